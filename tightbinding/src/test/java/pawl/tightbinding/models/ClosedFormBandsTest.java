package pawl.tightbinding.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/** Each model against its closed form at random k and parameters. */
class ClosedFormBandsTest {

  /** Bands of a few eV from sums of a few terms in double precision. */
  private static final double ROUNDING = 1e-13;

  /** ε(kx, ky, kz; parameters), k Cartesian in 1/Å. */
  private interface Formula {
    double[] energies(double[] k, Values p);
  }

  private static final Map<String, Formula> FORMULAS =
      Map.of(
          "haldane", ClosedFormBandsTest::haldane,
          "qwz", ClosedFormBandsTest::qiWuZhang,
          "rashba-zeeman-1d", (k, p) -> rashba(k, p, 1),
          "rashba-zeeman-2d", (k, p) -> rashba(k, p, 2),
          "rashba-zeeman-3d", (k, p) -> rashba(k, p, 3),
          "cumnas", ClosedFormBandsTest::antiferromagnet,
          "kane-mele", ClosedFormBandsTest::kaneMele);

  static Stream<Arguments> cases() {
    return AnalyticModels.all().stream()
        .flatMap(model -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(model.id(), seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("cases")
  void bands(String id, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    AnalyticModel model = model(id);
    Map<String, Double> given = new HashMap<>();
    for (Parameter parameter : model.parameters()) {
      boolean length = parameter.unit().equals("Å");
      given.put(parameter.name(), length ? random.nextDouble(2, 6) : random.nextDouble(-1, 1));
    }
    if (id.equals("kane-mele")) {
      given.put("lambda_R", 0.0);
    }
    Values values = Values.of(model.parameters(), given);
    TightBindingModel built = model.builder(values).build();
    KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
    double[] expected = FORMULAS.get(id).energies(cartesian(built.lattice(), k), values);
    Arrays.sort(expected);

    assertArrayEquals(expected, new BandSolver(built).energies(k), ROUNDING);
  }

  private static double[] cartesian(Lattice lattice, KPoint k) {
    double[] cartesian = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int c = 0; c < 3; c++) {
        cartesian[c] += k.along(i) * lattice.reciprocal(i, c);
      }
    }
    return cartesian;
  }

  private static double dot(double[] k, double x, double y) {
    return k[0] * x + k[1] * y;
  }

  /** |f|² from the three bonds at 30°, 150° and 270°. */
  private static double bonds(double[] k, double a) {
    double d = a / Math.sqrt(3);
    double re = 0;
    double im = 0;
    for (int degrees : new int[] {30, 150, 270}) {
      double angle = Math.toRadians(degrees);
      double phase = dot(k, d * Math.cos(angle), d * Math.sin(angle));
      re += Math.cos(phase);
      im += Math.sin(phase);
    }
    return re * re + im * im;
  }

  /** Σ cos k·b and Σ sin k·b over the second neighbours at 0°, 120° and 240°. */
  private static double[] second(double[] k, double a) {
    double[] sums = new double[2];
    for (int degrees : new int[] {0, 120, 240}) {
      double angle = Math.toRadians(degrees);
      double phase = dot(k, a * Math.cos(angle), a * Math.sin(angle));
      sums[0] += Math.cos(phase);
      sums[1] += Math.sin(phase);
    }
    return sums;
  }

  private static double[] haldane(double[] k, Values p) {
    double[] sums = second(k, p.get("a"));
    double even = 2 * p.get("t2") * Math.cos(p.get("phi")) * sums[0];
    double mass = p.get("M") - 2 * p.get("t2") * Math.sin(p.get("phi")) * sums[1];
    double t1 = p.get("t1");
    return pair(even, mass * mass + t1 * t1 * bonds(k, p.get("a")));
  }

  /** Without Rashba coupling two Haldane models of opposite flux. */
  private static double[] kaneMele(double[] k, Values p) {
    double kinetic = p.get("t") * p.get("t") * bonds(k, p.get("a"));
    double flux = 2 * p.get("lambda_SO") * second(k, p.get("a"))[1];
    double up = p.get("lambda_v") - flux;
    double down = p.get("lambda_v") + flux;
    double[] a = pair(0, up * up + kinetic);
    double[] b = pair(0, down * down + kinetic);
    return new double[] {a[0], a[1], b[0], b[1]};
  }

  private static double[] qiWuZhang(double[] k, Values p) {
    double x = p.get("A") * Math.sin(k[0] * p.get("a"));
    double y = p.get("A") * Math.sin(k[1] * p.get("a"));
    double mass =
        p.get("m") + p.get("B") * (Math.cos(k[0] * p.get("a")) + Math.cos(k[1] * p.get("a")));
    return pair(0, x * x + y * y + mass * mass);
  }

  private static double[] rashba(double[] k, Values p, int dimension) {
    double a = p.get("a");
    double even = -2 * p.get("t") * Math.cos(k[0] * a);
    double x = p.get("Bx");
    double y = p.get("By") - p.get("lambda") * Math.sin(k[0] * a);
    if (dimension > 1) {
      even -= 2 * p.get("t") * Math.cos(k[1] * a);
      x += p.get("lambda") * Math.sin(k[1] * a);
    }
    if (dimension > 2) {
      even -= 2 * p.get("tz") * Math.cos(k[2] * a);
    }
    return pair(even, x * x + y * y + p.get("Bz") * p.get("Bz"));
  }

  private static double[] antiferromagnet(double[] k, Values p) {
    double kx = k[0] * p.get("a");
    double ky = k[1] * p.get("a");
    double even = -p.get("t'") * (Math.cos(kx) + Math.cos(ky));
    double tau = 2 * p.get("t") * Math.cos(kx / 2) * Math.cos(ky / 2);
    double x = p.get("Jx") - p.get("lambda") * Math.sin(ky);
    double y = p.get("Jy") + p.get("lambda") * Math.sin(kx);
    double[] once = pair(even, tau * tau + x * x + y * y + p.get("Jz") * p.get("Jz"));
    return new double[] {once[0], once[0], once[1], once[1]};
  }

  private static double[] pair(double centre, double square) {
    return new double[] {centre - Math.sqrt(square), centre + Math.sqrt(square)};
  }

  @ParameterizedTest(name = "lambda_R = {0} eV")
  @ValueSource(doubles = {0.01, 0.05, -0.08})
  @DisplayName(
      "at K the Rashba coupling leaves one pair of Kane-Mele's levels and splits the other")
  void rashbaAtTheCorner(double rashba) {
    double so = 0.06;
    double[] energies =
        new BandSolver(
                built("kane-mele", Map.of("lambda_SO", so, "lambda_R", rashba, "lambda_v", 0.0)))
            .energies(new KPoint(1.0 / 3, 2.0 / 3, 0));
    double level = 3 * Math.sqrt(3) * so;
    double[] expected = {
      -level - 3 * Math.abs(rashba), -level + 3 * Math.abs(rashba), level, level
    };
    double[] mirrored = Arrays.stream(expected).map(e -> -e).sorted().toArray();

    double[] nearest = Math.abs(energies[3] - level) < 1e-6 ? expected : mirrored;
    assertArrayEquals(nearest, energies, ROUNDING);
  }

  @ParameterizedTest(name = "{0}: M or m = {1}: {2}")
  @CsvSource({
    "haldane, 0.2, -1",
    "haldane, -0.2, -1",
    "haldane, 0.5, 0",
    "qwz, -3, 0",
    "qwz, -1, 1",
    "qwz, 1, -1",
    "qwz, 3, 0",
  })
  @DisplayName("Chern number of the lower band")
  void chern(String id, double mass, int expected) {
    String name = id.equals("qwz") ? "m" : "M";
    double chern = ChernNumber.ofLowestBand(built(id, Map.of(name, mass)), 16);
    assertEquals(expected, chern, 1e-10);
  }

  @Test
  @DisplayName("the flux of Haldane's model sets the sign of its Chern number")
  void opposite() {
    double phi = -0.35 * Math.PI;
    assertEquals(1, ChernNumber.ofLowestBand(built("haldane", Map.of("phi", phi)), 16), 1e-10);
  }

  @ParameterizedTest(name = "{0}: E(k) {1} E(-k), bands {2}")
  @CsvSource({
    "kane-mele, =, single",
    "cumnas, ≠, double",
    "rashba-zeeman-2d, ≠, single",
    "haldane, ≠, single",
    "qwz, =, single",
  })
  @DisplayName("symmetry between k and -k, and degeneracy at a general k")
  void symmetries(String id, String relation, String degeneracy) {
    BandSolver solver = new BandSolver(built(id, Map.of()));
    double[] there = solver.energies(new KPoint(0.13, 0.29, 0));
    double[] back = solver.energies(new KPoint(-0.13, -0.29, 0));
    double asymmetry = 0;
    double splitting = Double.POSITIVE_INFINITY;
    for (int n = 0; n < there.length; n++) {
      asymmetry = Math.max(asymmetry, Math.abs(there[n] - back[n]));
      splitting = n % 2 == 0 ? Math.min(splitting, there[n + 1] - there[n]) : splitting;
    }
    if (relation.equals("=")) {
      assertEquals(0, asymmetry, ROUNDING);
    } else {
      assertTrue(asymmetry > 1e-3, asymmetry + " eV");
    }
    if (degeneracy.equals("double")) {
      assertEquals(0, splitting, ROUNDING);
    } else {
      assertTrue(splitting > 1e-3, splitting + " eV");
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"0, 0", "0.5, 0", "0, 0.5", "0.5, 0.5"})
  @DisplayName("time reversal pairs the levels of Kane and Mele's model where k = -k")
  void kramers(double k1, double k2) {
    double[] energies =
        new BandSolver(built("kane-mele", Map.of())).energies(new KPoint(k1, k2, 0));
    assertEquals(energies[0], energies[1], ROUNDING);
    assertEquals(energies[2], energies[3], ROUNDING);
  }

  private static TightBindingModel built(String id, Map<String, Double> given) {
    AnalyticModel model = model(id);
    return model.builder(Values.of(model.parameters(), given)).build();
  }

  private static AnalyticModel model(String id) {
    List<AnalyticModel> found =
        AnalyticModels.all().stream().filter(m -> m.id().equals(id)).toList();
    assertEquals(1, found.size(), id);
    return found.get(0);
  }
}
