package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * \(\sum_{\mathbf R} e^{i\mathbf k\cdot\mathbf R} O(\mathbf R)\) of one or more Hermitian
 * operators, and the first moments in the integer components of R, summed axis by axis: over R1 for
 * each (R2, R3), over R2 for each R3, over R3.
 *
 * <p>Along a row of a mesh only the last sum changes, which makes a point cost as many terms as
 * there are cells along one axis. Only lower triangles are summed, packed row by row; operators are
 * replaced by their Hermitian parts.
 */
final class SeparableSum {

  private final InnerLoops loops;
  private final int triangle;
  private final int length;
  private final Rows matrices;

  /** Per (R2, R3) the terms over R1; their sources are matrices. */
  private final List<LatticeTerms> columns = new ArrayList<>();

  /** Per R3 the terms over R2; their sources are columns. */
  private final List<LatticeTerms> sheets = new ArrayList<>();

  /** The terms over R3; their sources are sheets. */
  private final LatticeTerms stack;

  /** Per axis the largest magnitude of a component of R. */
  private final int[] reaches;

  SeparableSum(RealSpaceMatrix operator, Kernel kernel) {
    this(List.of(operator), kernel);
  }

  /** Sums of several operators on the same cells at once, packed one behind the other. */
  SeparableSum(List<RealSpaceMatrix> operators, Kernel kernel) {
    loops = kernel.loops();
    RealSpaceMatrix first = operators.get(0);
    int n = first.orbitals();
    triangle = n * (n + 1) / 2;
    length = loops.padded(operators.size() * triangle);
    matrices = Rows.zeros(first.cells().size(), length);
    Map<Integer, Map<Integer, Map<Integer, Integer>>> tree = new TreeMap<>();
    for (int i = 0; i < first.cells().size(); i++) {
      CellIndex cell = first.cells().get(i);
      tree.computeIfAbsent(cell.r3(), r3 -> new TreeMap<>())
          .computeIfAbsent(cell.r2(), r2 -> new TreeMap<>())
          .put(cell.r1(), i);
      for (int o = 0; o < operators.size(); o++) {
        pack(operators.get(o), i, o * triangle);
      }
    }
    Map<Integer, Integer> sheetOf = new TreeMap<>();
    tree.forEach(
        (r3, rows) -> {
          Map<Integer, Integer> columnOf = new TreeMap<>();
          rows.forEach(
              (r2, cells) -> {
                columnOf.put(r2, columns.size());
                columns.add(LatticeTerms.of(cells));
              });
          sheetOf.put(r3, sheets.size());
          sheets.add(LatticeTerms.of(columnOf));
        });
    stack = LatticeTerms.of(sheetOf);
    reaches = new int[] {reach(columns), reach(sheets), stack.reach()};
  }

  private void pack(RealSpaceMatrix matrix, int cell, int from) {
    int mirror = matrix.indexOf(matrix.cells().get(cell).negated());
    int e = from;
    for (int m = 0; m < matrix.orbitals(); m++) {
      for (int n = 0; n <= m; n++, e++) {
        double mirrorRe = mirror < 0 ? 0 : matrix.re(mirror, n, m);
        double mirrorIm = mirror < 0 ? 0 : -matrix.im(mirror, n, m);
        matrices.re()[cell][e] = (matrix.re(cell, m, n) + mirrorRe) / 2;
        matrices.im()[cell][e] = (matrix.im(cell, m, n) + mirrorIm) / 2;
      }
    }
  }

  private static int reach(List<LatticeTerms> terms) {
    return terms.stream().mapToInt(LatticeTerms::reach).max().orElse(0);
  }

  /** A walk that sums the operators alone. */
  Walk plain() {
    return new Walk(0);
  }

  /** A walk that sums an operator and its moments along every axis. */
  Walk withMoments() {
    return new Walk(1);
  }

  /**
   * Sums at one k-point after the other, keeping what the next shares with the last. What it gives
   * at a point does not depend on the points before. Not for use by several threads.
   */
  final class Walk {

    /** How many sums each axis adds: one, the moment along it, or none. */
    private final int moments;

    /**
     * What is summed over R1; over R1 and R2; over all. In each row the plain sum, then the moments
     * along the axes so far.
     */
    private final Rows columnSums;

    private final Rows sheetSums;
    private final Rows sums;
    private final Phases phases1 = new Phases(reaches[0]);
    private final Phases phases2 = new Phases(reaches[1]);
    private final Phases phases3 = new Phases(reaches[2]);
    private double k1 = Double.NaN;
    private double k2 = Double.NaN;

    private Walk(int moments) {
      this.moments = moments;
      columnSums = Rows.zeros(columns.size(), (1 + moments) * length);
      sheetSums = Rows.zeros(sheets.size(), (1 + 2 * moments) * length);
      sums = Rows.zeros(1, (1 + 3 * moments) * length);
    }

    /** Moves to a k-point. */
    void to(KPoint k) {
      if (k.k1() != k1) {
        phases1.to(k.k1());
        gather(columns, phases1, matrices, columnSums);
        k1 = k.k1();
        k2 = Double.NaN;
      }
      if (k.k2() != k2) {
        phases2.to(k.k2());
        gather(sheets, phases2, columnSums, sheetSums);
        k2 = k.k2();
      }
      phases3.to(k.k3());
      gather(List.of(stack), phases3, sheetSums, sums);
    }

    /** All sums of the sources, and after these the plain one's moment along this axis. */
    private void gather(List<LatticeTerms> terms, Phases phases, Rows from, Rows to) {
      for (int row = 0; row < terms.size(); row++) {
        double[] re = to.re()[row];
        double[] im = to.im()[row];
        int before = re.length - moments * length;
        if (terms.get(row).isCopy()) {
          int source = terms.get(row).firstSource();
          System.arraycopy(from.re()[source], 0, re, 0, before);
          System.arraycopy(from.im()[source], 0, im, 0, before);
          continue;
        }
        loops.combine(terms.get(row).sum(phases, from), before, re, im, 0);
        if (moments > 0) {
          loops.combine(terms.get(row).moment(phases, from), length, re, im, before);
        }
      }
    }

    /**
     * Real parts of \(\sum_{\mathbf R}\) e^{ik·R} H(R), packed, then of its moments; valid until
     * the next move.
     */
    double[] re() {
      return sums.re()[0];
    }

    /** The imaginary parts. */
    double[] im() {
      return sums.im()[0];
    }

    /** Where an operator's plain sum begins. */
    int operator(int number) {
      return number * triangle;
    }

    /** Where the sum weighted by the integer component of R along an axis begins. */
    int moment(int axis) {
      return (axis + 1) * length;
    }
  }
}
