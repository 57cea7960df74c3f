package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Estimate;
import pawl.quantity.Result;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.response.ThreadSweep;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;

/** Rashba electrons in two and three dimensions against an independent program. */
class CrystalReferenceTest {

  private static final int AVERAGED = 8;

  private static JsonNode reference(String name) throws IOException {
    for (JsonNode one : Reference.read("ratchet_nd").get("cases")) {
      if (one.get("name").asText().equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static KMesh mesh(int dimension, int n) {
    int[] divisions = new int[dimension];
    Arrays.fill(divisions, n);
    return KMesh.of(divisions, new double[dimension]);
  }

  private static Result find(Outcome outcome, String name) {
    return outcome.quantities().stream().filter(q -> q.name().equals(name)).findFirst().get();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2D n=16 per_w=4 tetra simplex-gradient velocity, 1, OF_STATES",
    "'2D n=16 per_w=4 same, 8-point bin average', 8, OF_STATES",
    "'2D n=16 per_w=4 tetra gradv, no overlap (O=1)', 1, FULL",
    "'2D n=24 per_w=6 same, 8-point bin average', 8, OF_STATES",
    "3D n=8 per_w=4 tetra simplex-gradient velocity, 1, OF_STATES",
    "'3D n=8 per_w=4 same, 8-point bin average', 8, OF_STATES",
    "'3D n=8 per_w=4 tetra gradv, no overlap (O=1)', 1, FULL",
    "'3D n=12 per_w=4 same, 8-point bin average', 8, OF_STATES",
  })
  @DisplayName("j and q on the same mesh are the independent program's")
  void sameMesh(String name, int midpoints, PhononCoupling.Overlap overlap) throws IOException {
    int dimension = name.startsWith("2D") ? 2 : 3;
    int n = Integer.parseInt(name.replaceAll(".* n=(\\d+) .*", "$1"));
    int bins = Integer.parseInt(name.replaceAll(".* per_w=(\\d+) .*", "$1"));
    Outcome outcome =
        new CrystalCalculation(
                Rashba.ratchet(dimension, overlap, bins, midpoints), Rashba.conditions(dimension))
            .on(mesh(dimension, n), Sweep.SERIAL);
    JsonNode expected = reference(name);
    double j = expected.get("j").asDouble();
    double q = expected.get("q").asDouble();
    assertEquals(j, find(outcome, "j").value(0), 1e-9 * Math.abs(j));
    assertEquals(q, find(outcome, "q").value(0), 1e-9 * q);
    assertTrue(outcome.checks().get(0).passed(), outcome.checks().toString());
  }

  @Test
  @DisplayName("stated errors cover the converged values, which a finer mesh approaches")
  void converged() throws IOException {
    JsonNode expected = reference("2D converged (bin avg, gradv, n=64..128)");
    for (int n : new int[] {32, 64}) {
      Outcome outcome =
          new CrystalCalculation(
                  Rashba.ratchet(2, PhononCoupling.Overlap.OF_STATES, 6, AVERAGED),
                  Rashba.conditions(2))
              .on(mesh(2, n), new ThreadSweep(2));
      for (String name : List.of("j", "q")) {
        Result found = find(outcome, name);
        double off = Math.abs(found.value(0) - expected.get(name).asDouble());
        assertTrue(off < found.error(0), name + " " + n + ": " + off + " " + found.error(0));
        assertTrue(off < (n == 64 ? 5e-3 : 6e-2) * Math.abs(found.value(0)), name + " " + off);
      }
    }
  }

  @Test
  @DisplayName("extrapolated values are several times closer, and their errors cover the rest")
  void extrapolated() throws IOException {
    JsonNode expected = reference("2D converged (bin avg, gradv, n=64..128)");
    CrystalRatchet ratchet = Rashba.ratchet(2, PhononCoupling.Overlap.OF_STATES, 6, AVERAGED);
    Outcome outcome =
        new CrystalCalculation(ratchet, Rashba.conditions(2), Refinement.EXTRAPOLATED)
            .on(mesh(2, 64), new ThreadSweep(2));
    for (String name : List.of("j", "q")) {
      Result found = find(outcome, name);
      double off = Math.abs(found.value(0) - expected.get(name).asDouble());
      assertTrue(off < found.error(0), name + ": " + off + " " + found.error(0));
    }
    Result q = find(outcome, "q");
    // 4e-3 on the mesh itself.
    assertEquals(expected.get("q").asDouble(), q.value(0), 8e-4 * q.value(0));
    assertTrue(q.error(0) < 6e-3 * q.value(0), "" + q.error(0));
    CrystalCalculation wrong =
        new CrystalCalculation(ratchet, Rashba.conditions(2), Refinement.EXTRAPOLATED);
    assertThrows(ModelException.class, () -> wrong.on(mesh(2, 6), Sweep.SERIAL));
  }

  /** j along x and q with shells of another make. */
  private static double[] with(
      int n, int bins, Function<MeshStates, Function<EnergyBins, DoubleFunction<Shell>>> maker) {
    CrystalRatchet ratchet = Rashba.ratchet(2, PhononCoupling.Overlap.OF_STATES, bins, 1);
    Conditions conditions = Rashba.conditions(2);
    EnergyBins energies = EnergyBins.of(-0.45, 0.03, bins, 22, 300 * 8.617333262e-5);
    MeshStates states = MeshStates.of(ratchet.model(), mesh(2, n), -9, 9, Sweep.SERIAL);
    CouplingKernel kernel =
        new CouplingKernel((PhononCoupling) ratchet.coupling(), ratchet.model(), states.mesh());
    PairSpectra spectra =
        new ShellScattering(states, kernel, maker.apply(states)).over(energies, new ThreadSweep(2));
    Map<RatchetQuantity, double[]> all =
        new CrystalResponse(ratchet, conditions.einstein(0), List.of(spectra))
            .at(conditions.drives(0, 0, 0));
    double[] numbers = new double[2];
    for (int i = 0; i < 2; i++) {
      RatchetQuantity quantity = i == 0 ? RatchetQuantity.CURRENT_DENSITY : RatchetQuantity.HEAT;
      numbers[i] = si(quantity, all.get(quantity)[0]);
    }
    return numbers;
  }

  @Test
  @DisplayName("velocities of the mesh points in place of the simplices' are far off, as expected")
  void vertexVelocities() throws IOException {
    double[] found = with(16, 4, states -> bins -> new OtherShells(states).vertexVelocities(bins));
    JsonNode expected = reference("2D n=16 per_w=4 tetra vertex velocity");
    double j = expected.get("j").asDouble();
    assertEquals(j, found[0], 1e-9 * Math.abs(j));
    assertEquals(expected.get("q").asDouble(), found[1], 1e-9 * found[1]);
  }

  @Test
  @DisplayName("so are Gaussian delta functions, each of its own")
  void gaussianShells() throws IOException {
    double[] found = with(16, 4, states -> bins -> new OtherShells(states).gaussian(0.02));
    JsonNode expected = reference("2D n=16 per_w=4 gauss sigma=0.02");
    assertEquals(expected.get("j").asDouble(), found[0], 1e-9 * Math.abs(found[0]));
    assertEquals(expected.get("q").asDouble(), found[1], 1e-9 * found[1]);
  }

  @Test
  @DisplayName("broadening pairs by 15 meV on 48x48 gives a current of the wrong sign")
  void gaussianPairs() throws IOException {
    CrystalRatchet ratchet = Rashba.ratchet(2, PhononCoupling.Overlap.OF_STATES, 6, AVERAGED);
    MeshStates states = MeshStates.of(ratchet.model(), mesh(2, 48), -9, 9, Sweep.SERIAL);
    OtherShells slopes = new OtherShells(states);
    PhononDrive drive = new PhononDrive(0.03, 300, 330);
    double[] sums =
        new DoubleSum(ratchet.model(), (PhononCoupling) ratchet.coupling(), states)
            .broadened(-0.45, drive, 0.015, state -> slopes.slope(state, 0));
    double common = 2 * Math.PI / (125 * 125) * drive.excess();
    double j =
        si(RatchetQuantity.CURRENT_DENSITY, -Rashba.TAU * common * sums[0] * 5 / (2 * Math.PI));
    double q = si(RatchetQuantity.HEAT, 0.03 * common * sums[1]);
    JsonNode converged = reference("2D converged (bin avg, gradv, n=64..128)");
    assertEquals(1.94e7, j, 1e5);
    assertTrue(converged.get("j").asDouble() < -5e6);
    // The heat alone would not give it away.
    assertEquals(1, q / converged.get("q").asDouble(), 0.06);
  }

  private static double si(RatchetQuantity quantity, double value) {
    return quantity.result(List.of(), List.of("value"), new Estimate(value, 0)).value(0);
  }
}
