package pawl.ratchet;

import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/**
 * Sums over all pairs of states as they stand, without transforms: slow, and nothing to get wrong.
 */
final class DoubleSum {

  private final TightBindingModel model;
  private final PhononCoupling coupling;
  private final MeshStates states;
  private final double[][] centres;

  DoubleSum(TightBindingModel model, PhononCoupling coupling, MeshStates states) {
    this.model = model;
    this.coupling = coupling;
    this.states = states;
    this.centres = model.centres().orElseThrow();
  }

  /** \(|g|^2O\) of two states by their numbers, the mean over equally short wave vectors. */
  double strength(int state, int other) {
    Lattice upright = model.lattice().upright(model.dimension());
    int[] k = states.mesh().position(state / states.bands());
    int[] l = states.mesh().position(other / states.bands());
    double[] frac = new double[model.dimension()];
    for (int axis = 0; axis < frac.length; axis++) {
      frac[axis] = (double) (k[axis] - l[axis]) / states.mesh().divisions().get(axis);
    }
    WaveVector q = WaveVector.of(frac, upright);
    double g = coupling.at(frac, q.square(), model.lattice());
    if (coupling.overlap() == PhononCoupling.Overlap.FULL) {
      return g;
    }
    double mean = 0;
    for (double[] image : q.images()) {
      mean += overlap(state, other, image) / q.images().size();
    }
    return g * mean;
  }

  private double overlap(int state, int other, double... q) {
    double re = 0;
    double im = 0;
    int n = states.orbitals();
    for (int a = 0; a < n; a++) {
      double[] tau = centres[a];
      double angle = q[0] * tau[0] + q[1] * tau[1] + q[2] * tau[2];
      double cRe = states.re()[state * n + a];
      double cIm = -states.im()[state * n + a];
      double dRe = states.re()[other * n + a];
      double dIm = states.im()[other * n + a];
      double xRe = cRe * dRe - cIm * dIm;
      double xIm = cRe * dIm + cIm * dRe;
      re += xRe * Math.cos(angle) - xIm * Math.sin(angle);
      im += xRe * Math.sin(angle) + xIm * Math.cos(angle);
    }
    return re * re + im * im;
  }

  /** What {@link ShellScattering} gives of pairs, slopes of the upper and of the lower state. */
  double[][] spectra(EnergyBins bins, DoubleFunction<Shell> maker) {
    int d = model.dimension();
    double[][] sums = new double[1 + 2 * d][bins.count()];
    for (int i = bins.perPhonon(); i < bins.count(); i++) {
      Shell upper = maker.apply(bins.muEv() + bins.xi(i));
      Shell lower = maker.apply(bins.muEv() + bins.xi(i - bins.perPhonon()));
      for (int u = 0; u < upper.states().length; u++) {
        for (int l = 0; l < lower.states().length; l++) {
          double g = strength(upper.states()[u], lower.states()[l]);
          sums[0][i] += g * upper.weights()[u] * lower.weights()[l];
          for (int c = 0; c < d; c++) {
            sums[1 + c][i] += g * upper.slopes()[c][u] * lower.weights()[l];
            sums[1 + d + c][i] += g * upper.weights()[u] * lower.slopes()[c][l];
          }
        }
      }
    }
    return sums;
  }

  /**
   * \(\sum|g|^2O(f'-f)\,\delta_\sigma(\varepsilon-\varepsilon'-w)\,\times\) slope difference along
   * the first direction, and without it: delta functions of pairs, broadened.
   */
  double[] broadened(double muEv, PhononDrive drive, double sigma, IntToDoubleFunction slopes) {
    int count = states.mesh().size() * states.bands();
    double[] f = new double[count];
    double[] slope = new double[count];
    double[] energy = new double[count];
    for (int s = 0; s < count; s++) {
      energy[s] = states.energy(s / states.bands(), s % states.bands());
      f[s] = 1 / (1 + Math.exp((energy[s] - muEv) / drive.electronEv()));
      slope[s] = slopes.applyAsDouble(s);
    }
    double[] sums = new double[2];
    double perMesh = 1.0 / states.mesh().size() / states.mesh().size();
    for (int s = 0; s < count; s++) {
      for (int t = 0; t < count; t++) {
        double x = (energy[s] - energy[t] - drive.energyEv()) / sigma;
        double weight = Math.abs(f[t] - f[s]) < 1e-9 || Math.abs(x) > 7 ? 0 : f[t] - f[s];
        if (weight != 0) {
          double delta = Math.exp(-x * x / 2) / (Math.sqrt(2 * Math.PI) * sigma);
          double term = perMesh * strength(s, t) * weight * delta;
          sums[0] += term * (slope[s] - slope[t]);
          sums[1] += term;
        }
      }
    }
    return sums;
  }
}
