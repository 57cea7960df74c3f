package pawl.tightbinding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * \(\sum_{\mathbf R} e^{i\mathbf k\cdot\mathbf R} H(\mathbf R)\) and its first moments in the
 * integer components of R, summed axis by axis: over R1 for each (R2, R3), over R2 for each R3,
 * over R3.
 *
 * <p>Along a row of a mesh only the last sum changes, which makes a point cost as many terms as
 * there are cells along one axis. Only upper triangles are summed, packed row by row; H is replaced
 * by its Hermitian part.
 */
final class SeparableSum {

  private final int length;
  private final List<double[]> re = new ArrayList<>();
  private final List<double[]> im = new ArrayList<>();

  /** Per (R2, R3) the terms over R1; their sources are matrices. */
  private final List<Terms> columns = new ArrayList<>();

  /** Per R3 the terms over R2; their sources are columns. */
  private final List<Terms> sheets = new ArrayList<>();

  /** The terms over R3; their sources are sheets. */
  private final Terms stack;

  /** A sum over integers along one axis, each with what it multiplies. */
  private record Terms(int[] integers, int[] sources) {
    static Terms of(Map<Integer, Integer> sourceOf) {
      return new Terms(
          sourceOf.keySet().stream().mapToInt(Integer::intValue).toArray(),
          sourceOf.values().stream().mapToInt(Integer::intValue).toArray());
    }
  }

  SeparableSum(RealSpaceMatrix matrix) {
    int n = matrix.orbitals();
    length = n * (n + 1) / 2;
    Map<Integer, Map<Integer, Map<Integer, Integer>>> tree = new TreeMap<>();
    for (int i = 0; i < matrix.cells().size(); i++) {
      CellIndex cell = matrix.cells().get(i);
      tree.computeIfAbsent(cell.r3(), r3 -> new TreeMap<>())
          .computeIfAbsent(cell.r2(), r2 -> new TreeMap<>())
          .put(cell.r1(), i);
      pack(matrix, i);
    }
    Map<Integer, Integer> sheetOf = new TreeMap<>();
    tree.forEach(
        (r3, rows) -> {
          Map<Integer, Integer> columnOf = new TreeMap<>();
          rows.forEach(
              (r2, cells) -> {
                columnOf.put(r2, columns.size());
                columns.add(Terms.of(cells));
              });
          sheetOf.put(r3, sheets.size());
          sheets.add(Terms.of(columnOf));
        });
    stack = Terms.of(sheetOf);
  }

  private void pack(RealSpaceMatrix matrix, int cell) {
    int mirror = matrix.indexOf(matrix.cells().get(cell).negated());
    double[] packedRe = new double[length];
    double[] packedIm = new double[length];
    int e = 0;
    for (int m = 0; m < matrix.orbitals(); m++) {
      for (int n = m; n < matrix.orbitals(); n++, e++) {
        double mirrorRe = mirror < 0 ? 0 : matrix.re(mirror, n, m);
        double mirrorIm = mirror < 0 ? 0 : -matrix.im(mirror, n, m);
        packedRe[e] = (matrix.re(cell, m, n) + mirrorRe) / 2;
        packedIm[e] = (matrix.im(cell, m, n) + mirrorIm) / 2;
      }
    }
    re.add(packedRe);
    im.add(packedIm);
  }

  /** The packed length: elements (m, n ≥ m) row by row. */
  int length() {
    return length;
  }

  /** A walk that sums H alone. */
  Walk plain() {
    return new Walk(0);
  }

  /** A walk that sums H and its moments along every axis. */
  Walk withMoments() {
    return new Walk(3);
  }

  /**
   * Sums at one k-point after the other, keeping what the next shares with the last. What it gives
   * at a point does not depend on the points before. Not for use by several threads.
   */
  final class Walk {

    private final int moments;
    private final double[][][] columnRe;
    private final double[][][] columnIm;
    private final double[][][] sheetRe;
    private final double[][][] sheetIm;
    private final double[][] sumRe;
    private final double[][] sumIm;
    private double k1 = Double.NaN;
    private double k2 = Double.NaN;

