package pawl.cli;

import pawl.response.Tolerance;
import pawl.tightbinding.KMesh;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the Brillouin zone is sampled, or how well. */
final class MeshOptions {

  private static final int FIRST_DIVISIONS = 24;
  private static final double DEFAULT_RTOL = 1e-3;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private UniformMeshOptions uniform;

  @Option(
      names = "--rtol",
      paramLabel = "R",
      converter = Decimal.Positive.class,
      description =
          "Refine until every error is below max(R |value|, A S), S being the largest |value| of"
              + " that quantity (default: 1e-3 where no --kmesh is given), of all quantities that"
              + " symmetry does not make zero; a --kmesh is then the first mesh.")
  private Double rtol;

  @Option(
      names = "--atol",
      paramLabel = "A",
      converter = Decimal.Positive.class,
      description = "See --rtol (default: R).")
  private Double atol;

  /** The mesh, or the first of several. */
  KMesh mesh(int dimension) {
    return uniform.mesh(dimension, FIRST_DIVISIONS, spec);
  }

  /** Whether the user named a mesh. */
  boolean isGiven() {
    return uniform.isGiven();
  }

  /** Whether to refine beyond the first mesh. */
  boolean refines() {
    return rtol != null || !uniform.isGiven();
  }

  /** The errors asked for. */
  Tolerance tolerance() {
    double relative = rtol == null ? DEFAULT_RTOL : rtol;
    return new Tolerance(relative, atol == null ? relative : atol);
  }
}
