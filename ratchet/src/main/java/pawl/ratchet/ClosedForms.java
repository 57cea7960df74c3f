package pawl.ratchet;

/**
 * What the densities of movers at the chemical potential tell to lowest order in the energy of the
 * phonons and in temperature; Onishi et al. (2021), Eqs. (30), (32), (25).
 *
 * @param atMu the densities
 * @param pairs of Fermi points, of a right and a left mover each; 1 in the paper
 * @param coupling of the phonons
 * @param tau relaxation time, ħ/eV
 */
record ClosedForms(MoverDensities atMu, double pairs, SideCoupling coupling, double tau) {

  /**
   * \(J\) of a wire, Eq. (30) with the sign corrected, eV|e|/ħ: right movers have positive slope.
   */
  double current(PhononDrive drive) {
    double w = drive.energyEv();
    return tau
        * w
        * w
        * coupling.asymmetry()
        * pairs
        * (atMu.rightSlope() - atMu.leftSlope())
        * drive.excess();
  }

  /** q of Eq. (32), eV²/(ħ Å³). */
  double heat(PhononDrive drive) {
    double w = drive.energyEv();
    return 2 * Math.PI * w * w * coupling.pairs(atMu, atMu) * drive.excess();
  }

  /** The left side of the condition (25), over the largest coupling and density at μ. */
  double criterion25(PhononDrive drive) {
    return 2
        * Math.PI
        * tau
        * drive.reduced()
        * Math.max(coupling.forward(), coupling.backward())
        * Math.max(atMu.right(), atMu.left())
        * (drive.occupation() + 1)
        * Math.abs(drive.force());
  }
}
