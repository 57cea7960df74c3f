package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pawl.quantity.Result;
import pawl.ratchet.PhononCoupling.Form;
import pawl.ratchet.PhononCoupling.Metric;
import pawl.ratchet.PhononCoupling.Overlap;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.response.ThreadSweep;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.Orbital;
import pawl.tightbinding.Spin;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** Phonons whose energies depend on q. */
class DispersionTest {

  private static final List<ToDoubleFunction<double[]>> BRANCHES =
      List.of(DispersionTest::acoustic, DispersionTest::optical);

  /** Different along the two axes. */
  private static double acoustic(double... q) {
    return 0.05 * Math.sqrt(square(q[0]) + 0.5 * square(q[1]) + 0.4 * square(q[0] + q[1]));
  }

  private static double optical(double... q) {
    return 0.09 - 0.02 * square(q[0]) - 0.007 * square(q[1]);
  }

  private static double square(double x) {
    double sine = Math.sin(Math.PI * x);
    return sine * sine;
  }

  private static DispersionTable table(
      List<ToDoubleFunction<double[]>> branches, int... divisions) {
    double[] values = new double[divisions[0] * divisions[1] * branches.size()];
    for (int i = 0; i < values.length; i++) {
      int row = i / branches.size() / divisions[1];
      int column = i / branches.size() % divisions[1];
      double[] frac = {(double) row / divisions[0], (double) column / divisions[1]};
      values[i] = branches.get(i % branches.size()).applyAsDouble(frac);
    }
    return new DispersionTable(List.of(divisions[0], divisions[1]), branches.size(), values);
  }

  private static KMesh mesh(int... divisions) {
    return KMesh.of(divisions, new double[divisions.length]);
  }

  private static DispersivePhonons phonons(PhononDispersion dispersion, KMesh mesh) {
    return DispersivePhonons.on(
        mesh, 2, dispersion, Collections.nCopies(dispersion.branches(), 1.0));
  }

  private static CrystalRatchet ratchet(
      TightBindingModel model, PhononCoupling coupling, int bins) {
    return new CrystalRatchet(model, coupling, Rashba.TAU, 125, CrystalRatchet.Grid.of(bins, 8));
  }

  private static Map<String, Result> results(CrystalRatchet ratchet, Phonons phonons, KMesh mesh) {
    Conditions conditions =
        Conditions.of(
            new double[] {-0.45}, new double[] {300}, new double[] {300, 360}, List.of(phonons));
    return map(new CrystalCalculation(ratchet, conditions).on(mesh, new ThreadSweep(2)));
  }

  private static Map<String, Result> map(Outcome outcome) {
    return outcome.quantities().stream().collect(Collectors.toMap(Result::name, q -> q));
  }

  /** The larger component of j at the second temperature of the phonons. */
  private static double current(Map<String, Result> results) {
    Result j = results.get("j");
    return Math.max(Math.abs(j.value(3)), Math.abs(j.value(4)));
  }

  @ParameterizedTest
  @CsvSource({"0.03, 3", "0.017, 7", "0.1, 6"})
  @DisplayName(
      "phonons of one energy everywhere give every number of Einstein phonons, bit for bit")
  void einsteinLimit(double energyEv, int bins) {
    KMesh mesh = mesh(6, 8);
    ToDoubleFunction<double[]> flat = q -> energyEv;
    DispersivePhonons phonons =
        DispersivePhonons.on(mesh, 2, table(List.of(flat, flat), 6, 8), List.of(0.25, 0.75));
    CrystalRatchet ratchet = ratchet(Hexagonal.model(), Rashba.screened(Overlap.OF_STATES), bins);
    Map<String, Result> einstein = results(ratchet, EinsteinPhonons.of(energyEv), mesh);
    Map<String, Result> found = results(ratchet, phonons, mesh);
    assertEquals(einstein.keySet(), found.keySet());
    assertTrue(current(einstein) > 0);
    einstein.forEach(
        (name, expected) -> {
          for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.value(i), found.get(name).value(i), name);
            assertEquals(expected.error(i), found.get(name).error(i), name);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"CONSTANT, OF_STATES, 4, 6", "SCREENED, FULL, 6, 5", "DEFORMATION, OF_STATES, 5, 4"})
  @DisplayName("two branches, one acoustic, give the sums over all pairs; exchanged axes do not")
  void literalPairs(Form form, Overlap overlap, int n1, int n2) {
    PhononCoupling coupling = new PhononCoupling(form, 0.1, 0.4, Metric.MINIMUM_IMAGE, overlap);
    TightBindingModel model = Hexagonal.model();
    KMesh mesh = mesh(n1, n2);
    int bins = 5;
    CrystalRatchet ratchet = ratchet(model, coupling, bins);
    DispersivePhonons phonons = phonons(table(BRANCHES, n1, n2), mesh);
    Map<String, Result> found = results(ratchet, phonons, mesh);
    PhononDrive drive = new PhononDrive(phonons.highestEv(), 300, 360);
    double binEv = phonons.highestEv() / bins;
    double[] right =
        new LiteralPairs(model, coupling, binEv, s -> Rashba.TAU, BRANCHES)
            .currentAndHeat(mesh, -0.45, drive, ratchet);
    ToDoubleFunction<double[]> exchanged = q -> acoustic(q[1], q[0]);
    double[] wrong =
        new LiteralPairs(
                model,
                coupling,
                binEv,
                s -> Rashba.TAU,
                List.of(exchanged, DispersionTest::optical))
            .currentAndHeat(mesh, -0.45, drive, ratchet);
    double heat = RatchetQuantityUnits.heat(right[3]);
    assertEquals(heat, found.get("q").value(1), 1e-10 * heat);
    assertTrue(Math.abs(wrong[3] / right[3] - 1) > 1e-3, wrong[3] + " " + right[3]);
    for (int c = 0; c < 2; c++) {
      double j = RatchetQuantityUnits.current(right[c]);
      assertEquals(j, found.get("j").value(3 + c), 1e-10 * current(found));
      assertTrue(
          Math.abs(RatchetQuantityUnits.current(wrong[c]) - j) > 1e-3 * current(found), "" + j);
    }
  }

