package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.OrbitalSymmetry.Operation;

/** Models made symmetric by averaging over an operation, whose signs the search does not know. */
class OrbitalSymmetryTest {

  private static final int ORBITALS = 8;

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  /** H_mn(R) of a random model, as a function that can be averaged. */
  private interface Elements {
    double[] at(CellIndex r, int m, int n);
  }

  private static TightBindingModel model(SplittableRandom random, double[][] centres) {
    TightBindingModel drawn = RandomModel.of(random, ORBITALS);
    return TightBindingModel.of(drawn.lattice(), 2, drawn.hamiltonian(), centres);
  }

  private static TightBindingModel averaged(
      TightBindingModel model, Function<RealSpaceMatrix, Elements> image) {
    RealSpaceMatrix h = model.hamiltonian();
    Elements other = image.apply(h);
    int n = h.orbitals();
    double[][] re = new double[h.cells().size()][n * n];
    double[][] im = new double[h.cells().size()][n * n];
    for (int i = 0; i < h.cells().size(); i++) {
      for (int e = 0; e < n * n; e++) {
        double[] moved = other.at(h.cells().get(i), e / n, e % n);
        re[i][e] = (h.re(i, e / n, e % n) + moved[0]) / 2;
        im[i][e] = (h.im(i, e / n, e % n) + moved[1]) / 2;
      }
    }
    return TightBindingModel.of(
        model.lattice(), 2, new RealSpaceMatrix(n, h.cells(), re, im), model.requireCentres());
  }

  private static double[] element(RealSpaceMatrix h, CellIndex r, int m, int n) {
    int i = h.indexOf(r);
    return new double[] {h.re(i, m, n), h.im(i, m, n)};
  }

  private static Map<Operation, OrbitalSymmetry.Finding> find(TightBindingModel model) {
    return OrbitalSymmetry.of(model).stream()
        .collect(Collectors.toMap(OrbitalSymmetry.Finding::operation, f -> f));
  }

  private static double[][] scattered(SplittableRandom random) {
    double[][] centres = new double[ORBITALS][3];
    for (double[] centre : centres) {
      for (int axis = 0; axis < 3; axis++) {
        centre[axis] = random.nextDouble(-1.5, 1.5);
      }
    }
    return centres;
  }

