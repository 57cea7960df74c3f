package pawl.ratchet;

import java.util.List;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;

/**
 * Phonons whose energies depend on q, in branches.
 *
 * @param dispersion their energies
 * @param weights factor of |g|² per branch, not negative
 * @param meanEv the mean energy by weight, eV
 * @param highestEv the highest energy, which the bins of energy are a part of, eV
 */
public record DispersivePhonons(
    PhononDispersion dispersion, List<Double> weights, double meanEv, double highestEv)
    implements Phonons {

  /** Copies the weights, and refuses what has no meaning. */
  public DispersivePhonons {
    weights = List.copyOf(weights);
    boolean negative = weights.stream().anyMatch(w -> !(w >= 0));
    if (weights.size() != dispersion.branches() || negative || !(highestEv > 0)) {
      throw new IllegalArgumentException(
          weights + " of " + dispersion.branches() + " branches up to " + highestEv + " eV");
    }
  }

  /**
   * Phonons that are looked at on a mesh of wave vectors, whose mean and highest energy these are.
   *
   * @param mesh its divisions count, not its shift
   * @throws ModelException if all energies are 0, or the dispersion is not known there
   */
  public static DispersivePhonons on(
      KMesh mesh, int dimension, PhononDispersion dispersion, List<Double> weights) {
    double highest = 0;
    double sum = 0;
    double norm = 0;
    WaveVectors zone = new WaveVectors(mesh, dimension);
    for (int i = 0; i < mesh.size(); i++) {
      double[] energies = dispersion.energiesEv(zone.frac(i));
      for (int b = 0; b < energies.length; b++) {
        if (weights.get(b) > 0) {
          highest = Math.max(highest, energies[b]);
          sum += weights.get(b) * energies[b];
          norm += weights.get(b);
        }
      }
    }
    if (!(highest > 0)) {
      throw new ModelException(
          "no phonon of a branch with a weight has an energy above 0 on the mesh " + mesh);
    }
    return new DispersivePhonons(dispersion, weights, sum / norm, highest);
  }
}
