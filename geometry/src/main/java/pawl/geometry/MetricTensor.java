package pawl.geometry;

import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Multiplets;

/**
 * Non-Abelian quantum metric inside one multiplet, \(G_{il,nn'} = \tfrac12\sum_{m\notin
 * g}(A_{i,nm}A_{l,mn'} + A_{l,nm}A_{i,mn'})\), Å².
 */
final class MetricTensor {

  private final BlochPoint k;
  private final Multiplets groups;

  MetricTensor(BlochPoint k) {
    this.k = k;
    groups = k.multiplets();
  }

  /** \(\mathrm{Tr}_g\,G_{il}\). */
  double trace(int g, int i, int l) {
    double sum = 0;
    for (int n = groups.from(g); n < groups.to(g); n++) {
      sum += diagonal(n, i, l);
    }
    return sum;
  }

  /** \(\mathrm{Re\,Tr}_g[V_jG_{il}]\), eV Å³. */
  double traceWithVelocity(int g, int j, int i, int l) {
    ComplexMatrix v = k.velocity(j);
    double sum = 0;
    for (int n = groups.from(g); n < groups.to(g); n++) {
      sum += v.re(n, n) * diagonal(n, i, l);
      for (int p = groups.from(g); p < n; p++) {
        sum += withVelocity(v, n, p, k.connection(i), k.connection(l));
        sum += withVelocity(v, n, p, k.connection(l), k.connection(i));
      }
    }
    return sum;
  }

  private double diagonal(int n, int i, int l) {
    ComplexMatrix a = k.connection(i);
    ComplexMatrix b = k.connection(l);
    double sum = 0;
    for (int m = 0; m < k.bands(); m++) {
      sum += a.re(n, m) * b.re(n, m) + a.im(n, m) * b.im(n, m);
    }
    return sum;
  }

  /** \(\mathrm{Re}[V_{np}\sum_mA_{pm}B_{mn}]\), the sum along rows of Hermitian matrices. */
  private double withVelocity(ComplexMatrix v, int n, int p, ComplexMatrix a, ComplexMatrix b) {
    double re = 0;
    double im = 0;
    for (int m = 0; m < k.bands(); m++) {
      re += a.re(p, m) * b.re(n, m) + a.im(p, m) * b.im(n, m);
      im += a.im(p, m) * b.re(n, m) - a.re(p, m) * b.im(n, m);
    }
    return v.re(n, p) * re - v.im(n, p) * im;
  }
}
