package pawl.response;

import java.util.List;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.ThermalState;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.Multiplets;
import pawl.tightbinding.Rounding;

/**
 * Λ summed over the states that are occupied, \(\sum_n f(\varepsilon_n)\Lambda^n(\mathbf k)\): what
 * every k-point gives to χ.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), Fig. 2 (c, d), with Eq. (11).
 *
 * @param muEv chemical potentials, eV
 * @param temperatureK temperatures, K; at T = 0 the occupation is a step
 */
public record OccupiedLambda(Axis muEv, Axis temperatureK) {

  private static final int COMPONENTS = 2;

  /**
   * At one k-point.
   *
   * @param values per μ, T and component, the last fastest, e Å³/ħ
   * @param errors of these
   */
  record Sums(double[] values, double[] errors) {

    static final Sums NONE = new Sums(new double[0], new double[0]);
  }

  /** How many numbers there are at a k-point. */
  int size() {
    return COMPONENTS * muEv.size() * temperatureK.size();
  }

  Sums at(PointBands k, Rounding rounding) {
    Multiplets groups = k.multiplets().orElseThrow();
    double[] bandErrors = new double[k.energies().length];
    for (int n = 0; n < bandErrors.length; n++) {
      bandErrors[n] = BandColumn.lambdaError(k, n, rounding);
    }
    Sums sums = new Sums(new double[size()], new double[size()]);
    int next = 0;
    for (double mu : muEv.values()) {
      for (double temperature : temperatureK.values()) {
        double[] weights = new double[groups.count()];
        double error = 0;
        for (int g = 0; g < weights.length; g++) {
          weights[g] =
              ThermalWeight.OCCUPATION.at(ThermalState.of(groups.energy(g), mu, temperature));
          for (int n = groups.from(g); n < groups.to(g); n++) {
            error += weights[g] * bandErrors[n];
          }
        }
        for (int c = 0; c < COMPONENTS; c++) {
          sums.values[next] = k.lambda().orElseThrow().weighted(c, weights);
          sums.errors[next++] = error;
        }
      }
    }
    return sums;
  }

  Result result(Axis k, double[] values, double[] errors) {
    return BandCatalogue.LAMBDA_OCCUPIED.result(
        OutputUnit.LAMBDA, List.of(k, muEv, temperatureK), values, errors);
  }
}
