package pawl.tightbinding;

import java.util.Arrays;

/**
 * Band energies and their slopes at single k-points, \(\partial_{\mathbf k}\varepsilon_g = \frac1{
 * |g|}\sum_{n\in g}\langle n|\partial_{\mathbf k}H|n\rangle\), the mean over a multiplet g.
 *
 * <p>Inside a multiplet the slopes of single bands have no common meaning: the states that
 * diagonalise \(\partial_xH\) there do not diagonalise \(\partial_yH\). Neither energies nor these
 * means depend on where the orbitals are centred.
 */
public final class BandVelocitySolver {

  private final int orbitals;
  private final Lattice lattice;
  private final int directions;
  private final double tolerance;
  private final SeparableSum sum;

  /**
   * A solver for one model; safe to share between threads.
   *
   * @param degeneracyTolerance bands closer than this belong to one multiplet, eV
   */
  public BandVelocitySolver(TightBindingModel model, double degeneracyTolerance) {
    if (!(degeneracyTolerance >= 0)) {
      throw new IllegalArgumentException("degeneracy tolerance " + degeneracyTolerance);
    }
    orbitals = model.orbitals();
    lattice = model.lattice();
    tolerance = degeneracyTolerance;
    sum = new SeparableSum(model.hamiltonian());
    boolean inPlane = true;
    for (int i = 0; i < model.dimension(); i++) {
      inPlane &= lattice.vector(i, 2) == 0;
    }
    directions = inPlane ? 2 : 3;
  }

  /** The number of Cartesian components: x and y, and z unless all periods lie in the xy plane. */
  public int directions() {
    return directions;
  }

  /** Solves at one k-point after the other, fastest along rows of a mesh. */
  public Walk walk() {
    return new Walk();
  }

  /**
   * Energies and slopes at one k-point.
   *
   * @param energies ascending, eV
   * @param multiplets the bands gathered
   * @param slopes per Cartesian component and band, the mean over its multiplet, eV Å
   */
  public record Slopes(double[] energies, Multiplets multiplets, double[][] slopes) {}

  /** A walk through the zone; not for use by several threads. */
  public final class Walk {

    private final SeparableSum.Walk sums = sum.withMoments();
    private final double[][] alongAxis = new double[3][orbitals];
    private final double[] weightRe = new double[orbitals];
    private final double[] weightIm = new double[orbitals];

    private Walk() {}

    /** Energies and slopes at k; the same whatever points came before. */
    public Slopes at(KPoint kFrac) {
      sums.to(kFrac);
      HermitianEigen bands = eigen();
      for (int axis = 0; axis < 3; axis++) {
        Arrays.fill(alongAxis[axis], 0);
      }
      expect(bands.vectors());
      double[] energies = bands.values();
      Multiplets multiplets = Multiplets.of(energies, tolerance);
      return new Slopes(energies, multiplets, means(multiplets));
    }

    private HermitianEigen eigen() {
      double[] re = new double[orbitals * orbitals];
      double[] im = new double[orbitals * orbitals];
      int e = 0;
      for (int m = 0; m < orbitals; m++) {
        for (int n = m; n < orbitals; n++, e++) {
          re[m * orbitals + n] = sums.re()[e];
          im[m * orbitals + n] = m == n ? 0 : sums.im()[e];
          re[n * orbitals + m] = re[m * orbitals + n];
          im[n * orbitals + m] = -im[m * orbitals + n];
        }
      }
      return HermitianEigen.of(orbitals, re, im);
    }

    /**
     * The expectation values of i R_j e^{ik·R} H(R), summed over R, in every band: element (m, l)
     * and its conjugate together, all bands at once.
     */
    private void expect(ComplexMatrix vectors) {
      double[] re = vectors.re();
      double[] im = vectors.im();
      int e = 0;
      for (int m = 0; m < orbitals; m++) {
        for (int l = m; l < orbitals; l++, e++) {
          int first = m * orbitals;
          int second = l * orbitals;
          double pair = m == l ? 1 : 2;
          for (int n = 0; n < orbitals; n++) {
            weightRe[n] = pair * (re[first + n] * re[second + n] + im[first + n] * im[second + n]);
            weightIm[n] = pair * (re[first + n] * im[second + n] - im[first + n] * re[second + n]);
          }
          for (int axis = 0; axis < 3; axis++) {
            add(-sums.momentIm(axis)[e], sums.momentRe(axis)[e], alongAxis[axis]);
          }
        }
      }
    }

    /** Adds the real part of an element times the weights. */
    private void add(double elementRe, double elementIm, double[] to) {
      if (elementRe == 0 && elementIm == 0) {
        return;
      }
      for (int n = 0; n < to.length; n++) {
        to[n] += elementRe * weightRe[n] - elementIm * weightIm[n];
      }
    }

    private double[][] means(Multiplets multiplets) {
      double[][] slopes = new double[directions][orbitals];
      for (int g = 0; g < multiplets.count(); g++) {
        for (int axis = 0; axis < 3; axis++) {
          double trace = 0;
          for (int n = multiplets.from(g); n < multiplets.to(g); n++) {
            trace += alongAxis[axis][n];
          }
          double mean = trace / multiplets.degeneracy(g);
          for (int c = 0; c < directions; c++) {
            for (int n = multiplets.from(g); n < multiplets.to(g); n++) {
              slopes[c][n] += mean * lattice.vector(axis, c);
            }
          }
        }
      }
      return slopes;
    }
  }
}
