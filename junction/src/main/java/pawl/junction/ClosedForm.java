package pawl.junction;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.ModelException;

/**
 * Λ of leads of infinite bandwidth without quadrature in energy, a second route to B - E.
 *
 * <p>\(R(\varepsilon)=\mathrm{tr}[MA_\alpha(\varepsilon)MA_\beta(\varepsilon-\omega)]\) is a
 * rational function, real on the real axis, and \(\int f
 * R\,d\varepsilon=2\,\mathrm{Re}\sum_{\mathrm{Im} z>0}\mathrm{Res}[R(z)F(z)]\) with
 * \(F(z)=\psi\big(\tfrac12-\tfrac{i(z-\mu)}{2\pi T}\big)\), regular in the whole upper half plane;
 * constants added to F drop out, as R falls off as \(\varepsilon^{-4}\).
 *
 * <p>Poles that coincide, as those of the double dot at the energy of its transition do, are no
 * exception: the residues of a cluster of poles are taken together, by Cauchy's integral on a
 * circle around it, with equidistant points, which converges exponentially.
 */
final class ClosedForm {

  private static final int POINTS = 96;

  /** Poles closer than this part of the smallest width are one cluster. */
  private static final double CLOSE = 0.1;

  /** Of energies: rounding is multiplied by energy over width. */
  private static final double RESOLVED = 1e-7;

  /** Of digamma functions, inverses and products, relative to a term. */
  private static final double ROUNDING = 1e-13;

  private final Conductor conductor;
  private final Conditions conditions;
  private final SquareMatrix coupling;
  private final double omega;
  private final SquareMatrix effective;

  /** A circle around poles, which meets no other singularity. */
  private record Circle(Complex centre, double radius) {}

  /**
   * One mode.
   *
   * @throws ModelException if a lead is not of infinite bandwidth, or a level has no width
   */
  ClosedForm(Conductor conductor, Conditions conditions, SquareMatrix coupling, double omega) {
    if (!conductor.isWideBand()) {
      throw new ModelException("the closed form is that of leads of infinite bandwidth");
    }
    this.conductor = conductor;
    this.conditions = conditions;
    this.coupling = coupling;
    this.omega = omega;
    this.effective = conductor.effective(0);
  }

  /** Whether all leads are of infinite bandwidth and give every level a width above rounding. */
  static boolean appliesTo(Conductor conductor, double omega) {
    if (!conductor.isWideBand()) {
      return false;
    }
    for (Complex level : conductor.resonances()) {
      if (!(level.im() < -RESOLVED * (level.abs() + omega))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A sum of residues.
   *
   * @param value what is left of it
   * @param rounding what rounding may leave of its terms
   */
  record Residues(double value, double rounding) {}

  /** \(\Lambda^{\alpha\beta}(\omega)\). */
  double lambda(Channel channel) {
    return residues(channel).value();
  }

  /** The same with its rounding, which at low temperatures may be more than a small part of it. */
  Residues residues(Channel channel) {
    Reservoir from = conditions.of(channel.from());
    Reservoir to = conditions.of(channel.to());
    double sum = 0;
    double magnitude = 0;
    for (Circle circle : circles()) {
      Complex residues = new Complex(0, 0);
      for (int i = 0; i < POINTS; i++) {
        double angle = 2 * Math.PI * (i + 0.5) / POINTS;
        Complex step =
            new Complex(
                circle.radius() * StrictMath.cos(angle), circle.radius() * StrictMath.sin(angle));
        Complex z = circle.centre().plus(step);
        Complex occupied = weight(z, from.mu(), from.temperature());
        Complex filled = weight(z, to.mu() + omega, to.temperature());
        Complex term = trace(channel, z).times(occupied.minus(filled)).times(step);
        residues = residues.plus(term);
        magnitude += term.abs() / POINTS;
      }
      sum += residues.re() / POINTS;
    }
    return new Residues(-sum / Math.PI, ROUNDING * magnitude / Math.PI);
  }

  private static Complex weight(Complex z, double mu, double temperature) {
    double scale = 1 / (2 * Math.PI * temperature);
    return Digamma.of(new Complex(0.5 + z.im() * scale, -(z.re() - mu) * scale));
  }

  /** R at a complex energy. */
  private Complex trace(Channel channel, Complex z) {
    SquareMatrix first = coupling.times(spectral(channel.from(), z.re(), z.im()));
    SquareMatrix second = coupling.times(spectral(channel.to(), z.re() - omega, z.im()));
    return new Complex(first.traceRe(second), first.traceIm(second));
  }

  /** \(G^r(z)\Gamma G^a(z)\), continued from the real axis. */
  private SquareMatrix spectral(Side side, double re, double im) {
    SquareMatrix retarded = effective.subtractedFrom(re, im).inverse();
    SquareMatrix advanced = effective.adjoint().subtractedFrom(re, im).inverse();
    return retarded.times(Lead.broadening(conductor.lead(side).selfEnergy(0))).times(advanced);
  }

  private List<Circle> circles() {
    List<Complex> poles = new ArrayList<>();
    double narrowest = Double.MAX_VALUE;
    for (Complex level : ComplexEigenvalues.of(effective)) {
      Complex upper = level.conjugate();
      narrowest = Math.min(narrowest, upper.im());
      poles.add(upper);
      poles.add(upper.plus(new Complex(omega, 0)));
    }
    if (!(narrowest > 0)) {
      throw new ModelException("a level without width has no closed form");
    }
    List<Circle> circles = new ArrayList<>();
    while (!poles.isEmpty()) {
      List<Complex> cluster = cluster(poles, CLOSE * narrowest);
      circles.add(circle(cluster, poles, circles));
    }
    return circles;
  }

  /** Takes the first pole and all that are linked to it. */
  private static List<Complex> cluster(List<Complex> poles, double close) {
    List<Complex> cluster = new ArrayList<>(List.of(poles.remove(0)));
    for (int i = 0; i < cluster.size(); i++) {
      Complex member = cluster.get(i);
      List<Complex> linked = poles.stream().filter(p -> p.minus(member).abs() < close).toList();
      cluster.addAll(linked);
      poles.removeAll(linked);
    }
    return cluster;
  }

  /** A circle half-way, in proportion, from the cluster to what is nearest outside. */
  private Circle circle(List<Complex> cluster, List<Complex> rest, List<Circle> others) {
    Complex centre = new Complex(0, 0);
    for (Complex pole : cluster) {
      centre = centre.plus(pole.times(1.0 / cluster.size()));
    }
    double inner = 0;
    for (Complex pole : cluster) {
      inner = Math.max(inner, pole.minus(centre).abs());
    }
    double outer = centre.im();
    for (Complex pole : rest) {
      outer = Math.min(outer, pole.minus(centre).abs());
    }
    for (Circle other : others) {
      outer = Math.min(outer, other.centre().minus(centre).abs());
    }
    return new Circle(centre, Math.max(Math.sqrt(inner * outer), outer / 2));
  }
}
