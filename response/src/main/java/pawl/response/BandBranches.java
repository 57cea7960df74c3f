package pawl.response;

import java.util.ArrayList;
import java.util.List;
import pawl.response.LineBand.End;
import pawl.tightbinding.BandDerivatives;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.Rounding;
import pawl.tightbinding.TightBindingModel;

/**
 * The bands of a one-dimensional crystal as branches between extrema, with the states of any energy
 * to rounding; s runs once through the zone from 0 to 1.
 *
 * <p>Between two samples, at least sixteen to a period of the highest harmonic, a band turns once
 * at most; what is finer is missed. Safe to share between threads.
 */
public final class BandBranches {

  private static final int LEAST_SAMPLES = 512;
  private static final int SAMPLES_PER_PERIOD = 16;

  /** A band by its order that turns more sharply than this part of its slope is two that cross. */
  private static final double CUSP = 1e-6;

  /** In steps, so that no sample is a symmetric point, where bands have their extrema. */
  private static final double OFF = 0.3819660112501051;

  private static final KPoint ORIGIN = new KPoint(0, 0, 0);

  private final BandDerivatives bands;
  private final double roundingEv;
  private final List<Branch> branches = new ArrayList<>();
  private final List<Double> extremaEv = new ArrayList<>();

  /**
   * A state.
   *
   * @param s where it is
   * @param slope \(\mathrm d\varepsilon/\mathrm ds\), eV, never 0
   * @param bend \(\mathrm d^2\varepsilon/\mathrm ds^2\), eV
   */
  public record State(double s, double slope, double bend) {}

  /** A band where it rises or falls, by at least two places along it. */
  private record Branch(int band, List<End> places) {

    boolean rises() {
      return places.get(places.size() - 1).energy() > places.get(0).energy();
    }

    /** Whether its lower end lies below an energy, and its upper end not. */
    boolean reaches(double energyEv) {
      double one = places.get(0).energy();
      double other = places.get(places.size() - 1).energy();
      return Math.min(one, other) < energyEv && energyEv <= Math.max(one, other);
    }

    /** The last place but one whose energy comes before this one on the way. */
    int before(double energyEv) {
      boolean rises = rises();
      int low = 0;
      int high = places.size() - 1;
      while (high - low > 1) {
        int middle = (low + high) / 2;
        if (places.get(middle).energy() < energyEv == rises) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /** A place so near to a state that its band is a parabola up to it. */
  private record Near(double s, double offEv, double slope, double bend) {

    /** The energy counts: the parabola must not be off by more than a part of its own height. */
    private static final double SMALL = 1e-12;

    static Near of(LineBand band, double s, double energyEv) {
      BandDerivatives.Values at = band.at(s);
      int n = band.band();
      return new Near(s, at.energies()[n] - energyEv, at.first()[n], at.second()[n]);
    }

    boolean isEnough(double roundingEv) {
      return Math.abs(offEv) <= roundingEv
          || (Math.abs(offEv * bend) <= SMALL * slope * slope && Math.abs(offEv) < SMALL);
    }

    /** The size of the slope at the state, beside an extremum, too; 0 if there is none. */
    double steepness() {
      return Math.sqrt(Math.max(0, slope * slope - 2 * bend * offEv));
    }
  }

  /**
   * Samples the bands and finds their extrema.
   *
   * @throws IllegalArgumentException unless the model has one dimension
   */
  public BandBranches(TightBindingModel chain) {
    if (chain.dimension() != 1) {
      throw new IllegalArgumentException(chain.dimension() + " dimensions");
    }
    int samples = LEAST_SAMPLES;
    for (CellIndex cell : chain.hamiltonian().cells()) {
      samples = Math.max(samples, SAMPLES_PER_PERIOD * Math.abs(cell.r1()));
    }
    bands = new BandDerivatives(chain, 0, 2, Kernel.choose(chain.orbitals(), samples));
    roundingEv = new Rounding(chain).energyEv();
    BandDerivatives.Walk walk = bands.walk();
    BandDerivatives.Values[] at = new BandDerivatives.Values[samples + 1];
    for (int i = 0; i < samples; i++) {
      at[i] = walk.at(new KPoint((i + OFF) / samples, 0, 0));
    }
    at[samples] = at[0];
    for (int n = 0; n < chain.orbitals(); n++) {
      follow(new LineBand(walk, ORIGIN, 0, n, roundingEv), at);
    }
  }

  private void follow(LineBand band, BandDerivatives.Values... at) {
    int n = band.band();
    double step = 1.0 / (at.length - 1);
    List<End> places = new ArrayList<>();
    places.add(End.of(at[0], n, OFF * step));
    for (int i = 1; i < at.length; i++) {
      End from = places.get(places.size() - 1);
      End to = End.of(at[i], n, (i + OFF) * step);
      double steepest = Math.max(Math.abs(from.slope()), Math.abs(to.slope()));
      if (from.slope() * to.slope() < 0 && steepest * step > roundingEv) {
        LineBand.Turning turning = band.turning(from, to);
        End after = turning.after();
        places.add(after);
        branches.add(new Branch(n, List.copyOf(places)));
        places.clear();
        places.add(after);
        double left =
            Math.max(Math.abs(turning.before().slope()), Math.abs(turning.after().slope()));
        if (left < CUSP * steepest) {
          extremaEv.add(after.energy());
        }
      }
      places.add(to);
    }
    branches.add(new Branch(n, List.copyOf(places)));
  }

  /** The energies at which bands turn smoothly, where the density of states is infinite, eV. */
  public List<Double> extremaEv() {
    return List.copyOf(extremaEv);
  }

  /** The states of an energy. */
  public List<State> at(double energyEv) {
    List<State> states = new ArrayList<>();
    BandDerivatives.Walk walk = bands.walk();
    for (Branch branch : branches) {
      if (branch.reaches(energyEv)) {
        LineBand band = new LineBand(walk, ORIGIN, 0, branch.band, roundingEv);
        int i = branch.before(energyEv);
        End from = branch.places.get(i);
        End to = branch.places.get(i + 1);
        Near guess = Near.of(band, LineBand.guess(energyEv, from, to), energyEv);
        double next = guess.s - guess.offEv / guess.slope;
        Near near = next > from.s() && next < to.s() ? Near.of(band, next, energyEv) : guess;
        if (!near.isEnough(roundingEv)) {
          near = Near.of(band, band.root(energyEv, from, to), energyEv);
        }
        double steepness = near.steepness();
        if (steepness > 0) {
          double slope = branch.rises() ? steepness : -steepness;
          states.add(new State(near.s - near.offEv / slope, slope, near.bend));
        }
      }
    }
    return states;
  }
}
