package pawl.geometry;

import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * Hermitian matrices inside multiplets that mixing with the states outside gives around an axis,
 * \(C_{nn'} = i\sum_{m\notin g}w_m(A_{a,nm}A_{b,mn'}-A_{b,nm}A_{a,mn'})\) with a, b, axis cyclic.
 *
 * <p>Their traces are the Berry curvature and the orbital moment. Between different states of one
 * multiplet they matter where its bands have different velocities: \(\mathrm{Re\,Tr}_g[V_jC]\) does
 * not depend on the basis inside the multiplet.
 */
final class InterbandCurl {

  private final BlochPoint k;
  private final Multiplets groups;
  private final ComplexMatrix a;
  private final ComplexMatrix b;
  private final int pair;

  /**
   * Around one axis.
   *
   * @param axis 0, 1, 2 for x, y, z; in a plane z alone
   */
  InterbandCurl(BlochPoint k, int axis) {
    this.k = k;
    groups = k.multiplets();
    a = k.connection((axis + 1) % 3);
    b = k.connection((axis + 2) % 3);
    pair = k.directions() == 2 ? 0 : axis;
  }

  /** w = 1, the Berry curvature, with what the Wannier functions give by themselves, Å². */
  ComplexMatrix curvature() {
    int bands = k.bands();
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int n = 0; n < bands; n++) {
      for (int p = groups.from(groups.of(n)); p <= n; p++) {
        double x = 0;
        double y = 0;
        for (int m = 0; m < bands; m++) {
          x += rotation(n, p, m);
          y += distortion(n, p, m);
        }
        put(re, im, n, p, x, y);
      }
    }
    k.wannierCurvature(pair).ifPresent(own -> add(own, re, im));
    return new ComplexMatrix(bands, bands, re, im);
  }

  /**
   * \(w_m = \tfrac12[\varepsilon_m-\tfrac12(\varepsilon_n+\varepsilon_{n'})]\), the orbital moment,
   * eV Å².
   */
  ComplexMatrix moment() {
    int bands = k.bands();
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int n = 0; n < bands; n++) {
      for (int p = groups.from(groups.of(n)); p <= n; p++) {
        double energy = (k.energy(n) + k.energy(p)) / 2;
        double x = 0;
        double y = 0;
        for (int m = 0; m < bands; m++) {
          x += (k.energy(m) - energy) * rotation(n, p, m);
          y += (k.energy(m) - energy) * distortion(n, p, m);
        }
        put(re, im, n, p, x / 2, y / 2);
      }
    }
    return new ComplexMatrix(bands, bands, re, im);
  }

  /** \(\mathrm{Re}\,i(A_{a,nm}A_{b,mp}-A_{b,nm}A_{a,mp})\), the matrices being Hermitian. */
  private double rotation(int n, int p, int m) {
    return a.re(n, m) * b.im(p, m)
        - a.im(n, m) * b.re(p, m)
        + b.im(n, m) * a.re(p, m)
        - b.re(n, m) * a.im(p, m);
  }

  /** The imaginary part of the same; it vanishes for p = n. */
  private double distortion(int n, int p, int m) {
    return a.re(n, m) * b.re(p, m)
        + a.im(n, m) * b.im(p, m)
        - b.re(n, m) * a.re(p, m)
        - b.im(n, m) * a.im(p, m);
  }

  private void put(double[] re, double[] im, int n, int p, double x, double y) {
    int bands = k.bands();
    re[n * bands + p] = x;
    re[p * bands + n] = x;
    if (n != p) {
      im[n * bands + p] = y;
      im[p * bands + n] = -y;
    }
  }

  private static void add(ComplexMatrix own, double[] re, double[] im) {
    int bands = own.rows();
    for (int e = 0; e < re.length; e++) {
      re[e] += own.re(e / bands, e % bands);
      im[e] += own.im(e / bands, e % bands);
    }
  }

  /** \(\mathrm{Re\,Tr}_g[V_jC]\) of every multiplet. */
  static double[] tracesWithVelocity(BlochPoint k, int j, ComplexMatrix c) {
    Multiplets groups = k.multiplets();
    ComplexMatrix v = k.velocity(j);
    double[] traces = new double[groups.count()];
    for (int n = 0; n < k.bands(); n++) {
      int g = groups.of(n);
      for (int p = groups.from(g); p < groups.to(g); p++) {
        traces[g] += v.re(n, p) * c.re(n, p) + v.im(n, p) * c.im(n, p);
      }
    }
    return traces;
  }

  /** \(\mathrm{Tr}_gC\) of every multiplet. */
  static double[] traces(BlochPoint k, ComplexMatrix c) {
    double[] traces = new double[k.multiplets().count()];
    for (int n = 0; n < k.bands(); n++) {
      traces[k.multiplets().of(n)] += c.re(n, n);
    }
    return traces;
  }
}
