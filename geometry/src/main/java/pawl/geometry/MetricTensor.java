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
      sum += re(n, n, i, l);
    }
    return sum;
  }

  /** \(\mathrm{Re\,Tr}_g[V_jG_{il}]\), eV Å³. */
  double traceWithVelocity(int g, int j, int i, int l) {
    ComplexMatrix v = k.velocity(j);
    double sum = 0;
    for (int n = groups.from(g); n < groups.to(g); n++) {
      for (int p = groups.from(g); p < groups.to(g); p++) {
        sum += v.re(n, p) * re(p, n, i, l);
        if (n != p) {
          sum -= v.im(n, p) * im(p, n, i, l);
        }
      }
    }
    return sum;
  }

  private double re(int n, int p, int i, int l) {
    ComplexMatrix a = k.connection(i);
    ComplexMatrix b = k.connection(l);
    double sum = 0;
    for (int m = 0; m < k.bands(); m++) {
      sum += a.re(n, m) * b.re(m, p) - a.im(n, m) * b.im(m, p);
      sum += b.re(n, m) * a.re(m, p) - b.im(n, m) * a.im(m, p);
    }
    return sum / 2;
  }

  private double im(int n, int p, int i, int l) {
    ComplexMatrix a = k.connection(i);
    ComplexMatrix b = k.connection(l);
    double sum = 0;
    for (int m = 0; m < k.bands(); m++) {
      sum += a.re(n, m) * b.im(m, p) + a.im(n, m) * b.re(m, p);
      sum += b.re(n, m) * a.im(m, p) + b.im(n, m) * a.re(m, p);
    }
    return sum / 2;
  }
}
