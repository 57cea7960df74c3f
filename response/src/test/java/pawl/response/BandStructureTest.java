package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.geometry.BerryCurvature;
import pawl.quantity.Result;
import pawl.response.BandStructure.Property;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPath;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

class BandStructureTest {

  private static final Set<Property> ALL = EnumSet.allOf(Property.class);

  private static List<KPoint> points(int count) {
    var random = new SplittableRandom(1);
    List<KPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(new KPoint(random.nextDouble(), random.nextDouble(), 0));
    }
    return points;
  }

  private static Result of(Outcome outcome, String name) {
    return outcome.quantities().stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("everything is that of the solvers, and multiplets share their traces")
  void agreesWithTheSolvers() {
    TightBindingModel model = ReferenceModel.fromTb("bilayer8");
    List<KPoint> points = points(9);
    Outcome outcome =
        new BandStructure(model, 1e-4, ALL, List.of()).at(ZonePoints.of(points), Sweep.SERIAL);
    assertEquals(
        List.of("k_frac", "energy", "velocity", "berry_curvature"),
        outcome.quantities().stream().map(Result::name).toList());
    Result velocity = of(outcome, "velocity");
    Result curvature = of(outcome, "berry_curvature");
    assertEquals(List.of("x", "y"), velocity.components());
    assertEquals(List.of("z"), curvature.components());
    for (int i = 0; i < points.size(); i++) {
      BlochPoint k = new BlochSolver(model, 1e-4).solve(points.get(i));
      assertEquals(4, k.multiplets().count()); // PT makes every band double
      assertEquals(points.get(i).k2(), of(outcome, "k_frac").value(3 * i + 1));
      for (int n = 0; n < 8; n++) {
        int partner = n ^ 1;
        assertEquals(k.energy(n), of(outcome, "energy").value(8 * i + n), 1e-12);
        for (int c = 0; c < 2; c++) {
          double mean = (k.velocity(c).re(n, n) + k.velocity(c).re(partner, partner)) / 2;
          assertEquals(mean, velocity.value(velocity.index(i, n, c)), 1e-10);
        }
        double trace = new BerryCurvature().at(k).trace(0, k.multiplets().of(n));
        assertEquals(trace / 2, curvature.value(8 * i + n), curvature.error(8 * i + n));
      }
    }
  }

  @Test
  @DisplayName("the stated errors hold what a reciprocal vector changes, and are small")
  void errors() {
    TightBindingModel model = ReferenceModel.fromTb("haldane_C");
    List<KPoint> points = points(50);
    List<KPoint> same = points.stream().map(k -> new KPoint(k.k1() - 1, k.k2() + 2, 0)).toList();
    BandStructure structure = new BandStructure(model, 1e-4, ALL, List.of());
    Outcome one = structure.at(ZonePoints.of(points), Sweep.SERIAL);
    Outcome other = structure.at(ZonePoints.of(same), Sweep.SERIAL);
    for (String name : List.of("energy", "velocity", "berry_curvature")) {
      Result a = of(one, name);
      Result b = of(other, name);
      for (int i = 0; i < a.size(); i++) {
        assertEquals(a.value(i), b.value(i), a.error(i) + b.error(i), name);
        assertTrue(a.error(i) < 1e-10 * Math.max(1, a.scale()), name + " " + a.error(i));
      }
    }
  }

  @Test
  @DisplayName("the curvature of a Chern insulator's band adds up to 2πC")
  void chern() {
    TightBindingModel model = ReferenceModel.fromTb("haldane_C");
    KMesh mesh = KMesh.of(new int[] {60, 60}, new double[2]);
    Result curvature =
        of(
            new BandStructure(model, 1e-4, EnumSet.of(Property.BERRY_CURVATURE), List.of())
                .at(ZonePoints.of(mesh), Sweep.SERIAL),
            "berry_curvature");
    double sum = 0;
    for (int i = 0; i < mesh.size(); i++) {
      sum += curvature.value(2 * i);
    }
    double flux = sum / mesh.size() * Math.pow(2 * Math.PI, 2) / model.lattice().measure(2);
    assertEquals(2 * Math.PI, Math.abs(flux), 1e-6);
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 3, 8})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    BandStructure structure =
        new BandStructure(ReferenceModel.fromTb("mirror3"), 1e-4, ALL, List.of());
    ZonePoints mesh = ZonePoints.of(KMesh.of(new int[] {30, 20}, new double[2]));
    Outcome serial = structure.at(mesh, Sweep.SERIAL);
    Outcome parallel = structure.at(mesh, new ThreadSweep(threads));
    for (int q = 0; q < serial.quantities().size(); q++) {
      Result a = serial.quantities().get(q);
      Result b = parallel.quantities().get(q);
      for (int i = 0; i < a.size(); i++) {
        assertEquals(a.value(i), b.value(i));
      }
    }
  }

  @Test
  @DisplayName("energies and velocities need no centres, the curvature does")
  void withoutCentres() {
    TightBindingModel known = ReferenceModel.fromTb("mirror3");
    TightBindingModel model =
        TightBindingModel.withoutCentres(known.lattice(), 2, known.hamiltonian());
    List<KPoint> points = points(3);
    Outcome outcome =
        new BandStructure(model, 1e-4, EnumSet.of(Property.VELOCITY), List.of())
            .at(ZonePoints.of(points), Sweep.SERIAL);
    Outcome alone =
        new BandStructure(model, 1e-4, Set.of(), List.of()).at(ZonePoints.of(points), Sweep.SERIAL);
    for (int n = 0; n < 3; n++) {
      double expected = new BandSolver(model).energies(points.get(2))[n];
      assertEquals(expected, of(outcome, "energy").value(6 + n), 1e-13);
      assertEquals(expected, of(alone, "energy").value(6 + n));
    }
    ModelException refusal =
        assertThrows(ModelException.class, () -> new BandStructure(model, 1e-4, ALL, List.of()));
    assertTrue(refusal.getMessage().contains("centres"), refusal.getMessage());
  }

  @Test
  @DisplayName("points of a path know its length and its labels")
  void path() {
    KPath path =
        new KPath(List.of(new KPath.Segment("G", new KPoint(0, 0, 0), "X", new KPoint(0.5, 0, 0))));
    TightBindingModel model = ReferenceModel.fromTb("mirror3");
    ZonePoints points = ZonePoints.of(path.points(4, model.lattice(), 2));
    Outcome outcome = new BandStructure(model, 1e-4, Set.of(), List.of()).at(points, Sweep.SERIAL);
    assertEquals(Map.of(0, "G", 4, "X"), of(outcome, "energy").axes().get(0).labels());
    Result length = of(outcome, "path_length");
    assertEquals(0, length.value(0));
    assertTrue(length.value(4) > 0);
    assertEquals(length.value(4) / 2, length.value(2), 1e-15);
  }
}