  @Test
  @DisplayName("at equal temperatures nothing flows, to the last bit; L21 is -L12")
  void equilibrium() {
    KMesh mesh = mesh(8, 6);
    Map<String, Result> all =
        results(
            ratchet(Hexagonal.model(), Rashba.screened(Overlap.OF_STATES), 4),
            phonons(table(BRANCHES, 8, 6), mesh),
            mesh);
    for (int c = 0; c < 3; c++) {
      assertEquals(0, Math.abs(all.get("j").value(c)));
      double l12 = all.get("L12").value(c);
      assertEquals(-l12, all.get("L21").value(c), 1e-11 * Math.abs(l12));
    }
    assertEquals(0, Math.abs(all.get("q").value(0)));
    assertTrue(current(all) > 0 && all.get("q").value(1) > 0);
  }

  @ParameterizedTest
  @EnumSource(Overlap.class)
  @DisplayName("the crystal with k and -k exchanged has the opposite current and the same heat")
  void inverted(Overlap overlap) {
    KMesh mesh = mesh(8, 10);
    DispersivePhonons phonons = phonons(table(BRANCHES, 8, 10), mesh);
    PhononCoupling coupling = Rashba.screened(overlap);
    Map<String, Result> one = results(ratchet(Rashba.model(2, 0.08), coupling, 5), phonons, mesh);
    TightBindingModel inverted = Rashba.model(2, new double[] {0, 0.08, 0}, -0.05);
    Map<String, Result> other = results(ratchet(inverted, coupling, 5), phonons, mesh);
    double j = one.get("j").value(3);
    assertEquals(-j, other.get("j").value(3), 1e-9 * Math.abs(j));
    assertEquals(one.get("q").value(1), other.get("q").value(1), 1e-11 * one.get("q").value(1));
  }

  @Test
  @DisplayName(
      "a constant coupling without overlaps drives nothing at one energy, with dispersion it does")
  void constant() {
    KMesh mesh = mesh(10, 10);
    PhononCoupling constant =
        new PhononCoupling(Form.CONSTANT, 0.1, 0, Metric.LATTICE, Overlap.FULL);
    CrystalRatchet ratchet = ratchet(Rashba.model(2, 0.08), constant, 4);
    double none = current(results(ratchet, phonons(table(List.of(q -> 0.09), 10, 10), mesh), mesh));
    double some = current(results(ratchet, phonons(table(BRANCHES, 10, 10), mesh), mesh));
    assertTrue(none < 1e-10 * some, none + " " + some);
  }

  @Test
  @DisplayName("with time reversal there is no current, nor with inversion")
  void symmetric() {
    // The window keeps clear of the points where bands are degenerate, whose states are arbitrary.
    KMesh mesh = mesh(12, 12);
    DispersivePhonons phonons = phonons(table(BRANCHES, 12, 12), mesh);
    PhononCoupling coupling = Rashba.screened(Overlap.OF_STATES);
    double scale = current(results(ratchet(Rashba.model(2, 0.08), coupling, 4), phonons, mesh));
    TightBindingModel reversible = Rashba.model(2, new double[] {0, 0, 0}, 0.05);
    TightBindingModel centred = Rashba.model(2, new double[] {0.03, 0.05, 0.02}, 0);
    for (TightBindingModel model : List.of(reversible, centred)) {
      Map<String, Result> all = results(ratchet(model, coupling, 4), phonons, mesh);
      assertTrue(current(all) < 1e-9 * scale, "" + current(all));
      assertTrue(all.get("q").value(1) > 0);
    }
  }

