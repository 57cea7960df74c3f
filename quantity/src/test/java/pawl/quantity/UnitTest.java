package pawl.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnitTest {

  /** The published conversion factors, with the same ten-digit ħ: rounding of a few operations. */
  private static final double ROUNDING = 1e-14;

  @Test
  void chiComesInMetrePerOhm() {
    Unit chi = Unit.CHARGE.pow(2).over(Unit.HBAR).times(Unit.ANGSTROM);
    assertEquals(2.4341348072793886e-14, OutputUnit.METRE_PER_OHM.from(1, chi), 2.4e-14 * ROUNDING);
  }

  @Test
  void alphaComesInAmpereMetrePerKelvin() {
    Unit alpha = Unit.EV.over(Unit.KELVIN).times(Unit.CHARGE).over(Unit.HBAR).times(Unit.ANGSTROM);
    double perBoltzmann = OutputUnit.AMPERE_METRE_PER_KELVIN.from(-Constants.BOLTZMANN_EV, alpha);
    assertEquals(-2.097575083931402e-18, perBoltzmann, 2.1e-18 * ROUNDING);
  }

  @Test
  @DisplayName("extrinsic responses, magnetisation and carriers come in SI")
  void extrinsicResponsesAndEquilibrium() {
    Unit eVAngstrom = Unit.EV.times(Unit.ANGSTROM);
    Unit chi = Unit.CHARGE.over(Unit.HBAR).pow(2).times(eVAngstrom);
    assertEquals(36.98101778713786, OutputUnit.METRE_PER_OHM_SECOND.from(1, chi), 37 * ROUNDING);
    Unit alpha =
        Unit.CHARGE.over(Unit.HBAR.pow(2)).times(eVAngstrom).times(Unit.EV.over(Unit.KELVIN));
    assertEquals(
        -0.003186777546450856,
        OutputUnit.AMPERE_METRE_PER_KELVIN_SECOND.from(-Constants.BOLTZMANN_EV, alpha),
        0.0032 * ROUNDING);
    Unit moment = Unit.CHARGE.over(Unit.HBAR).times(Unit.EV);
    double ampere = OutputUnit.AMPERE.from(-1, moment);
    assertEquals(-0.00024341348072793887, ampere, 2.5e-4 * ROUNDING);
    assertEquals(
        1e10 * ampere,
        OutputUnit.AMPERE_PER_METRE.from(-1, moment.over(Unit.ANGSTROM)),
        2.5e6 * ROUNDING);
    assertEquals(1e20, OutputUnit.PER_SQUARE_METRE.from(1, Unit.ANGSTROM.pow(-2)));
    assertEquals(1e30, OutputUnit.PER_CUBIC_METRE.from(1, Unit.ANGSTROM.pow(-3)));
    double siemens = OutputUnit.SIEMENS.from(1, Unit.CHARGE.pow(2).over(Unit.HBAR));
    assertEquals(-ampere, siemens, 2.5e-4 * ROUNDING);
  }

  @Test
  void theSlopeOfABandOverHbarIsAVelocity() {
    double velocity = OutputUnit.VELOCITY.dimension().siFactor();
    assertEquals(1.602176634e-19 * 1e-10 / 1.054571817e-34, velocity, velocity * ROUNDING);
    assertEquals(1, OutputUnit.VELOCITY.factor());
  }

  @Test
  void statesAreCountedPerMetre() {
    Unit density = Unit.EV.times(Unit.ANGSTROM.pow(3)).pow(-1);
    assertEquals(1e30, OutputUnit.statesPerEnergy(3).from(1, density));
    assertEquals("1/(eV m^3)", OutputUnit.statesPerEnergy(3).symbol());
    assertEquals("1/(eV m)", OutputUnit.statesPerEnergy(1).symbol());
    for (int dimension = 1; dimension <= 3; dimension++) {
      OutputUnit unit = OutputUnit.statesPerEnergy(dimension);
      // The unit is per eV, not per joule: only the length is that of the SI.
      double si = unit.dimension().siFactor() * Constants.ELEMENTARY_CHARGE;
      assertEquals(si, unit.factor(), si * ROUNDING);
    }
    assertThrows(IllegalArgumentException.class, () -> OutputUnit.statesPerEnergy(4));
  }

  @Test
  void exponentsDecideEquality() {
    assertEquals(Unit.EV.times(Unit.EV), Unit.EV.pow(2));
    assertEquals(Unit.ONE, Unit.KELVIN.over(Unit.KELVIN));
    assertNotEquals(Unit.EV, Unit.KELVIN);
    assertEquals("eV Å^-2", Unit.EV.over(Unit.ANGSTROM.pow(2)).toString());
    assertEquals("1", Unit.ONE.toString());
  }

  @Test
  void refusesAnotherDimension() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> OutputUnit.METRE_PER_OHM.from(1, Unit.EV));
    assertEquals("cannot express eV in m/ohm", refusal.getMessage());
  }

  @Test
  void scalesWithEnergiesAndLengths() {
    assertEquals(40.0, Unit.EV.over(Unit.ANGSTROM.pow(2)).atScale(10, 0.5), 1e-14);
    assertEquals(1.0, Unit.KELVIN.atScale(10, 0.5), 0);
  }
}
