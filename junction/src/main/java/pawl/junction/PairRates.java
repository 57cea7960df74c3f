package pawl.junction;

import java.util.Optional;
import pawl.quantity.Estimate;

/**
 * Golden-rule rates of the four channels at one boson energy: integrals over the energy ε of the
 * electron before emission,
 *
 * <p>\(E=\int\frac{d\varepsilon}{2\pi}\,W\,f_\alpha(\varepsilon)(1-f_\beta(\varepsilon-\omega))\),
 * \(B=\int\frac{d\varepsilon}{2\pi}\,W\,(1-f_\alpha(\varepsilon))f_\beta(\varepsilon-\omega)\);
 *
 * <p>Nian, Lü, Eq. (5), as matrix products. Λ of Eq. (7) is B - E. At one electron temperature \(E=
 * n_B(\omega-\mu_{\alpha\beta})\Lambda\), which is 0·∞ at \(\omega=\mu_{\alpha\beta}\) and is never
 * formed: E and B are finite, not negative, and valid at two temperatures.
 */
final class PairRates {

  /** Error allowed, relative to each integral. */
  static final double TOLERANCE = 1e-12;

  private static final Channel[] ALL = Channel.values();
  private static final int CHANNELS = ALL.length;

  /** What is integrated, each for all channels. */
  enum Kind {
    /** E. */
    EMISSION(0),
    /** B. */
    ABSORPTION(1),
    /** E (1 + n) - B n. */
    NET(2),
    /** The same, weighted with ε. */
    NET_ENERGY(3);

    private final int place;

    Kind(int place) {
      this.place = place;
    }
  }

  private final Conductor conductor;
  private final Conditions conditions;
  private final EnergyPanels panels;
  private final Optional<SpectralPoles> poles;

  PairRates(Conductor conductor, Conditions conditions) {
    this.conductor = conductor;
    this.conditions = conditions;
    this.panels = new EnergyPanels(conductor, conditions);
    this.poles = SpectralPoles.of(conductor);
  }

  EnergyPanels panels() {
    return panels;
  }

  /** The rates at a boson energy above 0. */
  AdaptiveQuadrature.Integral at(double omega, Contraction contraction) {
    PairOccupation pair = new PairOccupation(conditions, omega);
    PairWeights pairWeights = weights(omega, contraction);
    double[] weights = new double[CHANNELS];
    return new AdaptiveQuadrature(Kind.values().length * CHANNELS, CHANNELS, TOLERANCE)
        .over(
            panels.at(omega),
            (energy, values) -> {
              pairWeights.at(energy, weights);
              pair.moveTo(energy);
              for (Channel channel : ALL) {
                fill(values, channel, weights[channel.place()] / (2 * Math.PI), energy, pair);
              }
            });
  }

  /** By poles where these agree with matrices. */
  private PairWeights weights(double omega, Contraction contraction) {
    PairWeights matrices = new MatrixWeights(conductor, contraction, omega);
    if (poles.isEmpty()) {
      return matrices;
    }
    PoleWeights weights = new PoleWeights(poles.get(), contraction, omega);
    double left = conditions.left().mu();
    double right = conditions.right().mu();
    return weights.agrees(matrices, left, right, left + omega, right + omega) ? weights : matrices;
  }

  private static void fill(
      double[] values, Channel channel, double weight, double energy, PairOccupation pair) {
    double net = weight * pair.net(channel);
    values[index(Kind.EMISSION, channel)] = weight * pair.emission(channel);
    values[index(Kind.ABSORPTION, channel)] = weight * pair.absorption(channel);
    values[index(Kind.NET, channel)] = net;
    values[index(Kind.NET_ENERGY, channel)] = net * energy;
  }

  /** The place of an integral. */
  static int index(Kind kind, Channel channel) {
    return kind.place * CHANNELS + channel.place();
  }

  /** One of the integrals. */
  static Estimate estimate(AdaptiveQuadrature.Integral integral, Kind kind, Channel channel) {
    int i = index(kind, channel);
    return new Estimate(integral.values()[i], integral.errors()[i]);
  }
}
