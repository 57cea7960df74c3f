package pawl.ratchet;

import java.util.Optional;

/**
 * What pairs of states a phonon apart add up to, by the bin of the upper one; nothing in it depends
 * on temperatures. Sums over k run over weights that sum to 1 per band.
 *
 * @param bins the bins
 * @param pairs \(\sum|g|^2O\,\delta(E-\varepsilon)\delta(E-w-\varepsilon')\), eV² Å³/eV²
 * @param upper per periodic direction, the same times the slope of the upper energy
 * @param lower the same times the slope of the lower energy
 * @param conduction per pair of directions, \(\sum\delta(E-\varepsilon)\) times both slopes
 * @param gain by the bin of a state, the largest of its sums over those a phonon below
 * @param loss likewise, over those a phonon above
 * @param sides the densities of movers, where the coupling tells nothing but their direction
 */
record PairSpectra(
    EnergyBins bins,
    double[] pairs,
    double[][] upper,
    double[][] lower,
    double[][] conduction,
    double[] gain,
    double[] loss,
    Optional<SideDensities> sides) {

  static PairSpectra empty(EnergyBins bins, int dimension) {
    return empty(bins, dimension, Optional.empty());
  }

  static PairSpectra empty(EnergyBins bins, int dimension, Optional<SideDensities> sides) {
    int n = bins.count();
    return new PairSpectra(
        bins,
        new double[n],
        new double[dimension][n],
        new double[dimension][n],
        new double[dimension * dimension][n],
        new double[n],
        new double[n],
        sides);
  }

  int dimension() {
    return upper.length;
  }
}
