package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Result;
import pawl.ratchet.PhononCoupling.Overlap;
import pawl.response.Sweep;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;

/** Relaxation times that depend on the state. */
class RelaxationTest {

  private static final int N1 = 6;
  private static final int N2 = 4;
  private static final int BANDS = 3;

  /** The lowest band stays out of the window. */
  private static final double MU = 0.45;

  private static final KMesh MESH = KMesh.of(new int[] {N1, N2}, new double[] {0.25, 0});

  private static RelaxationTable table(double... values) {
    return new RelaxationTable(List.of(N1, N2), List.of(0.25, 0.0), BANDS, values);
  }

  private static double[] random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[N1 * N2 * BANDS];
    Arrays.setAll(values, i -> Rashba.TAU * random.nextDouble(0.1, 2));
    return values;
  }

  private static CrystalRatchet ratchet(RelaxationTime tau) {
    return new CrystalRatchet(
        Hexagonal.model(),
        Rashba.screened(Overlap.OF_STATES),
        tau,
        125,
        CrystalRatchet.Grid.of(3, 4));
  }

  private static Map<String, Result> results(RelaxationTime tau) {
    Conditions conditions =
        Conditions.of(
            new double[] {MU},
            new double[] {300},
            new double[] {360},
            List.of(EinsteinPhonons.of(0.05)));
    return new CrystalCalculation(ratchet(tau), conditions)
        .on(MESH, Sweep.SERIAL).quantities().stream()
            .collect(Collectors.toMap(Result::name, q -> q));
  }

  @Test
  @DisplayName("a table of one time gives every number of that time, bit for bit")
  void constant() {
    double[] values = new double[N1 * N2 * BANDS];
    Arrays.fill(values, Rashba.TAU);
    Map<String, Result> expected = results(RelaxationTime.constant(Rashba.TAU));
    Map<String, Result> found = results(table(values));
    expected.forEach(
        (name, result) -> {
          for (int i = 0; i < result.size(); i++) {
            assertEquals(result.value(i), found.get(name).value(i), name);
            assertEquals(result.error(i), found.get(name).error(i), name);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  @DisplayName("random times give the sums over all pairs, each state with its own")
  void literalPairs(long seed) {
    double[] values = random(seed);
    Map<String, Result> found = results(table(values));
    CrystalRatchet ratchet = ratchet(table(values));
    PhononDrive drive = new PhononDrive(0.05, 300, 360);
    double[] expected =
        new LiteralPairs(
                ratchet.model(),
                (PhononCoupling) ratchet.coupling(),
                0.05 / 3,
                state -> values[state],
                List.of(q -> 0.05))
            .currentAndHeat(MESH, MU, drive, ratchet);
    double heat = RatchetQuantityUnits.heat(expected[3]);
    assertEquals(heat, found.get("q").value(0), 1e-10 * heat);
    double scale = RatchetQuantityUnits.current(Math.hypot(expected[0], expected[1]));
    assertTrue(scale > 0);
    for (int c = 0; c < 2; c++) {
      double j = RatchetQuantityUnits.current(expected[c]);
      assertEquals(j, found.get("j").value(c), 1e-10 * scale);
    }
    assertTrue(
        MeshStates.of(ratchet.model(), MESH, MU - 0.3, MU + 0.3, Sweep.SERIAL).lowestBand() > 0,
        "no band is left out, so that their numbers are not tested");
  }

  @Test
  @DisplayName("what is linear in times adds up, and L21 is -L12")
  void linear() {
    double[] one = random(3);
    double[] other = random(4);
    double[] both = new double[one.length];
    Arrays.setAll(both, i -> one[i] + other[i]);
    List<Map<String, Result>> all =
        List.of(results(table(one)), results(table(other)), results(table(both)));
    for (String name : List.of("j", "L11", "L12", "L21")) {
      Result sum = all.get(2).get(name);
      for (int i = 0; i < sum.size(); i++) {
        double parts = all.get(0).get(name).value(i) + all.get(1).get(name).value(i);
        assertEquals(parts, sum.value(i), 1e-11 * Math.abs(sum.value(0)), name);
      }
    }
    for (int c = 0; c < 2; c++) {
      double l12 = all.get(0).get("L12").value(c);
      assertEquals(-l12, all.get(0).get("L21").value(c), 1e-11 * Math.abs(l12));
    }
    double constant = results(RelaxationTime.constant(Rashba.TAU)).get("L11").value(0);
    assertTrue(Math.abs(all.get(0).get("L11").value(0) / constant - 1) > 1e-2);
  }

  @Test
  @DisplayName("other meshes, other numbers of bands and movers are refused")
  void refusals() {
    RelaxationTable other =
        new RelaxationTable(List.of(N1, N2), List.of(0.0, 0.0), BANDS, random(5));
    assertThrows(ModelException.class, () -> results(other));
    assertTrue(table(random(5)).covers(MESH) && !other.covers(MESH));
    assertTrue(!table(random(5)).covers(MESH.doubled(2)));
    RelaxationTable two =
        new RelaxationTable(
            List.of(N1, N2),
            List.of(0.25, 0.0),
            BANDS - 1,
            Arrays.copyOf(random(5), N1 * N2 * (BANDS - 1)));
    assertThrows(ModelException.class, () -> ratchet(two));
    assertThrows(IllegalArgumentException.class, () -> table(new double[N1 * N2 * BANDS]));
  }
}
