package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.response.PositionsComparison.Difference;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

class PositionsComparisonTest {

  private static final Axis MU = Axis.of("mu_eV", "eV", -0.3, 0.2);
  private static final Axis T = Axis.of("T_K", "K", 2000);
  private static final Set<String> ALL = Set.copyOf(PositionsComparison.QUANTITIES);

  private static List<Result> run(
      TightBindingModel model, List<RealSpaceMatrix> positions, KMesh mesh) {
    ZoneCalculation calculation =
        model.dimension() == 3
            ? new SolidMagnetization(model, 1e-4, positions, ZoneSampling.WHOLE)
            : new Magnetization(model, 1e-4, positions, ZoneSampling.WHOLE, List.of())
                .withLambdaOfPositions();
    return calculation.on(mesh, Occupations.POINTS, MU, T, new ThreadSweep(2)).quantities();
  }

  private static Result find(List<Result> results, String name) {
    return results.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** Each difference against two runs on the same mesh that know nothing of each other. */
  private static void assertDifferences(
      TightBindingModel model, List<RealSpaceMatrix> positions, KMesh mesh) {
    List<Result> full = run(model, positions, mesh);
    List<Result> diagonal = run(model, List.of(), mesh);
    List<Difference> differences =
        PositionsComparison.of(model, 1e-4, positions, ALL)
            .orElseThrow()
            .on(mesh, MU, T, new ThreadSweep(2));
    assertEquals(model.dimension() == 3 ? 2 : 5, differences.size());
    for (Difference difference : differences) {
      Result a = find(full, difference.quantity());
      Result b = find(diagonal, difference.quantity());
      double largest =
          IntStream.range(0, a.size())
              .mapToDouble(i -> Math.abs(a.value(i) - b.value(i)))
              .max()
              .orElseThrow();
      assertTrue(largest > 1e-3 * a.scale(), "positions matter: " + largest);
      // The same terms in another order.
      assertEquals(largest, difference.largest(), 1e-10 * a.scale());
      assertEquals(largest / a.scale(), difference.relative(), 1e-10);
      assertFalse(Math.abs(difference.relative() - largest / b.scale()) < 1e-6, "of the full");
      assertEquals(a.unit().symbol(), difference.unit());
    }
    Set<String> same = new HashSet<>();
    full.forEach(r -> same.add(r.name()));
    differences.forEach(d -> same.remove(d.quantity()));
    for (String name : same) {
      Result b = find(diagonal, name);
      for (int i = 0; i < b.size(); i++) {
        assertEquals(b.value(i), find(full, name).value(i), 1e-13 * b.scale(), name);
      }
    }
  }

  @Test
  @DisplayName("in space: sigma and D differ as two runs do, and nothing else differs")
  void space() {
    SymmetricCrystal.Crystal crystal = SymmetricCrystal.NONE.random(20260321);
    KMesh mesh = KMesh.of(new int[] {4, 4, 4}, new double[] {0.25, 0.35, 0.15});
    assertDifferences(crystal.model(), crystal.positions(), mesh);
  }

  /** The centres of a model and an element between the first two functions. */
  private static List<RealSpaceMatrix> positions(TightBindingModel model, double element) {
    int n = model.orbitals();
    return IntStream.range(0, 3)
        .mapToObj(
            axis -> {
              double[][] re = new double[1][n * n];
              double[][] im = new double[1][n * n];
              for (int m = 0; m < n; m++) {
                re[0][m * n + m] = model.requireCentres()[m][axis];
              }
              re[0][1] = element * (axis + 1);
              re[0][n] = element * (axis + 1);
              im[0][1] = element;
              im[0][n] = -element;
              return new RealSpaceMatrix(n, List.of(CellIndex.HOME), re, im);
            })
        .toList();
  }

  @Test
  @DisplayName("in a plane: sigma_xy, chi and alpha, and nothing else differs")
  void plane() {
    TightBindingModel model = ReferenceModel.fromTb("haldane_str");
    KMesh mesh = KMesh.of(new int[] {12, 12}, new double[2]);
    assertDifferences(model, positions(model, 0.1), mesh);
  }

  @Test
  void nothingToCompare() {
    TightBindingModel model = ReferenceModel.fromTb("haldane_str");
    assertTrue(PositionsComparison.of(model, 1e-4, positions(model, 0), ALL).isEmpty());
    assertTrue(PositionsComparison.of(model, 1e-4, List.of(), ALL).isEmpty());
    Set<String> others = Set.of("chi_ext_per_tau", "carrier_density");
    assertTrue(PositionsComparison.of(model, 1e-4, positions(model, 0.1), others).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "12, 6, 0.125, true",
    "9, 3, 0.08333333333333333, true",
    "11, 6, 0.25, false",
    "80, 20, 0.0625, true"
  })
  @DisplayName("the mesh is one of those that the other consists of, where there are any")
  void coarser(int divisions, int expected, double shift, boolean nested) {
    TightBindingModel model = ReferenceModel.fromTb("haldane_str");
    PositionsComparison comparison =
        PositionsComparison.of(model, 1e-4, positions(model, 0.1), ALL).orElseThrow();
    KMesh mesh = KMesh.of(new int[] {divisions, divisions}, new double[] {0.25, 0});
    KMesh coarse = comparison.coarser(mesh);
    assertEquals(List.of(expected, expected, 1), coarse.divisions());
    assertEquals(shift, coarse.shift(0), 1e-15);
    double first = coarse.point(0).along(0) * divisions - 0.25;
    assertEquals(nested, Math.abs(first - Math.rint(first)) < 1e-12);
    assertEquals(List.of(30, 30, 1), comparison.coarser(3600L).divisions());
    assertEquals(List.of(25, 25, 1), comparison.coarser(10000L).divisions());
  }
}
