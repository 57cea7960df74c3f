package pawl.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;
import pawl.tightbinding.models.AnalyticModels;
import pawl.tightbinding.models.Values;

/** Every quantity at Sk, in models whose symmetries are known, against the rule of its label. */
class TransformationTest {

  private static final double LARGE = 0.1;

  /** Gaps of these models at generic points are wide: rounding stays rounding. */
  private static final double ROUNDING = 1e-12;

  /** A quantity of the lowest band at one k. */
  private interface Lowest extends BiFunction<BlochSolver, BlochPoint, double[]> {

    static Lowest of(BandQuantity quantity) {
      return (solver, k) -> lowest(quantity.at(k));
    }

    private static double[] lowest(BandValues values) {
      double[] traces = new double[values.components()];
      for (int c = 0; c < traces.length; c++) {
        traces[c] = values.trace(c, 0);
      }
      return traces;
    }

    /** The part of Λ that the maps of single bands have in the place of {@link MetricFlux}. */
    static double[] curlOfMetric(BlochSolver solver, BlochPoint k) {
      return lowest(curl(solver, k));
    }

    private static BandValues curl(BlochSolver solver, BlochPoint k) {
      return new MetricCurl(k, solver.secondDerivatives(k)).values();
    }

    /** Both parts of Λ, of all bands with the occupations of 1200 K and μ = 0. */
    static double[] occupiedLambda(BlochSolver solver, BlochPoint k) {
      double[] weights = new double[k.multiplets().count()];
      for (int g = 0; g < weights.length; g++) {
        weights[g] = 1 / (1 + StrictMath.exp(k.multiplets().energy(g) / 0.1));
      }
      BandValues first = new LambdaMoment().at(k);
      BandValues second = curl(solver, k);
      return new double[] {
        first.weighted(0, weights) + second.weighted(0, weights),
        first.weighted(1, weights) + second.weighted(1, weights)
      };
    }

    static Lowest velocity(int components) {
      return (solver, k) -> {
        double[] v = new double[components];
        for (int a = 0; a < components; a++) {
          v[a] = k.velocity(a).re(0, 0);
        }
        return v;
      };
    }

    /** v_a X_b, b fastest. */
    static Lowest velocityTimes(int components, BandQuantity quantity) {
      return (solver, k) -> {
        double[] v = velocity(components).apply(solver, k);
        double[] x = of(quantity).apply(solver, k);
        double[] products = new double[v.length * x.length];
        for (int i = 0; i < products.length; i++) {
          products[i] = v[i / x.length] * x[i % x.length];
        }
        return products;
      };
    }
  }

  private record Rule(Transformation transformation, Lowest quantity) {

    static Rule of(BandQuantity quantity) {
      return new Rule(quantity.label().transformation(), Lowest.of(quantity));
    }
  }

