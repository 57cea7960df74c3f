package pawl.cli;

import java.util.List;
import pawl.io.InputException;
import pawl.io.Setting;
import pawl.junction.SquareMatrix;
import pawl.tightbinding.HermitianEigen;

/**
 * A square matrix of a job file: rows of numbers or of {@code [re, im]}.
 *
 * @param setting where it stands
 * @param matrix its value
 */
record MatrixSetting(Setting setting, SquareMatrix matrix) {

  /** What rounding of printed digits leaves, relative to the largest element. */
  private static final double ROUNDING = 1e-12;

  /** Reads a matrix of any size from 1. */
  static MatrixSetting of(Setting setting) {
    int size = setting.list().size();
    if (size == 0) {
      throw setting.wrong("a square matrix", "no rows");
    }
    return of(setting, size);
  }

  /**
   * Reads a matrix.
   *
   * @throws InputException if it is not of that size
   */
  static MatrixSetting of(Setting setting, int size) {
    if (!setting.isList() || setting.list().size() != size) {
      throw setting.wrong("a matrix of " + size + " rows of " + size);
    }
    double[][] re = new double[size][size];
    double[][] im = new double[size][size];
    for (int i = 0; i < size; i++) {
      Setting row = setting.list().get(i);
      if (!row.isList() || row.list().size() != size) {
        throw row.wrong("a matrix of " + size + " rows of " + size);
      }
      List<Setting> elements = row.list();
      for (int j = 0; j < size; j++) {
        double[] pair = pair(elements.get(j));
        re[i][j] = pair[0];
        im[i][j] = pair[1];
      }
    }
    return new MatrixSetting(setting, SquareMatrix.of(re, im));
  }

  /** A number or {@code [re, im]}. */
  static double[] pair(Setting element) {
    return element.isList() ? element.numbers(2) : new double[] {element.number(), 0};
  }

  /** Refuses a matrix that is not Hermitian. */
  MatrixSetting hermitian() {
    requireEqual(matrix, matrix.adjoint(), "a Hermitian matrix");
    return this;
  }

  /** Refuses a matrix that is not real and symmetric. */
  MatrixSetting symmetric() {
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        if (matrix.im(i, j) != 0) {
          throw setting.wrong("a real symmetric matrix", element(matrix, i, j));
        }
      }
    }
    requireEqual(matrix, matrix.adjoint(), "a real symmetric matrix");
    return this;
  }

  /** Refuses a matrix that is not real and antisymmetric. */
  MatrixSetting antisymmetric() {
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        if (matrix.im(i, j) != 0) {
          throw setting.wrong("a real antisymmetric matrix", element(matrix, i, j));
        }
      }
    }
    requireEqual(matrix, matrix.adjoint().times(-1, 0), "a real antisymmetric matrix");
    return this;
  }

  /** Refuses a Hermitian matrix with a negative eigenvalue. */
  MatrixSetting withoutNegativeEigenvalues() {
    double lowest = eigenvalues()[0];
    if (lowest < -ROUNDING * matrix.largest()) {
      throw setting.wrong(
          "a matrix without negative eigenvalues", "the eigenvalue " + Figures.of(lowest));
    }
    return this;
  }

  /** Refuses a Hermitian matrix with an eigenvalue that is not positive. */
  MatrixSetting positive() {
    double lowest = eigenvalues()[0];
    if (!(lowest > ROUNDING * matrix.largest())) {
      throw setting.wrong(
          "a matrix with positive eigenvalues", "the eigenvalue " + Figures.of(lowest));
    }
    return this;
  }

  private double[] eigenvalues() {
    int n = matrix.size();
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      re[i] = matrix.re(i / n, i % n);
      im[i] = matrix.im(i / n, i % n);
    }
    return HermitianEigen.values(n, re, im);
  }

  private void requireEqual(SquareMatrix found, SquareMatrix partner, String expected) {
    SquareMatrix defect = found.minus(partner);
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double size = Math.max(Math.abs(defect.re(i, j)), Math.abs(defect.im(i, j)));
        if (size > ROUNDING * found.largest()) {
          String pair = i == j ? "" : " and " + element(found, j, i);
          throw setting.wrong(expected, element(found, i, j) + pair);
        }
      }
    }
  }

  private static String element(SquareMatrix matrix, int i, int j) {
    return String.format("[%d][%d] = [%s, %s]", i, j, matrix.re(i, j), matrix.im(i, j));
  }
}