  @Test
  @DisplayName("splitting between bins keeps number and mean energy; -q is counted as q")
  void bins() {
    KMesh mesh = mesh(6, 4);
    DispersivePhonons phonons =
        DispersivePhonons.on(mesh, 2, table(BRANCHES, 6, 4), List.of(0.5, 2.0));
    PhononBins bins = new PhononBins(phonons, mesh, 2, 3);
    WaveVectors zone = new WaveVectors(mesh, 2);
    assertEquals(List.of(3, 2, 1), bins.numbers());
    assertEquals(phonons.highestEv(), bins.energyEv(3));
    double[] counted = bins.share(0);
    double[] energy = new double[mesh.size()];
    for (int number : bins.numbers()) {
      for (int i = 0; i < energy.length; i++) {
        counted[i] += bins.share(number)[i];
        energy[i] += bins.share(number)[i] * bins.energyEv(number);
        assertEquals(bins.share(number)[i], bins.share(number)[zone.opposite(i)]);
      }
    }
    for (int i = 0; i < energy.length; i++) {
      double[] q = zone.frac(i);
      assertEquals(2.5, counted[i], 1e-14);
      double mean = 0.5 * acoustic(q) + 2 * optical(q);
      assertEquals(mean, energy[i], 1e-15);
    }
    // Only the acoustic phonons at and next to Γ are elastic in part, with weights of 0.5 of 2.5.
    assertEquals(0.5, bins.share(0)[0]);
    double[] one = new double[mesh.size()];
    one[0] = 1;
    assertEquals(0.2, bins.elastic(one), 1e-15);
  }

  @Test
  @DisplayName("much of the coupling below one bin is pointed out")
  void elastic() {
    KMesh mesh = mesh(4, 4);
    PhononCoupling coupling = Rashba.screened(Overlap.FULL);
    DispersivePhonons phonons = phonons(table(List.of(DispersionTest::acoustic), 4, 4), mesh);
    Conditions conditions =
        Conditions.of(
            new double[] {-0.45}, new double[] {300}, new double[] {360}, List.of(phonons));
    Outcome outcome =
        new CrystalCalculation(ratchet(Rashba.model(2, 0.08), coupling, 2), conditions)
            .on(mesh, Sweep.SERIAL);
    assertTrue(
        outcome.warnings().stream().anyMatch(w -> w.code().equals("W-RAT-005")),
        outcome.warnings().toString());
    assertEquals(phonons.meanEv(), map(outcome).get("q").axes().get(3).at(0));
  }

  /** Springs between neighbours on the links of a square, no masses: D = 2K(1 - cos q). */
  private static TightBindingModel springs(double constant) {
    Lattice cube =
        Lattice.of(new double[] {5, 0, 0}, new double[] {0, 5, 0}, new double[] {0, 0, 5});
    return TightBindingBuilder.on(cube, 2)
        .orbital(new Orbital("z", Spin.UNSTATED, new double[3]))
        .energy("z", 2 * (constant + 2e-3))
        .hop("z", "z", new CellIndex(1, 0, 0), -constant)
        .hop("z", "z", new CellIndex(0, 1, 0), -2e-3)
        .build();
  }

  @Test
  @DisplayName("force constants give the closed form, and imaginary modes are refused")
  void dynamicalMatrix() {
    DynamicalMatrix springs = new DynamicalMatrix(springs(1e-3));
    double expected = Math.sqrt(4e-3 * square(0.3) + 8e-3 * square(-0.125));
    assertArrayEquals(new double[] {expected}, springs.energiesEv(0.3, -0.125), 1e-15);
    assertEquals(0, springs.energiesEv(0, 0)[0], 1e-9);
    DynamicalMatrix soft = new DynamicalMatrix(springs(-1e-3));
    ModelException problem = assertThrows(ModelException.class, () -> soft.energiesEv(0.5, 0));
    assertTrue(
        problem.getMessage().contains("-0.00400 eV^2 at q = [0.5, 0.0]"), problem.getMessage());
  }

  @Test
  @DisplayName("meshes that are no part of the table are refused, and phonons without energy")
  void refusals() {
    DispersionTable table = table(List.of(DispersionTest::acoustic), 6, 4);
    assertThrows(ModelException.class, () -> phonons(table, mesh(5, 4)));
    assertTrue(table.covers(mesh(3, 4)) && !table.covers(mesh(6, 8)) && !table.covers(mesh(5, 4)));
    DispersionTable none = table(List.of(q -> 0.0), 6, 4);
    assertThrows(ModelException.class, () -> phonons(none, mesh(6, 4)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DispersionTable(List.of(1, 1), 1, new double[] {-1}));
  }
}
