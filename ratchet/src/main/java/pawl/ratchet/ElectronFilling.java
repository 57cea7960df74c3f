package pawl.ratchet;

import java.util.Arrays;
import pawl.quantity.Constants;
import pawl.response.Sweep;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

/** The chemical potential at which the bands of a model hold so many electrons. */
public final class ElectronFilling {

  private static final int BLOCK = 256;
  private static final int HALVINGS = 200;

  /** Further than this from all bands, in k_B T, the occupation is full or empty to rounding. */
  private static final double FAR = 45;

  private final double[] energies;
  private final int points;
  private final int bands;

  /** Solves the model on a mesh. */
  public ElectronFilling(TightBindingModel model, KMesh mesh, Sweep sweep) {
    points = mesh.size();
    bands = model.orbitals();
    energies = new double[Math.multiplyExact(points, bands)];
    BandSolver solver = new BandSolver(model);
    int[] next = {0};
    sweep.over(
        Math.floorDiv(points - 1, BLOCK) + 1,
        block -> {
          BandSolver.Walk walk = solver.walk();
          int count = Math.min(BLOCK, points - block * BLOCK);
          double[] part = new double[count * bands];
          for (int k = 0; k < count; k++) {
            double[] at = walk.energies(mesh.point(block * BLOCK + k));
            System.arraycopy(at, 0, part, k * bands, bands);
          }
          return part;
        },
        part -> {
          System.arraycopy(part, 0, energies, next[0], part.length);
          next[0] += part.length;
        });
    Arrays.sort(energies);
  }

  /**
   * The chemical potential, eV.
   *
   * @param perCell electrons per cell, in all bands
   * @param temperatureK above 0
   * @throws ModelException if the bands do not hold so many
   */
  public double chemicalPotential(double perCell, double temperatureK) {
    if (!(perCell > 0) || !(perCell < bands)) {
      throw new ModelException(
          "the density means "
              + perCell
              + " electrons per cell, and the model holds more than 0 and less than "
              + bands);
    }
    double kT = Constants.BOLTZMANN_EV * temperatureK;
    double low = energies[0] - FAR * kT;
    double high = energies[energies.length - 1] + FAR * kT;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (electrons(middle, kT) < perCell) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double electrons(double muEv, double kT) {
    double sum = 0;
    for (double energy : energies) {
      sum += 1 / (1 + StrictMath.exp((energy - muEv) / kT));
    }
    return sum / points;
  }
}
