package pawl.response;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pawl.geometry.BandQuantity;
import pawl.quantity.SymmetryUse;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BandSymmetry;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.MeshMap;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

/**
 * Which operations a model obeys so exactly that solving one k-point of each orbit changes no
 * number: bands and quantities are compared at generic k-points.
 */
final class ReductionSearch {

  /** How many generic k-points are looked at; later ones are left to {@link ReductionCheck}. */
  static final int POINTS = 6;

  /** A symmetry this far off is none of the crystal, eV. */
  private static final double NEAR = 0.02;

  /**
   * Of the largest |ε|: some fifty times what rounding leaves, and of printed digits the
   * thirteenth. At 10 eV and 100 K it moves an occupation by 1e-10.
   */
  private static final double EXACT_BANDS = 1e-13;

  /** Of the largest value: what is promised of the results. */
  private static final double EXACT_VALUES = 1e-10;

  /**
   * Of its natural size: twenty times what rounding leaves of Λ at 112 orbitals, for models in
   * which it vanishes.
   */
  private static final double VANISHING = 1e-12;

  private final TightBindingModel model;
  private final KMesh mesh;
  private final List<BandQuantity> quantities;
  private final BlochSolver solver;
  private final List<BlochPoint> points;
  private final List<SymmetryUse.Declined> declined = new ArrayList<>();

  private ReductionSearch(
      TightBindingModel model, KMesh mesh, List<BandQuantity> quantities, BlochSolver solver) {
    this.model = model;
    this.mesh = mesh;
    this.quantities = quantities;
    this.solver = solver;
    points = points(model).stream().map(solver::solve).toList();
  }

  private static List<KPoint> points(TightBindingModel model) {
    return GenericPoints.of(model.dimension(), POINTS);
  }

  /** The reduction of a mesh for some quantities of a model. */
  static MeshReduction of(
      TightBindingModel model, KMesh mesh, List<BandQuantity> quantities, BlochSolver solver) {
    return new ReductionSearch(model, mesh, quantities, solver).reduction();
  }

  private MeshReduction reduction() {
    BandSymmetry bands = new BandSymmetry(new BandSolver(model), points(model));
    double exact = EXACT_BANDS * largestEnergy();
    Set<ZoneOperation> group = new LinkedHashSet<>(List.of(MeshReduction.identity(model)));
    for (LatticeMap map : LatticePointGroup.of(model.lattice(), model.dimension())) {
      double defect = bands.defectEv(map, NEAR);
      if (map.kind() == LatticeMap.Kind.IDENTITY || defect >= NEAR) {
        continue;
      }
      if (MeshMap.of(map, mesh).isEmpty()) {
        decline(map, "the mesh does not have it");
      } else if (defect > exact) {
        decline(map, String.format(Locale.ROOT, "bands hold to %.2g meV only", 1e3 * defect));
      } else {
        firstObeyed(map).ifPresent(group::add);
      }
    }
    close(group);
    List<LatticeMap> used = group.stream().map(ZoneOperation::map).toList();
    declined.removeIf(d -> used.stream().anyMatch(map -> describes(d.operation(), map)));
    return new MeshReduction(new MeshOrbits(mesh, List.copyOf(group)), declined);
  }

  private static boolean describes(SymmetryUse.Operation operation, LatticeMap map) {
    return operation.equals(MeshReduction.described(map.name(), map));
  }

  private void decline(LatticeMap map, String reason) {
    declined.add(new SymmetryUse.Declined(MeshReduction.described(map.name(), map), reason));
  }

  /** What two symmetries do one after the other is a symmetry. */
  static void close(Set<ZoneOperation> group) {
    List<ZoneOperation> open = new ArrayList<>(group);
    for (int i = 0; i < open.size(); i++) {
      for (int j = 0; j <= i; j++) {
        for (ZoneOperation product :
            List.of(open.get(i).after(open.get(j)), open.get(j).after(open.get(i)))) {
          if (group.add(product)) {
            open.add(product);
          }
        }
      }
    }
  }

  /** The map without time reversal if that holds, else with it. */
  private Optional<ZoneOperation> firstObeyed(LatticeMap map) {
    Optional<String> obstacle = Optional.empty();
    List<BlochPoint> images = points.stream().map(k -> solver.solve(map.image(k.kFrac()))).toList();
    for (TimeReversal reversal : TimeReversal.values()) {
      ZoneOperation operation = new ZoneOperation(map, reversal);
      obstacle =
          quantities.stream()
              .map(quantity -> obstacle(quantity, operation, images))
              .flatMap(Optional::stream)
              .findFirst();
      if (obstacle.isEmpty()) {
        return Optional.of(operation);
      }
    }
    decline(map, obstacle.orElseThrow());
    return Optional.empty();
  }

  private Optional<String> obstacle(
      BandQuantity quantity, ZoneOperation operation, List<BlochPoint> images) {
    String name = quantity.label().name();
    Optional<double[][]> rule = quantity.label().transformation().matrix(operation);
    if (rule.isEmpty()) {
      return Optional.of("no rule is known for " + name);
    }
    double scale = 0;
    double worst = 0;
    for (int i = 0; i < images.size(); i++) {
      double[] here = SeaProbes.of(quantity, points.get(i));
      double[] there = SeaProbes.of(quantity, images.get(i));
      scale = Math.max(scale, SeaProbes.norm(here));
      worst = Math.max(worst, deviation(rule.get(), here, there));
    }
    return worst <= Math.max(EXACT_VALUES * scale, VANISHING * natural(quantity))
        ? Optional.empty()
        : Optional.of(
            String.format(Locale.ROOT, "%s holds to %.1e of its size only", name, worst / scale));
  }

  private static double deviation(double[][] d, double[] here, double[] there) {
    double[] difference = there.clone();
    for (int i = 0; i < here.length; i++) {
      int first = i - i % d.length;
      for (int c = 0; c < d.length; c++) {
        difference[i] -= d[i % d.length][c] * here[first + c];
      }
    }
    return SeaProbes.norm(difference);
  }

  /**
   * The size of a quantity that does not vanish, from the energies in its unit and the lengths,
   * measured by the spread of the states.
   */
  private double natural(BandQuantity quantity) {
    double spread = 0;
    for (BlochPoint k : points) {
      for (int axis = 0; axis < k.directions(); axis++) {
        spread = Math.max(spread, meanSpread(k.connection(axis), k.bands()));
      }
    }
    return quantity.label().unit().atScale(largestEnergy(), Math.sqrt(spread));
  }

  /** \(\frac1N\sum_{nm}|A_{nm}|^2\). */
  private static double meanSpread(ComplexMatrix a, int bands) {
    double sum = 0;
    for (int n = 0; n < bands; n++) {
      for (int m = 0; m < bands; m++) {
        sum += a.re(n, m) * a.re(n, m) + a.im(n, m) * a.im(n, m);
      }
    }
    return sum / bands;
  }

  private double largestEnergy() {
    return points.stream()
        .mapToDouble(k -> Math.max(Math.abs(k.energy(0)), Math.abs(k.energy(k.bands() - 1))))
        .max()
        .orElse(0);
  }
}
