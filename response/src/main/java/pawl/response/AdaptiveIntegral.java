package pawl.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/**
 * Integrals over the Brillouin zone to a tolerance, at T > 0: boxes are halved where the integrand
 * is not yet resolved, near small gaps and Fermi surfaces, and left alone elsewhere.
 *
 * <p>Each box is integrated by {@link GenzMalik}; the difference of its two rules is the box's
 * error. It is that of the lesser rule, and the better one is off by a part of it, this way or
 * that: the error of the result is 2.5 times the root of the sum of squares. Twice would do, but
 * for points where bands touch, which no polynomial follows. Where a cold Fermi surface lies
 * between all points of a box both rules agree on nothing: such boxes are halved whatever their
 * error is ({@link FermiCrossings}). Boxes are refined in rounds, chosen from sums formed in a
 * fixed order, so the result does not depend on the number of threads.
 */
public final class AdaptiveIntegral {

  /** Boxes along each axis in the first round: fine enough that a line of the zone is met. */
  private static final int FIRST = 8;

  /** Keeps lines of symmetry off the edges of boxes, where no node lies. */
  private static final double[] OFFSET = {0.1374, 0.2713, 0.0719};

  /** A box is halved in a round if its error is at least this part of the worst. */
  private static final double NEARLY_WORST = 0.1;

  /** How many deviations the errors of boxes, which are independent, may add up to. */
  private static final double DEVIATIONS = 2.5;

  private final List<Observable> targets;
  private final List<Observable> all;
  private final Grid grid;

  /**
   * What to integrate.
   *
   * @param targets must meet the tolerance
   * @param alongside are evaluated on the same boxes
   * @param muEv chemical potentials, eV, at least one
   * @param temperatureK temperatures > 0, K, at least one
   */
  public AdaptiveIntegral(
      List<Observable> targets, List<Observable> alongside, double[] muEv, double[] temperatureK) {
    this.targets = List.copyOf(targets);
    all = new ArrayList<>(targets);
    all.addAll(alongside);
    grid = new Grid(muEv, temperatureK);
    if (grid.hasCold()) {
      throw new IllegalArgumentException("T = 0");
    }
  }

  /**
   * Refines until the tolerance is met and the Fermi surface seen, or the next round would visit
   * too many k-points.
   *
   * @param model two- or three-dimensional, with known centres
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param sweep runs the boxes of each round; the result does not depend on which
   * @param goal tolerance and limit
   */
  public Estimates of(TightBindingModel model, double degeneracyTolerance, Sweep sweep, Goal goal) {
    Kernel kernel = Kernel.choose(model.orbitals(), goal.mostKPoints());
    return of(model, new BlochSolver(model, degeneracyTolerance, kernel), sweep, goal);
  }

  /** The same with a solver of the model. */
  Estimates of(TightBindingModel model, BlochSolver solver, Sweep sweep, Goal goal) {
    return new Refinement(model, solver, sweep).until(goal);
  }

  /** How many k-points the first round visits. */
  static long firstKPoints(int dimension) {
    return firstBoxes(dimension) * (long) GenzMalik.of(dimension).nodes().size();
  }

  private static int firstBoxes(int dimension) {
    return (int) Math.round(Math.pow(FIRST, dimension));
  }

  /**
   * When to stop.
   *
   * @param tolerance of every target
   * @param mostKPoints visited in all
   * @param watch is told after every round
   */
  public record Goal(Tolerance tolerance, long mostKPoints, Watch watch) {

    /** A goal that nobody watches. */
    public Goal(Tolerance tolerance, long mostKPoints) {
      this(tolerance, mostKPoints, (kPoints, excess) -> {});
    }
  }

  /** Sees how far a refinement has come. */
  public interface Watch {

    /**
     * After a round.
     *
     * @param kPoints visited so far
     * @param excess the largest error over what is allowed; at most 1 at the end
     */
    void round(long kPoints, double excess);
  }

  /** The boxes of one integration. */
  private final class Refinement {

