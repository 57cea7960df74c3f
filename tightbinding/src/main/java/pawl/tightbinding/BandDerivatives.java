package pawl.tightbinding;

/**
 * Band energies and their derivatives along one reciprocal vector, of every band by itself,
 *
 * <p>\[\varepsilon' = \langle n|\partial H|n\rangle,\qquad \varepsilon'' = \langle n|\partial^2H|n
 * \rangle + 2\sum_m\frac{|\langle m|\partial H|n\rangle|^2}{\varepsilon_n-\varepsilon_m}.\]
 *
 * <p>Where bands meet to rounding, the states are those that diagonalise \(\partial H\) between
 * them, which along one line bands follow through the point. Derivatives are with respect to the
 * component of k along the reciprocal vector, eV. Nothing depends on where the orbitals are
 * centred.
 */
public final class BandDerivatives {

  /** Bands this close, relative to the largest energy, are taken to meet. */
  private static final double MEETING = 1e-9;

  private final int orbitals;
  private final int axis;
  private final int order;
  private final Kernel kernel;
  private final SeparableSum sum;

  /**
   * A solver for one model; safe to share between threads.
   *
   * @param axis of the reciprocal vector, 0, 1 or 2
   * @param order of the highest derivative, 1 or 2
   */
  public BandDerivatives(TightBindingModel model, int axis, int order, Kernel kernel) {
    if (axis < 0 || axis >= model.dimension() || order < 1 || order > 2) {
      throw new IllegalArgumentException("derivative " + order + " along " + axis);
    }
    this.orbitals = model.orbitals();
    this.axis = axis;
    this.order = order;
    this.kernel = kernel;
    sum = new SeparableSum(model.hamiltonian(), kernel);
  }

  /** Solves at one k-point after the other, fastest along rows of a mesh. */
  public Walk walk() {
    return new Walk();
  }

  /**
   * Derivatives at one k-point.
   *
   * @param energies ascending, eV
   * @param first eV
   * @param second eV; empty if not wanted
   */
  public record Values(double[] energies, double[] first, double[] second) {}

  /** A walk through the zone; not for use by several threads. */
  public final class Walk {

    private final SeparableSum.Walk plain = sum.walk(0);
    private final SeparableSum.Walk moments = sum.walk(order);
    private final double[] re = new double[orbitals * orbitals];
    private final double[] im = new double[orbitals * orbitals];

    private Walk() {}

    /** Energies at k, ascending, eV; the same whatever points came before. */
    public double[] energies(KPoint kFrac) {
      plain.to(kFrac);
      PackedHermitian.copyLower(orbitals, plain.re(), re);
      PackedHermitian.copyLower(orbitals, plain.im(), im);
      return HermitianEigen.values(kernel, orbitals, re, im);
    }

    /** Energies and derivatives at k; the same whatever points came before. */
    public Values at(KPoint kFrac) {
      moments.to(kFrac);
      PackedHermitian.copyLower(orbitals, moments.re(), re);
      PackedHermitian.copyLower(orbitals, moments.im(), im);
      HermitianEigen bands = HermitianEigen.of(kernel, orbitals, re, im);
      double[] energies = bands.values();
      ComplexMatrix slope =
          scaled(
              PackedHermitian.ofTimesI(orbitals, moments.re(), moments.im(), moments.moment(axis)),
              2 * Math.PI);
      double largest = Math.max(Math.abs(energies[0]), Math.abs(energies[orbitals - 1]));
      Multiplets meeting = Multiplets.of(energies, MEETING * largest);
      ComplexMatrix states = followed(bands.vectors(), slope, meeting);
      double[] first = Dense.expectations(kernel, states, slope);
      double[] second = order == 2 ? second(energies, meeting, states, slope) : new double[0];
      return new Values(energies, first, second);
    }

    private double[] second(
        double[] energies, Multiplets meeting, ComplexMatrix states, ComplexMatrix slope) {
      ComplexMatrix bend =
          scaled(
              PackedHermitian.of(orbitals, moments.re(), moments.im(), moments.moment(axis, axis)),
              -4 * Math.PI * Math.PI);
      double[] second = Dense.expectations(kernel, states, bend);
      ComplexMatrix v = Dense.congruence(kernel, states, slope);
      for (int n = 0; n < orbitals; n++) {
        for (int m = 0; m < orbitals; m++) {
          if (meeting.of(m) != meeting.of(n)) {
            double square = v.re(m, n) * v.re(m, n) + v.im(m, n) * v.im(m, n);
            second[n] += 2 * square / (energies[n] - energies[m]);
          }
        }
      }
      return second;
    }
  }

  private static ComplexMatrix scaled(ComplexMatrix a, double factor) {
    int n = a.rows();
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int e = 0; e < n * n; e++) {
      re[e] = factor * a.re(e / n, e % n);
      im[e] = factor * a.im(e / n, e % n);
    }
    return new ComplexMatrix(n, n, re, im);
  }

  /** The states, turned among those that meet so that they diagonalise the slope there. */
  private ComplexMatrix followed(ComplexMatrix states, ComplexMatrix slope, Multiplets meeting) {
    if (meeting.count() == orbitals) {
      return states;
    }
    ComplexMatrix v = Dense.congruence(kernel, states, slope);
    double[] re = new double[orbitals * orbitals];
    double[] im = new double[orbitals * orbitals];
    for (int g = 0; g < meeting.count(); g++) {
      int from = meeting.from(g);
      int size = meeting.degeneracy(g);
      double[] blockRe = new double[size * size];
      double[] blockIm = new double[size * size];
      for (int e = 0; e < size * size; e++) {
        blockRe[e] = v.re(from + e / size, from + e % size);
        blockIm[e] = v.im(from + e / size, from + e % size);
      }
      ComplexMatrix turn = HermitianEigen.of(kernel, size, blockRe, blockIm).vectors();
      for (int e = 0; e < size * size; e++) {
        int at = (from + e / size) * orbitals + from + e % size;
        re[at] = turn.re(e / size, e % size);
        im[at] = turn.im(e / size, e % size);
      }
    }
    ComplexMatrix turn = new ComplexMatrix(orbitals, orbitals, re, im);
    return Dense.product(kernel, states, turn);
  }
}
