package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Dense;
import pawl.tightbinding.Multiplets;

/**
 * First part of Λ, the mixing of states by the interband orbital moment, \(L^{(1)}_i =
 * 2\,\mathrm{Re}\sum_{m\ne n} A_{i,nm}N_{mn}/(\varepsilon_n-\varepsilon_m)\), traced over
 * multiplets, in Å³. Λ = (e/ħ) L.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), Eq. (11), first term. It is evaluated as a sum over pairs
 * of states, each carrying the difference of their weights,
 *
 * <p>\[\sum_n f_n L^{(1),n}_j = \sum_{n\ne m}(f_n-f_m)\Big\{\frac{\mathrm{Re}[A_{j,nm}(X+Y)_{mn}]}
 * {2(\varepsilon_n-\varepsilon_m)} + \frac{s_j}{2}\,\mathrm{Im}[A_{j,nm}(A_jA_{\bar\jmath})_{mn}]
 * \Big\},\]
 *
 * <p>with \(X = \epsilon_{kl}(V^D_kA_l + A_lV^D_k)\), V^D the velocity inside multiplets, \(Y_{mn}
 * =
 * i\epsilon_{kl}\sum_{m'}[\tfrac12(\varepsilon_n+\varepsilon_m)-\varepsilon_{m'}]A_{k,mm'}A_{l,m'n}\),
 * s_x = 1, s_y = -1, \(\bar x = y\). It is the printed formula identically, but two multiplets that
 * nearly touch and are equally occupied cancel before anything large is added.
 *
 * <p>Left out: position matrix elements between different Wannier functions, local moments of the
 * Wannier functions.
 */
public final class LambdaMoment implements BandQuantity {

  /** Multiplets closer than this, in eV, exchange their contribution instead of owning it. */
  private static final double CLOSE = 0.02;

  private static final Label LABEL =
      new Label(
          "Λ from the interband orbital moment",
          List.of("x", "y"),
          Unit.ANGSTROM.pow(3),
          Transformation.MOMENT_PER_FIELD,
          "Xiao et al., PRB 103, 045401 (2021), Eq. (11), first term");

  @Override
  public Label label() {
    return LABEL;
  }

  @Override
  public BandValues at(BlochPoint k) {
    return new Pairs(k).exchange();
  }

  /** The matrices that all pairs of states at one k share. */
  private static final class Pairs {

    private final BlochPoint k;
    private final Multiplets groups;
    private final ComplexMatrix ax;
    private final ComplexMatrix ay;

    /** \(A_xA_y\), and the same with the energy of the state between. */
    private final ComplexMatrix plain;

    private final ComplexMatrix energetic;

    Pairs(BlochPoint k) {
      this.k = k;
      groups = k.multiplets();
      ax = k.connection(0);
      ay = k.connection(1);
      plain = Dense.product(ax, ay);
      energetic = Dense.product(ax, rowsTimesEnergy(ay));
    }

    private ComplexMatrix rowsTimesEnergy(ComplexMatrix a) {
      int n = k.bands();
      double[] re = new double[n * n];
      double[] im = new double[n * n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          re[i * n + j] = k.energy(i) * a.re(i, j);
          im[i * n + j] = k.energy(i) * a.im(i, j);
        }
      }
      return new ComplexMatrix(n, n, re, im);
    }

    BandValues exchange() {
      BandValues values = new BandValues(2, groups.count());
      for (int g = 0; g < groups.count(); g++) {
        for (int h = g + 1; h < groups.count(); h++) {
          double[] x = between(g, h);
          if (groups.energy(h) - groups.energy(g) < CLOSE) {
            values.exchange(g, h, x);
          } else {
            for (int i = 0; i < 2; i++) {
              values.add(i, g, x[i]);
              values.add(i, h, -x[i]);
            }
          }
        }
      }
      return values;
    }

    private double[] between(int g, int h) {
      double x = 0;
      double y = 0;
      for (int n = groups.from(g); n < groups.to(g); n++) {
        for (int m = groups.from(h); m < groups.to(h); m++) {
          double gap = k.energy(n) - k.energy(m);
          double re = commutatorRe(m, n) / gap;
          double im = commutatorIm(m, n) / gap;
          x += ax.re(n, m) * re - ax.im(n, m) * im;
          y += ay.re(n, m) * re - ay.im(n, m) * im;
          x += (imaginary(ax, n, m, plain) - imaginary(ax, m, n, plain)) / 2;
          y -= (imaginaryAdjoint(ay, n, m) - imaginaryAdjoint(ay, m, n)) / 2;
        }
      }
      return new double[] {x, y};
    }

    /** Re of (X + Y)_mn. */
    private double commutatorRe(int m, int n) {
      double mean = (k.energy(n) + k.energy(m)) / 2;
      double c = plain.im(m, n) + plain.im(n, m);
      double d = energetic.im(m, n) + energetic.im(n, m);
      double sum = -(mean * c - d);
      for (int p = groups.from(groups.of(m)); p < groups.to(groups.of(m)); p++) {
        sum += re(k.velocity(0), m, p, ay, n) - re(k.velocity(1), m, p, ax, n);
      }
      for (int p = groups.from(groups.of(n)); p < groups.to(groups.of(n)); p++) {
        sum += re(ay, m, p, k.velocity(0), n) - re(ax, m, p, k.velocity(1), n);
      }
      return sum;
    }

    /** Im of (X + Y)_mn. */
    private double commutatorIm(int m, int n) {
      double mean = (k.energy(n) + k.energy(m)) / 2;
      double c = plain.re(m, n) - plain.re(n, m);
      double d = energetic.re(m, n) - energetic.re(n, m);
      double sum = mean * c - d;
      for (int p = groups.from(groups.of(m)); p < groups.to(groups.of(m)); p++) {
        sum += im(k.velocity(0), m, p, ay, n) - im(k.velocity(1), m, p, ax, n);
      }
      for (int p = groups.from(groups.of(n)); p < groups.to(groups.of(n)); p++) {
        sum += im(ay, m, p, k.velocity(0), n) - im(ax, m, p, k.velocity(1), n);
      }
      return sum;
    }

    private static double re(ComplexMatrix a, int m, int p, ComplexMatrix b, int n) {
      return a.re(m, p) * b.re(p, n) - a.im(m, p) * b.im(p, n);
    }

    private static double im(ComplexMatrix a, int m, int p, ComplexMatrix b, int n) {
      return a.re(m, p) * b.im(p, n) + a.im(m, p) * b.re(p, n);
    }

    /** Im of a_nm b_mn. */
    private static double imaginary(ComplexMatrix a, int n, int m, ComplexMatrix b) {
      return a.re(n, m) * b.im(m, n) + a.im(n, m) * b.re(m, n);
    }

    /** Im of a_nm (A_y A_x)_mn, the product being the adjoint of A_x A_y. */
    private double imaginaryAdjoint(ComplexMatrix a, int n, int m) {
      return -a.re(n, m) * plain.im(n, m) + a.im(n, m) * plain.re(n, m);
    }
  }
}
