package pawl.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/**
 * Integrals over the Brillouin zone, \(\int\frac{\mathrm d^dk}{(2\pi)^d}\sum_n
 * w(\varepsilon_n;\mu,T)\,X^n\), of all integrands at all μ and T in one pass over a mesh.
 *
 * <p>At T = 0 the weights of the Fermi surface are delta functions, integrated over linear
 * simplices; {@link Occupations} has the choice for all other weights.
 */
public final class BrillouinIntegral {

  private final List<Observable> observables;
  private final Weighting weighting;

  /**
   * What to integrate, with weights of {@link Occupations#POINTS}.
   *
   * @param observables all evaluated in the same pass
   * @param muEv chemical potentials, eV, at least one
   * @param temperatureK temperatures ≥ 0, K, at least one
   */
  public BrillouinIntegral(List<Observable> observables, double[] muEv, double[] temperatureK) {
    this(observables, muEv, temperatureK, Occupations.POINTS);
  }

  /**
   * What to integrate.
   *
   * @param observables all evaluated in the same pass
   * @param muEv chemical potentials, eV, at least one
   * @param temperatureK temperatures ≥ 0, K, at least one
   * @param occupations how weights are found
   */
  public BrillouinIntegral(
      List<Observable> observables, double[] muEv, double[] temperatureK, Occupations occupations) {
    this(observables, new Weighting(new Grid(muEv, temperatureK), occupations));
  }

  BrillouinIntegral(List<Observable> observables, Weighting weighting) {
    this.observables = List.copyOf(observables);
    this.weighting = weighting;
  }

  /**
   * Integrates over a mesh, every point of which is solved.
   *
   * @param model with known centres
   * @param mesh over its periodic directions
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param sweep runs the blocks; the result does not depend on which
   */
  public Estimates of(
      TightBindingModel model, KMesh mesh, double degeneracyTolerance, Sweep sweep) {
    return of(model, MeshReduction.none(model, mesh).orbits(), degeneracyTolerance, sweep);
  }

  /** Integrates over a mesh of which one point of each orbit is solved. */
  Estimates of(
      TightBindingModel model, MeshOrbits orbits, double degeneracyTolerance, Sweep sweep) {
    Kernel kernel = Kernel.choose(model.orbitals(), orbits.mesh().size());
    return of(model, orbits, new BlochSolver(model, degeneracyTolerance, kernel), sweep);
  }

  /** The same with a solver of the model. */
  Estimates of(TightBindingModel model, MeshOrbits orbits, BlochSolver solver, Sweep sweep) {
    return of(model, orbits, solver, sweep, observable -> false);
  }

  /** The same, in which some observables vanish by symmetry. */
  Estimates of(
      TightBindingModel model,
      MeshOrbits orbits,
      BlochSolver solver,
      Sweep sweep,
      Predicate<Observable> vanishing) {
    Layout layout = layout(model);
    List<TermMap> maps =
        orbits.operations().stream().map(operation -> TermMap.of(layout, operation)).toList();
    Optional<MeshWeights> neighbours =
        weighting.needsSimplices(layout.weights())
            ? Optional.of(MeshWeights.of(model, orbits, solver.kernel(), sweep, weighting))
            : Optional.empty();
    BlockSum.Terms terms = new BlockSum.Terms(layout, weighting, neighbours, maps);
    MeshParts parts = MeshParts.of(orbits.mesh());
    MeshSum sum = new MeshSum(layout, orbits.mesh(), vanishing);
    int blockSize = blockSize(model.orbitals());
    int[] starts = orbits.blocks(blockSize);
    sweep.over(
        starts.length,
        block -> {
          BlockSum part = new BlockSum(terms, parts);
          BlochSolver.Walk walk = solver.walk();
          int index = starts[block];
          for (int n = 0; n < blockSize && index >= 0; n++) {
            part.add(walk.solve(orbits.mesh().point(index)), orbits.images(index));
            index = orbits.next(index + 1);
          }
          return part;
        },
        sum::add);
    return sum.estimates(solver.kernel());
  }

  /** What is summed up for a model. */
  Layout layout(TightBindingModel model) {
    return new Layout(model, observables, weighting.grid());
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
