package pawl.ratchet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the theory of one dimension has, of a crystal whose coupling tells nothing but the direction
 * of motion: with \(M = N_R-N_L\) and \(\mathbf U = \frac1V\sum_{v>0}\mathbf
 * v\,\delta(E-\varepsilon)\), to lowest order \(\mathbf j = 2\pi
 * e\tau\hbar\omega^2(|g_F|^2-|g_B|^2)(\mathbf U'M-\mathbf UM')\,\delta n\), which for a wire, where
 * U is constant, is Eq. (30) of Onishi et al. (2021) with the sign corrected.
 */
final class MoverForms {

  private final SideCoupling coupling;
  private final SideDensities sides;
  private final double tau;
  private final double volume;

  /**
   * The forms at the chemical potential in the middle of the bins.
   *
   * @param tau relaxation time, ħ/eV
   * @param cellVolume of a cell, Å³
   */
  MoverForms(SideCoupling coupling, SideDensities sides, double tau, double cellVolume) {
    this.coupling = coupling;
    this.sides = sides;
    this.tau = tau;
    this.volume = cellVolume;
  }

  /** Densities of movers, heat of Eq. (32), and condition (25). */
  Map<RatchetQuantity, double[]> scalars(EinsteinPhonons phonons, List<PhononDrive> drives) {
    MoverDensities atMu = sides.atMu(volume);
    ClosedForms closed = new ClosedForms(atMu, 1, coupling, tau);
    double heat = 0;
    double criterion = 0;
    for (int b = 0; b < drives.size(); b++) {
      double weight = phonons.branches().get(b).weight();
      heat += weight * closed.heat(drives.get(b));
      criterion += weight * closed.criterion25(drives.get(b));
    }
    Map<RatchetQuantity, double[]> all = new EnumMap<>(RatchetQuantity.class);
    all.put(RatchetQuantity.N_R, new double[] {atMu.right()});
    all.put(RatchetQuantity.N_L, new double[] {atMu.left()});
    all.put(RatchetQuantity.DN_R, new double[] {atMu.rightSlope()});
    all.put(RatchetQuantity.DN_L, new double[] {atMu.leftSlope()});
    all.put(RatchetQuantity.HEAT_CLOSED, new double[] {heat});
    all.put(RatchetQuantity.CRITERION_25, new double[] {criterion});
    return all;
  }

  /** The current density along the reciprocal vectors. */
  double[] current(EinsteinPhonons phonons, List<PhononDrive> drives) {
    double driven = 0;
    for (int b = 0; b < drives.size(); b++) {
      double w = drives.get(b).energyEv();
      driven += phonons.branches().get(b).weight() * w * w * drives.get(b).excess();
    }
    double factor = -2 * Math.PI * tau * coupling.asymmetry() / (volume * volume) * driven;
    double[] current = sides.closed();
    for (int d = 0; d < current.length; d++) {
      current[d] *= factor;
    }
    return current;
  }
}
