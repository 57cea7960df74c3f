package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * \(\sum_{\mathbf R} e^{i\mathbf k\cdot\mathbf R} O(\mathbf R)\) of one or more Hermitian
 * operators, and their moments in the integer components of R, summed axis by axis: over R1 for
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

  /**
   * A walk from point to point.
   *
   * @param degree of the moments: 0 for the plain sums alone, 1 or 2, for a single operator
   */
  Walk walk(int degree) {
    return new Walk(degree);
  }

  /**
   * Sums at one k-point after the other, keeping what the next shares with the last. What it gives
   * at a point does not depend on the points before. Not for use by several threads.
   */
  final class Walk {

    private final AxisSum alongColumns;
    private final AxisSum alongSheets;
    private final AxisSum alongStack;
    private final Moments moments;
    private double k1 = Double.NaN;
    private double k2 = Double.NaN;

    private Walk(int degree) {
      alongColumns = new AxisSum(loops, columns, 0, degree, matrices);
      alongSheets = new AxisSum(loops, sheets, 1, degree, alongColumns.sums());
      alongStack = new AxisSum(loops, List.of(stack), 2, degree, alongSheets.sums());
      moments = new Moments(3, degree);
    }

    /** Moves to a k-point. */
    void to(KPoint k) {
      if (k.k1() != k1) {
        alongColumns.to(k.k1());
        k1 = k.k1();
        k2 = Double.NaN;
      }
      if (k.k2() != k2) {
        alongSheets.to(k.k2());
        k2 = k.k2();
      }
      alongStack.to(k.k3());
    }

    /** Real parts of all sums, packed; valid until the next move. */
    double[] re() {
      return alongStack.sums().re()[0];
    }

    /** Imaginary parts. */
    double[] im() {
      return alongStack.sums().im()[0];
    }

    /** Where an operator's plain sum begins. */
    int operator(int number) {
      return number * triangle;
    }

    /**
     * Where the sum weighted by integer components of R begins.
     *
     * @param axes of the components, ascending
     */
    int moment(Integer... axes) {
      return moments.indexOf(List.of(axes)) * length;
    }
  }
}
