package pawl.response;

import java.util.Map;
import pawl.geometry.BandQuantity;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;

/**
 * χ and α with the position matrix of the model in the connections of Λ, instead of the centres.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), Eq. (11), has interband connections, energies and
 * velocities of the bands alone, and its metric by parts no derivative of a connection. With the
 * Wannier functions' own \(\bar A\) in A these are what the Bloch states have among each other.
 * Left out: mixing with states that the Wannier functions do not span.
 */
final class LambdaOfPositions {

  /** What takes the place of what. */
  private static final Map<BandQuantity, BandQuantity> QUANTITIES =
      Map.of(
          Catalogue.LAMBDA_FIRST, LambdaMoment.withPositions(),
          Catalogue.LAMBDA_METRIC, MetricFlux.withPositions());

  private LambdaOfPositions() {}

  /** An observable with the position matrix in its Λ, if it has one. */
  static Observable of(Observable atCentres) {
    boolean takesIt =
        atCentres.integrands().stream().anyMatch(i -> QUANTITIES.containsKey(i.quantity()));
    return takesIt
        ? atCentres
            .of(quantity -> QUANTITIES.getOrDefault(quantity, quantity))
            .detailed("full positions")
        : atCentres;
  }
}
