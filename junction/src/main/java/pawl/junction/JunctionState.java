package pawl.junction;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import pawl.quantity.Estimate;

/**
 * A junction in its stationary state.
 *
 * @param fluxes of the four channels
 * @param populations of the modes; none for broadened ones
 * @param rates of the modes by channel; none for broadened ones
 * @param inexact what the errors of leads were told from; none if leads have none
 */
public record JunctionState(
    Fluxes fluxes, List<Population> populations, List<ModeRates> rates, Optional<Pair> inexact) {

  /**
   * The same state on leads as they are and on coarser ones, with the errors of integrals alone.
   *
   * @param fine on leads as they are
   * @param coarse on coarser ones
   */
  public record Pair(JunctionState fine, JunctionState coarse) {}

  /** Copies its lists. */
  public JunctionState {
    populations = List.copyOf(populations);
    rates = List.copyOf(rates);
  }

  /** A state with the errors of integrals alone. */
  JunctionState(Fluxes fluxes, List<Population> populations, List<ModeRates> rates) {
    this(fluxes, populations, rates, Optional.empty());
  }

  /**
   * Broadened modes without a stationary state: electrons emit into them faster than they lose, or
   * soften them until nothing holds them.
   */
  static JunctionState unstable() {
    return new JunctionState(Fluxes.undefined(), List.of(), List.of());
  }

  /** Whether there is a stationary state. */
  public boolean isStationary() {
    return !Double.isNaN(fluxes.energy().value());
  }

  /**
   * A number made of several, such as a ratio: the errors that leads give it are those of all of
   * it, as the errors of its parts go together.
   */
  public Estimate estimate(Function<JunctionState, Estimate> number) {
    return inexact
        .map(pair -> LeadError.in(number.apply(pair.fine()), number.apply(pair.coarse())))
        .orElseGet(() -> number.apply(this));
  }

  /**
   * The same of a number that is made of this state and another one on the same leads.
   *
   * @param number of both, in this order
   */
  public Estimate estimate(
      JunctionState other, BiFunction<JunctionState, JunctionState, Estimate> number) {
    if (inexact.isEmpty() || other.inexact.isEmpty()) {
      return number.apply(this, other);
    }
    Pair mine = inexact.get();
    Pair others = other.inexact.get();
    return LeadError.in(
        number.apply(mine.fine(), others.fine()), number.apply(mine.coarse(), others.coarse()));
  }

  /** This with the error that its difference from the same on coarser leads tells. */
  JunctionState besides(JunctionState coarser) {
    return new JunctionState(
        fluxes.besides(coarser.fluxes),
        IntStream.range(0, populations.size())
            .mapToObj(i -> populations.get(i).besides(coarser.populations.get(i)))
            .toList(),
        IntStream.range(0, rates.size())
            .mapToObj(i -> rates.get(i).besides(coarser.rates.get(i)))
            .toList(),
        Optional.of(new Pair(this, coarser)));
  }
}
