package pawl.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/** An operator whose R vectors are found while its elements are added up. */
final class ShiftedMatrix {

  private final int orbitals;
  private final Map<CellIndex, double[][]> matrices = new TreeMap<>(CellMatrices.ORDER);

  ShiftedMatrix(int orbitals) {
    this.orbitals = orbitals;
  }

  /** Whether anything was added at an R vector. */
  boolean has(CellIndex cell) {
    return matrices.containsKey(cell);
  }

  int cells() {
    return matrices.size();
  }

  /** Adds to element {@code m * orbitals + n}. */
  void add(CellIndex cell, int element, double re, double im) {
    double[][] matrix = matrices.computeIfAbsent(cell, r -> new double[2][orbitals * orbitals]);
    matrix[0][element] += re;
    matrix[1][element] += im;
  }

  /** Gives the sum away, R vectors in ascending order. */
  RealSpaceMatrix toMatrix() {
    List<CellIndex> cells = new ArrayList<>(matrices.keySet());
    return new RealSpaceMatrix(
        orbitals,
        cells,
        matrices.values().stream().map(m -> m[0]).toArray(double[][]::new),
        matrices.values().stream().map(m -> m[1]).toArray(double[][]::new));
  }
}