    private final Layout layout;
    private final BlochSolver solver;
    private final Sweep sweep;
    private final GenzMalik rule;
    private final int dimension;
    private final int[] offsets;
    private final int targetValues;
    private List<Region> regions = new ArrayList<>();
    private long kPoints;

    Refinement(TightBindingModel model, BlochSolver solver, Sweep sweep) {
      layout = new Layout(model, all, grid);
      this.solver = solver;
      this.sweep = sweep;
      dimension = model.dimension();
      rule = GenzMalik.of(dimension);
      offsets = new int[all.size() + 1];
      for (int o = 0; o < all.size(); o++) {
        offsets[o + 1] = offsets[o] + grid.size() * all.get(o).components().size();
      }
      targetValues = offsets[targets.size()];
    }

    Estimates until(Goal goal) {
      List<double[][]> boxes = firstBoxes();
      List<Region> kept = List.of();
      while (true) {
        List<Region> next = new ArrayList<>(kept);
        List<double[][]> round = boxes;
        sweep.over(round.size(), box -> evaluate(round.get(box)[0], round.get(box)[1]), next::add);
        kPoints += (long) round.size() * rule.nodes().size();
        regions = next;
        Totals totals = totals();
        double[] allowed = totals.allowed(goal.tolerance());
        double excess = totals.excess(allowed);
        goal.watch().round(kPoints, excess);
        List<Region> coarse = excess <= 1 ? unseen() : worstRegions(allowed);
        long cost = 2L * coarse.size() * rule.nodes().size();
        if (coarse.isEmpty() || kPoints + cost > goal.mostKPoints()) {
          return totals.estimates();
        }
        boxes = new ArrayList<>();
        for (Region region : coarse) {
          int axis = region.axis(region.worst(allowed, targetValues).value());
          boxes.addAll(region.halves(axis));
        }
        Set<Region> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
        replaced.addAll(coarse);
        kept = regions.stream().filter(region -> !replaced.contains(region)).toList();
      }
    }

    private List<double[][]> firstBoxes() {
      List<double[][]> boxes = new ArrayList<>();
      int count = AdaptiveIntegral.firstBoxes(dimension);
      for (int index = 0; index < count; index++) {
        double[] centre = new double[dimension];
        double[] half = new double[dimension];
        int rest = index;
        for (int axis = 0; axis < dimension; axis++) {
          centre[axis] = OFFSET[axis] + (rest % FIRST + 0.5) / FIRST;
          half[axis] = 0.5 / FIRST;
          rest /= FIRST;
        }
        boxes.add(new double[][] {centre, half});
      }
      return boxes;
    }

    private Region evaluate(double[] centre, double[] half) {
      int nodes = rule.nodes().size();
      double[][] samples = new double[nodes][];
      List<double[]> energies = new ArrayList<>();
      BlochSolver.Walk walk = solver.walk();
      for (int node = 0; node < nodes; node++) {
        BlochPoint k = walk.solve(at(centre, half, rule.nodes().get(node)));
        samples[node] = observables(k);
        energies.add(IntStream.range(0, k.bands()).mapToDouble(k::energy).toArray());
      }
      int length = offsets[all.size()];
      double volume = Region.volume(half);
      double[] integrals = new double[length];
      double[] errors = new double[length];
      BitSet splits = new BitSet(length * dimension);
      double[] values = new double[nodes];
      for (int i = 0; i < length; i++) {
        double fifth = 0;
        for (int node = 0; node < nodes; node++) {
          values[node] = samples[node][i];
          integrals[i] += volume * rule.seventh()[node] * values[node];
          fifth += volume * rule.fifth()[node] * values[node];
        }
        errors[i] = Math.abs(integrals[i] - fifth);
        splits.set(i * dimension + roughestAxis(values, half));
      }
      FermiCrossings crossings = FermiCrossings.of(grid, energies, volume);
      return new Region(centre, half, integrals, errors, splits, crossings);
    }

