package pawl.quantity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A unit as a product of powers of eV, Å, K, |e| and ħ.
 *
 * <p>The five are dimensionally independent and span the SI base units kg, m, s, A, K, so that two
 * units are of the same dimension exactly when their exponents agree.
 */
public final class Unit {

  /** The pure number. */
  public static final Unit ONE = new Unit(new EnumMap<>(Base.class));

  /** Electronvolt. */
  public static final Unit EV = of(Base.EV);

  /** Ångström, 1e-10 m. */
  public static final Unit ANGSTROM = of(Base.ANGSTROM);

  /** Kelvin. */
  public static final Unit KELVIN = of(Base.KELVIN);

  /** Elementary charge, positive. */
  public static final Unit CHARGE = of(Base.CHARGE);

  /** Reduced Planck constant. */
  public static final Unit HBAR = of(Base.HBAR);

  private enum Base {
    EV("eV", Constants.ELEMENTARY_CHARGE),
    ANGSTROM("Å", 1e-10),
    KELVIN("K", 1),
    CHARGE("e", Constants.ELEMENTARY_CHARGE),
    HBAR("ħ", Constants.HBAR);

    private final String symbol;
    private final double si;

    Base(String symbol, double si) {
      this.symbol = symbol;
      this.si = si;
    }
  }

  private final Map<Base, Integer> exponents;

  private Unit(Map<Base, Integer> exponents) {
    this.exponents = exponents;
  }

  private static Unit of(Base base) {
    return new Unit(new EnumMap<>(Map.of(base, 1)));
  }

  /** This unit times another. */
  public Unit times(Unit other) {
    return combine(other, 1);
  }

  /** This unit divided by another. */
  public Unit over(Unit other) {
    return combine(other, -1);
  }

  /** This unit to an integer power. */
  public Unit pow(int power) {
    return ONE.combine(this, power);
  }

  private Unit combine(Unit other, int power) {
    Map<Base, Integer> sum = new EnumMap<>(Base.class);
    for (Base base : Base.values()) {
      int exponent =
          exponents.getOrDefault(base, 0) + power * other.exponents.getOrDefault(base, 0);
      if (exponent != 0) {
        sum.put(base, exponent);
      }
    }
    return new Unit(sum);
  }

  /** How many coherent SI units one of this unit is. */
  public double siFactor() {
    double factor = 1;
    for (Map.Entry<Base, Integer> entry : exponents.entrySet()) {
      double si = entry.getKey().si;
      for (int i = 0; i < Math.abs(entry.getValue()); i++) {
        factor = entry.getValue() > 0 ? factor * si : factor / si;
      }
    }
    return factor;
  }

  /** What one of this unit becomes where energies and lengths are of another size. */
  public double atScale(double energyEv, double lengthAngstrom) {
    return StrictMath.pow(energyEv, exponents.getOrDefault(Base.EV, 0))
        * StrictMath.pow(lengthAngstrom, exponents.getOrDefault(Base.ANGSTROM, 0));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit && exponents.equals(unit.exponents);
  }

  @Override
  public int hashCode() {
    return exponents.hashCode();
  }

  /** For instance {@code e^2 ħ^-1 Å}. */
  @Override
  public String toString() {
    List<String> factors = new ArrayList<>();
    exponents.forEach(
        (base, exponent) ->
            factors.add(exponent == 1 ? base.symbol : base.symbol + "^" + exponent));
    StringJoiner text = new StringJoiner(" ");
    factors.forEach(text::add);
    return factors.isEmpty() ? "1" : text.toString();
  }
}
