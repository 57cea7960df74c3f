package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import pawl.geometry.LambdaMoment;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.MeshMap;
import pawl.tightbinding.TightBindingModel;

/**
 * Maps of the two-dimensional zone onto itself, k → Sk, that leave the bands and Λ as they are.
 *
 * <p>Whatever operation stands behind such a map, a mirror, a twofold axis or either with time
 * reversal, Λ obeys \(\Lambda(S\mathbf k) = \det S\;S\,\Lambda(\mathbf k)\), and so do χ and α,
 * which leaves only part of the plane to them: nothing where S = -1 (P or T), the x direction where
 * S is kx → -kx. Found by trying every map of the reciprocal lattice at generic points.
 *
 * @param maps the Cartesian matrices S that hold, the identity among them
 * @param defect the largest relative deviation of Λ under them
 * @param lambda the largest Λ at the points tried, summed over occupied states, Å³
 */
record ZoneSymmetry(List<double[][]> maps, double defect, double lambda) {

  private static final int POINTS = 4;
  private static final double ENERGY_TOLERANCE = 1e-4;
  private static final double LAMBDA_TOLERANCE = 1e-3;

  /** What remains of an exact cancellation of many terms. */
  private static final double ROUNDING = 1e-9;

  /** Λ at a few points understates how far a symmetry is broken elsewhere. */
  private static final double DEFECTS = 100;

  /** The maps that hold for a model; Λ takes the position matrix that the solver has. */
  static ZoneSymmetry of(TightBindingModel model, BlochSolver solver) {
    return search(model, solver, candidate -> true);
  }

  /** The maps that hold for a model and that take a mesh onto itself. */
  static ZoneSymmetry of(TightBindingModel model, BlochSolver solver, KMesh mesh) {
    return search(model, solver, candidate -> MeshMap.of(candidate, mesh).isPresent());
  }

  private static ZoneSymmetry search(
      TightBindingModel model, BlochSolver solver, Predicate<LatticeMap> wanted) {
    List<BlochPoint> points = GenericPoints.of(2, POINTS).stream().map(solver::solve).toList();
    double scale = points.stream().mapToDouble(k -> SeaProbes.norm(probes(k))).max().orElse(0);
    List<double[][]> maps = new ArrayList<>();
    double defect = 0;
    for (LatticeMap candidate : LatticePointGroup.of(model.lattice(), 2)) {
      if (!wanted.test(candidate)) {
        continue;
      }
      double[][] s = inPlane(candidate);
      double worst = 0;
      for (BlochPoint k : points) {
        if (worst >= LAMBDA_TOLERANCE) {
          break;
        }
        worst = Math.max(worst, deviation(k, solver.solve(candidate.image(k.kFrac())), s, scale));
      }
      if (worst < LAMBDA_TOLERANCE) {
        maps.add(s);
        defect = Math.max(defect, worst);
      }
    }
    return new ZoneSymmetry(maps, defect, scale);
  }

  /** The part of an in-plane vector that the maps forbid. */
  double[] forbidden(double x, double y) {
    double keptX = 0;
    double keptY = 0;
    for (double[][] s : maps) {
      double det = s[0][0] * s[1][1] - s[0][1] * s[1][0];
      keptX += det * (s[0][0] * x + s[0][1] * y) / maps.size();
      keptY += det * (s[1][0] * x + s[1][1] * y) / maps.size();
    }
    return new double[] {x - keptX, y - keptY};
  }

  /** The part of an integral over |terms| that may be left of what is forbidden. */
  double left() {
    return Math.max(ROUNDING, DEFECTS * defect);
  }

  private static double[][] inPlane(LatticeMap map) {
    return new double[][] {
      {map.cartesian(0, 0), map.cartesian(0, 1)}, {map.cartesian(1, 0), map.cartesian(1, 1)},
    };
  }

  private static double deviation(BlochPoint k, BlochPoint image, double[][] s, double scale) {
    for (int n = 0; n < k.bands(); n++) {
      if (Math.abs(k.energy(n) - image.energy(n)) > ENERGY_TOLERANCE) {
        return Double.POSITIVE_INFINITY;
      }
    }
    double det = s[0][0] * s[1][1] - s[0][1] * s[1][0];
    double[] here = probes(k);
    double[] there = probes(image);
    for (int p = 0; p < here.length; p += 2) {
      there[p] -= det * (s[0][0] * here[p] + s[0][1] * here[p + 1]);
      there[p + 1] -= det * (s[1][0] * here[p] + s[1][1] * here[p + 1]);
    }
    return scale == 0 ? 0 : SeaProbes.norm(there) / scale;
  }

  private static double[] probes(BlochPoint k) {
    return SeaProbes.of(LambdaMoment.withPositions(), k);
  }
}
