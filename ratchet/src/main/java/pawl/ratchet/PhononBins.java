package pawl.ratchet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import pawl.tightbinding.KMesh;

/**
 * Phonons with dispersion on a mesh of wave vectors, by integer numbers of energy bins. A phonon
 * between two of these counts as both, with the weights \(1-\lvert\omega/\Delta-m\rvert\) that keep
 * its mean energy: whatever depends on the energy is interpolated linearly. The number 0 takes part
 * in nothing: between states of one energy phonons carry no heat, and as many electrons go there as
 * back.
 */
final class PhononBins {

  /** Numbers of bins this close to an integer are one but for rounding. */
  private static final double SAME = 1e-9;

  private final DispersivePhonons phonons;
  private final int perHighest;
  private final int points;

  /** Energies in bins, the branch fastest. */
  private final double[] steps;

  /**
   * Phonons of a mesh.
   *
   * @param perHighest bins of the highest energy
   */
  PhononBins(DispersivePhonons phonons, KMesh mesh, int dimension, int perHighest) {
    this.phonons = phonons;
    this.perHighest = perHighest;
    this.points = mesh.size();
    int branches = phonons.dispersion().branches();
    this.steps = new double[Math.multiplyExact(points, branches)];
    WaveVectors zone = new WaveVectors(mesh, dimension);
    for (int i = 0; i < points; i++) {
      int opposite = zone.opposite(i);
      if (opposite < i) {
        // What rounding makes of -q must not make the convolution uneven.
        System.arraycopy(steps, opposite * branches, steps, i * branches, branches);
      } else {
        double[] energies = phonons.dispersion().energiesEv(zone.frac(i));
        for (int b = 0; b < branches; b++) {
          steps[i * branches + b] = rounded(energies[b] / phonons.highestEv() * perHighest);
        }
      }
    }
  }

  private static double rounded(double step) {
    double nearest = Math.rint(step);
    return Math.abs(step - nearest) < SAME ? nearest : step;
  }

  /** The numbers there are, from the highest; that of the highest energy of all is among them. */
  List<Integer> numbers() {
    TreeSet<Integer> numbers = new TreeSet<>(List.of(perHighest));
    for (int i = 0; i < steps.length; i++) {
      if (weight(i) > 0) {
        numbers.add((int) Math.floor(steps[i]));
        numbers.add((int) Math.ceil(steps[i]));
      }
    }
    numbers.remove(0);
    return new ArrayList<>(numbers.descendingSet());
  }

  private double weight(int i) {
    return phonons.weights().get(i % phonons.weights().size());
  }

  /** The energy of a number of bins, eV. */
  double energyEv(int number) {
    return phonons.highestEv() * ((double) number / perHighest);
  }

  /** Per wave vector, how much of its phonons is counted with a number of bins. */
  double[] share(int number) {
    double[] share = new double[points];
    int branches = phonons.weights().size();
    for (int i = 0; i < steps.length; i++) {
      share[i / branches] += weight(i) * Math.max(0, 1 - Math.abs(steps[i] - number));
    }
    return share;
  }

  /**
   * The part of the coupling that is counted with the number 0.
   *
   * @param squares |g|² per wave vector
   */
  double elastic(double... squares) {
    double[] none = share(0);
    double weights = phonons.weights().stream().mapToDouble(w -> w).sum();
    double elastic = 0;
    double all = 0;
    for (int i = 0; i < points; i++) {
      elastic += squares[i] * none[i];
      all += squares[i] * weights;
    }
    return all > 0 ? elastic / all : 0;
  }
}
