package pawl.junction;

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

  private static final int CHANNELS = Channel.values().length;

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

  PairRates(Conductor conductor, Conditions conditions) {
    this.conductor = conductor;
    this.conditions = conditions;
    this.panels = new EnergyPanels(conductor, conditions);
  }

  EnergyPanels panels() {
    return panels;
  }

  /** The rates at a boson energy above 0. */
  AdaptiveQuadrature.Integral at(double omega, Contraction contraction) {
    PairOccupation pair = new PairOccupation(conditions, omega);
    return new AdaptiveQuadrature(Kind.values().length * CHANNELS, CHANNELS, TOLERANCE)
        .over(
            panels.at(omega),
            (energy, values) -> {
              double[] weights = contraction.at(conductor.at(energy), conductor.at(energy - omega));
              for (Channel channel : Channel.values()) {
                fill(values, channel, weights[channel.place()] / (2 * Math.PI), energy, pair);
              }
            });
  }

  private static void fill(
      double[] values, Channel channel, double weight, double energy, PairOccupation pair) {
    double emission = pair.emission(channel, energy);
    double absorption = pair.absorption(channel, energy);
    double net = pair.net(channel, energy, emission, absorption);
    values[index(Kind.EMISSION, channel)] = weight * emission;
    values[index(Kind.ABSORPTION, channel)] = weight * absorption;
    values[index(Kind.NET, channel)] = weight * net;
    values[index(Kind.NET_ENERGY, channel)] = weight * net * energy;
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
