package pawl.response;

/** Sums of many arrays of the same length, each element compensated after Neumaier (1974). */
final class CompensatedSum {

  private final double[] sum;
  private final double[] lost;

  CompensatedSum(int length) {
    sum = new double[length];
    lost = new double[length];
  }

  void add(double[] terms) {
    for (int i = 0; i < sum.length; i++) {
      double total = sum[i] + terms[i];
      lost[i] +=
          Math.abs(sum[i]) >= Math.abs(terms[i])
              ? (sum[i] - total) + terms[i]
              : (terms[i] - total) + sum[i];
      sum[i] = total;
    }
  }

  double[] total() {
    double[] total = new double[sum.length];
    for (int i = 0; i < sum.length; i++) {
      total[i] = sum[i] + lost[i];
    }
    return total;
  }
}
