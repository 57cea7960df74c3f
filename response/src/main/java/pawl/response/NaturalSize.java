package pawl.response;

import java.util.List;
import pawl.geometry.BandQuantity;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;

/**
 * The size of a quantity that does not vanish, from the energies in its unit and the lengths, which
 * the spread of the states measures.
 */
final class NaturalSize {

  private NaturalSize() {}

  /** In the unit of the quantity, from a few k-points. */
  static double of(BandQuantity quantity, List<BlochPoint> points) {
    double energy = 0;
    double spread = 0;
    for (BlochPoint k : points) {
      double highest = k.energy(k.bands() - 1);
      energy = Math.max(energy, Math.max(Math.abs(k.energy(0)), Math.abs(highest)));
      for (int axis = 0; axis < k.directions(); axis++) {
        spread = Math.max(spread, meanSpread(k.connection(axis), k.bands()));
      }
    }
    return quantity.label().unit().atScale(energy, Math.sqrt(spread));
  }

  /** \(\frac1N\sum_{nm}|A_{nm}|^2\). */
  private static double meanSpread(ComplexMatrix a, int bands) {
    double sum = 0;
    for (int n = 0; n < bands; n++) {
      for (int m = 0; m < bands; m++) {
        sum += a.re(n, m) * a.re(n, m) + a.im(n, m) * a.im(n, m);
      }
    }
    return sum / bands;
  }
}
