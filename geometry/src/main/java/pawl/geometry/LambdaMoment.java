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
 * s_x = 1, s_y = -1, \(\bar x = y\). Both \(Z = X+Y\) and \(A_xA_y+A_yA_x\) are Hermitian, so that
 * a row of them is all that a state needs. It is the printed formula identically, but two
 * multiplets that nearly touch and are equally occupied cancel before anything large is added.
 *
 * <p>Left out: position matrix elements between different Wannier functions, unless they are asked
 * for, and what the Wannier functions do not span: states outside and their local moments.
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

  private final boolean centresAlone;

  /** With the position matrix taken diagonal, whatever the model has. */
  public LambdaMoment() {
    this(true);
  }

  private LambdaMoment(boolean centresAlone) {
    this.centresAlone = centresAlone;
  }

  /**
   * With the position matrix that the model has: A is then the connection of the Bloch states
   * themselves, and the velocity between different states \(i(\varepsilon_n-\varepsilon_m)A_{nm}\).
   */
  public static LambdaMoment withPositions() {
    return new LambdaMoment(false);
  }

  @Override
  public Label label() {
    return LABEL;
  }

  @Override
  public BandValues at(BlochPoint k) {
    return new Pairs(centresAlone ? k.atCentres() : k).exchange();
  }

  /** The matrices that all pairs of states at one k share. */
  private static final class Pairs {

    private final BlochPoint k;
    private final Multiplets groups;
    private final ComplexMatrix vx;
    private final ComplexMatrix vy;
    private final ComplexMatrix ax;
    private final ComplexMatrix ay;

    /** \(A_xA_y\), and the same with the energy of the state between. */
    private final ComplexMatrix plain;

    private final ComplexMatrix energetic;

    Pairs(BlochPoint k) {
      this.k = k;
      groups = k.multiplets();
      vx = k.velocity(0);
      vy = k.velocity(1);
      ax = k.connection(0);
      ay = k.connection(1);
      plain = Dense.product(k.kernel(), ax, ay);
      energetic = Dense.product(k.kernel(), ax, rowsTimesEnergy(ay));
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
        double[] x = new double[groups.count()];
        double[] y = new double[groups.count()];
        for (int n = groups.from(g); n < groups.to(g); n++) {
          addRow(n, groups.to(g), x, y);
        }
        for (int h = g + 1; h < groups.count(); h++) {
          if (groups.energy(h) - groups.energy(g) < CLOSE) {
            values.exchange(g, h, x[h], y[h]);
          } else {
            values.add(0, g, x[h]);
            values.add(0, h, -x[h]);
            values.add(1, g, y[h]);
            values.add(1, h, -y[h]);
          }
        }
      }
      return values;
    }

    /** Adds the pairs of state n with the states m from here on, per multiplet of m. */
    private void addRow(int n, int from, double[] x, double[] y) {
      double[] zRe = new double[k.bands()];
      double[] zIm = new double[k.bands()];
      addIntraband(n, from, zRe, zIm);
      for (int m = from; m < k.bands(); m++) {
        double mean = (k.energy(n) + k.energy(m)) / 2;
        double gap = k.energy(n) - k.energy(m);
        double re =
            zRe[m]
                - mean * (plain.im(n, m) + plain.im(m, n))
                + (energetic.im(n, m) + energetic.im(m, n));
        double im =
            zIm[m]
                + mean * (plain.re(n, m) - plain.re(m, n))
                - (energetic.re(n, m) - energetic.re(m, n));
        double sumRe = (plain.re(n, m) + plain.re(m, n)) / 2;
        double sumIm = (plain.im(n, m) - plain.im(m, n)) / 2;
        int h = groups.of(m);
        x[h] += (ax.re(n, m) * re + ax.im(n, m) * im) / gap;
        x[h] += ax.im(n, m) * sumRe - ax.re(n, m) * sumIm;
        y[h] += (ay.re(n, m) * re + ay.im(n, m) * im) / gap;
        y[h] -= ay.im(n, m) * sumRe - ay.re(n, m) * sumIm;
      }
    }

    /** Adds X of row n: velocities of the states, and between states of one multiplet. */
    private void addIntraband(int n, int from, double[] re, double[] im) {
      for (int m = from; m < re.length; m++) {
        double x = vx.re(n, n) + vx.re(m, m);
        double y = vy.re(n, n) + vy.re(m, m);
        re[m] = x * ay.re(n, m) - y * ax.re(n, m);
        im[m] = x * ay.im(n, m) - y * ax.im(n, m);
      }
      int g = groups.of(n);
      for (int p = groups.from(g); p < groups.to(g); p++) {
        for (int m = from; p != n && m < re.length; m++) {
          re[m] += vx.re(n, p) * ay.re(p, m) - vx.im(n, p) * ay.im(p, m);
          im[m] += vx.re(n, p) * ay.im(p, m) + vx.im(n, p) * ay.re(p, m);
          re[m] -= vy.re(n, p) * ax.re(p, m) - vy.im(n, p) * ax.im(p, m);
          im[m] -= vy.re(n, p) * ax.im(p, m) + vy.im(n, p) * ax.re(p, m);
        }
      }
      for (int m = from; m < re.length; m++) {
        int h = groups.of(m);
        for (int p = groups.from(h); p < groups.to(h); p++) {
          if (p != m) {
            re[m] += ay.re(n, p) * vx.re(m, p) + ay.im(n, p) * vx.im(m, p);
            im[m] += ay.im(n, p) * vx.re(m, p) - ay.re(n, p) * vx.im(m, p);
            re[m] -= ax.re(n, p) * vy.re(m, p) + ax.im(n, p) * vy.im(m, p);
            im[m] -= ax.im(n, p) * vy.re(m, p) - ax.re(n, p) * vy.im(m, p);
          }
        }
      }
    }
  }
}
