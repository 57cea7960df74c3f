package pawl.junction;

import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.NumericsException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * A layer of a crystal so thick that it meets only its neighbours, and the surface of the crystal
 * that is made of it.
 *
 * @param inside H between the orbitals of one layer, those of the cell at the surface first
 * @param inwards H from a layer to the next one inside, \(\langle 0|H|1\rangle\)
 */
public record PrincipalLayer(SquareMatrix inside, SquareMatrix inwards) {

  private static final int MOST_DOUBLINGS = 200;

  /** What is left of the hopping between renormalised layers, relative to the first. */
  private static final double VANISHED = 1e-16;

  /** To which side a crystal extends from its surface, along a lattice vector. */
  public enum Direction {
    FORWARDS(1),
    BACKWARDS(-1);

    private final int sign;

    Direction(int sign) {
      this.sign = sign;
    }
  }

  /**
   * The layers of a model.
   *
   * @param axis the lattice vector from layer to layer, from 0
   * @param direction where the crystal extends to
   * @param kFrac wave vector along all lattice vectors in units of the reciprocal ones; that of the
   *     axis is not read
   * @throws ModelException if the model does not hop along the axis
   */
  public static PrincipalLayer of(
      TightBindingModel model, int axis, Direction direction, double... kFrac) {
    RealSpaceMatrix h = model.hamiltonian();
    int range = 0;
    for (int cell = 0; cell < h.cells().size(); cell++) {
      range = isZero(h, cell) ? range : Math.max(range, Math.abs(h.cells().get(cell).along(axis)));
    }
    if (range == 0) {
      throw new ModelException(
          "the model does not hop along its lattice vector "
              + (axis + 1)
              + "; choose another axis");
    }
    SquareMatrix[] planes = new SquareMatrix[2 * range + 1];
    for (int d = -range; d <= range; d++) {
      planes[d + range] = plane(h, axis, d * direction.sign, kFrac);
    }
    return new PrincipalLayer(stacked(planes, range, 0), stacked(planes, range, range));
  }

  private static boolean isZero(RealSpaceMatrix h, int cell) {
    for (int i = 0; i < h.orbitals(); i++) {
      for (int j = 0; j < h.orbitals(); j++) {
        if (h.re(cell, i, j) != 0 || h.im(cell, i, j) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * \(\sum_{\mathbf R} e^{2\pi i\mathbf k\cdot\mathbf R}H(\mathbf R)\) over R with one component.
   */
  private static SquareMatrix plane(RealSpaceMatrix h, int axis, int along, double... kFrac) {
    int n = h.orbitals();
    double[] re = new double[n * n];
    double[] im = new double[n * n];
    for (int c = 0; c < h.cells().size(); c++) {
      CellIndex cell = h.cells().get(c);
      if (cell.along(axis) != along) {
        continue;
      }
      double phase = 0;
      for (int other = 0; other < 3; other++) {
        phase += other == axis ? 0 : 2 * Math.PI * kFrac[other] * cell.along(other);
      }
      double cos = StrictMath.cos(phase);
      double sin = StrictMath.sin(phase);
      for (int i = 0; i < n * n; i++) {
        double a = h.re(c, i / n, i % n);
        double b = h.im(c, i / n, i % n);
        re[i] += a * cos - b * sin;
        im[i] += a * sin + b * cos;
      }
    }
    return new SquareMatrix(n, re, im);
  }

  /** The matrix between {@code range} cells and as many that begin {@code offset} cells further. */
  private static SquareMatrix stacked(SquareMatrix[] planes, int range, int offset) {
    int n = planes[0].size();
    int size = n * range;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int d = offset + j / n - i / n;
        if (Math.abs(d) <= range) {
          re[i * size + j] = planes[d + range].re(i % n, j % n);
          im[i * size + j] = planes[d + range].im(i % n, j % n);
        }
      }
    }
    return new SquareMatrix(size, re, im);
  }

  /**
   * The Green's function of the surface layer, by doubling the layers; M. P. López Sancho et al.,
   * J. Phys. F 15, 851 (1985), Eqs. (11) to (13).
   *
   * @param eta imaginary part of the energy, above 0; the result is off by about η/2t in a band of
   *     hopping t, more near its edges. At the levels of an isolated layer rounding is multiplied
   *     by 1/η
   * @throws NumericsException if η is so small that the layers never part
   */
  public SquareMatrix surface(double energy, double eta) {
    SquareMatrix bulk = inside;
    SquareMatrix surface = inside;
    SquareMatrix in = inwards;
    SquareMatrix out = inwards.adjoint();
    double first = inwards.largest();
    for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
      if (in.largest() <= VANISHED * first && out.largest() <= VANISHED * first) {
        return surface.subtractedFrom(energy, eta).inverse();
      }
      SquareMatrix green = bulk.subtractedFrom(energy, eta).inverse();
      SquareMatrix inGreen = in.times(green);
      SquareMatrix outGreen = out.times(green);
      SquareMatrix there = inGreen.times(out);
      surface = surface.plus(there);
      bulk = bulk.plus(there).plus(outGreen.times(in));
      in = inGreen.times(in);
      out = outGreen.times(out);
    }
    throw new NumericsException(
        "the surface Green's function at "
            + energy
            + " did not converge with eta = "
            + eta
            + "; choose a larger eta");
  }
}