  private static int[] signs(SplittableRandom random) {
    return random.ints(ORBITALS, 0, 2).map(s -> 2 * s - 1).toArray();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("H that is real up to signs of the orbitals has T; one imaginary part takes it away")
  void realUpToSigns(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] s = signs(random);
    TightBindingModel drawn = model(random, scattered(random));
    TightBindingModel real =
        averaged(
            drawn,
            h ->
                (r, m, n) -> {
                  double[] x = element(h, r, m, n);
                  return new double[] {s[m] * s[n] * x[0], -s[m] * s[n] * x[1]};
                });
    assertEquals(0, find(real).get(Operation.T).defectEv());
    assertTrue(find(drawn).get(Operation.T).defectEv() > 0.05);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("iσ_y K with spins interleaved and in blocks")
  void kramers(long seed) {
    for (String order : List.of("spins interleaved", "spins in blocks")) {
      SplittableRandom random = new SplittableRandom(seed);
      TightBindingModel kramers =
          averaged(
              model(random, scattered(random)),
              h -> (r, m, n) -> reversed(h, r, m, n, order.equals("spins interleaved")));
      OrbitalSymmetry.Finding t = find(kramers).get(Operation.T);
      assertEquals(0, t.defectEv(), 1e-16);
      assertEquals(order, t.how());
    }
  }

  private static double[] reversed(
      RealSpaceMatrix h, CellIndex r, int m, int n, boolean interleaved) {
    int pm = interleaved ? m ^ 1 : (m + ORBITALS / 2) % ORBITALS;
    int pn = interleaved ? n ^ 1 : (n + ORBITALS / 2) % ORBITALS;
    double sign = (m < pm) == (n < pn) ? 1 : -1;
    double[] x = element(h, r, pm, pn);
    return new double[] {sign * x[0], -sign * x[1]};
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("P about a general point, parities unknown, partners moved by lattice vectors")
  void inversion(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] s = signs(random);
    double[] centre = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
    double[][] centres = scattered(random);
    for (int n = 0; n < ORBITALS; n += 2) {
      for (int axis = 0; axis < 3; axis++) {
        centres[n + 1][axis] = 2 * centre[axis] - centres[n][axis];
      }
    }
    TightBindingModel symmetric =
        averaged(
            model(random, centres),
            h ->
                (r, m, n) -> {
                  double[] x = element(h, r.negated(), m ^ 1, n ^ 1);
                  double sign = s[m / 2] * s[n / 2];
                  return new double[] {sign * x[0], sign * x[1]};
                });
    TightBindingModel moved = relabelled(symmetric, random);
    for (TightBindingModel model : List.of(symmetric, moved)) {
      OrbitalSymmetry.Finding p = find(model).get(Operation.P);
      assertEquals(0, p.defectEv());
      assertTrue(p.how().startsWith("orbitals matched about ("), p.how());
      assertTrue(find(model).get(Operation.T).defectEv() > 0.05);
      assertTrue(find(model).get(Operation.PT).defectEv() > 0.05);
    }
    double[][] shifted = symmetric.requireCentres();
    shifted[3][0] += 0.2;
    TightBindingModel elsewhere =
        TightBindingModel.of(symmetric.lattice(), 2, symmetric.hamiltonian(), shifted);
    assertTrue(!find(elsewhere).containsKey(Operation.P), "no centre fits the centres any more");
  }

  /** Orbital n now stands for what was n in cell t_n: H'_mn(R) = H_mn(R + t_n - t_m). */
  private static TightBindingModel relabelled(TightBindingModel model, SplittableRandom random) {
    RealSpaceMatrix h = model.hamiltonian();
    int n = h.orbitals();
    CellIndex[] t = new CellIndex[n];
    double[][] centres = model.requireCentres();
    for (int i = 0; i < n; i++) {
      t[i] = new CellIndex(random.nextInt(-1, 2), random.nextInt(-1, 2), 0);
      double[] vector = model.lattice().toCartesian(t[i].r1(), t[i].r2(), 0);
      for (int axis = 0; axis < 3; axis++) {
        centres[i][axis] += vector[axis];
      }
    }
    Map<String, CellIndex> cells = new TreeMap<>();
    Map<String, double[][]> parts = new TreeMap<>();
    for (int i = 0; i < h.cells().size(); i++) {
      for (int e = 0; e < n * n; e++) {
        CellIndex to = h.cells().get(i).plus(t[e / n]).plus(t[e % n].negated());
        cells.put(to.toString(), to);
        double[][] part = parts.computeIfAbsent(to.toString(), key -> new double[2][n * n]);
        part[0][e] = h.re(i, e / n, e % n);
        part[1][e] = h.im(i, e / n, e % n);
      }
    }
    RealSpaceMatrix moved =
        new RealSpaceMatrix(
            n,
            new ArrayList<>(cells.values()),
            parts.values().stream().map(p -> p[0]).toArray(double[][]::new),
            parts.values().stream().map(p -> p[1]).toArray(double[][]::new));
    return TightBindingModel.of(model.lattice(), 2, moved, centres);
  }

  @Test
  @DisplayName("PT with spin: bands are twofold, and neither P nor T is found")
  void inversionWithTimeReversal() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] centres = scattered(random);
    for (int n = 0; n < ORBITALS; n++) {
      // Two sites on either side of the origin with four spin-orbitals each, spins interleaved.
      centres[n] = new double[] {n < 4 ? 0.6 : -0.6, 0.2 * (n < 4 ? 1 : -1), 0};
    }
    TightBindingModel symmetric =
        averaged(
            model(random, centres),
            h ->
                (r, m, n) -> {
                  int pm = (m + 4) % 8 ^ 1;
                  int pn = (n + 4) % 8 ^ 1;
                  double sign = m % 2 == n % 2 ? 1 : -1;
                  double[] x = element(h, r.negated(), pm, pn);
                  return new double[] {sign * x[0], -sign * x[1]};
                });
    Map<Operation, OrbitalSymmetry.Finding> found = find(symmetric);
    assertEquals(0, found.get(Operation.PT).defectEv(), 1e-16);
    assertTrue(found.get(Operation.T).defectEv() > 0.05);
    assertTrue(found.get(Operation.P).defectEv() > 0.05);
    BandSymmetry bands = new BandSymmetry(new BandSolver(symmetric), GenericPoints.of(2, 4));
    assertEquals(0, bands.doubletSplittingEv(), 1e-12);
    LatticeMap reversal =
        LatticePointGroup.of(symmetric.lattice(), 2).stream()
            .filter(map -> map.kind() == LatticeMap.Kind.INVERSION)
            .findFirst()
            .orElseThrow();
    assertTrue(bands.defectEv(reversal, 1) > 0.01);
  }

  @Test
  @DisplayName("without centres there is no inversion to look for")
  void withoutCentres() {
    TightBindingModel drawn = RandomModel.of(new SplittableRandom(1), 3);
    TightBindingModel blind =
        TightBindingModel.withoutCentres(drawn.lattice(), 2, drawn.hamiltonian());
    assertEquals(
        List.of(Operation.T),
        OrbitalSymmetry.of(blind).stream().map(OrbitalSymmetry.Finding::operation).toList());
  }
}
