package pawl.response;

import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/** Whether the linear energy of a simplex rises along an axis, falls, or does neither. */
final class SimplexSlope implements CellDensity.Channels {

  static final int RISING = 0;
  static final int FALLING = 1;
  static final int STILL = 2;

  /** Of the terms of a slope, what rounding leaves where they cancel. */
  private static final double ROUNDING = 1e-12;

  /** Per reciprocal vector, divisions times the part of the axis along the period. */
  private final double[] weights;

  /**
   * The slopes along an axis, \(\mathbf u\cdot\nabla\varepsilon = \sum_i\frac{\mathbf u\cdot\mathbf
   * a_i}{2\pi}\partial\varepsilon/\partial\kappa_i\) with k = Σκb.
   *
   * @param axis Cartesian
   */
  SimplexSlope(TightBindingModel model, KMesh mesh, double... axis) {
    weights = new double[model.dimension()];
    for (int i = 0; i < weights.length; i++) {
      for (int c = 0; c < 3; c++) {
        weights[i] += mesh.divisions().get(i) * model.lattice().vector(i, c) * axis[c];
      }
    }
  }

  @Override
  public int count() {
    return 3;
  }

  @Override
  public int of(MeshSimplices cut, int[] simplex, double[] energies) {
    double slope = 0;
    double terms = 0;
    for (int edge = 1; edge < simplex.length; edge++) {
      int bit = simplex[edge] ^ simplex[edge - 1];
      int direction = Integer.numberOfTrailingZeros(bit);
      double step = (energies[edge] - energies[edge - 1]) / cut.steps(direction);
      double term = weights[direction] * ((simplex[edge] & bit) == 0 ? -step : step);
      slope += term;
      terms += Math.abs(term);
    }
    if (Math.abs(slope) <= ROUNDING * terms) {
      return STILL;
    }
    return slope > 0 ? RISING : FALLING;
  }
}
