package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pawl.ratchet.RatchetQuantity.CURRENT;
import static pawl.ratchet.RatchetQuantity.CURRENT_CLOSED;
import static pawl.ratchet.RatchetQuantity.CURRENT_PAPER_SIGN;
import static pawl.ratchet.RatchetQuantity.HEAT;
import static pawl.ratchet.RatchetQuantity.L12;
import static pawl.ratchet.RatchetQuantity.L21;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Estimate;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.response.ThreadSweep;

/** What must hold for the chain whatever its numbers. */
class ChainIdentityTest {

  private static final double MU = 0.1;
  private static final double TAU = 75;
  private static final SideCoupling COUPLING = new SideCoupling(0.2, 0.05);

  private static ChainRatchet chain(double phi) {
    return new ChainRatchet(new ChainBand(0.5, 0.12, phi, 4), COUPLING, TAU);
  }

  private static Map<RatchetQuantity, Estimate> at(ChainRatchet chain, PhononDrive drive) {
    return at(chain, EinsteinPhonons.of(drive.energyEv()), List.of(drive));
  }

  private static Map<RatchetQuantity, Estimate> at(
      ChainRatchet chain, EinsteinPhonons phonons, List<PhononDrive> drives) {
    return new ChainResponse(chain, MU, phonons, drives).at(drives);
  }

