package pawl.ratchet;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/** Shells as one might make them, and should not, of Rashba electrons on a square. */
final class OtherShells {

  private final MeshStates states;

  OtherShells(MeshStates states) {
    this.states = states;
  }

  /** Slopes of the states themselves along the reciprocal vectors, eV. */
  double slope(int state, int direction) {
    int[] position = states.mesh().position(state / states.bands());
    int n = states.mesh().divisions().get(direction);
    double k = 2 * Math.PI * position[direction] / n;
    int a = state * states.orbitals();
    double[] re = states.re();
    double[] im = states.im();
    // <σx> and <σy> of the state
    double x = 2 * (re[a] * re[a + 1] + im[a] * im[a + 1]);
    double y = 2 * (re[a] * im[a + 1] - im[a] * re[a + 1]);
    double rashba = 0.1 * Math.cos(k) * (direction == 0 ? -y : x);
    return 2 * Math.PI * (0.5 * Math.sin(k) + rashba);
  }

  private Shell shell(double[] weights) {
    int[] numbers = new int[weights.length];
    double[][] slopes = new double[2][weights.length];
    for (int state = 0; state < weights.length; state++) {
      numbers[state] = state;
      for (int d = 0; d < 2; d++) {
        slopes[d][state] = weights[state] * slope(state, d);
      }
    }
    return new Shell(numbers, weights, slopes, new double[4]);
  }

  /** Weights of the simplices at the middle of the bin. */
  DoubleFunction<Shell> vertexVelocities(EnergyBins bins) {
    ShellBuilder builder = new ShellBuilder(states, bins.width(), 1);
    return energy -> {
      Shell sparse = builder.at(energy);
      double[] weights = new double[states.mesh().size() * states.bands()];
      for (int i = 0; i < sparse.states().length; i++) {
        weights[sparse.states()[i]] = sparse.weights()[i];
      }
      return shell(weights);
    };
  }

  /** Normal distributions about the energies of the states. */
  DoubleFunction<Shell> gaussian(double sigma) {
    return energy -> {
      double[] weights = new double[states.mesh().size() * states.bands()];
      Arrays.setAll(
          weights,
          state -> {
            double off = energy - states.energy(state / states.bands(), state % states.bands());
            double x = off / sigma;
            return Math.exp(-x * x / 2) / (Math.sqrt(2 * Math.PI) * sigma * states.mesh().size());
          });
      return shell(weights);
    };
  }
}
