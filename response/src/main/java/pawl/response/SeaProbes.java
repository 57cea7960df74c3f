package pawl.response;

import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.quantity.Constants;
import pawl.quantity.ThermalState;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.BlochPoint;

/**
 * A quantity at one k-point as a few numbers that every symmetry of the crystal acts on: summed
 * over the states below three energies, with steps so wide that near degeneracies do no harm.
 */
final class SeaProbes {

  private static final int ENERGIES = 3;
  private static final double TEMPERATURE = 0.1 / Constants.BOLTZMANN_EV;

  private SeaProbes() {}

  /** Per energy and component, the last fastest. */
  static double[] of(BandQuantity quantity, BlochPoint k) {
    BandValues values = quantity.at(k);
    double bottom = k.energy(0);
    double width = k.energy(k.bands() - 1) - bottom;
    double[] probes = new double[ENERGIES * values.components()];
    double[] weights = new double[k.multiplets().count()];
    for (int p = 0; p < ENERGIES; p++) {
      double mu = bottom + width * (p + 1) / (ENERGIES + 1);
      for (int g = 0; g < weights.length; g++) {
        weights[g] =
            ThermalWeight.OCCUPATION.at(ThermalState.of(k.multiplets().energy(g), mu, TEMPERATURE));
      }
      for (int c = 0; c < values.components(); c++) {
        probes[p * values.components() + c] = values.weighted(c, weights);
      }
    }
    return probes;
  }

  /**
   * What there is at an image less what a rule makes of what there is at a point.
   *
   * @param rule D, for each energy or whatever else the components are repeated for
   */
  static double[] difference(double[][] rule, double[] here, double[] there) {
    double[] difference = there.clone();
    for (int i = 0; i < here.length; i++) {
      int row = i % rule.length;
      for (int c = 0; c < rule.length; c++) {
        difference[i] -= rule[row][c] * here[i - row + c];
      }
    }
    return difference;
  }

  static double norm(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    return Math.sqrt(sum);
  }
}
