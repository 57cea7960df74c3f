package pawl.response;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import pawl.geometry.BandQuantity;
import pawl.quantity.SymmetryUse;
import pawl.response.QuantitySymmetry.Finding;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BandSymmetry;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.MeshMap;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;

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

  private final TightBindingModel model;
  private final KMesh mesh;
  private final Function<LatticeMap, Finding> quantities;
  private final List<SymmetryUse.Declined> declined = new ArrayList<>();

  private ReductionSearch(
      TightBindingModel model, KMesh mesh, Function<LatticeMap, Finding> quantities) {
    this.model = model;
    this.mesh = mesh;
    this.quantities = quantities;
  }

  /** The reduction of a mesh for some quantities of a model. */
  static MeshReduction of(
      TightBindingModel model, KMesh mesh, List<BandQuantity> quantities, BlochSolver solver) {
    QuantitySymmetry compared = new QuantitySymmetry(quantities, solver, points(model));
    return new ReductionSearch(model, mesh, compared::of).reduction();
  }

  /** The reduction of a mesh where only energies matter. */
  static MeshReduction ofBands(TightBindingModel model, KMesh mesh) {
    return new ReductionSearch(model, mesh, Finding::ofBands).reduction();
  }

  private static List<KPoint> points(TightBindingModel model) {
    return GenericPoints.of(model.dimension(), POINTS);
  }

  /** Generic k-points that no search looks at. */
  static List<KPoint> unseenPoints(TightBindingModel model, int count) {
    return GenericPoints.of(model.dimension(), POINTS + count).subList(POINTS, POINTS + count);
  }

  private MeshReduction reduction() {
    BandSymmetry bands = new BandSymmetry(new BandSolver(model), points(model));
    double exact = EXACT_BANDS * bands.largestEnergyEv();
    Set<ZoneOperation> group = new LinkedHashSet<>(List.of(MeshReduction.identity(model)));
    for (LatticeMap map : LatticePointGroup.of(model.lattice(), model.dimension())) {
      if (map.kind() == LatticeMap.Kind.IDENTITY) {
        continue;
      }
      double defect = bands.defectEv(map, NEAR);
      if (defect >= NEAR) {
        continue;
      }
      if (MeshMap.of(map, mesh).isEmpty()) {
        decline(map, "the mesh does not have it");
      } else if (defect > exact) {
        decline(map, String.format(Locale.ROOT, "bands hold to %.2g meV only", 1e3 * defect));
      } else {
        Finding finding = quantities.apply(map);
        finding.operation().ifPresentOrElse(group::add, () -> decline(map, finding.obstacle()));
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
}