    /** Where two axes are as rough as each other, the longer edge is halved. */
    private int roughestAxis(double[] values, double[] half) {
      int best = 0;
      for (int axis = 1; axis < dimension; axis++) {
        double here = rule.roughness(axis, values);
        double there = rule.roughness(best, values);
        boolean alike = Math.abs(here - there) <= 0.1 * Math.max(here, there);
        if (alike ? half[axis] > half[best] : here > there) {
          best = axis;
        }
      }
      return best;
    }

    private KPoint at(double[] centre, double[] half, double[] node) {
      double[] k = new double[3];
      for (int axis = 0; axis < dimension; axis++) {
        k[axis] = centre[axis] + half[axis] * node[axis];
      }
      return new KPoint(k[0], k[1], k[2]);
    }

    private double[] observables(BlochPoint k) {
      double[] terms = layout.terms(k, layout.values(k));
      double[] flat = new double[offsets[all.size()]];
      for (int o = 0; o < all.size(); o++) {
        double[] values = layout.assembled(all.get(o), terms);
        System.arraycopy(values, 0, flat, offsets[o], values.length);
      }
      return flat;
    }

    /** Where the Fermi surface may lie between the points, which no error tells. */
    private List<Region> unseen() {
      return regions.stream().filter(region -> region.crossings().hasUnseen()).toList();
    }

    private List<Region> worstRegions(double[] allowed) {
      double[] scores =
          regions.stream().mapToDouble(r -> r.worst(allowed, targetValues).score()).toArray();
      double worst = Arrays.stream(scores).max().orElse(0);
      double negligible = 0.5 / regions.size();
      List<Region> coarse = new ArrayList<>();
      for (int r = 0; r < scores.length; r++) {
        if (scores[r] >= NEARLY_WORST * worst && scores[r] > negligible) {
          coarse.add(regions.get(r));
        }
      }
      return coarse;
    }

    private Totals totals() {
      int length = offsets[all.size()];
      CompensatedSum integrals = new CompensatedSum(length);
      double[] squares = new double[length];
      double[] magnitudes = new double[length];
      FermiCrossings crossings = FermiCrossings.none(grid);
      for (Region region : regions) {
        integrals.add(region.integrals());
        crossings.add(region.crossings());
        for (int i = 0; i < length; i++) {
          magnitudes[i] += Math.abs(region.integrals()[i]);
          squares[i] += region.errors()[i] * region.errors()[i];
        }
      }
      double[] errors = new double[length];
      for (int i = 0; i < length; i++) {
        errors[i] = DEVIATIONS * Math.sqrt(squares[i]);
      }
      return new Totals(integrals.total(), errors, magnitudes, crossings);
    }

    /** Sums over all boxes. */
    private final class Totals {

      private final double[] values;
      private final double[] errors;
      private final double[] magnitudes;
      private final FermiCrossings crossings;

      Totals(double[] values, double[] errors, double[] magnitudes, FermiCrossings crossings) {
        this.crossings = crossings;
        this.values = values;
        this.errors = errors;
        this.magnitudes = magnitudes;
        for (int i = 0; i < errors.length; i++) {
          errors[i] += Estimates.ROUNDING * magnitudes[i];
        }
      }

      double[] allowed(Tolerance tolerance) {
        double[] allowed = new double[values.length];
        for (int o = 0; o < all.size(); o++) {
          tolerance.allow(values, offsets[o], offsets[o + 1], allowed);
        }
        return allowed;
      }

      double excess(double[] allowed) {
        double excess = 0;
        for (int i = 0; i < targetValues; i++) {
          if (errors[i] > excess * allowed[i]) {
            excess = errors[i] / allowed[i];
          }
        }
        return excess;
      }

      Estimates estimates() {
        Estimates estimates = new Estimates(kPoints, solver.kernel(), crossings);
        for (int o = 0; o < all.size(); o++) {
          int from = offsets[o];
          int to = offsets[o + 1];
          estimates.put(
              all.get(o),
              Arrays.copyOfRange(values, from, to),
              Arrays.copyOfRange(errors, from, to),
              Arrays.copyOfRange(magnitudes, from, to));
        }
        return estimates;
      }
    }
  }
}
