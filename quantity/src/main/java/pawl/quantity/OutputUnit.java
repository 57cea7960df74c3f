package pawl.quantity;

/**
 * A unit as the user reads it, with the dimension it belongs to.
 *
 * @param symbol as printed in tables and files, for instance {@code m/ohm}
 * @param dimension the same dimension in the program's units
 * @param factor how many of this unit one {@code dimension} is
 */
public record OutputUnit(String symbol, Unit dimension, double factor) {

  /** Electric susceptibility of a sheet's magnetisation: A per V/m. */
  public static final OutputUnit METRE_PER_OHM =
      si("m/ohm", Unit.CHARGE.pow(2).over(Unit.HBAR).times(Unit.ANGSTROM));

  /** Magnetisation of a sheet per temperature gradient: A per K/m. */
  public static final OutputUnit AMPERE_METRE_PER_KELVIN =
      si(
          "A m/K",
          Unit.EV.over(Unit.KELVIN).times(Unit.CHARGE).over(Unit.HBAR).times(Unit.ANGSTROM));

  /** The coherent SI unit of a dimension under its usual symbol. */
  public static OutputUnit si(String symbol, Unit dimension) {
    return new OutputUnit(symbol, dimension, dimension.siFactor());
  }

  /**
   * Converts a value from the program's units.
   *
   * @throws IllegalArgumentException if the value's unit is of another dimension
   */
  public double from(double value, Unit unit) {
    if (!unit.equals(dimension)) {
      throw new IllegalArgumentException("cannot express " + unit + " in " + symbol);
    }
    return value * factor;
  }
}
