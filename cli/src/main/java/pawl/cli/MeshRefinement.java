package pawl.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pawl.quantity.Warning;
import pawl.response.Outcome;
import pawl.response.Outcome.Excess;
import pawl.response.Tolerance;
import pawl.tightbinding.KMesh;

/** A calculation on the mesh asked for, or on finer ones until a tolerance is met. */
final class MeshRefinement {

  /** Refinement stops before a mesh of more k-points. */
  static final int MOST_POINTS = 1 << 20;

  /** Errors above this part of the largest value are pointed out. */
  private static final Tolerance LARGE_ERROR = new Tolerance(0.05, 0.05);

  private final int dimension;
  private final Predicate<KMesh> affordable;
  private final Function<KMesh, Outcome> calculation;

  /**
   * What to refine.
   *
   * @param affordable whether to try a mesh of no more than {@link #MOST_POINTS} at all
   */
  MeshRefinement(int dimension, Predicate<KMesh> affordable, Function<KMesh, Outcome> calculation) {
    this.dimension = dimension;
    this.affordable = affordable;
    this.calculation = calculation;
  }

  /**
   * What was computed.
   *
   * @param kmesh the divisions of the mesh, empty if there was none
   * @param warnings about the errors
   */
  record Found(Outcome outcome, List<Integer> kmesh, List<Warning> warnings) {}

  /** Computes on the mesh of the options, and while they want it on finer ones. */
  Found by(MeshOptions meshes) {
    KMesh mesh = meshes.mesh(dimension);
    Outcome outcome = calculation.apply(mesh);
    if (!meshes.refines()) {
      return new Found(outcome, mesh.divisions(), largeErrors(outcome.excess(LARGE_ERROR)));
    }
    while (!isConverged(outcome, mesh, meshes) && mayDouble(mesh)) {
      mesh = mesh.doubled(dimension);
      outcome = calculation.apply(mesh);
    }
    List<Warning> missed =
        isConverged(outcome, mesh, meshes)
            ? List.of()
            : List.of(
                notConverged(outcome.excess(meshes.tolerance()), "mesh " + text(mesh, dimension)));
    return new Found(
        outcome,
        mesh.divisions(),
        Stream.concat(missed.stream(), zeros(outcome, meshes.tolerance()).stream()).toList());
  }

  /** Says which quantities a tolerance cannot be relative to. */
  static List<Warning> zeros(Outcome outcome, Tolerance tolerance) {
    List<String> zeros = outcome.zeros(tolerance);
    return zeros.isEmpty()
        ? List.of()
        : List.of(
            new Warning(
                "W-ERR-003",
                "symmetry makes "
                    + String.join(", ", zeros)
                    + " zero, where no error is relatively small: --rtol does not apply"));
  }

  /** The finest mesh that would be tried. */
  KMesh finest(MeshOptions meshes) {
    KMesh mesh = meshes.mesh(dimension);
    while (meshes.refines() && mayDouble(mesh)) {
      mesh = mesh.doubled(dimension);
    }
    return mesh;
  }

  private boolean mayDouble(KMesh mesh) {
    return ((long) mesh.size() << dimension) <= MOST_POINTS
        && affordable.test(mesh.doubled(dimension));
  }

  private static boolean isConverged(Outcome outcome, KMesh mesh, MeshOptions meshes) {
    return mesh.submeshes() > 1 && outcome.excess(meshes.tolerance()).ratio() <= 1;
  }

  /** N1xN2 along the periodic directions. */
  static String text(KMesh mesh, int dimension) {
    return mesh.divisions().stream()
        .limit(dimension)
        .map(String::valueOf)
        .collect(Collectors.joining("x"));
  }

  static Warning notConverged(Excess worst, String effort) {
    return new Warning(
        Warning.NOT_CONVERGED,
        String.format(
            Locale.ROOT,
            "not converged with %s, the most that are tried: %s has an error of %.2g %s, %.2g times"
                + " what --rtol allows",
            effort,
            worst.quantity().name(),
            worst.quantity().error(worst.index()),
            worst.quantity().unit().symbol(),
            worst.ratio()));
  }

  private static List<Warning> largeErrors(Excess worst) {
    if (worst.ratio() <= 1) {
      return List.of();
    }
    return List.of(
        new Warning(
            "W-ERR-002",
            String.format(
                Locale.ROOT,
                "%s = %.3g has an error of %.2g %s; use a finer --kmesh or --rtol",
                worst.quantity().name(),
                worst.quantity().value(worst.index()),
                worst.quantity().error(worst.index()),
                worst.quantity().unit().symbol())));
  }
}
