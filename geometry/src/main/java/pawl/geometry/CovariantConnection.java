package pawl.geometry;

import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Dense;
import pawl.tightbinding.Multiplets;

/**
 * Covariant derivative of the interband connection,
 *
 * <p>\[(A_{i;k})_{nm} = \frac{i(V_{i;k})_{nm} - \sum_{m'\in g(m)}A_{i,nm'}V_{k,m'm} + \sum_{n'\in
 * g(n)}V_{k,nn'}A_{i,n'm}}{\varepsilon_m-\varepsilon_n},\qquad V_{i;k} = W_{ik} + i[A_k,V_i],\]
 *
 * <p>between different multiplets, Å². W are the second derivatives of H in the states.
 */
final class CovariantConnection {

  private final BlochPoint k;
  private final ComplexMatrix[][] derivative;

  CovariantConnection(BlochPoint k, ComplexMatrix[][] w) {
    this.k = k;
    int directions = k.directions();
    derivative = new ComplexMatrix[directions][directions];
    for (int i = 0; i < directions; i++) {
      for (int j = 0; j < directions; j++) {
        derivative[i][j] = differentiate(i, j, w[i][j]);
      }
    }
  }

  /** Derivative along {@code axis} of the connection's component {@code i}. */
  ComplexMatrix of(int i, int axis) {
    return derivative[i][axis];
  }

  private ComplexMatrix differentiate(int i, int axis, ComplexMatrix w) {
    int bands = k.bands();
    Multiplets groups = k.multiplets();
    ComplexMatrix a = k.connection(i);
    ComplexMatrix v = k.velocity(axis);
    ComplexMatrix product = Dense.product(k.kernel(), k.connection(axis), k.velocity(i));
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int n = 0; n < bands; n++) {
      for (int m = 0; m < bands; m++) {
        if (groups.of(n) == groups.of(m)) {
          continue;
        }
        double slopeRe = w.re(n, m) - (product.im(n, m) + product.im(m, n));
        double slopeIm = w.im(n, m) + (product.re(n, m) - product.re(m, n));
        double sumRe = -slopeIm;
        double sumIm = slopeRe;
        for (int p = groups.from(groups.of(m)); p < groups.to(groups.of(m)); p++) {
          sumRe -= a.re(n, p) * v.re(p, m) - a.im(n, p) * v.im(p, m);
          sumIm -= a.re(n, p) * v.im(p, m) + a.im(n, p) * v.re(p, m);
        }
        for (int p = groups.from(groups.of(n)); p < groups.to(groups.of(n)); p++) {
          sumRe += v.re(n, p) * a.re(p, m) - v.im(n, p) * a.im(p, m);
          sumIm += v.re(n, p) * a.im(p, m) + v.im(n, p) * a.re(p, m);
        }
        double gap = k.energy(m) - k.energy(n);
        re[n * bands + m] = sumRe / gap;
        im[n * bands + m] = sumIm / gap;
      }
    }
    return new ComplexMatrix(bands, bands, re, im);
  }
}
