package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.geometry.BerryCurvature;
import pawl.geometry.Label;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;
import pawl.geometry.OrbitalMoment;
import pawl.geometry.QuantumMetric;
import pawl.geometry.Transformation;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.SymmetryUse;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;
import pawl.tightbinding.models.AnalyticModels;
import pawl.tightbinding.models.Values;

/** That solving one k-point of each orbit changes no number, and is not done where it would. */
class ReductionTest {

  /** What the command line promises, of the largest value. */
  private static final double SAME = 1e-10;

  private static final double[] T = {0, 100, 1000};
  private static final List<BandQuantity> LAMBDA = List.of(new LambdaMoment(), new MetricFlux());

  private static KMesh mesh(int n1, int n2, double... shift) {
    return KMesh.of(new int[] {n1, n2}, shift.length == 0 ? new double[2] : shift);
  }

  private static List<KMesh> meshes() {
    return List.of(
        mesh(6, 6), mesh(9, 9), mesh(6, 9), mesh(7, 7), mesh(6, 6, 0.5, 0.5), mesh(6, 6, 0.2, 0.3));
  }

  private static BlochSolver solver(TightBindingModel model) {
    return new BlochSolver(model, 1e-4);
  }

  private static MeshReduction search(TightBindingModel model, KMesh mesh) {
    return ReductionSearch.of(model, mesh, LAMBDA, solver(model));
  }

  /** Values and errors of everything, reduced and not, at T = 0 and above. */
  private static MeshReduction assertSame(TightBindingModel model, KMesh mesh, double... mu) {
    BrillouinIntegral integral = new BrillouinIntegral(Catalogue.magnetization(), mu, T);
    MeshReduction reduction =
        ReductionSearch.of(model, mesh, integral.layout(model).quantities(), solver(model));
    Estimates full = integral.of(model, mesh, 1e-4, Sweep.SERIAL);
    Estimates reduced = integral.of(model, reduction.orbits(), 1e-4, Sweep.SERIAL);
    assertEquals(full.kPoints(), reduced.kPoints());
    for (Observable o : Catalogue.magnetization()) {
      // Where inversion makes every Λ vanish, what is compared is rounding: set it against 1e-3 Å³.
      double least = 1e-3 * Math.abs(o.scale(2)) / model.lattice().measure(2);
      double scale = Math.max(Magnetization.largest(full.magnitudes(o)), least);
      assertArrayEquals(full.values(o), reduced.values(o), SAME * scale, o.name());
      assertArrayEquals(full.errors(o), reduced.errors(o), SAME * scale, o.name() + " error");
      assertArrayEquals(full.magnitudes(o), reduced.magnitudes(o), SAME * scale, o.name());
    }
    return reduction;
  }

