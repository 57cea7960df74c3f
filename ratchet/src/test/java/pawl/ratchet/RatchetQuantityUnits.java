package pawl.ratchet;

import java.util.List;
import pawl.quantity.Estimate;

/** From the program's units to those of results. */
final class RatchetQuantityUnits {

  private RatchetQuantityUnits() {}

  /** A/m². */
  static double current(double value) {
    return of(RatchetQuantity.CURRENT_DENSITY, value);
  }

  /** W/m³. */
  static double heat(double value) {
    return of(RatchetQuantity.HEAT, value);
  }

  private static double of(RatchetQuantity quantity, double value) {
    return quantity.result(List.of(), List.of("value"), new Estimate(value, 0)).value(0);
  }
}