  private static double value(Map<RatchetQuantity, Estimate> all, RatchetQuantity quantity) {
    return all.get(quantity).value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"B_large_dT", "C_lowT_cold_phonons"})
  @DisplayName("the golden rule as it stands gives the same J and q, and not the printed sign")
  void literal(String name) throws IOException {
    JsonNode params = Reference.chain(name).get("params");
    ChainRatchet ratchet = Reference.ratchet(params);
    Conditions conditions = Reference.conditions(params);
    PhononDrive drive = conditions.drives(0, 0, 0).get(0);
    double mu = conditions.muEv().at(0);
    Map<RatchetQuantity, Estimate> all =
        new ChainResponse(ratchet, mu, conditions.einstein(0), List.of(drive)).at(List.of(drive));
    LiteralRates literal = new LiteralRates(ratchet, Reference.band(params), mu, drive);
    double[] currents = literal.currents();
    double area = ratchet.widthAngstrom() * ratchet.widthAngstrom();
    // The oracle's slopes are differences of energies, good to 1e-10.
    assertEquals(currents[0], value(all, CURRENT), 1e-7 * Math.abs(currents[0]));
    assertEquals(currents[1], value(all, HEAT), 1e-7 * Math.abs(currents[1]));
    assertNotEquals(
        currents[0] / area, value(all, CURRENT_PAPER_SIGN), Math.abs(currents[0] / area));
    for (double xi : new double[] {-0.05, 0, 0.02}) {
      double[] rates = ratchet.collisionRate(mu + xi, mu, drive);
      assertEquals(literal.rate(mu + xi, true), rates[0], 1e-12 * Math.abs(rates[0]) + 1e-18);
      assertEquals(literal.rate(mu + xi, false), rates[1], 1e-12 * Math.abs(rates[1]) + 1e-18);
    }
  }

  @Test
  @DisplayName("where an energy has two or four Fermi points, too, all of them carry")
  void fourFermiPoints() {
    ChainBand band = new ChainBand(0.3, 0.5, 0.4, 4);
    double mu = 0.9;
    double kT = 200 * 8.617e-5;
    assertEquals(4, band.states(mu - 3 * kT).size());
    assertEquals(2, band.states(mu + 3 * kT).size());
    ChainRatchet ratchet = new ChainRatchet(band, COUPLING, TAU);
    PhononDrive drive = new PhononDrive(0.025, 200, 260);
    Map<RatchetQuantity, Estimate> all =
        new ChainResponse(ratchet, mu, EinsteinPhonons.of(0.025), List.of(drive))
            .at(List.of(drive));
    // By an independent program: 2.30e-6 if every energy had one right mover.
    assertEquals(4.63026585e-6, value(all, CURRENT), 1e-6 * 4.63026585e-6);
    // It takes roots within 1e-7 of the unit circle, of which the root tells near the ends.
    assertEquals(1.66835e-8, value(all, HEAT), 1e-5 * 1.66835e-8);
    double l12 = value(all, L12);
    // The end of two branches lies inside the window, and is known to rounding.
    assertEquals(-l12, value(all, L21), 1e-6 * Math.abs(l12));
  }

  @Test
  @DisplayName("at equal temperatures nothing flows, to the last bit")
  void equilibrium() {
    Map<RatchetQuantity, Estimate> all = at(chain(0.7), new PhononDrive(0.025, 200, 200));
    assertEquals(0, Math.abs(value(all, CURRENT)));
    assertEquals(0, Math.abs(value(all, HEAT)));
    assertTrue(value(all, L12) != 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, Math.PI})
  @DisplayName("a band with time reversal or inversion has no current, but heat")
  void symmetric(double phi) {
    PhononDrive drive = new PhononDrive(0.025, 200, 260);
    double scale = value(at(chain(0.7), drive), CURRENT);
    Map<RatchetQuantity, Estimate> all = at(chain(phi), drive);
    assertEquals(0, value(all, CURRENT), 1e-12 * scale);
    assertTrue(value(all, HEAT) > 0);
  }

  @Test
  @DisplayName("coupling that does not tell the directions apart drives nothing")
  void sameCoupling() {
    ChainRatchet chain =
        new ChainRatchet(new ChainBand(0.5, 0.12, 0.7, 4), new SideCoupling(0.1, 0.1), TAU);
    assertEquals(0, Math.abs(value(at(chain, new PhononDrive(0.025, 200, 260)), CURRENT)));
  }

  @Test
  @DisplayName("the mirrored band has the opposite current and the same heat")
  void mirrored() {
    PhononDrive drive = new PhononDrive(0.025, 200, 260);
    Map<RatchetQuantity, Estimate> one = at(chain(0.7), drive);
    Map<RatchetQuantity, Estimate> other = at(chain(-0.7), drive);
    assertEquals(-value(one, CURRENT), value(other, CURRENT), 1e-12 * value(one, CURRENT));
    assertEquals(value(one, HEAT), value(other, HEAT), 1e-13 * value(one, HEAT));
  }

  @Test
  @DisplayName("L21 by Eq. (D4) is -L12, not L12")
  void reciprocity() {
    for (double phi : new double[] {0.3, 0.7, 2}) {
      Map<RatchetQuantity, Estimate> all = at(chain(phi), new PhononDrive(0.025, 150, 160));
      double l12 = value(all, L12);
      assertEquals(-l12, value(all, L21), 1e-11 * Math.abs(l12));
      assertTrue(Math.abs(l12) > 1e-9);
    }
  }

  @Test
  @DisplayName("L12 and L22 are the slopes of j and q at equal temperatures")
  void slopes() {
    ChainRatchet chain = chain(0.7);
    PhononDrive up = new PhononDrive(0.025, 200, 200.01);
    PhononDrive down = new PhononDrive(0.025, 200, 199.99);
    Map<RatchetQuantity, Estimate> warm = at(chain, up);
    Map<RatchetQuantity, Estimate> cold = at(chain, down);
    double force = up.force() - down.force();
    double l12 = (value(warm, CURRENT) - value(cold, CURRENT)) / 16 / force;
    double l22 = (value(warm, HEAT) - value(cold, HEAT)) / force;
    // The third derivative over the step: (0.01/200)² times a few.
    assertEquals(l12, value(warm, L12), 1e-8 * Math.abs(l12));
    assertEquals(l22, value(warm, RatchetQuantity.L22), 1e-8 * l22);
  }

  @Test
  @DisplayName("the closed form is left behind as the square of energy and temperature")
  void order() throws IOException {
    JsonNode params = Reference.chain("B_large_dT").get("params");
    double[] expected = {1.010682, 1.002652, 1.000662, 1.000165, 1.0000413};
    double[] heat = new double[expected.length];
    for (int i = 0; i < expected.length; i++) {
      double scale = Math.pow(0.5, i);
      PhononDrive drive = new PhononDrive(0.025 * scale, 200 * scale, 260 * scale);
      ChainRatchet ratchet = Reference.ratchet(params);
      Map<RatchetQuantity, Estimate> all = at(ratchet, drive);
      // Printed to six decimals, the last one to seven.
      assertEquals(expected[i], value(all, CURRENT) / value(all, CURRENT_CLOSED), 6e-7);
      heat[i] = value(all, HEAT) / value(all, RatchetQuantity.HEAT_CLOSED) - 1;
    }
    // The next order is the fourth power.
    assertEquals(4, heat[2] / heat[3], 0.05);
    assertEquals(4, heat[3] / heat[4], 0.02);
  }

  @Test
  @DisplayName("branches add up by their weights")
  void branches() {
    PhononDrive one = new PhononDrive(0.025, 200, 260);
    PhononDrive other = new PhononDrive(0.04, 200, 260);
    EinsteinPhonons both =
        new EinsteinPhonons(
            List.of(new EinsteinPhonons.Branch(0.025, 2), new EinsteinPhonons.Branch(0.04, 0.5)));
    for (RatchetQuantity q : List.of(CURRENT, HEAT, L12, L21, CURRENT_CLOSED)) {
      double expected = 2 * value(at(chain(0.7), one), q) + 0.5 * value(at(chain(0.7), other), q);
      double found = value(at(chain(0.7), both, List.of(one, other)), q);
      assertEquals(expected, found, 1e-14 * Math.abs(expected), q.text());
    }
    assertEquals((2 * 0.025 + 0.5 * 0.04) / 2.5, both.meanEv(), 1e-17);
  }

  @Test
  @DisplayName("a sweep is the same for any number of threads, and names what is doubtful")
  void sweeps() {
    Conditions conditions =
        Conditions.of(
            new double[] {-0.2, 0.88, 3},
            new double[] {150, 200},
            new double[] {0, 260},
            List.of(EinsteinPhonons.of(0.02), EinsteinPhonons.of(0.03)));
    ChainCalculation calculation = new ChainCalculation(chain(0.7));
    Outcome one = calculation.under(conditions, Sweep.SERIAL);
    Outcome two = calculation.under(conditions, new ThreadSweep(3));
    for (int q = 0; q < one.quantities().size(); q++) {
      for (int i = 0; i < one.quantities().get(q).size(); i++) {
        assertEquals(one.quantities().get(q).value(i), two.quantities().get(q).value(i));
      }
    }
    List<String> codes = one.warnings().stream().map(w -> w.code()).toList();
    assertEquals(List.of("W-RAT-001", "W-RAT-002"), codes.subList(0, 2));
    assertEquals("J", one.quantities().get(4).name());
    int outside = conditions.index(2, 0, 1, 0);
    assertEquals(0, one.quantities().get(4).value(outside), 1e-30);
  }
}
