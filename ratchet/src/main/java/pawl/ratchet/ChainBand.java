package pawl.ratchet;

import java.util.ArrayList;
import java.util.List;

/**
 * The band of a chain, \(\varepsilon = -2t_1\cos ka-2t_2\cos(2ka+\phi)\), in a wire of
 * cross-section a². Unless φ is a multiple of π, ε(k) ≠ ε(-k): time reversal and inversion are both
 * broken.
 */
public final class ChainBand implements Wire {

  /** Extrema closer than a step of this scan differ by less than 1e-9 of the band's width. */
  private static final int SCAN = 4096;

  private static final int MOST_STEPS = 200;

  private final double t1Ev;
  private final double t2Ev;
  private final double phi;
  private final double aAngstrom;

  /** The wave numbers of the extrema, ascending, over one period; at least two. */
  private final List<Double> extrema;

  /**
   * A band; one without width is refused.
   *
   * @param t1Ev hopping to the next site, eV
   * @param t2Ev hopping to the one after it, eV
   * @param phi its phase
   * @param aAngstrom lattice constant and width of the wire, Å
   */
  public ChainBand(double t1Ev, double t2Ev, double phi, double aAngstrom) {
    boolean finite =
        Double.isFinite(t1Ev) && Double.isFinite(t2Ev) && Double.isFinite(phi) && aAngstrom > 0;
    if (!finite || (t1Ev == 0 && t2Ev == 0)) {
      throw new IllegalArgumentException(
          "hoppings " + t1Ev + ", " + t2Ev + " eV, phase " + phi + ", spacing " + aAngstrom + " Å");
    }
    this.t1Ev = t1Ev;
    this.t2Ev = t2Ev;
    this.phi = phi;
    this.aAngstrom = aAngstrom;
    this.extrema = extrema();
  }

  @Override
  public double widthAngstrom() {
    return aAngstrom;
  }

  @Override
  public List<Double> extremaEv() {
    return extrema.stream().map(this::energy).toList();
  }

  @Override
  public double agreement() {
    return 1e-14;
  }

  @Override
  public int halvings() {
    return 5;
  }

  /** ε, eV. */
  double energy(double ka) {
    return -2 * t1Ev * StrictMath.cos(ka) - 2 * t2Ev * StrictMath.cos(2 * ka + phi);
  }

  /** \(\partial\varepsilon/\partial(ka)\), eV. */
  private double slope(double ka) {
    return 2 * t1Ev * StrictMath.sin(ka) + 4 * t2Ev * StrictMath.sin(2 * ka + phi);
  }

  private double curvature(double ka) {
    return 2 * t1Ev * StrictMath.cos(ka) + 8 * t2Ev * StrictMath.cos(2 * ka + phi);
  }

  private List<Double> extrema() {
    List<Double> found = new ArrayList<>();
    double step = 2 * Math.PI / SCAN;
    // Off any symmetric point, so that no extremum lies on the scan.
    double from = -Math.PI - 0.3819660112501051 * step;
    for (int i = 0; i < SCAN; i++) {
      double left = from + i * step;
      double right = from + (i + 1) * step;
      if (slope(left) < 0 != slope(right) < 0) {
        found.add(extremum(left, right));
      }
    }
    return List.copyOf(found);
  }

  private double extremum(double left, double right) {
    double a = left;
    double b = right;
    boolean falling = slope(left) < 0;
    for (int i = 0; i < MOST_STEPS; i++) {
      double middle = (a + b) / 2;
      if (middle <= a || middle >= b) {
        break;
      }
      if (slope(middle) < 0 == falling) {
        a = middle;
      } else {
        b = middle;
      }
    }
    return (a + b) / 2;
  }

  /** The states of an energy, one on each branch between extrema that reaches it. */
  @Override
  public List<State> states(double energyEv) {
    List<State> states = new ArrayList<>();
    for (int i = 0; i < extrema.size(); i++) {
      boolean isLast = i == extrema.size() - 1;
      double from = extrema.get(i);
      double to = isLast ? extrema.get(0) + 2 * Math.PI : extrema.get(i + 1);
      boolean above = energy(from) > energyEv;
      if (above != energy(to) > energyEv) {
        double ka = root(energyEv, from, to);
        states.add(new State(ka, aAngstrom * slope(ka), aAngstrom * aAngstrom * curvature(ka)));
      }
    }
    return states;
  }

  /** Newton's steps, halved intervals where they leave the bracket or are slow. */
  private double root(double energyEv, double from, double to) {
    double a = from;
    double b = to;
    boolean above = energy(from) > energyEv;
    double ka = (a + b) / 2;
    double last = b - a;
    for (int i = 0; i < MOST_STEPS; i++) {
      double off = energy(ka) - energyEv;
      if (off > 0 == above) {
        a = ka;
      } else {
        b = ka;
      }
      double newton = ka - off / slope(ka);
      boolean inside = newton > a && newton < b && Math.abs(newton - ka) < last / 2;
      double next = inside ? newton : (a + b) / 2;
      last = Math.abs(next - ka);
      ka = next;
      if (last <= Math.ulp(ka) || a >= b) {
        break;
      }
    }
    return ka;
  }
}
