package pawl.junction;

import java.util.List;

/**
 * A junction in its stationary state.
 *
 * @param fluxes of the four channels
 * @param populations of the modes; none for broadened ones
 */
public record JunctionState(Fluxes fluxes, List<Population> populations) {

  /** Copies its list. */
  public JunctionState {
    populations = List.copyOf(populations);
  }
}
