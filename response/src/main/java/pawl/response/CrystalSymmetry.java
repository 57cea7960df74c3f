package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pawl.geometry.BandQuantity;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BandSymmetry;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

/**
 * The operations of a crystal, time reversal among them, that its bands and all quantities of a run
 * obey at generic k-points, and what they leave of an integral over the zone: the mean of their
 * rules.
 *
 * <p>Other than for the reduction of a mesh an operation may hold approximately, and those that
 * take k to itself count: PT, which makes moments vanish.
 */
final class CrystalSymmetry {

  private static final int POINTS = 4;
  private static final double BANDS = 1e-4;

  /** Of the largest value at the points. */
  private static final double VALUES = 1e-3;

  /** Of the natural size: what is below has vanished. */
  private static final double VANISHING = 1e-9;

  /** A sum of a few rules that are rotations by printed lattice vectors. */
  private static final double NOTHING = 1e-4;

  /** What remains of an exact cancellation of many terms. */
  private static final double ROUNDING = 1e-9;

  /** A quantity at a few points understates how far a symmetry is broken elsewhere. */
  private static final double DEFECTS = 100;

  private final List<BlochPoint> points;
  private final List<ZoneOperation> operations;
  private final double defect;

  private CrystalSymmetry(List<BlochPoint> points, List<ZoneOperation> operations, double defect) {
    this.points = points;
    this.operations = operations;
    this.defect = defect;
  }

  /**
   * Looks for operations.
   *
   * @param quantities that must obey
   */
  static CrystalSymmetry of(
      TightBindingModel model, BlochSolver solver, List<BandQuantity> quantities) {
    int dimension = model.dimension();
    BandSymmetry bands =
        new BandSymmetry(new BandSolver(model), GenericPoints.of(dimension, POINTS));
    List<BlochPoint> points =
        GenericPoints.of(dimension, POINTS).stream().map(solver::solve).toList();
    List<ZoneOperation> operations = new ArrayList<>();
    double defect = 0;
    for (LatticeMap map : LatticePointGroup.of(model.lattice(), dimension)) {
      if (bands.defectEv(map, BANDS) >= BANDS) {
        continue;
      }
      List<BlochPoint> images =
          points.stream().map(k -> solver.solve(map.image(k.kFrac()))).toList();
      for (TimeReversal reversal : TimeReversal.values()) {
        ZoneOperation operation = new ZoneOperation(map, reversal);
        double worst = 0;
        boolean obeyed = true;
        for (BandQuantity quantity : quantities) {
          Deviation found = Deviation.of(quantity, operation, points, images);
          obeyed &= found.isSmall();
          worst = Math.max(worst, found.relative());
        }
        if (obeyed) {
          operations.add(operation);
          defect = Math.max(defect, worst);
        }
      }
    }
    return new CrystalSymmetry(points, operations, defect);
  }

  /**
   * How far a quantity at the images of points is from what its rule says.
   *
   * @param worst in its unit; infinite without a rule
   * @param scale the largest value
   * @param natural the size it has if nothing cancels
   */
  private record Deviation(double worst, double scale, double natural) {

    static Deviation of(
        BandQuantity quantity,
        ZoneOperation operation,
        List<BlochPoint> points,
        List<BlochPoint> images) {
      double natural = NaturalSize.of(quantity, points);
      Optional<double[][]> rule = quantity.label().transformation().matrix(operation);
      if (rule.isEmpty()) {
        return new Deviation(Double.POSITIVE_INFINITY, 0, natural);
      }
      double scale = 0;
      double worst = 0;
      for (int i = 0; i < images.size(); i++) {
        double[] here = SeaProbes.of(quantity, points.get(i));
        double[] there = SeaProbes.of(quantity, images.get(i));
        scale = Math.max(scale, SeaProbes.norm(here));
        double[] difference = SeaProbes.difference(rule.get(), here, there);
        worst = Math.max(worst, SeaProbes.norm(difference));
      }
      return new Deviation(worst, scale, natural);
    }

    boolean isSmall() {
      return worst <= Math.max(VALUES * scale, VANISHING * natural);
    }

    double relative() {
      double size = Math.max(scale, natural);
      return size == 0 ? 0 : worst / size;
    }
  }

  /** Those operations alone whose maps are wanted. */
  CrystalSymmetry only(Predicate<LatticeMap> wanted) {
    List<ZoneOperation> kept = operations.stream().filter(o -> wanted.test(o.map())).toList();
    return new CrystalSymmetry(points, kept, defect);
  }

  List<ZoneOperation> operations() {
    return operations;
  }

  /** The part of a quantity, if nothing cancelled, that may be left of what they forbid. */
  double left() {
    return Math.max(ROUNDING, DEFECTS * defect);
  }

  /** Whether nothing is left of an observable. */
  boolean forbids(Observable observable) {
    return observable.integrands().stream()
        .map(integrand -> kept(integrand.quantity()))
        .allMatch(CrystalSymmetry::vanishes);
  }

  /** Whether anything of an observable is forbidden. */
  boolean restricts(Observable observable) {
    double[][] rest = kept(observable.integrands().get(0).quantity());
    for (int i = 0; i < rest.length; i++) {
      rest[i][i] -= 1;
    }
    return !vanishes(rest);
  }

  private static boolean vanishes(double[][] matrix) {
    for (double[] row : matrix) {
      for (double element : row) {
        if (Math.abs(element) > NOTHING) {
          return false;
        }
      }
    }
    return true;
  }

  /** What the operations leave of a quantity, rows what is left, columns what there was. */
  private double[][] kept(BandQuantity quantity) {
    int size = quantity.label().components().size();
    double[][] kept = new double[size][size];
    for (int i = 0; i < size && operations.isEmpty(); i++) {
      kept[i][i] = 1;
    }
    for (ZoneOperation operation : operations) {
      double[][] rule = quantity.label().transformation().matrix(operation).orElseThrow();
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          kept[row][column] += rule[row][column] / operations.size();
        }
      }
    }
    return kept;
  }

  /** The largest component that the operations forbid, of values with the component fastest. */
  double largestForbidden(Observable observable, double... values) {
    double[][] kept = kept(observable.integrands().get(0).quantity());
    double largest = 0;
    for (double rest : SeaProbes.difference(kept, values, values)) {
      largest = Math.max(largest, Math.abs(rest));
    }
    return largest;
  }

  /** The size of an observable if nothing cancelled, in its output unit. */
  double natural(Observable observable, TightBindingModel model) {
    int dimension = model.dimension();
    double energy = 0;
    for (BlochPoint k : points) {
      double highest = Math.abs(k.energy(k.bands() - 1));
      energy = Math.max(energy, Math.max(Math.abs(k.energy(0)), highest));
    }
    double sum = 0;
    for (Integrand integrand : observable.integrands()) {
      ThermalWeight weight = integrand.weight();
      sum += NaturalSize.of(integrand.quantity(), points) * weight.unit().atScale(energy, 1);
    }
    return sum * Math.abs(observable.scale(dimension)) / model.lattice().measure(dimension);
  }
}