  @ParameterizedTest
  @EnumSource(SymmetricModel.class)
  @DisplayName("random models of every symmetry: on every mesh the numbers and errors of the whole")
  void randomModels(SymmetricModel symmetry) {
    for (long seed = 1; seed <= 2; seed++) {
      TightBindingModel model = symmetry.random(seed);
      for (KMesh mesh : meshes()) {
        MeshReduction reduction = assertSame(model, mesh, -0.31, 0.27);
        assertTrue(reduction.operations().size() < symmetry.maps());
      }
      assertEquals(
          symmetry.maps() - 1, search(model, mesh(6, 6)).operations().size(), "on a mesh with Γ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mirror2",
        "mirror3",
        "mirror3x",
        "bilayer8",
        "treal3",
        "psym2",
        "haldane_C",
        "haldane_str",
        "haldane_triv"
      })
  @DisplayName("the reference models, on Γ-centred, odd and shifted meshes")
  void referenceModels(String name) {
    TightBindingModel model = ReferenceModel.fromTb(name);
    for (KMesh mesh : meshes()) {
      assertSame(model, mesh, -0.301, 0.123);
    }
  }

  static Stream<Arguments> analytic() {
    return AnalyticModels.all().stream()
        .map(m -> Arguments.of(m.id(), m.builder(Values.of(m.parameters(), Map.of())).build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("analytic")
  @DisplayName("the analytic models of the plane")
  void analyticModels(String id, TightBindingModel model) {
    if (model.dimension() == 2) {
      for (KMesh mesh : meshes()) {
        assertSame(model, mesh, -0.301, 0.523);
      }
    }
  }

  /** The reference bilayer is like CrI3: PT makes every band double, the axis halves the zone. */
  @ParameterizedTest
  @CsvSource({
    "mirror2, 24, 312", // 13 of 24 columns
    "bilayer8, 24, 300", // 24 points on the axis, half of the others
    "treal3, 24, 169", // a quarter, 13 x 13
    "haldane_C, 24, 300", // the lattice as printed has one of the three mirrors to rounding
  })
  @DisplayName("how many points are left")
  void counts(String name, int divisions, int solved) {
    MeshReduction reduction = search(ReferenceModel.fromTb(name), mesh(divisions, divisions));
    assertEquals(solved, reduction.use().kPointsSolved());
  }

  @Test
  @DisplayName("a sixfold axis leaves a sixth, and every rotation is named")
  void sixfold() {
    SymmetryUse use = search(SymmetricModel.C6.random(5), mesh(12, 12)).use();
    assertEquals(26, use.kPointsSolved()); // Γ, K, M: orbits of 1, 2, 3; (144 - 6) / 6 others
    assertEquals(
        List.of(-120L, -60L, 60L, 120L),
        use.used().stream()
            .map(SymmetryUse.Operation::name)
            .filter(name -> name.startsWith("rotation by"))
            .map(name -> Long.valueOf(name.replaceAll("[^-0-9]", "")))
            .sorted()
            .toList());
    assertTrue(use.used().stream().anyMatch(o -> o.name().equals("k -> -k")));
  }

  @ParameterizedTest(name = "by {0} eV")
  @ValueSource(doubles = {1e-3, 1e-6, 1e-9, 1e-11})
  @DisplayName("a mirror broken by more than rounding is not used, and it is said why")
  void brokenMirror(double byEv) {
    MeshReduction reduction = search(SymmetricModel.MIRROR.broken(3, byEv), mesh(8, 8));
    assertEquals(List.of(), reduction.use().used());
    assertEquals(64, reduction.use().kPointsSolved());
    SymmetryUse.Declined declined = reduction.declined().get(0);
    assertEquals("mirror normal to (1.0000, 0.0000, 0.0000)", declined.operation().name());
    assertEquals(List.of(List.of(-1, 0), List.of(0, 1)), declined.operation().kMatrix());
    assertTrue(declined.reason().matches("bands hold to \\S+ meV only"), declined.reason());
    double mev = Double.parseDouble(declined.reason().replaceAll("bands hold to | meV only", ""));
    assertTrue(mev > 0.05 * 1e3 * byEv && mev < 5 * 1e3 * byEv, declined.reason());
  }

  /** Its six decimals break the twofold axis by 2.5e-7 eV: used, χ would change by 1e-6. */
  @Test
  @DisplayName("bilayer CrI3 as printed is not reduced")
  void printedCrI3() {
    MeshReduction reduction = search(ReferenceModel.cri3(), mesh(2, 2));
    assertEquals(List.of(), reduction.use().used());
    assertEquals(1, reduction.declined().size());
    assertTrue(reduction.declined().get(0).reason().startsWith("bands hold to 0.0002"));
  }

  /** Their bands have the threefold axis to rounding; Λ, for which centres matter, has not. */
  @Test
  @DisplayName("a symmetry that only the bands have is not used")
  void symmetryOfTheBandsOnly() {
    MeshReduction reduction = search(ReferenceModel.fromTb("haldane_C"), mesh(6, 6));
    assertEquals(1, reduction.operations().size());
    assertEquals(4, reduction.declined().size());
    for (SymmetryUse.Declined declined : reduction.declined()) {
      assertTrue(
          declined.reason().startsWith("Λ from the interband orbital moment holds to 4."),
          declined.reason());
    }
  }

  @Test
  @DisplayName("a shifted mesh loses the maps that move it")
  void shiftedMeshes() {
    TightBindingModel model = ReferenceModel.fromTb("treal3");
    assertEquals(3, search(model, mesh(6, 6, 0.5, 0.5)).operations().size());
    assertEquals(1, search(model, mesh(6, 6, 0, 0.3)).operations().size());
    MeshReduction none = search(model, mesh(6, 6, 0.2, 0.3));
    assertEquals(0, none.operations().size());
    assertEquals(3, none.declined().size());
    assertTrue(
        none.declined().stream().allMatch(d -> d.reason().equals("the mesh does not have it")));
  }

  @Test
  @DisplayName("where inversion makes every Λ vanish, rounding does not stand in its way")
  void vanishingLambda() {
    TightBindingModel model =
        AnalyticModels.all().stream()
            .filter(m -> m.id().equals("qwz"))
            .map(m -> m.builder(Values.of(m.parameters(), Map.of())).build())
            .findFirst()
            .orElseThrow();
    SymmetryUse use = search(model, mesh(8, 8)).use();
    assertTrue(use.used().stream().anyMatch(o -> o.name().equals("k -> -k")), use.toString());
    assertEquals(List.of(), use.declined());
  }

  @Test
  @DisplayName("Berry curvature and moments tell T from P, and each model has one of them")
  void timeReversal() {
    List<BandQuantity> all =
        List.of(new BerryCurvature(), new OrbitalMoment(), new QuantumMetric(), new LambdaMoment());
    for (Map.Entry<SymmetricModel, TimeReversal> entry :
        Map.of(
                SymmetricModel.C2, TimeReversal.WITHOUT,
                SymmetricModel.T, TimeReversal.WITH,
                SymmetricModel.MIRROR, TimeReversal.WITHOUT,
                SymmetricModel.MIRROR_WITH_T, TimeReversal.WITH)
            .entrySet()) {
      TightBindingModel model = entry.getKey().random(4);
      MeshReduction reduction = ReductionSearch.of(model, mesh(6, 6), all, solver(model));
      assertEquals(1, reduction.operations().size(), entry.getKey().name());
      assertEquals(entry.getValue(), reduction.operations().get(0).reversal());
    }
  }

  @Test
  @DisplayName("a quantity without a rule forbids any reduction")
  void unknownRule() {
    TightBindingModel model = ReferenceModel.fromTb("mirror2");
    MeshReduction reduction =
        ReductionSearch.of(
            model,
            mesh(6, 6),
            List.of(new LambdaMoment(), new PrintedLambda(PrintedLambda.Reading.CORRECT)),
            solver(model));
    assertEquals(0, reduction.operations().size());
    assertEquals("no rule is known for Λ, literal", reduction.declined().get(0).reason());
  }

  /** Λ with x and y exchanged obeys S without det S, which its label does not say. */
  private static final class Exchanged implements BandQuantity {
    @Override
    public Label label() {
      return new Label(
          "Λ exchanged",
          List.of("x", "y"),
          Unit.ANGSTROM.pow(3),
          Transformation.MOMENT_PER_FIELD,
          "none");
    }

    @Override
    public BandValues at(BlochPoint k) {
      BandValues lambda = new LambdaMoment().at(k);
      double[][] traces = new double[2][k.multiplets().count()];
      for (int g = 0; g < traces[0].length; g++) {
        traces[0][g] = lambda.trace(1, g);
        traces[1][g] = lambda.trace(0, g);
      }
      return BandValues.of(traces);
    }
  }

  private static List<ZoneOperation> mirrorGroup(TightBindingModel model) {
    List<ZoneOperation> group = new ArrayList<>(List.of(MeshReduction.identity(model)));
    LatticePointGroup.of(model.lattice(), 2).stream()
        .filter(map -> map.kind() == LatticeMap.Kind.MIRROR && map.axis()[0] == 1)
        .forEach(map -> group.add(new ZoneOperation(map, TimeReversal.WITHOUT)));
    return group;
  }

  @Test
  @DisplayName("a wrong rule is found out: by the search, by the check, and by the numbers")
  void wrongRule() {
    TightBindingModel model = ReferenceModel.fromTb("mirror3");
    BandQuantity wrong = new Exchanged();
    KMesh mesh = mesh(12, 12);
    MeshReduction searched = ReductionSearch.of(model, mesh, List.of(wrong), solver(model));
    assertEquals(0, searched.operations().size());
    assertTrue(searched.declined().get(0).reason().startsWith("Λ exchanged holds to "));

    Observable observable =
        new Observable(
            "wrong",
            "wrong",
            1,
            Unit.CHARGE.pow(2).over(Unit.HBAR),
            OutputUnit.METRE_PER_OHM,
            List.of(new Integrand(wrong, ThermalWeight.OCCUPATION)));
    BrillouinIntegral integral =
        new BrillouinIntegral(List.of(observable), new double[] {0.1}, new double[] {300});
    List<ZoneOperation> group = mirrorGroup(model);
    Estimates full = integral.of(model, mesh, 1e-4, Sweep.SERIAL);
    Estimates forced = integral.of(model, new MeshOrbits(mesh, group), 1e-4, Sweep.SERIAL);
    double scale = Magnetization.largest(full.magnitudes(observable));
    assertTrue(
        Math.abs(full.values(observable)[1] - forced.values(observable)[1]) > 1e-3 * scale,
        "the component that is left is put into the other");
    ReductionCheck check = new ReductionCheck(model, integral.layout(model), solver(model));
    double worst = check.worst(group.subList(1, 2), observable, 0);
    assertFalse(ReductionCheck.of(worst).passed());
  }

  private static double[] flat(Outcome outcome) {
    return outcome.quantities().stream()
        .flatMapToDouble(q -> IntStream.range(0, q.size()).mapToDouble(q::value))
        .toArray();
  }

  private static double[] errors(Outcome outcome) {
    return outcome.quantities().stream()
        .flatMapToDouble(q -> IntStream.range(0, q.size()).mapToDouble(q::error))
        .toArray();
  }

  private static Outcome bilayer(ZoneSampling sampling, Sweep sweep) {
    return new Magnetization(ReferenceModel.fromTb("bilayer8"), 1e-4, sampling)
        .on(
            mesh(48, 48),
            Axis.of("mu_eV", "eV", -0.3, 0.2),
            Axis.of("T_K", "K", 0, 100, 300),
            sweep);
  }

  @Test
  @DisplayName("the whole calculation: fewer points, same numbers, same checks and one more")
  void wholeCalculation() {
    Outcome whole = bilayer(ZoneSampling.WHOLE, Sweep.SERIAL);
    Outcome reduced = bilayer(ZoneSampling.IRREDUCIBLE, Sweep.SERIAL);
    assertEquals(SymmetryUse.none(48 * 48), whole.effort().symmetry());
    assertEquals(48 + 47 * 24, reduced.effort().symmetry().kPointsSolved());
    assertEquals(48 * 48, reduced.effort().kPoints());
    for (Result q : whole.quantities()) {
      Result r = reduced.quantities().get(whole.quantities().indexOf(q));
      double largest =
          IntStream.range(0, q.size()).mapToDouble(q::value).map(Math::abs).max().getAsDouble();
      if (whole.zeros().contains(q.name())) {
        largest = 1e-5; // PT forbids it: rounding of values that would be of this order or more
      }
      for (int i = 0; i < q.size(); i++) {
        assertEquals(q.value(i), r.value(i), SAME * largest, q.name());
        assertEquals(q.error(i), r.error(i), SAME * largest, q.name() + " error");
      }
    }
    List<String> names = new ArrayList<>(whole.checks().stream().map(Check::name).toList());
    names.add("symmetry-reduction");
    assertEquals(names, reduced.checks().stream().map(Check::name).toList());
    assertTrue(reduced.checks().stream().allMatch(Check::passed), reduced.checks()::toString);
  }

  @Test
  @DisplayName("any number of threads gives the same bits")
  void threads() {
    Outcome serial = bilayer(ZoneSampling.IRREDUCIBLE, Sweep.SERIAL);
    for (int threads : new int[] {1, 2, 3, 8}) {
      Outcome outcome = bilayer(ZoneSampling.IRREDUCIBLE, new ThreadSweep(threads));
      assertArrayEquals(flat(serial), flat(outcome));
      assertArrayEquals(errors(serial), errors(outcome));
    }
  }
}
