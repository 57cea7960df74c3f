package pawl.response;

import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.Multiplets;
import pawl.tightbinding.TightBindingModel;

/** The weights that the energies of a whole mesh are needed for. */
final class MeshWeights {

  private final SimplexWeights fine;
  private final SimplexWeights coarse;
  private final SimplexWeights coarser;

  private MeshWeights(SimplexWeights fine, SimplexWeights coarse, SimplexWeights coarser) {
    this.fine = fine;
    this.coarse = coarse;
    this.coarser = coarser;
  }

  static MeshWeights of(
      TightBindingModel model, MeshOrbits orbits, Kernel kernel, Sweep sweep, Weighting weighting) {
    KMesh mesh = orbits.mesh();
    MeshEnergies energies = MeshEnergies.of(model, orbits, kernel, sweep);
    MeshParts parts = MeshParts.of(mesh);
    return new MeshWeights(
        new SimplexWeights(energies, MeshSimplices.fine(mesh, model), weighting),
        new SimplexWeights(energies, MeshSimplices.between(parts.coarse(), model), weighting),
        new SimplexWeights(energies, MeshSimplices.between(parts.coarser(), model), weighting));
  }

  /** Those of the mesh. */
  MultipletWeights fine(int point, Multiplets groups) {
    return fine.at(point, groups);
  }

  /** Those of the interleaved coarser mesh that the point belongs to. */
  MultipletWeights coarse(int point, Multiplets groups) {
    return coarse.at(point, groups);
  }

  /** Those of the one among the meshes that these consist of. */
  MultipletWeights coarser(int point, Multiplets groups) {
    return coarser.at(point, groups);
  }
}