    private Walk(int moments) {
      this.moments = moments;
      columnRe = new double[columns.size()][Math.min(moments, 1) + 1][length];
      columnIm = new double[columns.size()][Math.min(moments, 1) + 1][length];
      sheetRe = new double[sheets.size()][Math.min(moments, 2) + 1][length];
      sheetIm = new double[sheets.size()][Math.min(moments, 2) + 1][length];
      sumRe = new double[moments + 1][length];
      sumIm = new double[moments + 1][length];
    }

    /** Moves to a k-point. */
    void to(KPoint k) {
      if (k.k1() != k1) {
        for (int c = 0; c < columns.size(); c++) {
          clear(columnRe[c], columnIm[c]);
          Terms terms = columns.get(c);
          for (int t = 0; t < terms.integers().length; t++) {
            int source = terms.sources()[t];
            double[][] fromRe = {re.get(source)};
            double[][] fromIm = {im.get(source)};
            add(k.k1(), terms.integers()[t], fromRe, fromIm, columnRe[c], columnIm[c]);
          }
        }
        k1 = k.k1();
        k2 = Double.NaN;
      }
      if (k.k2() != k2) {
        for (int s = 0; s < sheets.size(); s++) {
          gather(k.k2(), sheets.get(s), columnRe, columnIm, sheetRe[s], sheetIm[s]);
        }
        k2 = k.k2();
      }
      gather(k.k3(), stack, sheetRe, sheetIm, sumRe, sumIm);
    }

    private void gather(
        double k,
        Terms terms,
        double[][][] fromRe,
        double[][][] fromIm,
        double[][] toRe,
        double[][] toIm) {
      clear(toRe, toIm);
      for (int t = 0; t < terms.integers().length; t++) {
        int source = terms.sources()[t];
        add(k, terms.integers()[t], fromRe[source], fromIm[source], toRe, toIm);
      }
    }

    /** Adds a term to every moment; the last moment of the target is the one along this axis. */
    private void add(
        double k, int r, double[][] fromRe, double[][] fromIm, double[][] toRe, double[][] toIm) {
      double turns = k * r;
      double angle = 2 * Math.PI * (turns - Math.rint(turns));
      double cos = r == 0 ? 1 : StrictMath.cos(angle);
      double sin = r == 0 ? 0 : StrictMath.sin(angle);
      for (int moment = 0; moment < Math.min(fromRe.length, moments + 1); moment++) {
        rotate(cos, sin, fromRe[moment], fromIm[moment], toRe[moment], toIm[moment]);
      }
      if (toRe.length > fromRe.length && r != 0) {
        int last = fromRe.length;
        rotate(r * cos, r * sin, fromRe[0], fromIm[0], toRe[last], toIm[last]);
      }
    }

    /** \(\sum_{\mathbf R}\) e^{ik·R} H(R), real parts, packed; valid until the next move. */
    double[] re() {
      return sumRe[0];
    }

    /** Its imaginary parts. */
    double[] im() {
      return sumIm[0];
    }

    /** The sum weighted by the integer component of R along an axis, real parts, packed. */
    double[] momentRe(int axis) {
      return sumRe[axis + 1];
    }

    /** Its imaginary parts. */
    double[] momentIm(int axis) {
      return sumIm[axis + 1];
    }
  }

  private static void clear(double[][] a, double[][] b) {
    for (int i = 0; i < a.length; i++) {
      Arrays.fill(a[i], 0);
      Arrays.fill(b[i], 0);
    }
  }

  private static void rotate(
      double cos, double sin, double[] fromRe, double[] fromIm, double[] toRe, double[] toIm) {
    for (int e = 0; e < toRe.length; e++) {
      toRe[e] += cos * fromRe[e] - sin * fromIm[e];
      toIm[e] += cos * fromIm[e] + sin * fromRe[e];
    }
  }
}
