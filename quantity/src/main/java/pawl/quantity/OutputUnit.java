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

  /** The same per relaxation time of the carriers. */
  public static final OutputUnit METRE_PER_OHM_SECOND =
      si("m/(ohm s)", Unit.CHARGE.over(Unit.HBAR).pow(2).times(Unit.EV).times(Unit.ANGSTROM));

  /** The same per relaxation time of the carriers. */
  public static final OutputUnit AMPERE_METRE_PER_KELVIN_SECOND =
      si(
          "A m/(K s)",
          Unit.EV
              .pow(2)
              .over(Unit.KELVIN)
              .times(Unit.CHARGE)
              .over(Unit.HBAR.pow(2))
              .times(Unit.ANGSTROM));

  /** Magnetisation of a sheet, moment per area. */
  public static final OutputUnit AMPERE = si("A", Unit.CHARGE.over(Unit.HBAR).times(Unit.EV));

  /** Magnetisation of a solid, moment per volume. */
  public static final OutputUnit AMPERE_PER_METRE =
      si("A/m", Unit.CHARGE.over(Unit.HBAR).times(Unit.EV).over(Unit.ANGSTROM));

  /** Conductance, or conductivity of a sheet. */
  public static final OutputUnit SIEMENS = si("S", Unit.CHARGE.pow(2).over(Unit.HBAR));

  /** Carriers per area. */
  public static final OutputUnit PER_SQUARE_METRE =
      new OutputUnit("1/m^2", Unit.ANGSTROM.pow(-2), 1e20);

  /** Carriers per volume. */
  public static final OutputUnit PER_CUBIC_METRE =
      new OutputUnit("1/m^3", Unit.ANGSTROM.pow(-3), 1e30);

  /** Conductivity of a solid. */
  public static final OutputUnit SIEMENS_PER_METRE =
      si("S/m", Unit.CHARGE.pow(2).over(Unit.HBAR).over(Unit.ANGSTROM));

  /** Electronvolt, in which energies are reported. */
  public static final OutputUnit ELECTRONVOLT = new OutputUnit("eV", Unit.EV, 1);

  /** The slope of a band over ħ, 1.519e5 m/s. */
  public static final OutputUnit VELOCITY =
      new OutputUnit("eV angstrom/hbar", Unit.EV.times(Unit.ANGSTROM).over(Unit.HBAR), 1);

  /** Square ångström, for the curvature of bands. */
  public static final OutputUnit SQUARE_ANGSTROM =
      new OutputUnit("angstrom^2", Unit.ANGSTROM.pow(2), 1);

  /**
   * Orbital moments of wave packets, e eV Å²/ħ with the sign of the charge: 0.2625 Bohr magnetons.
   */
  public static final OutputUnit ORBITAL_MOMENT =
      new OutputUnit(
          "e eV angstrom^2/hbar",
          Unit.CHARGE.times(Unit.EV).times(Unit.ANGSTROM.pow(2)).over(Unit.HBAR),
          1);

  /** Moments per field of single states, e Å³/ħ with the sign of the charge. */
  public static final OutputUnit LAMBDA =
      new OutputUnit(
          "e angstrom^3/hbar", Unit.CHARGE.times(Unit.ANGSTROM.pow(3)).over(Unit.HBAR), 1);

  /** Inverse ångström, for lengths in the zone. */
  public static final OutputUnit PER_ANGSTROM =
      new OutputUnit("1/angstrom", Unit.ANGSTROM.pow(-1), 1);

  /** The pure number. */
  public static final OutputUnit ONE = new OutputUnit("1", Unit.ONE, 1);

  /** States per energy and length, area or volume. */
  public static OutputUnit statesPerEnergy(int dimension) {
    return states(dimension, "eV", Unit.EV);
  }

  /** The derivative of these by energy. */
  public static OutputUnit statesPerSquaredEnergy(int dimension) {
    return states(dimension, "eV^2", Unit.EV.pow(2));
  }

  private static OutputUnit states(int dimension, String energySymbol, Unit energy) {
    String measure = dimension == 1 ? "m" : "m^" + dimension;
    Unit unit = energy.times(Unit.ANGSTROM.pow(dimension)).pow(-1);
    double factor =
        switch (dimension) {
          case 1 -> 1e10;
          case 2 -> 1e20;
          case 3 -> 1e30;
          default -> throw new IllegalArgumentException("dimension " + dimension);
        };
    return new OutputUnit("1/(" + energySymbol + " " + measure + ")", unit, factor);
  }

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
