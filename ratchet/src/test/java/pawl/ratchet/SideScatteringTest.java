package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.quantity.Result;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.response.ThreadSweep;
import pawl.tightbinding.KMesh;

/** Forward and backward coupling in any dimension. */
class SideScatteringTest {

  private static Map<String, Result> results(Outcome outcome) {
    return outcome.quantities().stream().collect(Collectors.toMap(Result::name, q -> q));
  }

  @Test
  @DisplayName("a chain as a Wannier model is the chain of the paper")
  void chainAsModel() {
    Conditions conditions =
        Conditions.of(
            new double[] {0.1},
            new double[] {200},
            new double[] {260},
            List.of(EinsteinPhonons.of(0.025)));
    SideCoupling sides = new SideCoupling(0.2, 0.05);
    CrystalRatchet crystal =
        new CrystalRatchet(
            WannierWireTest.chain(),
            new MoverCoupling(sides, 0),
            75,
            64,
            CrystalRatchet.Grid.of(40, 35));
    Map<String, Result> found =
        results(
            new CrystalCalculation(crystal, conditions)
                .on(KMesh.of(new int[] {96}, new double[1]), Sweep.SERIAL));
    Map<String, Result> expected =
        results(
            new ChainCalculation(new ChainRatchet(new ChainBand(0.5, 0.12, 0.7, 4), sides, 75))
                .under(conditions, Sweep.SERIAL));
    for (String name : List.of("j", "q", "L12", "L21", "L22")) {
      double value = expected.get(name).value(0);
      // Means over bins of 0.6 meV, which the densities at the band's edge make differ most.
      assertEquals(value, found.get(name).value(0), 1e-3 * Math.abs(value), name);
    }
    double closed = expected.get("J_closed").value(0) / 16e-20;
    assertEquals(closed, found.get("j_closed").value(0), 4e-3 * Math.abs(closed));
    for (String name : List.of("N_R", "N_L", "dN_R", "dN_L", "q_closed", "crit25", "crit27")) {
      double value = expected.get(name).value(0);
      // Slopes are differences over ħω to either side: here 2e-3.
      double allowed = name.startsWith("dN") ? 4e-3 : 1e-3;
      assertEquals(value, found.get(name).value(0), allowed * Math.abs(value), name);
    }
  }

  @Test
  @DisplayName("all movers of an energy carry: a chain with four Fermi points, by either method")
  void fourFermiPoints() {
    WannierWire wire = new WannierWire(WannierWireTest.windingChain(), 4);
    assertEquals(4, wire.states(0.2).size());
    Conditions conditions =
        Conditions.of(
            new double[] {0.2},
            new double[] {200},
            new double[] {260},
            List.of(EinsteinPhonons.of(0.025)));
    SideCoupling sides = new SideCoupling(0.2, 0.05);
    CrystalRatchet crystal =
        new CrystalRatchet(
            WannierWireTest.windingChain(),
            new MoverCoupling(sides, 0),
            75,
            64,
            CrystalRatchet.Grid.of(40, 20));
    Map<String, Result> found =
        results(
            new CrystalCalculation(crystal, conditions)
                .on(KMesh.of(new int[] {192}, new double[1]), Sweep.SERIAL));
    Map<String, Result> expected =
        results(
            new ChainCalculation(new ChainRatchet(wire, sides, 75))
                .under(conditions, Sweep.SERIAL));
    for (String name : List.of("j", "q", "L12", "L21", "L22", "q_closed")) {
      double value = expected.get(name).value(0);
      // Means over bins of 0.6 meV.
      assertEquals(value, found.get(name).value(0), 2e-3 * Math.abs(value), name);
    }
    double closed = expected.get("J_closed").value(0) / 16e-20;
    assertEquals(closed, found.get("j_closed").value(0), 2e-2 * Math.abs(closed));
  }

  @Test
  @DisplayName("in two dimensions the closed forms come out for small energies and temperatures")
  void smallEnergies() {
    CrystalRatchet crystal =
        new CrystalRatchet(
            Rashba.model(2, 0.08),
            new MoverCoupling(new SideCoupling(0.1, 0.03), 0),
            Rashba.TAU,
            125,
            CrystalRatchet.Grid.of(2, 14));
    Conditions cold =
        Conditions.of(
            new double[] {-0.45},
            new double[] {60},
            new double[] {66},
            List.of(EinsteinPhonons.of(0.006)));
    Map<String, Result> found =
        results(
            new CrystalCalculation(crystal, cold)
                .on(KMesh.of(new int[] {48, 400}, new double[2]), new ThreadSweep(2)));
    double q = found.get("q").value(0);
    assertEquals(q, found.get("q_closed").value(0), 0.03 * q);
    double j = found.get("j").value(0);
    double error = found.get("j").error(0) + found.get("j_closed").error(0);
    assertEquals(j, found.get("j_closed").value(0), error);
    assertTrue(found.get("N_R").value(0) > 0 && found.get("crit25").value(0) > 0);
    assertEquals(0.1 * 0.006 / (60 * 8.617333262e-5), found.get("crit27").value(0), 1e-9);
  }

  @Test
  @DisplayName("in two dimensions j and q are those that an independent program extrapolates")
  void square() throws IOException {
    CrystalRatchet crystal =
        new CrystalRatchet(
            Rashba.model(2, 0.08),
            new MoverCoupling(new SideCoupling(0.1, 0.03), 0),
            Rashba.TAU,
            125,
            CrystalRatchet.Grid.of(6, 22));
    Map<String, Result> found =
        results(
            new CrystalCalculation(crystal, Rashba.conditions(2))
                .on(KMesh.of(new int[] {48, 400}, new double[2]), new ThreadSweep(2)));
    for (JsonNode one : Reference.read("ratchet_nd").get("cases")) {
      if (one.get("name").asText().startsWith("2D forward/backward")) {
        for (String name : List.of("j", "q")) {
          double expected = one.get(name).asDouble();
          double allowed = 2 * one.get("uncertainty_" + name).asDouble();
          assertEquals(expected, found.get(name).value(0), allowed, name);
        }
        return;
      }
    }
    throw new IllegalStateException();
  }
}
