package pawl.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Complex matrices by R vector, filled in any order. Memory is taken when the first element of an R
 * vector arrives; an element that has not arrived is not a number.
 */
final class CellMatrices {

  /** Ascending, the first component slowest. */
  static final Comparator<CellIndex> ORDER =
      Comparator.comparingInt(CellIndex::r1)
          .thenComparingInt(CellIndex::r2)
          .thenComparingInt(CellIndex::r3);

  private final int orbitals;
  private final int operators;
  private final Map<CellIndex, Integer> numbers = new HashMap<>();
  private final List<CellIndex> cells = new ArrayList<>();
  private final List<double[][]> values = new ArrayList<>();

  /**
   * No matrices yet.
   *
   * @param operators how many complex numbers an element holds: 1 for H, 3 for r
   */
  CellMatrices(int orbitals, int operators) {
    this.orbitals = orbitals;
    this.operators = operators;
  }

  /** The number of an R vector in the order of arrival, -1 if it has not arrived. */
  int indexOf(CellIndex cell) {
    return numbers.getOrDefault(cell, -1);
  }

  /** Makes room for a new R vector and returns its number. */
  int add(CellIndex cell) {
    double[][] parts = new double[2 * operators][orbitals * orbitals];
    for (double[] part : parts) {
      Arrays.fill(part, Double.NaN);
    }
    cells.add(cell);
    values.add(parts);
    numbers.put(cell, cells.size() - 1);
    return cells.size() - 1;
  }

  int size() {
    return cells.size();
  }

  CellIndex cell(int number) {
    return cells.get(number);
  }

  /** Sets element (m, n), 0-based, of an R vector; false if it has been set before. */
  boolean set(int cell, int m, int n, double[] reIm) {
    double[][] parts = values.get(cell);
    int element = m * orbitals + n;
    if (!Double.isNaN(parts[0][element])) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i][element] = reIm[i];
    }
    return true;
  }

  /** The first element of an R vector that has not arrived, {@code m * orbitals + n}, or -1. */
  int missing(int cell) {
    double[] re = values.get(cell)[0];
    return IntStream.range(0, re.length).filter(e -> Double.isNaN(re[e])).findFirst().orElse(-1);
  }

  /** Makes the elements that have not arrived zero. */
  void zeroMissing() {
    for (double[][] parts : values) {
      for (double[] part : parts) {
        for (int e = 0; e < part.length; e++) {
          part[e] = Double.isNaN(part[e]) ? 0 : part[e];
        }
      }
    }
  }

  /**
   * Divides out the degeneracies and gives the operators away, R vectors in ascending order: the
   * order of the file leaves no trace.
   */
  List<RealSpaceMatrix> divided(Map<CellIndex, Integer> degeneracies) {
    List<CellIndex> sorted = cells.stream().sorted(ORDER).toList();
    double[][][] parts = new double[2 * operators][sorted.size()][];
    for (int i = 0; i < sorted.size(); i++) {
      double[][] from = values.get(indexOf(sorted.get(i)));
      int degeneracy = degeneracies.get(sorted.get(i));
      for (int p = 0; p < parts.length; p++) {
        parts[p][i] = from[p];
        for (int e = 0; e < from[p].length; e++) {
          from[p][e] /= degeneracy;
        }
      }
    }
    return IntStream.range(0, operators)
        .mapToObj(o -> new RealSpaceMatrix(orbitals, sorted, parts[2 * o], parts[2 * o + 1]))
        .toList();
  }
}
