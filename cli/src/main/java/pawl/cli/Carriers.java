package pawl.cli;

import java.util.Arrays;

/**
 * Electrons or holes per volume, where a job has these in place of chemical potentials.
 *
 * @param perCubicAngstrom how many, at least one number
 * @param filled bands that they are added to, electrons per cell
 * @param charge 1 for electrons, -1 for holes
 */
record Carriers(double[] perCubicAngstrom, int filled, int charge) {

  /** Electrons per cell, in all bands. */
  double[] perCell(double cellVolume) {
    return Arrays.stream(perCubicAngstrom).map(n -> filled + charge * n * cellVolume).toArray();
  }
}
