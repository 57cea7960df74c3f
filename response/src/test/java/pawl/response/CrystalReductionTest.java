package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.geometry.BerryCurvature;
import pawl.geometry.Label;
import pawl.geometry.Transformation;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Result;
import pawl.quantity.SymmetryUse;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** That a mesh in space is reduced by every kind of operation, and no number of it changes. */
class CrystalReductionTest {

  /** What the command line promises, of the largest value. */
  private static final double SAME = 1e-10;

  private static final Axis T = Axis.of("T_K", "K", 0, 300, 2000);

  private static KMesh mesh(int n1, int n2, int n3, double... shift) {
    return KMesh.of(new int[] {n1, n2, n3}, shift.length == 0 ? new double[3] : shift);
  }

  private static List<KMesh> meshes() {
    return List.of(
        mesh(4, 4, 4),
        mesh(3, 3, 3),
        mesh(2, 2, 4),
        mesh(4, 4, 4, 0.5, 0.5, 0.5),
        mesh(4, 4, 4, 0.2, 0.3, 0.4));
  }

  /** Simplices take long. */
  private static List<Occupations> occupations(KMesh mesh) {
    return mesh.size() < 64 ? List.of(Occupations.values()) : List.of(Occupations.POINTS);
  }

  private static Outcome hall(
      SymmetricCrystal.Crystal crystal, KMesh mesh, Occupations how, ZoneSampling sampling) {
    return new SolidMagnetization(crystal.model(), 1e-4, crystal.positions(), sampling)
        .on(mesh, how, Axis.of("mu_eV", "eV", -0.31, 0.27), T, Sweep.SERIAL);
  }

  private static List<String> names(Outcome outcome) {
    return outcome.checks().stream().map(Check::name).toList();
  }

  private static DoubleStream values(Result result) {
    return IntStream.range(0, result.size()).mapToDouble(result::value);
  }

  private static DoubleStream errors(Result result) {
    return IntStream.range(0, result.size()).mapToDouble(result::error);
  }

  /**
   * Everything, reduced and not.
   *
   * @param least what the values are set against where they all vanish
   */
  private static void assertSame(Outcome whole, Outcome reduced, double least) {
    Result a = whole.quantities().get(0);
    Result b = reduced.quantities().get(0);
    double scale =
        DoubleStream.concat(values(a).map(Math::abs), errors(a)).reduce(least, Math::max);
    assertArrayEquals(values(a).toArray(), values(b).toArray(), SAME * scale);
    assertArrayEquals(errors(a).toArray(), errors(b).toArray(), SAME * scale);
    assertEquals(whole.effort().kPoints(), reduced.effort().kPoints());
    assertTrue(reduced.checks().stream().allMatch(Check::passed), reduced.checks()::toString);
  }

  @ParameterizedTest
  @EnumSource(SymmetricCrystal.class)
  @DisplayName("random crystals of every symmetry: on every mesh the numbers of the whole")
  void randomCrystals(SymmetricCrystal symmetry) {
    SymmetricCrystal.Crystal full = symmetry.random(7);
    SymmetricCrystal.Crystal diagonal = new SymmetricCrystal.Crystal(full.model(), List.of());
    // Where PT makes every curvature vanish, what is left is rounding, 1e-12 Å² per cell times
    // e²/ħ.
    double perCell = Catalogue.HALL_CONDUCTIVITY.scale(3) / full.model().lattice().measure(3);
    double least = 1e-2 * Math.abs(perCell);
    for (SymmetricCrystal.Crystal crystal : List.of(full, diagonal)) {
      for (KMesh mesh : meshes()) {
        for (Occupations how : occupations(mesh)) {
          Outcome whole = hall(crystal, mesh, how, ZoneSampling.WHOLE);
          Outcome reduced = hall(crystal, mesh, how, ZoneSampling.IRREDUCIBLE);
          assertSame(whole, reduced, least);
          assertEquals(SymmetryUse.none(mesh.size()), whole.effort().symmetry());
          assertFalse(names(whole).contains("symmetry-reduction"));
        }
      }
      SymmetryUse use =
          hall(crystal, mesh(4, 4, 4), Occupations.POINTS, ZoneSampling.IRREDUCIBLE)
              .effort()
              .symmetry();
      assertEquals(symmetry.maps() - 1, use.used().size(), use.toString());
      assertTrue(
          use.declined().stream().allMatch(d -> d.reason().startsWith("bands hold to ")),
          "others hold by chance, and not exactly: " + use.declined());
    }
  }

