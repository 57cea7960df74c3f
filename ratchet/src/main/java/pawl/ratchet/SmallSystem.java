package pawl.ratchet;

/** Linear equations in at most three unknowns. */
final class SmallSystem {

  private SmallSystem() {}

  /**
   * Solves by Gauss's elimination with the largest pivot.
   *
   * @param matrix row by row
   * @return not numbers if the matrix is singular
   */
  static double[] solve(double[] matrix, double[] right) {
    int n = right.length;
    double[][] rows = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix, i * n, rows[i], 0, n);
      rows[i][n] = right[i];
    }
    for (int i = 0; i < n; i++) {
      int pivot = i;
      for (int j = i + 1; j < n; j++) {
        pivot = Math.abs(rows[j][i]) > Math.abs(rows[pivot][i]) ? j : pivot;
      }
      double[] row = rows[pivot];
      rows[pivot] = rows[i];
      rows[i] = row;
      for (int j = 0; j < n; j++) {
        double factor = j == i ? 0 : rows[j][i] / row[i];
        for (int c = i; c <= n && j != i; c++) {
          rows[j][c] -= factor * row[c];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = rows[i][n] / rows[i][i];
    }
    return solution;
  }
}
