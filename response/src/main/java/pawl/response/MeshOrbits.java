package pawl.response;

import java.util.BitSet;
import java.util.List;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.MeshMap;
import pawl.tightbinding.ZoneOperation;

/**
 * The points of a mesh gathered into orbits of a group of operations. Each orbit is represented by
 * its first point in the order of the mesh, which leaves long rows along the fastest axis.
 */
final class MeshOrbits {

  /** Stands for a point that an earlier operation reaches, too. */
  static final int REPEATED = -1;

  private final KMesh mesh;
  private final List<ZoneOperation> operations;
  private final List<MeshMap> maps;
  private final BitSet representatives = new BitSet();

  /**
   * The orbits of a group.
   *
   * @param operations a group, the identity first
   * @throws IllegalArgumentException if they are no group, or one of them does not keep the mesh
   */
  MeshOrbits(KMesh mesh, List<ZoneOperation> operations) {
    this.mesh = mesh;
    this.operations = List.copyOf(operations);
    maps = operations.stream().map(operation -> map(mesh, operation)).toList();
    BitSet reached = new BitSet();
    for (int index = 0; index < mesh.size(); index++) {
      if (isFirst(index)) {
        representatives.set(index);
        for (int image : images(index)) {
          if (image != REPEATED && reached.get(image)) {
            throw new IllegalArgumentException("no group: point " + image + " reached twice");
          }
          if (image != REPEATED) {
            reached.set(image);
          }
        }
      }
    }
    if (reached.cardinality() != mesh.size()) {
      throw new IllegalArgumentException("no group: points that are not reached");
    }
  }

  private static MeshMap map(KMesh mesh, ZoneOperation operation) {
    return MeshMap.of(operation.map(), mesh)
        .orElseThrow(() -> new IllegalArgumentException(operation.name() + " moves the mesh"));
  }

  private boolean isFirst(int index) {
    for (MeshMap map : maps) {
      if (map.image(index) < index) {
        return false;
      }
    }
    return true;
  }

  KMesh mesh() {
    return mesh;
  }

  /** The operations, in the order of {@link #images}. */
  List<ZoneOperation> operations() {
    return operations;
  }

  /** The first point from an index on that represents an orbit, negative if there is none. */
  int next(int from) {
    return representatives.nextSetBit(from);
  }

  /** The first representative of each block of as many. */
  int[] blocks(int size) {
    int[] starts = new int[Math.floorDiv(count() - 1, size) + 1];
    int number = 0;
    for (int index = next(0); index >= 0; index = next(index + 1), number++) {
      if (number % size == 0) {
        starts[number / size] = index;
      }
    }
    return starts;
  }

  /** The number of orbits. */
  int count() {
    return representatives.cardinality();
  }

  /** Where each operation takes a point, {@link #REPEATED} where an earlier one took it before. */
  int[] images(int representative) {
    int[] images = new int[maps.size()];
    for (int i = 0; i < images.length; i++) {
      images[i] = maps.get(i).image(representative);
      for (int j = 0; j < i; j++) {
        if (images[j] == images[i]) {
          images[i] = REPEATED;
          break;
        }
      }
    }
    return images;
  }
}
