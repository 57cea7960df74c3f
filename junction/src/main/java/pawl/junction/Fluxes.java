package pawl.junction;

import java.util.Arrays;
import pawl.quantity.Estimate;

/**
 * What the four channels carry, with errors. All are net, emission less absorption, unless they say
 * otherwise.
 */
public final class Fluxes {

  private static final int CHANNELS = Channel.values().length;

  private final Estimate[] values;

  private Fluxes(Estimate... values) {
    this.values = values;
  }

  /** The place of one flux among all. */
  static int index(Flux flux, Channel channel) {
    return flux.place() * CHANNELS + channel.place();
  }

  /** How many there are. */
  static int count() {
    return Flux.values().length * CHANNELS;
  }

  /** No flux at all. */
  static Fluxes none() {
    Estimate[] values = new Estimate[count()];
    Arrays.fill(values, Estimate.ZERO);
    return new Fluxes(values);
  }

  /** Fluxes that do not exist. */
  static Fluxes undefined() {
    Estimate[] values = new Estimate[count()];
    Arrays.fill(values, Estimate.NONE);
    return new Fluxes(values);
  }

  /** These with the error that their difference from the same on coarser leads tells. */
  Fluxes besides(Fluxes coarser) {
    Estimate[] all = new Estimate[values.length];
    Arrays.setAll(all, i -> LeadError.in(values[i], coarser.values[i]));
    return new Fluxes(all);
  }

  /** Fluxes in the order of their places. */
  static Fluxes of(Estimate... values) {
    return new Fluxes(values.clone());
  }

  Fluxes plus(Fluxes other) {
    Estimate[] sum = new Estimate[values.length];
    Arrays.setAll(sum, i -> values[i].plus(other.values[i]));
    return new Fluxes(sum);
  }

  /** One flux of one channel. */
  public Estimate of(Flux flux, Channel channel) {
    return values[index(flux, channel)];
  }

  /** One flux of all channels. */
  public Estimate total(Flux flux) {
    Estimate sum = Estimate.ZERO;
    for (Channel channel : Channel.values()) {
      sum = sum.plus(of(flux, channel));
    }
    return sum;
  }

  /** J, energy from the electrons to the bosons; Nian, Lü, Eq. (13). */
  public Estimate energy() {
    return total(Flux.ENERGY);
  }

  /**
   * \(I_e\), electrons from left to right with the help of bosons; Nian, Lü, Eq. (14). The elastic
   * current and the elastic corrections of the same order in M are not in it.
   */
  public Estimate electrons() {
    return acrossIn(Flux.BOSONS);
  }

  private Estimate acrossIn(Flux flux) {
    return of(flux, Channel.LR).minus(of(flux, Channel.RL));
  }

  /**
   * Energy that leaves a lead: ε where it starts an emission, less ε - ω where it ends one. The two
   * leads together lose J.
   */
  public Estimate leaving(Side side) {
    Estimate energy = Estimate.ZERO;
    for (Channel channel : Channel.values()) {
      Estimate initial = of(Flux.INITIAL_ENERGY, channel);
      if (channel.from() == side) {
        energy = energy.plus(initial);
      }
      if (channel.to() == side) {
        energy = energy.minus(initial.minus(of(Flux.ENERGY, channel)));
      }
    }
    return energy;
  }

  /**
   * η, electrons from left to right per boson emitted. In equilibrium it is the limit in which the
   * temperature of the bosons, or that of all electrons, differs by nothing; NONE where no bosons
   * flow otherwise.
   */
  public Estimate perBoson(Conditions conditions) {
    return conditions.isEquilibrium()
        ? acrossIn(Flux.ABSORBED).over(total(Flux.ABSORBED))
        : electrons().over(total(Flux.BOSONS));
  }

  /** Energy emitted and absorbed: what the net fluxes are differences of. */
  public double gross() {
    return total(Flux.EMITTED).value() + total(Flux.ABSORBED).value();
  }

  /**
   * Entropy that a channel produces per time: that of both leads and of the boson bath. It is not
   * negative.
   */
  public double entropyProduction(Channel channel, Conditions conditions) {
    Reservoir from = conditions.of(channel.from());
    Reservoir to = conditions.of(channel.to());
    double particles = of(Flux.BOSONS, channel).value();
    double initial = of(Flux.INITIAL_ENERGY, channel).value();
    double energy = of(Flux.ENERGY, channel).value();
    return (initial - energy - to.mu() * particles) / to.temperature()
        - (initial - from.mu() * particles) / from.temperature()
        + energy / conditions.bosonTemperature();
  }
}
