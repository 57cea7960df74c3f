package pawl.geometry;

import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Dense;
import pawl.tightbinding.Multiplets;

/**
 * Interband orbital moment of a two-dimensional crystal, \(N_{mn} = \tfrac12\epsilon_{kl}
 * \big[\sum_{m'\notin g(n)} V_{k,mm'}A_{l,m'n} + \sum_{n'\in g(n)} A_{l,mn'}V_{k,n'n}\big]\) for m
 * outside the multiplet g(n), in eV Å².
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), below Eq. (11): \(\mathcal M^{mn} = (e/\hbar)N_{mn}\),
 * with the band index n read as a multiplet. The diagonal continuation \(\mathcal M^{nn}\) is minus
 * the orbital moment of a wave packet; it is not formed here. Diagonal position matrix.
 */
public final class InterbandMoment {

  private InterbandMoment() {}

  /** The matrix N at k; elements inside multiplets have no meaning and are zero. */
  public static ComplexMatrix at(BlochPoint k) {
    ComplexMatrix xy = Dense.product(k.kernel(), k.velocity(0), k.connection(1));
    ComplexMatrix yx = Dense.product(k.kernel(), k.velocity(1), k.connection(0));
    int bands = k.bands();
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    Multiplets groups = k.multiplets();
    for (int m = 0; m < bands; m++) {
      for (int n = 0; n < bands; n++) {
        if (groups.of(m) == groups.of(n)) {
          continue;
        }
        double sumRe = xy.re(m, n) - yx.re(m, n);
        double sumIm = xy.im(m, n) - yx.im(m, n);
        for (int p = groups.from(groups.of(n)); p < groups.to(groups.of(n)); p++) {
          sumRe += realOfProduct(k.connection(1), k.velocity(0), m, p, n);
          sumRe -= realOfProduct(k.connection(0), k.velocity(1), m, p, n);
          sumIm += imaginaryOfProduct(k.connection(1), k.velocity(0), m, p, n);
          sumIm -= imaginaryOfProduct(k.connection(0), k.velocity(1), m, p, n);
        }
        re[m * bands + n] = sumRe / 2;
        im[m * bands + n] = sumIm / 2;
      }
    }
    return new ComplexMatrix(bands, bands, re, im);
  }

  private static double realOfProduct(ComplexMatrix a, ComplexMatrix b, int m, int p, int n) {
    return a.re(m, p) * b.re(p, n) - a.im(m, p) * b.im(p, n);
  }

  private static double imaginaryOfProduct(ComplexMatrix a, ComplexMatrix b, int m, int p, int n) {
    return a.re(m, p) * b.im(p, n) + a.im(m, p) * b.re(p, n);
  }
}
