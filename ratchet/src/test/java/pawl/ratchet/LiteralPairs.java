package pawl.ratchet;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import pawl.quantity.Constants;
import pawl.response.Sweep;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/**
 * Current and heat of phonons with dispersion as they stand: the golden rule with the phonons' own
 * n for every pair of states of every pair of bins, all bands, no transforms, no difference of
 * occupations, phonons split between bins by floor and remainder.
 *
 * @param binEv width of a bin
 * @param tau by the number of a state, all bands, ħ/eV
 * @param energies of the branches, eV, by q in units of the reciprocal vectors
 */
record LiteralPairs(
    TightBindingModel model,
    PhononCoupling coupling,
    double binEv,
    IntToDoubleFunction tau,
    List<ToDoubleFunction<double[]>> energies) {

  /** The part of the phonons of a q that has an energy of m bins. */
  private double share(double[] q, int m) {
    double share = 0;
    for (ToDoubleFunction<double[]> branch : energies) {
      double steps = branch.applyAsDouble(q) / binEv;
      double below = Math.floor(steps + 1e-9);
      double remainder = Math.max(0, steps - below);
      share += m == below ? 1 - remainder : m == below + 1 ? remainder : 0;
    }
    return share;
  }

  /** j along x, y, z and q, in eV|e|/(ħ Å²) and eV²/(ħ Å³). */
  double[] currentAndHeat(KMesh mesh, double muEv, PhononDrive drive, CrystalRatchet ratchet) {
    MeshStates states = MeshStates.of(model, mesh, -99, 99, Sweep.SERIAL);
    DoubleSum pairs = new DoubleSum(model, coupling, states);
    DoubleFunction<Shell> maker = new ShellBuilder(states, binEv, 8)::at;
    int half = (int) Math.ceil(ratchet.window() * drive.electronEv() / binEv);
    int most = (int) Math.round(drive.energyEv() / binEv);
    Shell[] shells = new Shell[2 * (half + most) + 1];
    for (int i = 0; i < shells.length; i++) {
      shells[i] = maker.apply(muEv + (i - half - most) * binEv);
    }
    double[] along = new double[model.dimension() + 1];
    for (int m = 1; m <= most; m++) {
      double w = m * binEv;
      double n = 1 / Math.expm1(w / (Constants.BOLTZMANN_EV * drive.phononK()));
      for (int i = -half; i <= half + m; i++) {
        double f = 1 / (1 + Math.exp(i * binEv / drive.electronEv()));
        double g = 1 / (1 + Math.exp((i - m) * binEv / drive.electronEv()));
        double rate = g * (1 - f) * n - f * (1 - g) * (n + 1);
        add(
            new Shell[] {shells[i + half + most], shells[i - m + half + most]},
            new Factor(m, rate * binEv, w),
            new Pairs(pairs, states),
            along);
      }
    }
    double perVolume = 2 * Math.PI / ratchet.cellVolume() / ratchet.cellVolume();
    double[] result = new double[4];
    Lattice lattice = model.lattice();
    for (int c = 0; c < 3; c++) {
      for (int d = 0; d < model.dimension(); d++) {
        result[c] -= perVolume * along[d] * lattice.vector(d, c) / (2 * Math.PI);
      }
    }
    result[3] = perVolume * along[model.dimension()];
    return result;
  }

  private record Factor(int m, double rate, double w) {}

  private record Pairs(DoubleSum sum, MeshStates states) {}

  private void add(Shell[] both, Factor factor, Pairs pairs, double... along) {
    int bands = pairs.states.bands();
    for (int u = 0; u < both[0].states().length; u++) {
      for (int l = 0; l < both[1].states().length; l++) {
        int upper = both[0].states()[u];
        int lower = both[1].states()[l];
        double share = share(q(pairs.states.mesh(), upper / bands, lower / bands), factor.m);
        if (share > 0) {
          double g = share * factor.rate * pairs.sum.strength(upper, lower);
          for (int d = 0; d < model.dimension(); d++) {
            along[d] +=
                g
                    * (tau.applyAsDouble(upper) * both[0].slopes()[d][u] * both[1].weights()[l]
                        - tau.applyAsDouble(lower) * both[0].weights()[u] * both[1].slopes()[d][l]);
          }
          along[model.dimension()] += factor.w * g * both[0].weights()[u] * both[1].weights()[l];
        }
      }
    }
  }

  private double[] q(KMesh mesh, int k, int l) {
    double[] q = new double[model.dimension()];
    for (int axis = 0; axis < q.length; axis++) {
      q[axis] =
          (double) (mesh.position(k)[axis] - mesh.position(l)[axis]) / mesh.divisions().get(axis);
    }
    return q;
  }
}
