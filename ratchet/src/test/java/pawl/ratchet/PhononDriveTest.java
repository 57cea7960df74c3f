package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Constants;

class PhononDriveTest {

  @Test
  @DisplayName("the difference of occupations does not cancel")
  void excess() {
    // The value to 40 digits.
    assertEquals(8.51071841431812e-4, new PhononDrive(0.01, 300, 300.1).excess(), 2e-18);
  }

  @ParameterizedTest
  @CsvSource({"0.01, 300, 200", "0.05, 100, 400", "0.03, 20, 21"})
  @DisplayName("it is n(Tp) - n(Te), odd under their exchange")
  void difference(double w, double electronK, double phononK) {
    PhononDrive drive = new PhononDrive(w, electronK, phononK);
    PhononDrive swapped = new PhononDrive(w, phononK, electronK);
    double expected = swapped.occupation() - drive.occupation();
    assertEquals(expected, drive.excess(), 1e-14 * (1 + drive.occupation()));
    assertEquals(-drive.excess(), swapped.excess(), 1e-16 * Math.abs(drive.excess()));
  }

  @Test
  @DisplayName("phonons at 0 K are gone")
  void cold() {
    PhononDrive drive = new PhononDrive(0.01, 300, 0);
    assertEquals(-drive.occupation(), drive.excess(), 1e-15 * drive.occupation());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.2, -0.01, 0, 0.013, 0.2})
  @DisplayName("the weights are what they abbreviate")
  void weights(double xi) {
    PhononDrive drive = new PhononDrive(0.03, 300, 300);
    double kT = 300 * Constants.BOLTZMANN_EV;
    double upper = 1 / (1 + Math.exp(xi / kT));
    double lower = 1 / (1 + Math.exp((xi - 0.03) / kT));
    double d = drive.difference(xi);
    assertEquals(lower - upper, d, 2e-16);
    double n = drive.occupation();
    double slope = drive.reduced() * n * (n + 1);
    assertEquals(slope * d, drive.linear(xi), 1e-14 * slope * d);
    // n + f = f (1 - f) / D and n + 1 - f' = f' (1 - f') / D
    assertEquals((n + upper) * d, upper * (1 - upper), 1e-15);
    assertEquals((n + 1 - lower) * d, lower * (1 - lower), 1e-15);
    assertEquals(upper * (1 - upper) / kT, drive.broadening(xi), 1e-13 / kT);
  }

  @Test
  @DisplayName("nothing overflows at the lowest temperatures")
  void extremes() {
    PhononDrive drive = new PhononDrive(0.03, 1e-3, 300);
    assertEquals(1, drive.difference(0.015), 1e-15);
    assertEquals(0, drive.linear(0.015));
    assertTrue(drive.excess() > 0.4 && drive.excess() < 0.5);
    assertThrows(IllegalArgumentException.class, () -> new PhononDrive(0.03, 0, 300));
  }
}
