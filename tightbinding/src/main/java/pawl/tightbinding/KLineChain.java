package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A periodic line through the zone of a crystal, \(\mathbf k = \mathbf k_0+s\mathbf G\), as a chain
 * that has the bands of the line: \(H_m = \sum_{\mathbf R:\,\mathbf G\cdot\mathbf R=2\pi
 * m}e^{i\mathbf k_0\cdot\mathbf R}H(\mathbf R)\), of period \(2\pi/|\mathbf G|\) along G.
 */
public final class KLineChain {

  private KLineChain() {}

  /**
   * The chain of a line; its empty directions are as wide as its period.
   *
   * @param through a k-point of the line
   * @param axis Cartesian, of any length, the direction of the line
   * @return a model without centres; none if no reciprocal vector with components up to 3 points
   *     along the axis
   * @throws ModelException if the axis is perpendicular to all periods
   */
  public static Optional<TightBindingModel> of(
      TightBindingModel model, KPoint through, double... axis) {
    return KLines.vectorAlong(model, axis).map(g -> chain(model, through, g));
  }

  private static TightBindingModel chain(TightBindingModel model, KPoint through, int... g) {
    RealSpaceMatrix h = model.hamiltonian();
    int n = h.orbitals();
    Map<Integer, double[][]> matrices = new TreeMap<>();
    for (int i = 0; i < h.cells().size(); i++) {
      CellIndex cell = h.cells().get(i);
      int step = 0;
      double turns = 0;
      for (int a = 0; a < g.length; a++) {
        step += g[a] * cell.along(a);
        turns += through.along(a) * cell.along(a);
      }
      double[][] sum = matrices.computeIfAbsent(step, s -> new double[2][n * n]);
      double cos = StrictMath.cos(2 * Math.PI * turns);
      double sin = StrictMath.sin(2 * Math.PI * turns);
      for (int e = 0; e < n * n; e++) {
        double re = h.re(i, e / n, e % n);
        double im = h.im(i, e / n, e % n);
        sum[0][e] += cos * re - sin * im;
        sum[1][e] += sin * re + cos * im;
      }
    }
    List<CellIndex> cells = new ArrayList<>();
    double[][] re = new double[matrices.size()][];
    double[][] im = new double[matrices.size()][];
    for (Map.Entry<Integer, double[][]> one : matrices.entrySet()) {
      re[cells.size()] = one.getValue()[0];
      im[cells.size()] = one.getValue()[1];
      cells.add(new CellIndex(one.getKey(), 0, 0));
    }
    return TightBindingModel.withoutCentres(
        lattice(model, g), 1, new RealSpaceMatrix(n, cells, re, im));
  }

  /** The period along G, and two vectors perpendicular to it of the same length. */
  private static Lattice lattice(TightBindingModel model, int... g) {
    Lattice upright = model.lattice().upright(model.dimension());
    double[] along = new double[3];
    for (int a = 0; a < g.length; a++) {
      for (int c = 0; c < 3; c++) {
        along[c] += g[a] * upright.reciprocal(a, c);
      }
    }
    double period = 2 * Math.PI / KLines.norm(along);
    double[] first = scaled(along, period);
    int smallest = 0;
    for (int c = 1; c < 3; c++) {
      smallest = Math.abs(along[c]) < Math.abs(along[smallest]) ? c : smallest;
    }
    double[] unit = new double[3];
    unit[smallest] = 1;
    double[] second = scaled(cross(first, unit), period);
    return Lattice.of(first, second, scaled(cross(first, second), period));
  }

  private static double[] scaled(double[] vector, double length) {
    double factor = length / KLines.norm(vector);
    return new double[] {factor * vector[0], factor * vector[1], factor * vector[2]};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