  @Test
  @DisplayName("positions that break a symmetry of H and of the centres forbid it")
  void positionsThatBreakIt() {
    SymmetricCrystal.Crystal crystal = SymmetricCrystal.MIRROR.random(3);
    List<RealSpaceMatrix> others = SymmetricCrystal.NONE.random(3).positions();
    TightBindingModel model = crystal.model();
    BlochSolver broken =
        new BlochSolver(model, 1e-4, Kernel.SCALAR, withCentres(others, crystal.positions()));
    List<BandQuantity> curvature = List.of(BerryCurvature.inPlanes());
    MeshReduction reduction = ReductionSearch.of(model, mesh(4, 4, 4), curvature, broken);
    assertEquals(List.of(), reduction.operations());
    assertTrue(
        reduction.declined().get(0).reason().startsWith("Berry curvature holds to "),
        reduction.declined()::toString);
    BlochSolver centresAlone = new BlochSolver(model, 1e-4);
    assertEquals(
        1, ReductionSearch.of(model, mesh(4, 4, 4), curvature, centresAlone).operations().size());
  }

  /** The first, with the diagonal in the home cell of the second. */
  private static List<RealSpaceMatrix> withCentres(
      List<RealSpaceMatrix> positions, List<RealSpaceMatrix> centred) {
    return IntStream.range(0, 3)
        .mapToObj(
            axis -> {
              RealSpaceMatrix x = positions.get(axis);
              RealSpaceMatrix y = centred.get(axis);
              int n = x.orbitals();
              double[][] re = new double[x.cells().size()][n * n];
              double[][] im = new double[x.cells().size()][n * n];
              for (int i = 0; i < re.length; i++) {
                boolean home = x.cells().get(i).equals(x.cells().get(i).negated());
                for (int e = 0; e < n * n; e++) {
                  RealSpaceMatrix source = home && e / n == e % n ? y : x;
                  int at = source.indexOf(x.cells().get(i));
                  re[i][e] = source.re(at, e / n, e % n);
                  im[i][e] = source.im(at, e / n, e % n);
                }
              }
              return new RealSpaceMatrix(n, x.cells(), re, im);
            })
        .toList();
  }

  private static Outcome ferromagnet(ZoneSampling sampling, KMesh mesh, Sweep sweep) {
    return new SolidMagnetization(ReferenceModel.ferromagnet(), 1e-4, List.of(), sampling)
        .on(mesh, Axis.of("mu_eV", "eV", -0.7137, 0.2319), T, sweep);
  }

  @ParameterizedTest(name = "{0}x{0}x{1}")
  @CsvSource({
    "8, 8, 75", // 15 points of an eighth of the square, 5 layers
    "9, 9, 75",
    "8, 4, 45", // 3 layers
  })
  @DisplayName("a ferromagnet of 16 operations: an eighth of the square, half of the layers")
  void ferromagnets(int inPlane, int along, int solved) {
    KMesh mesh = mesh(inPlane, inPlane, along);
    Outcome whole = ferromagnet(ZoneSampling.WHOLE, mesh, Sweep.SERIAL);
    Outcome reduced = ferromagnet(ZoneSampling.IRREDUCIBLE, mesh, Sweep.SERIAL);
    assertSame(whole, reduced, 0);
    SymmetryUse use = reduced.effort().symmetry();
    assertEquals(solved, use.kPointsSolved());
    assertEquals(15, use.used().size());
    assertEquals(
        8, use.used().stream().filter(o -> o.name().endsWith("with time reversal")).count());
    assertEquals(
        solved,
        new SolidMagnetization(
                ReferenceModel.ferromagnet(), 1e-4, List.of(), ZoneSampling.IRREDUCIBLE)
            .kPointsSolved(mesh));
    assertTrue(names(reduced).contains("symmetry-reduction"));
    Result hall = reduced.quantities().get(0);
    for (int i = 0; i < hall.size(); i += 3) {
      double largest = Math.abs(hall.value(i + 2));
      assertTrue(largest > 1e3, "magnetised along z: " + largest + " S/m");
      assertEquals(0, hall.value(i), 1e-9 * largest);
      assertEquals(0, hall.value(i + 1), 1e-9 * largest);
    }
  }

