package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.Orbital;
import pawl.tightbinding.Spin;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** Forward and backward coupling in any dimension. */
class SideScatteringTest {

  private static Map<String, Result> results(Outcome outcome) {
    return outcome.quantities().stream().collect(Collectors.toMap(Result::name, q -> q));
  }

  private static TightBindingModel chain() {
    Lattice cube =
        Lattice.of(new double[] {4, 0, 0}, new double[] {0, 4, 0}, new double[] {0, 0, 4});
    return TightBindingBuilder.on(cube, 1)
        .orbital(new Orbital("s", Spin.UNSTATED, new double[3]))
        .hop("s", "s", new CellIndex(1, 0, 0), -0.5)
        .hop("s", "s", new CellIndex(2, 0, 0), -0.12 * Math.cos(0.7), -0.12 * Math.sin(0.7))
        .build();
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
            chain(), new MoverCoupling(sides, 0), 75, 64, CrystalRatchet.Grid.of(40, 35));
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