  private static Map<String, Rule> inPlane() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put("Λ", Rule.of(new LambdaMoment()));
    rules.put("∇ × G", new Rule(Transformation.MOMENT_PER_FIELD, Lowest::curlOfMetric));
    rules.put("Λ occupied", new Rule(Transformation.MOMENT_PER_FIELD, Lowest::occupiedLambda));
    rules.put("metric flux", Rule.of(new MetricFlux()));
    rules.put("Ω", Rule.of(new BerryCurvature()));
    rules.put("m", Rule.of(new OrbitalMoment()));
    rules.put("G", Rule.of(new QuantumMetric()));
    rules.put("v", new Rule(Transformation.polarOdd("x", "y"), Lowest.velocity(2)));
    rules.put(
        "v m",
        new Rule(
            Transformation.VELOCITY_TIMES_NORMAL_MOMENT,
            Lowest.velocityTimes(2, new OrbitalMoment())));
    rules.put("v m of multiplets", Rule.of(new MomentFlux()));
    rules.put("n", Rule.of(new StateCount()));
    rules.put("ε", new Rule(Transformation.SCALAR, (solver, k) -> new double[] {k.energy(0)}));
    return rules;
  }

  private static Map<String, Rule> inSpace() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put("Ω", Rule.of(BerryCurvature.inSpace()));
    rules.put("Ω by planes", Rule.of(BerryCurvature.inPlanes()));
    rules.put("m", Rule.of(OrbitalMoment.inSpace()));
    rules.put("v m", Rule.of(MomentFlux.inSpace()));
    rules.put("v Ω of multiplets", Rule.of(new CurvatureFlux()));
    rules.put("v", new Rule(Transformation.polarOdd("x", "y", "z"), Lowest.velocity(3)));
    rules.put(
        "v Ω",
        new Rule(
            Transformation.VELOCITY_TIMES_MOMENT,
            Lowest.velocityTimes(3, BerryCurvature.inSpace())));
    rules.put("ε", new Rule(Transformation.SCALAR, (solver, k) -> new double[] {k.energy(0)}));
    return rules;
  }

  private static ZoneOperation operation(TightBindingModel model, String map, TimeReversal t) {
    LatticeMap found =
        LatticePointGroup.of(model.lattice(), model.dimension()).stream()
            .filter(m -> m.toString().equals(map))
            .findFirst()
            .orElseThrow();
    return new ZoneOperation(found, t);
  }

  private static ZoneOperation reversed(ZoneOperation operation) {
    TimeReversal other =
        operation.reversal() == TimeReversal.WITH ? TimeReversal.WITHOUT : TimeReversal.WITH;
    return new ZoneOperation(operation.map(), other);
  }

  @ParameterizedTest(name = "{0}: {1} {2} time reversal")
  @CsvSource({
    "mirror2, '[[-1, 0], [0, 1]]', WITHOUT",
    "mirror3, '[[-1, 0], [0, 1]]', WITHOUT",
    "treal3, '[[-1, 0], [0, -1]]', WITH", // T
    "treal3, '[[-1, 0], [0, 1]]', WITHOUT",
    "treal3, '[[1, 0], [0, -1]]', WITH",
    "psym2, '[[-1, 0], [0, -1]]', WITHOUT", // P
    "haldane_C, '[[1, 0], [1, -1]]', WITH", // neither T nor the mirror alone
  })
  @DisplayName("each quantity of a layer follows its rule, some only with the right time reversal")
  void layers(String name, String map, TimeReversal reversal) {
    TightBindingModel model = ReferenceModel.read(name);
    ZoneOperation operation = operation(model, map, reversal);
    assertFollow(model, inPlane(), operation);
    for (String caring : List.of("Ω", "m", "v m")) {
      assertDoesNotFollow(model, inPlane().get(caring), reversed(operation));
    }
  }

  /** Axes whose rotations mix x and y, of built-in models, which keep them to rounding. */
  @ParameterizedTest(name = "{0}: {1} {2} time reversal")
  @CsvSource({
    "haldane, '[[-1, 1], [-1, 0]]', WITHOUT", // C3
    "haldane, '[[0, -1], [1, -1]]', WITHOUT",
    "qwz, '[[0, -1], [1, 0]]', WITHOUT", // C4
  })
  @DisplayName("so it does about a threefold and a fourfold axis")
  void axes(String id, String map, TimeReversal reversal) {
    TightBindingModel model =
        AnalyticModels.all().stream()
            .filter(m -> m.id().equals(id))
            .map(m -> m.builder(Values.of(m.parameters(), Map.of())).build())
            .findFirst()
            .orElseThrow();
    Map<String, Rule> rules = new LinkedHashMap<>(inPlane());
    if (id.equals("qwz")) {
      // Inversion: no Λ at any k, nor a flux of the metric.
      rules.keySet().removeAll(List.of("Λ", "∇ × G", "Λ occupied", "metric flux"));
    }
    assertFollow(model, rules, operation(model, map, reversal));
  }

  /** Those of 4/mm'm': inversion, the axis along z, and the mirrors and axes that need T. */
  @ParameterizedTest(name = "{0} {1} time reversal")
  @CsvSource({
    "'[[-1, 0, 0], [0, -1, 0], [0, 0, -1]]', WITHOUT",
    "'[[0, -1, 0], [1, 0, 0], [0, 0, 1]]', WITHOUT",
    "'[[1, 0, 0], [0, 1, 0], [0, 0, -1]]', WITHOUT",
    "'[[0, 1, 0], [-1, 0, 0], [0, 0, -1]]', WITHOUT",
    "'[[-1, 0, 0], [0, 1, 0], [0, 0, 1]]', WITH",
    "'[[0, 1, 0], [1, 0, 0], [0, 0, 1]]', WITH",
    "'[[1, 0, 0], [0, -1, 0], [0, 0, -1]]', WITH",
    "'[[0, 1, 0], [1, 0, 0], [0, 0, -1]]', WITH",
  })
  @DisplayName("so does each quantity of a ferromagnet")
  void ferromagnet(String map, TimeReversal reversal) {
    TightBindingModel model = ReferenceModel.ferromagnet();
    ZoneOperation operation = operation(model, map, reversal);
    assertFollow(model, inSpace(), operation);
    for (String caring : List.of("Ω", "v Ω")) {
      assertDoesNotFollow(model, inSpace().get(caring), reversed(operation));
    }
  }

  @Test
  @DisplayName("a chain with time reversal: the velocity along it turns round")
  void chain() {
    TightBindingModel model =
        AnalyticModels.all().stream()
            .filter(m -> m.id().equals("rashba-zeeman-1d"))
            .map(m -> m.builder(Values.of(m.parameters(), Map.of("By", 0.0))).build())
            .findFirst()
            .orElseThrow();
    ZoneOperation reversal = operation(model, "[[-1]]", TimeReversal.WITH);
    Rule velocity = new Rule(Transformation.polarOdd("x"), Lowest.velocity(1));
    assertFollow(model, Map.of("v", velocity), reversal);
    assertDoesNotFollow(
        model, new Rule(Transformation.polarEven("x"), velocity.quantity()), reversal);
  }

  static Stream<Arguments> wrongRules() {
    Lowest curvature = Lowest.of(BerryCurvature.inSpace());
    Lowest dipole = Lowest.velocityTimes(3, BerryCurvature.inSpace());
    String[] nine = {"xx", "xy", "xz", "yx", "yy", "yz", "zx", "zy", "zz"};
    return Stream.of(
        Arguments.of("Ω polar", new Rule(Transformation.polarOdd("x", "y", "z"), curvature)),
        Arguments.of("Ω even", new Rule(Transformation.axialEven("x", "y", "z"), curvature)),
        Arguments.of("Ω permuted", new Rule(Transformation.axialOdd("y", "z", "x"), curvature)),
        Arguments.of("v axial", new Rule(Transformation.MOMENT, Lowest.velocity(3))),
        Arguments.of(
            "v even", new Rule(Transformation.polarEven("x", "y", "z"), Lowest.velocity(3))),
        Arguments.of("v Ω polar", new Rule(Transformation.polarEven(nine), dipole)),
        Arguments.of("v Ω odd", new Rule(Transformation.axialOdd(nine), dipole)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongRules")
  @DisplayName("a wrong rule fails under inversion, a fourfold axis, or a twofold one with T")
  void wrongRules(String name, Rule wrong) {
    TightBindingModel model = ReferenceModel.ferromagnet();
    double worst = 0;
    for (ZoneOperation operation :
        List.of(
            operation(model, "[[-1, 0, 0], [0, -1, 0], [0, 0, -1]]", TimeReversal.WITHOUT),
            operation(model, "[[-1, 0, 0], [0, 1, 0], [0, 0, 1]]", TimeReversal.WITH),
            operation(model, "[[0, -1, 0], [1, 0, 0], [0, 0, 1]]", TimeReversal.WITHOUT))) {
      worst = Math.max(worst, deviation(model, wrong, operation));
    }
    assertTrue(worst > LARGE, name + " " + worst);
  }

  @Test
  @DisplayName("in a layer, the metric as a moment, or Λ without det S, fails under a mirror")
  void wrongRulesInLayers() {
    TightBindingModel model = ReferenceModel.read("mirror3");
    ZoneOperation mirror = operation(model, "[[-1, 0], [0, 1]]", TimeReversal.WITHOUT);
    TightBindingModel real = ReferenceModel.read("treal3");
    ZoneOperation time = operation(real, "[[-1, 0], [0, -1]]", TimeReversal.WITH);
    for (Lowest lambda :
        List.of(Lowest.of(new LambdaMoment()), Lowest::curlOfMetric, Lowest::occupiedLambda)) {
      assertDoesNotFollow(model, new Rule(Transformation.polarOdd("x", "y"), lambda), mirror);
      assertDoesNotFollow(real, new Rule(Transformation.axialEven("zx", "zy"), lambda), time);
    }
    Lowest metric = Lowest.of(new QuantumMetric());
    assertDoesNotFollow(
        model, new Rule(Transformation.polarEven("xx", "yy", "xy"), metric), mirror);
  }

  private static void assertFollow(
      TightBindingModel model, Map<String, Rule> rules, ZoneOperation operation) {
    rules.forEach(
        (name, rule) -> assertEquals(0, deviation(model, rule, operation), ROUNDING, name));
  }

  private static void assertDoesNotFollow(
      TightBindingModel model, Rule rule, ZoneOperation operation) {
    double deviation = deviation(model, rule, operation);
    assertTrue(deviation > LARGE, operation.name() + " " + deviation);
  }

  /** The largest |X(Sk) - D X(k)| over the largest |X|, of the lowest band. */
  private static double deviation(TightBindingModel model, Rule rule, ZoneOperation operation) {
    double[][] d = rule.transformation().matrix(operation).orElseThrow();
    BlochSolver solver = new BlochSolver(model, 1e-4);
    double worst = 0;
    double scale = 0;
    for (KPoint k : GenericPoints.of(model.dimension(), 5)) {
      double[] here = rule.quantity().apply(solver, solver.solve(k));
      double[] there = rule.quantity().apply(solver, solver.solve(operation.map().image(k)));
      for (int row = 0; row < d.length; row++) {
        double mapped = 0;
        for (int column = 0; column < d.length; column++) {
          mapped += d[row][column] * here[column];
        }
        worst = Math.max(worst, Math.abs(there[row] - mapped));
        scale = Math.max(scale, Math.abs(there[row]));
      }
    }
    return worst / scale;
  }

  static Stream<Arguments> lattices() {
    Lattice cube =
        Lattice.of(new double[] {3, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 3});
    Lattice hexagon =
        Lattice.of(
            new double[] {3, 0, 0},
            new double[] {-1.5, 1.5 * Math.sqrt(3), 0},
            new double[] {0, 0, 5});
    return Stream.of(
        Arguments.of("cubic", cube, 3, 96),
        Arguments.of("hexagonal", hexagon, 3, 48),
        Arguments.of("square", cube, 2, 16),
        Arguments.of("triangular", hexagon, 2, 24),
        Arguments.of("chain", cube, 1, 4));
  }

  private static List<Transformation> known(int dimension) {
    return switch (dimension) {
      case 1 -> List.of(Transformation.SCALAR, Transformation.polarOdd("x"));
      case 2 -> inPlane().values().stream().map(Rule::transformation).toList();
      default -> inSpace().values().stream().map(Rule::transformation).toList();
    };
  }

  @ParameterizedTest(name = "{0}, {2} periods")
  @MethodSource("lattices")
  @DisplayName("one operation after the other has the product of their matrices")
  void group(String name, Lattice lattice, int dimension, int order) {
    List<ZoneOperation> all =
        LatticePointGroup.of(lattice, dimension).stream()
            .flatMap(map -> Stream.of(TimeReversal.values()).map(t -> new ZoneOperation(map, t)))
            .toList();
    assertEquals(order, all.size());
    for (Transformation rule : known(dimension)) {
      Map<ZoneOperation, double[][]> matrices = new HashMap<>();
      all.forEach(operation -> matrices.put(operation, rule.matrix(operation).orElseThrow()));
      for (ZoneOperation first : all) {
        for (ZoneOperation second : all) {
          double[][] product = matrices.get(second.after(first));
          double[][] a = matrices.get(second);
          double[][] b = matrices.get(first);
          for (int i = 0; i < a.length; i++) {
            assertArrayEquals(row(a[i], b), product[i], 1e-14, name);
          }
        }
      }
    }
  }

  private static double[] row(double[] a, double[][] b) {
    double[] row = new double[a.length];
    for (int j = 0; j < row.length; j++) {
      for (int l = 0; l < row.length; l++) {
        row[j] += a[l] * b[l][j];
      }
    }
    return row;
  }

  @Test
  @DisplayName("nothing is claimed without a rule, nor where the other direction matters")
  void unknown() {
    TightBindingModel layer = ReferenceModel.read("mirror3");
    ZoneOperation mirror = operation(layer, "[[-1, 0], [0, 1]]", TimeReversal.WITHOUT);
    assertEquals(Optional.empty(), Transformation.UNKNOWN.matrix(mirror));
    // A moment in the plane: the mirror turns x round or, as a twofold axis along y, y.
    assertEquals(Optional.empty(), Transformation.axialOdd("x", "y").matrix(mirror));
    assertEquals(Optional.empty(), Transformation.MOMENT.matrix(mirror));
    assertEquals(Optional.empty(), Transformation.polarOdd("z").matrix(mirror));
    assertEquals(Optional.empty(), Transformation.VELOCITY_TIMES_MOMENT.matrix(mirror));

    Lattice lattice = ReferenceModel.ferromagnet().lattice();
    LatticeMap inversion =
        LatticePointGroup.of(lattice, 1).stream()
            .filter(map -> map.kind() == LatticeMap.Kind.INVERSION)
            .findFirst()
            .orElseThrow();
    ZoneOperation along = new ZoneOperation(inversion, TimeReversal.WITH);
    assertEquals(Optional.empty(), Transformation.axialOdd("x").matrix(along));
    assertEquals(Optional.empty(), Transformation.polarOdd("x", "y").matrix(along));
  }

  @Test
  @DisplayName("a chain across the axes has no rule for one of them alone")
  void obliqueChain() {
    Lattice oblique =
        Lattice.of(new double[] {2, 2, 0}, new double[] {0, 5, 0}, new double[] {0, 0, 5});
    for (LatticeMap map : LatticePointGroup.of(oblique, 1)) {
      ZoneOperation operation = new ZoneOperation(map, TimeReversal.WITHOUT);
      assertEquals(Optional.empty(), Transformation.polarOdd("x").matrix(operation));
      assertTrue(Transformation.SCALAR.matrix(operation).isPresent());
    }
  }

  @Test
  @DisplayName("a component alone is known where the others do not come in")
  void componentsThatAreMissing() {
    TightBindingModel model = ReferenceModel.ferromagnet();
    Transformation z = Transformation.axialOdd("z");
    ZoneOperation about =
        operation(model, "[[0, -1, 0], [1, 0, 0], [0, 0, 1]]", TimeReversal.WITHOUT);
    assertArrayEquals(new double[] {1}, z.matrix(about).orElseThrow()[0], 1e-15);
    ZoneOperation across =
        operation(model, "[[1, 0, 0], [0, 0, -1], [0, 1, 0]]", TimeReversal.WITHOUT);
    assertEquals(Optional.empty(), z.matrix(across));
  }
}