  @Test
  @DisplayName("a mesh that is not square in the plane loses the axis and keeps the mirrors")
  void oblongMesh() {
    KMesh mesh = mesh(6, 4, 4);
    Outcome reduced = ferromagnet(ZoneSampling.IRREDUCIBLE, mesh, Sweep.SERIAL);
    assertSame(ferromagnet(ZoneSampling.WHOLE, mesh, Sweep.SERIAL), reduced, 0);
    SymmetryUse use = reduced.effort().symmetry();
    assertEquals(7, use.used().size());
    assertEquals(8, use.declined().size());
    assertTrue(
        use.declined().stream().allMatch(d -> d.reason().equals("the mesh does not have it")));
  }

  @Test
  @DisplayName("any number of threads gives the same bits")
  void threads() {
    KMesh mesh = mesh(16, 16, 16); // 405 points in two blocks
    Result serial = ferromagnet(ZoneSampling.IRREDUCIBLE, mesh, Sweep.SERIAL).quantities().get(0);
    for (int threads : new int[] {2, 5}) {
      Result outcome =
          ferromagnet(ZoneSampling.IRREDUCIBLE, mesh, new ThreadSweep(threads)).quantities().get(0);
      assertArrayEquals(values(serial).toArray(), values(outcome).toArray());
      assertArrayEquals(errors(serial).toArray(), errors(outcome).toArray());
    }
  }

  /** The curvature under the rule of a velocity. */
  private record Polar(BerryCurvature curvature) implements BandQuantity {
    @Override
    public Label label() {
      return new Label(
          "polar curvature",
          List.of("x", "y", "z"),
          Unit.ANGSTROM.pow(2),
          Transformation.polarOdd("x", "y", "z"),
          "none");
    }

    @Override
    public BandValues at(BlochPoint k) {
      return curvature.at(k);
    }
  }

  @Test
  @DisplayName("a wrong rule is found out: by the search, by the check, and by the numbers")
  void wrongRule() {
    TightBindingModel model = ReferenceModel.ferromagnet();
    BandQuantity polar = new Polar(BerryCurvature.inSpace());
    BlochSolver solver = new BlochSolver(model, 1e-4);
    KMesh mesh = mesh(6, 6, 6);
    MeshReduction right =
        ReductionSearch.of(model, mesh, List.of(BerryCurvature.inSpace()), solver);
    MeshReduction searched = ReductionSearch.of(model, mesh, List.of(polar), solver);
    assertEquals(15, right.operations().size());
    assertTrue(searched.operations().size() < 15);
    assertTrue(
        searched.declined().get(0).reason().startsWith("polar curvature holds to "),
        searched.declined()::toString);

    Observable observable = TestObservable.of("wrong", polar, ThermalWeight.OCCUPATION, 3);
    BrillouinIntegral integral =
        new BrillouinIntegral(List.of(observable), new double[] {0.23}, new double[] {300});
    Estimates full = integral.of(model, mesh, 1e-4, Sweep.SERIAL);
    Estimates forced = integral.of(model, right.orbits(), solver, Sweep.SERIAL);
    double there = full.values(observable)[2];
    double found = forced.values(observable)[2];
    assertTrue(Math.abs(found - there) > 0.5 * Math.abs(there), found + " for " + there);
    ReductionCheck check = new ReductionCheck(model, integral.layout(model), solver);
    assertFalse(ReductionCheck.of(check.worst(right.operations(), observable, 0)).passed());
  }
}
