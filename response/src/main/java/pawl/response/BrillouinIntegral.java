package pawl.response;

import java.util.List;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/**
 * Integrals over the Brillouin zone, \(\int\frac{\mathrm d^dk}{(2\pi)^d}\sum_n
 * w(\varepsilon_n;\mu,T)\,X^n\), of all integrands at all μ and T in one pass over a mesh.
 *
 * <p>At T = 0 the weights of the Fermi sea are steps, summed plainly; those of the Fermi surface
 * are delta functions, integrated over linear triangles (two dimensions only).
 */
public final class BrillouinIntegral {

  private final List<Observable> observables;
  private final Grid grid;

  /**
   * What to integrate.
   *
   * @param observables all evaluated in the same pass
   * @param muEv chemical potentials, eV, at least one
   * @param temperatureK temperatures ≥ 0, K, at least one
   */
  public BrillouinIntegral(List<Observable> observables, double[] muEv, double[] temperatureK) {
    this.observables = List.copyOf(observables);
    this.grid = new Grid(muEv, temperatureK);
  }

  /**
   * Integrates over a mesh.
   *
   * @param model with known centres
   * @param mesh over its periodic directions
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param sweep runs the blocks; the result does not depend on which
   */
  public Estimates of(
      TightBindingModel model, KMesh mesh, double degeneracyTolerance, Sweep sweep) {
    BlochSolver solver = new BlochSolver(model, degeneracyTolerance);
    Layout layout = new Layout(model, observables, grid);
    MeshSum sum = new MeshSum(layout, mesh);
    int blockSize = blockSize(model.orbitals());
    int blocks = blocks(model, mesh);
    sweep.over(
        blocks,
        block -> {
          int from = block * blockSize;
          int to = Math.min(mesh.size(), from + blockSize);
          BlockSum part = new BlockSum(layout, mesh.submeshes(), from, to);
          BlochSolver.Walk walk = solver.walk();
          for (int index = from; index < to; index++) {
            part.add(walk.solve(mesh.point(index)), mesh.submesh(index));
          }
          return part;
        },
        sum::add);
    return sum.estimates();
  }

  /** How many blocks a mesh is divided into. */
  static int blocks(TightBindingModel model, KMesh mesh) {
    return (mesh.size() - 1) / blockSize(model.orbitals()) + 1;
  }

  /** Blocks of similar work, whatever the model; never dependent on the number of threads. */
  private static int blockSize(int orbitals) {
    return Math.max(4, Math.min(256, 16384 / (orbitals * orbitals)));
  }
}
