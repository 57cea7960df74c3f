package pawl.tightbinding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An operator between Wannier functions, \(O_{mn}(\mathbf R) = \langle 0m|O|\mathbf Rn\rangle\),
 * one complex n×n matrix per lattice translation.
 *
 * <p>Degeneracies and Wigner-Seitz weights are already divided out, so that \(O(\mathbf k) =
 * \sum_{\mathbf R} e^{i\mathbf k\cdot\mathbf R} O(\mathbf R)\). Matrices are stored row by row: the
 * row m is the function in the home cell.
 */
public final class RealSpaceMatrix {

  private final int orbitals;
  private final List<CellIndex> cells;
  private final double[][] re;
  private final double[][] im;
  private final Map<CellIndex, Integer> index = new HashMap<>();

  /**
   * Takes ownership of the arrays; the caller must not touch them again.
   *
   * @param orbitals n
   * @param cells the R vectors, each once
   * @param re real parts, {@code re[i][m * n + n']} for R vector i
   * @param im imaginary parts
   * @throws IllegalArgumentException if shapes disagree or an R vector occurs twice
   * @throws ModelException if an element is not finite
   */
  public RealSpaceMatrix(int orbitals, List<CellIndex> cells, double[][] re, double[][] im) {
    if (orbitals < 1 || re.length != cells.size() || im.length != cells.size()) {
      throw new IllegalArgumentException(
          orbitals + " orbitals, " + cells.size() + " R vectors, " + re.length + " matrices");
    }
    this.orbitals = orbitals;
    this.cells = List.copyOf(cells);
    this.re = re;
    this.im = im;
    for (int i = 0; i < re.length; i++) {
      if (re[i].length != orbitals * orbitals || im[i].length != orbitals * orbitals) {
        throw new IllegalArgumentException("matrix " + i + " is not " + orbitals + "x" + orbitals);
      }
      if (index.put(this.cells.get(i), i) != null) {
        throw new IllegalArgumentException("R = " + this.cells.get(i) + " occurs twice");
      }
      for (int e = 0; e < re[i].length; e++) {
        if (!Double.isFinite(re[i][e]) || !Double.isFinite(im[i][e])) {
          throw new ModelException(
              "element " + e + " at R = " + this.cells.get(i) + " is not finite");
        }
      }
    }
  }

  /** The number of Wannier functions. */
  public int orbitals() {
    return orbitals;
  }

  /** The R vectors. */
  public List<CellIndex> cells() {
    return cells;
  }

  /** Real part of element (row, column) for R vector number {@code cell}. */
  public double re(int cell, int row, int column) {
    return re[cell][row * orbitals + column];
  }

  /** Imaginary part of element (row, column) for R vector number {@code cell}. */
  public double im(int cell, int row, int column) {
    return im[cell][row * orbitals + column];
  }

  /** The number of an R vector, -1 if the operator has no matrix there. */
  public int indexOf(CellIndex cell) {
    return index.getOrDefault(cell, -1);
  }

  /**
   * Where \(O(\mathbf R)\) and \(O(-\mathbf R)^\dagger\) differ most. A missing R vector counts as
   * a zero matrix.
   */
  public Defect hermiticityDefect() {
    Defect worst = new Defect(0, CellIndex.HOME, 0, 0);
    for (int i = 0; i < cells.size(); i++) {
      int j = indexOf(cells.get(i).negated());
      for (int m = 0; m < orbitals; m++) {
        for (int n = 0; n < orbitals; n++) {
          double dRe = re(i, m, n) - (j < 0 ? 0 : re(j, n, m));
          double dIm = im(i, m, n) + (j < 0 ? 0 : im(j, n, m));
          double size = Math.max(Math.abs(dRe), Math.abs(dIm));
          if (size > worst.size()) {
            worst = new Defect(size, cells.get(i), m, n);
          }
        }
      }
    }
    return worst;
  }

  /**
   * The largest deviation from Hermiticity.
   *
   * @param size in the operator's unit
   * @param cell the R vector
   * @param row 0-based
   * @param column 0-based
   */
  public record Defect(double size, CellIndex cell, int row, int column) {}
}
