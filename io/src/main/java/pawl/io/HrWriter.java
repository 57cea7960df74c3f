package pawl.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Writes a {@code _hr.dat} of Wannier90: rows {@code R1 R2 R3 m n Re Im}, m fastest, in the columns
 * {@code 5I5,2F12.6}, or in wider ones for more decimals.
 */
final class HrWriter {

  private final RealSpaceMatrix h;
  private final int decimals;
  private final int width;

  /**
   * Makes sure that the numbers fit columns of fixed width, where those are wanted.
   *
   * @param decimals 6, as Wannier90 prints them, or more
   * @throws ModelException if they do not fit
   */
  HrWriter(RealSpaceMatrix h, int decimals) {
    this.h = h;
    this.decimals = decimals;
    this.width = decimals + 6;
    if (decimals == 6) {
      requireFit();
    }
  }

  private void requireFit() {
    boolean fits = h.orbitals() <= 9999;
    for (int i = 0; fits && i < h.cells().size(); i++) {
      CellIndex r = h.cells().get(i);
      fits = fits(r.r1()) && fits(r.r2()) && fits(r.r3());
      for (int m = 0; fits && m < h.orbitals(); m++) {
        for (int n = 0; fits && n < h.orbitals(); n++) {
          fits = fits(h.re(i, m, n)) && fits(h.im(i, m, n));
        }
      }
    }
    if (!fits) {
      throw new ModelException(
          "a _hr.dat with 6 decimals has columns of 5 and 12 characters, and some number of this"
              + " model would touch the one before it: more than 9999 Wannier functions, an R"
              + " component outside -999…9999, or an element outside -1000…10000 eV; use"
              + " --decimals 14, or write a _tb.dat");
    }
  }

  private static boolean fits(int component) {
    return component > -1000 && component < 10_000;
  }

  private boolean fits(double element) {
    return Numeral.fixed(element, decimals).length() < width;
  }

  /** Writes the file. */
  void write(String comment, Path file) throws IOException {
    try (TextOutput out = new TextOutput(file)) {
      out.line(comment);
      out.line(Numeral.right(Integer.toString(h.orbitals()), 12));
      out.line(Numeral.right(Integer.toString(h.cells().size()), 12));
      out.ones(h.cells().size());
      for (int i = 0; i < h.cells().size(); i++) {
        String r = cell(h.cells().get(i));
        for (int n = 0; n < h.orbitals(); n++) {
          for (int m = 0; m < h.orbitals(); m++) {
            out.line(
                r
                    + Numeral.right(Integer.toString(m + 1), 5)
                    + Numeral.right(Integer.toString(n + 1), 5)
                    + Numeral.right(Numeral.fixed(h.re(i, m, n), decimals), width)
                    + Numeral.right(Numeral.fixed(h.im(i, m, n), decimals), width));
          }
        }
      }
    }
  }

  /** An R vector in {@code 3I5}. */
  static String cell(CellIndex r) {
    return Numeral.right(Integer.toString(r.r1()), 5)
        + Numeral.right(Integer.toString(r.r2()), 5)
        + Numeral.right(Integer.toString(r.r3()), 5);
  }

  /** The largest rounding error of a part of an element, eV. */
  OptionalDouble elementErrorEv() {
    double largest = 0;
    for (int i = 0; i < h.cells().size(); i++) {
      for (int m = 0; m < h.orbitals(); m++) {
        for (int n = 0; n < h.orbitals(); n++) {
          largest = Math.max(largest, Math.max(error(h.re(i, m, n)), error(h.im(i, m, n))));
        }
      }
    }
    return OptionalDouble.of(largest);
  }

  /** The largest row sum of \(\sum_{\mathbf R}|\delta H_{mn}(\mathbf R)|\), eV. */
  OptionalDouble energyErrorEv() {
    double largest = 0;
    for (int m = 0; m < h.orbitals(); m++) {
      double sum = 0;
      for (int i = 0; i < h.cells().size(); i++) {
        for (int n = 0; n < h.orbitals(); n++) {
          double re = error(h.re(i, m, n));
          double im = error(h.im(i, m, n));
          sum += Math.sqrt(re * re + im * im);
        }
      }
      largest = Math.max(largest, sum);
    }
    return OptionalDouble.of(largest);
  }

  private double error(double x) {
    return Math.abs(Double.parseDouble(Numeral.fixed(x, decimals)) - x);
  }
}
