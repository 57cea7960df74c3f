package pawl.ratchet;

import pawl.quantity.Check;

/**
 * The reciprocity \(L_{21} = -L_{12}\), held against \(\sqrt{L_{11}L_{22}}\), which no symmetry
 * makes zero. With the sign of the paper it fails wherever \(ZT > 10^{-24}\).
 */
final class Reciprocity {

  /** Both are sums of their own, over terms that cancel. */
  private static final double LIMIT = 1e-12;

  private double worst;

  /**
   * Adds a case.
   *
   * @param product of L11 and L22
   */
  void add(double l12, double l21, double product) {
    double difference = Math.abs(l12 + l21);
    double ratio = product > 0 ? difference / Math.sqrt(product) : difference;
    worst = Math.max(worst, ratio);
  }

  Check check() {
    return new Check("onsager-casimir", worst, LIMIT);
  }
}
