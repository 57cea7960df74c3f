package pawl.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.io.SymmetryFinding.Holds;
import pawl.tightbinding.BandSymmetry;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.OrbitalSymmetry;
import pawl.tightbinding.OrbitalSymmetry.Operation;
import pawl.tightbinding.TightBindingModel;

/**
 * Which of T, P, PT, mirrors and twofold axes a model has, and how that is known: from the
 * matrices, which prove it, or from the bands, which show only what an operation does to k.
 */
final class SymmetrySearch {

  private final TightBindingModel model;
  private final BandSymmetry bands;
  private final Optional<Boolean> spinors;

  /**
   * A search in one model.
   *
   * @param bands at generic k-points
   * @param spinors whether the Wannier functions have two components, if known
   */
  SymmetrySearch(TightBindingModel model, BandSymmetry bands, Optional<Boolean> spinors) {
    this.model = model;
    this.bands = bands;
    this.spinors = spinors;
  }

  /** The maps of k that are looked at. */
  static List<LatticeMap> maps(TightBindingModel model) {
    return LatticePointGroup.of(model.lattice(), model.dimension()).stream()
        .filter(map -> map.kind() != LatticeMap.Kind.IDENTITY)
        .filter(map -> map.kind() != LatticeMap.Kind.OTHER)
        .toList();
  }

  /** T, P, PT and k → -k always; of mirrors and axes those that hold at least nearly. */
  List<SymmetryFinding> findings() {
    List<OrbitalSymmetry.Finding> matrices = OrbitalSymmetry.of(model);
    List<LatticeMap> maps = maps(model);
    SymmetryFinding reversal =
        maps.stream()
            .filter(map -> map.kind() == LatticeMap.Kind.INVERSION)
            .map(map -> byBands("E(-k) = E(k)", reversal(), map))
            .findFirst()
            .orElseThrow();
    SymmetryFinding t =
        byMatrices("T", Operation.T, matrices).orElseGet(() -> atMost("T", reversal));
    SymmetryFinding pt = byMatrices("PT", Operation.PT, matrices).orElseGet(this::byDoublets);
    SymmetryFinding p =
        byMatrices("P", Operation.P, matrices).orElseGet(() -> withoutMatrices(reversal, t, pt));
    List<SymmetryFinding> all = new ArrayList<>(List.of(reversal, t, p, pt));
    maps.stream()
        .filter(map -> map.kind() != LatticeMap.Kind.INVERSION)
        .map(map -> byBands(map.name(), evidence(map), map))
        .filter(finding -> finding.holds() != Holds.NO)
        .forEach(all::add);
    return all;
  }

  private SymmetryFinding byBands(String operation, String evidence, LatticeMap map) {
    double enough = 1e-3 * SymmetryFinding.NEAR_MEV;
    return SymmetryFinding.shown(operation, evidence, bands.defectEv(map, enough));
  }

  private static Optional<SymmetryFinding> byMatrices(
      String name, Operation operation, List<OrbitalSymmetry.Finding> matrices) {
    return matrices.stream()
        .filter(found -> found.operation() == operation)
        .map(found -> SymmetryFinding.shown(name, "matrices: " + found.how(), found.defectEv()))
        .filter(finding -> finding.holds() != Holds.NO)
        .findFirst();
  }

  /** Bands can rule T and P out; that E(-k) = E(k) says no more than that there is one of them. */
  private static SymmetryFinding atMost(String operation, SymmetryFinding reversal) {
    return reversal.holds() == Holds.NO
        ? new SymmetryFinding(operation, Holds.NO, "bands: E(-k) is not E(k)", reversal.defectMev())
        : new SymmetryFinding(
            operation,
            Holds.UNDECIDED,
            "E(-k) = E(k) does not tell P from T",
            OptionalDouble.empty());
  }

  private static SymmetryFinding withoutMatrices(
      SymmetryFinding reversal, SymmetryFinding t, SymmetryFinding pt) {
    return t.holds() == Holds.YES && pt.holds() == Holds.NO
        ? new SymmetryFinding("P", Holds.NO, "T holds and PT does not", pt.defectMev())
        : atMost("P", reversal);
  }

  private String reversal() {
    return model.dimension() == 2
        ? "bands: as P, T, a twofold axis normal to the plane, or T with the mirror of the plane"
            + " makes it"
        : "bands: as P or T makes it";
  }

  private SymmetryFinding byDoublets() {
    if (model.orbitals() % 2 == 0) {
      SymmetryFinding doublets =
          SymmetryFinding.shown(
              "PT",
              "bands: every band twofold, as PT with spin makes it, or a spin that does not couple",
              bands.doubletSplittingEv());
      if (doublets.holds() != Holds.NO) {
        return doublets;
      }
      if (spinors.orElse(false)) {
        return new SymmetryFinding(
            "PT", Holds.NO, "bands: not every band is twofold", doublets.defectMev());
      }
    }
    return new SymmetryFinding(
        "PT",
        Holds.UNDECIDED,
        "PT without spin does not show in the bands",
        OptionalDouble.empty());
  }

  /** What else does the same to k: -S with time reversal, and in the plane the mirror z → -z. */
  private String evidence(LatticeMap map) {
    if (model.dimension() == 2) {
      return "bands: the mirror, the twofold axis in the plane across its normal, or with T the"
          + " mirror or axis at a right angle to it";
    }
    return map.kind() == LatticeMap.Kind.MIRROR
        ? "bands: the mirror, or with T the twofold axis along its normal"
        : "bands: the axis, or with T the mirror normal to it";
  }
}
