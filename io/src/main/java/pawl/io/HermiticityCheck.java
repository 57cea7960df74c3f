package pawl.io;

import java.util.Locale;
import java.util.Map;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Refuses a Hamiltonian with \(H_{mn}(\mathbf R) \ne H_{nm}(-\mathbf R)^*\) by more than two units
 * in the last printed digit: rounding makes one, so a larger difference is another matrix.
 */
final class HermiticityCheck {

  /** Rounding errors of the program that made the file, where it prints more digits than it has. */
  private static final double ARITHMETIC_EV = 1e-10;

  private static final double UNITS = 2;

  private final String file;
  private final ElementLines elements;
  private final PrintedPrecision precision;

  HermiticityCheck(String file, ElementLines elements, PrintedPrecision precision) {
    this.file = file;
    this.elements = elements;
    this.precision = precision;
  }

  /**
   * Checks every pair of elements.
   *
   * @param h eV, degeneracies divided out
   */
  void check(RealSpaceMatrix h, Map<CellIndex, Integer> degeneracies) {
    for (int i = 0; i < h.cells().size(); i++) {
      CellIndex cell = h.cells().get(i);
      int j = h.indexOf(cell.negated());
      int degeneracy = degeneracies.get(cell);
      if (j >= 0) {
        degeneracy = Math.min(degeneracy, degeneracies.get(cell.negated()));
      }
      for (int m = 0; m < h.orbitals(); m++) {
        for (int n = 0; n < h.orbitals(); n++) {
          double re = j < 0 ? 0 : h.re(j, n, m);
          double im = j < 0 ? 0 : -h.im(j, n, m);
          double limit = limit(largest(h.re(i, m, n), h.im(i, m, n), re, im), degeneracy);
          if (Math.abs(h.re(i, m, n) - re) > limit || Math.abs(h.im(i, m, n) - im) > limit) {
            throw refusal(h, i, m, n, limit);
          }
        }
      }
    }
  }

  private double limit(double largest, int degeneracy) {
    return UNITS * precision.unitNear(degeneracy * largest) / degeneracy + ARITHMETIC_EV;
  }

  private static double largest(double a, double b, double c, double d) {
    return Math.max(Math.max(Math.abs(a), Math.abs(b)), Math.max(Math.abs(c), Math.abs(d)));
  }

  private InputException refusal(RealSpaceMatrix h, int i, int m, int n, double limit) {
    CellIndex cell = h.cells().get(i);
    int j = h.indexOf(cell.negated());
    String partner = j < 0 ? "no matrix at R = " + cell.negated() : element(h, j, n, m) + " eV";
    return new InputException(
        file,
        elements.lineOf(cell, m, n),
        String.format(Locale.ROOT, "a Hermitian H, H_mn(R) = H_nm(-R)* within %.1e eV", limit),
        element(h, i, m, n) + " eV and " + partner);
  }

  private static String element(RealSpaceMatrix h, int i, int m, int n) {
    return String.format(
        Locale.ROOT,
        "H_%d,%d%s = %s%s%si",
        m + 1,
        n + 1,
        h.cells().get(i),
        h.re(i, m, n),
        h.im(i, m, n) < 0 ? "-" : "+",
        Math.abs(h.im(i, m, n)));
  }
}
