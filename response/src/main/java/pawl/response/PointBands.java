package pawl.response;

import java.util.function.Function;
import java.util.function.Supplier;
import pawl.geometry.BandValues;
import pawl.geometry.BerryCurvature;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BandVelocitySolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Multiplets;
import pawl.tightbinding.Rounding;

/**
 * The bands at one k-point, in the order of a result: band by band, the component fastest.
 *
 * @param energies eV
 * @param slopes of their energies, eV Å, empty if not wanted
 * @param slopeErrors of these
 * @param curvatures Berry curvatures, Å², empty if not wanted
 * @param curvatureErrors of these
 */
record PointBands(
    double[] energies,
    double[] slopes,
    double[] slopeErrors,
    double[] curvatures,
    double[] curvatureErrors) {

  private static final double[] NONE = {};

  /** A way from point to point, begun once for every block. */
  interface Solver extends Supplier<Function<KPoint, PointBands>> {}

  /** Energies alone. */
  static Solver energies(BandSolver solver) {
    return () -> {
      BandSolver.Walk walk = solver.walk();
      return k -> new PointBands(walk.energies(k), NONE, NONE, NONE, NONE);
    };
  }

  /** Energies and slopes. */
  static Solver slopes(BandVelocitySolver solver, Rounding rounding) {
    return () -> {
      BandVelocitySolver.Walk walk = solver.walk();
      return k -> {
        BandVelocitySolver.Slopes found = walk.at(k);
        double[] energies = found.energies();
        int components = found.slopes().length;
        double[] slopes = new double[components * energies.length];
        double[] errors = new double[slopes.length];
        for (int n = 0; n < energies.length; n++) {
          double error = rounding.slope(found.multiplets().gapAbout(n, energies));
          for (int c = 0; c < components; c++) {
            slopes[n * components + c] = found.slopes()[c][n];
            errors[n * components + c] = error;
          }
        }
        return new PointBands(energies, slopes, errors, NONE, NONE);
      };
    };
  }

  /** Energies and curvatures. */
  static Solver curvatures(BlochSolver solver, BerryCurvature curvature, Rounding rounding) {
    return () -> {
      BlochSolver.Walk walk = solver.walk();
      return k -> curvatures(walk.solve(k), curvature, rounding);
    };
  }

  private static PointBands curvatures(BlochPoint k, BerryCurvature curvature, Rounding rounding) {
    double[] energies = new double[k.bands()];
    for (int n = 0; n < energies.length; n++) {
      energies[n] = k.energy(n);
    }
    BandValues traces = curvature.at(k);
    Multiplets groups = k.multiplets();
    int components = traces.components();
    double[] curvatures = new double[components * energies.length];
    double[] errors = new double[curvatures.length];
    for (int n = 0; n < energies.length; n++) {
      int group = groups.of(n);
      double error = rounding.curvature(groups.gapAbout(n, energies), square(k, n));
      for (int c = 0; c < components; c++) {
        curvatures[n * components + c] = traces.trace(c, group) / groups.degeneracy(group);
        errors[n * components + c] = error;
      }
    }
    return new PointBands(energies, NONE, NONE, curvatures, errors);
  }

  /** The sum of the squares of a band's connections, Å². */
  private static double square(BlochPoint k, int band) {
    double square = 0;
    for (int axis = 0; axis < k.directions(); axis++) {
      for (int m = 0; m < k.bands(); m++) {
        double re = k.connection(axis).re(band, m);
        double im = k.connection(axis).im(band, m);
        square += re * re + im * im;
      }
    }
    return square;
  }

  /** These with the slopes of others at the same point. */
  PointBands with(PointBands other) {
    return new PointBands(energies, other.slopes, other.slopeErrors, curvatures, curvatureErrors);
  }
}
