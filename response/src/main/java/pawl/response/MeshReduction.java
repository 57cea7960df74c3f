package pawl.response;

import java.util.List;
import java.util.stream.IntStream;
import pawl.quantity.SymmetryUse;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

/**
 * A mesh with the symmetries that reduce it.
 *
 * @param orbits of which one point each is to be solved
 * @param declined symmetries that hold at least nearly and do not reduce it
 */
record MeshReduction(MeshOrbits orbits, List<SymmetryUse.Declined> declined) {

  MeshReduction {
    declined = List.copyOf(declined);
  }

  /** Every point is solved. */
  static MeshReduction none(TightBindingModel model, KMesh mesh) {
    return new MeshReduction(new MeshOrbits(mesh, List.of(identity(model))), List.of());
  }

  static ZoneOperation identity(TightBindingModel model) {
    LatticeMap identity =
        LatticePointGroup.of(model.lattice(), model.dimension()).stream()
            .filter(map -> map.kind() == LatticeMap.Kind.IDENTITY)
            .findFirst()
            .orElseThrow();
    return new ZoneOperation(identity, TimeReversal.WITHOUT);
  }

  /** The operations besides the identity. */
  List<ZoneOperation> operations() {
    return orbits.operations().subList(1, orbits.operations().size());
  }

  /** For the record. */
  SymmetryUse use() {
    List<SymmetryUse.Operation> used =
        operations().stream().map(o -> described(o.name(), o.map())).toList();
    return new SymmetryUse(used, declined, orbits.count());
  }

  static SymmetryUse.Operation described(String name, LatticeMap map) {
    int d = map.dimension();
    return new SymmetryUse.Operation(
        name,
        IntStream.range(0, d)
            .mapToObj(i -> IntStream.range(0, d).mapToObj(j -> map.element(i, j)).toList())
            .toList());
  }
}
