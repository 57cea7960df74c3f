package pawl.junction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.quantity.Estimate;

/**
 * Modes of vanishing width, each on its own:
 * \(J=\sum_k\Omega_k\,p_k[E(\Omega_k)(1+n)-B(\Omega_k)n]\) with \(p=1/2\Omega\) for a coupling to
 * the displacement.
 *
 * @param all the modes
 */
public record NarrowModes(List<Mode> all) implements Bosons {

  /** Copies its list. */
  public NarrowModes {
    all = List.copyOf(all);
  }

  @Override
  public int modes() {
    return all.size();
  }

  @Override
  public JunctionState integrated(Conductor conductor, Conditions conditions) {
    PairRates rates = new PairRates(conductor, conditions);
    Fluxes fluxes = Fluxes.none();
    List<Population> populations = new ArrayList<>();
    List<ModeRates> byChannel = new ArrayList<>();
    for (Mode mode : all) {
      AdaptiveQuadrature.Integral integral =
          rates.at(mode.energy(), Contraction.of(mode.coupling()));
      fluxes = fluxes.plus(fluxes(mode, integral, conditions));
      ModeRates of =
          new ModeRates(
              rates(mode, integral, PairRates.Kind.EMISSION),
              rates(mode, integral, PairRates.Kind.ABSORPTION));
      byChannel.add(of);
      populations.add(
          new Population(
              mode.energy(),
              ModeRates.total(of.emission()),
              ModeRates.total(of.absorption()),
              mode.bathRate(),
              conditions));
    }
    return new JunctionState(fluxes, populations, byChannel);
  }

  /** The pairs as the displacements see them; no bath, as narrow modes have none on the way. */
  @Override
  public SpectrumPoint at(Conductor conductor, Conditions conditions, double omega) {
    List<SquareMatrix> couplings = all.stream().map(Mode::displacementCoupling).toList();
    return new SpectrumPoint(
        new PairSpectrum(conductor, couplings, conditions).at(omega), Optional.empty());
  }

  /**
   * How far the rates are from the closed form of leads of infinite bandwidth, absorption less
   * emission against Λ of digamma functions, beyond the rounding of these and relative to their
   * sum; nothing for other leads and for levels so narrow that rounding shows.
   *
   * @param state what {@link #state} gave
   */
  public OptionalDouble closedFormDefect(
      Conductor conductor, Conditions conditions, JunctionState state) {
    double worst = 0;
    for (int i = 0; i < all.size(); i++) {
      Mode mode = all.get(i);
      if (!ClosedForm.appliesTo(conductor, mode.energy())) {
        return OptionalDouble.empty();
      }
      ClosedForm closed = new ClosedForm(conductor, conditions, mode.coupling(), mode.energy());
      double lambda = 0;
      double rounding = 0;
      for (Channel channel : Channel.values()) {
        ClosedForm.Residues residues = closed.residues(channel);
        lambda += mode.rateFactor() * residues.value();
        rounding += mode.rateFactor() * residues.rounding();
      }
      double emission = state.populations().get(i).emission().value();
      double absorption = state.populations().get(i).absorption().value();
      double sum = emission + absorption;
      double beyond = Math.max(0, Math.abs(absorption - emission - lambda) - rounding);
      worst = Math.max(worst, sum == 0 ? 0 : beyond / sum);
    }
    return OptionalDouble.of(worst);
  }

  private static Map<Channel, Estimate> rates(
      Mode mode, AdaptiveQuadrature.Integral integral, PairRates.Kind kind) {
    Map<Channel, Estimate> rates = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      rates.put(channel, PairRates.estimate(integral, kind, channel).times(mode.rateFactor()));
    }
    return rates;
  }

  private static Fluxes fluxes(
      Mode mode, AdaptiveQuadrature.Integral integral, Conditions conditions) {
    double bosons = Occupation.bose(mode.energy() / conditions.bosonTemperature());
    double rate = mode.rateFactor();
    double energy = rate * mode.energy();
    Estimate[] fluxes = new Estimate[Fluxes.count()];
    for (Channel channel : Channel.values()) {
      Estimate net = PairRates.estimate(integral, PairRates.Kind.NET, channel);
      Estimate initial = PairRates.estimate(integral, PairRates.Kind.NET_ENERGY, channel);
      Estimate emission = PairRates.estimate(integral, PairRates.Kind.EMISSION, channel);
      Estimate absorption = PairRates.estimate(integral, PairRates.Kind.ABSORPTION, channel);
      fluxes[Fluxes.index(Flux.BOSONS, channel)] = net.times(rate);
      fluxes[Fluxes.index(Flux.ENERGY, channel)] = net.times(energy);
      fluxes[Fluxes.index(Flux.INITIAL_ENERGY, channel)] = initial.times(rate);
      fluxes[Fluxes.index(Flux.EMITTED, channel)] = emission.times(energy * (1 + bosons));
      fluxes[Fluxes.index(Flux.ABSORBED, channel)] = absorption.times(energy * bosons);
    }
    return Fluxes.of(fluxes);
  }
}
