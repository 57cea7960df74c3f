package pawl.response;

import java.util.Optional;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.Multiplets;

/**
 * What is known of the bands at one k-point, as far as it was asked for.
 *
 * @param energies ascending, eV
 * @param multiplets the bands gathered, if anything besides the energies was asked for
 * @param slopes of the energies, per Cartesian component and band, the mean over its multiplet, eV
 *     Å
 * @param full with all of the position matrix that is known
 * @param centred with the Wannier centres alone
 * @param lambda both parts of Λ
 */
record PointBands(
    double[] energies,
    Optional<Multiplets> multiplets,
    Optional<double[][]> slopes,
    Optional<BlochPoint> full,
    Optional<BlochPoint> centred,
    Optional<Lambda> lambda) {

  /**
   * Both parts of Λ ħ/e, Å³.
   *
   * @param first from the interband orbital moment
   * @param metric the curl of the quantum metric
   */
  record Lambda(BandValues first, BandValues metric) {

    /** The sum over multiplets, each with its weight. */
    double weighted(int component, double... weights) {
      return first.weighted(component, weights) + metric.weighted(component, weights);
    }
  }

  /** Energies alone. */
  static PointBands of(double[] energies) {
    return new PointBands(
        energies,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The sum of the squares of a band's connections at a point, Å². */
  static double square(BlochPoint k, int band) {
    double square = 0;
    for (int axis = 0; axis < k.directions(); axis++) {
      for (int m = 0; m < k.bands(); m++) {
        double re = k.connection(axis).re(band, m);
        double im = k.connection(axis).im(band, m);
        square += re * re + im * im;
      }
    }
    return square;
  }

  /** From the multiplet of a band to the nearest band outside it, eV. */
  double gapAbout(int band) {
    return multiplets.orElseThrow().gapAbout(band, energies);
  }
}
