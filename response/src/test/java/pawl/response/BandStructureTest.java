package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.response.BandStructure.Property;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPath;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
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
        List.of(
            "k_frac",
            "energy",
            "multiplet",
            "velocity",
            "berry_curvature",
            "quantum_metric",
            "orbital_moment",
            "lambda_first",
            "lambda_metric",
            "lambda"),
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
    for (String name :
        List.of(
            "energy",
            "velocity",
            "berry_curvature",
            "quantum_metric",
            "orbital_moment",
            "lambda")) {
      Result a = of(one, name);
      Result b = of(other, name);
      for (int i = 0; i < a.size(); i++) {
        assertEquals(a.value(i), b.value(i), a.error(i) + b.error(i), name);
        assertTrue(a.error(i) < 1e-10 * Math.max(1, a.scale()), name + " " + a.error(i));
      }
    }
  }

  /** Bands of a multiplet carry equal shares, so that sums over it are what is compared. */
  @ParameterizedTest
  @ValueSource(strings = {"mirror2", "mirror3", "bilayer8", "treal3", "psym2", "haldane_str"})
  @DisplayName("maps at one k-point are the numbers of an independent program")
  void reference(String name) throws IOException {
    JsonNode expected = ReferenceModel.numbers("magnetization").get("models").get(name);
    JsonNode at = expected.get("single_k");
    KPoint k =
        new KPoint(at.get("k_frac").get(0).asDouble(), at.get("k_frac").get(1).asDouble(), 0);
    Outcome outcome =
        new BandStructure(ReferenceModel.fromTb(name), 1e-4, ALL, List.of())
            .at(ZonePoints.of(List.of(k)), Sweep.SERIAL);
    int bands = at.get("energies").size();
    Result multiplet = of(outcome, "multiplet");
    for (int g = 1; g <= bands; g++) {
      double[] sums = new double[11];
      double[] truth = new double[11];
      for (int n = 0; n < bands; n++) {
        if (multiplet.value(n) != g) {
          continue;
        }
        double[] here = {
          of(outcome, "energy").value(n),
          of(outcome, "velocity").value(2 * n),
          of(outcome, "velocity").value(2 * n + 1),
          of(outcome, "berry_curvature").value(n),
          of(outcome, "quantum_metric").value(3 * n),
          of(outcome, "quantum_metric").value(3 * n + 1),
          of(outcome, "quantum_metric").value(3 * n + 2),
          of(outcome, "orbital_moment").value(n),
          of(outcome, "lambda_first").value(2 * n),
          of(outcome, "lambda_metric").value(2 * n + 1),
          of(outcome, "lambda").value(2 * n)
        };
        double[] there = {
          at.get("energies").get(n).asDouble(),
          at.get("velocity_eVA").get(0).get(n).asDouble(),
          at.get("velocity_eVA").get(1).get(n).asDouble(),
          at.get("Omega").get(n).asDouble(),
          at.get("G").get(0).get(0).get(n).asDouble(),
          at.get("G").get(0).get(1).get(n).asDouble(),
          at.get("G").get(1).get(1).get(n).asDouble(),
          at.get("mom").get(n).asDouble(),
          at.get("L1").get(0).get(n).asDouble(),
          at.get("L2").get(1).get(n).asDouble(),
          at.get("L1").get(0).get(n).asDouble() + at.get("L2").get(0).get(n).asDouble()
        };
        for (int q = 0; q < here.length; q++) {
          sums[q] += here[q];
          truth[q] += there[q];
        }
      }
      for (int q = 0; q < sums.length; q++) {
        // As in the single-point test of geometry: rounding of traces of order 10.
        assertEquals(truth[q], sums[q], 1e-9 * Math.abs(truth[q]) + 1e-11, name + " " + q);
      }
    }
  }

  @Test
  @DisplayName("the mean of occupied Λ over the zone is χ with its metric part as a sea integral")
  void occupied() throws IOException {
    TightBindingModel model = ReferenceModel.fromTb("mirror2");
    KMesh mesh = KMesh.of(new int[] {100, 100}, new double[] {0.25, 0.35});
    Axis mu = Axis.of("mu_eV", "eV", -0.45);
    Axis kelvin = Axis.of("T_K", "K", 300, 0);
    Result map =
        of(
            new BandStructure(model, 1e-4, Set.of(), List.of())
                .withOccupied(new OccupiedLambda(mu, kelvin))
                .at(ZonePoints.of(mesh), Sweep.SERIAL),
            "lambda_occupied");
    assertEquals(List.of("k", "mu_eV", "T_K"), map.axes().stream().map(Axis::name).toList());
    double[] sums = new double[4];
    for (int i = 0; i < map.size(); i++) {
      sums[i % 4] += map.value(i);
    }
    double perCell = 2.4341348072793886e-14 / mesh.size() / model.lattice().measure(2);
    // The sea form on 100² points has converged to the digits of the stored value.
    assertEquals(5.7410641850e-16, perCell * sums[0], 1e-10 * 5.7e-16);
    assertEquals(0, perCell * sums[1], 1e-10 * 5.7e-16); // the mirror
    assertTrue(Math.abs(sums[2] - sums[0]) > 1e-3 * Math.abs(sums[0]), "T = 0 is a step");
  }

  @Test
  @DisplayName("velocities with the geometry are those without, and one solve serves both")
  void sameVelocities() {
    TightBindingModel model = ReferenceModel.fromTb("bilayer8");
    ZonePoints points = ZonePoints.of(points(5));
    Outcome alone =
        new BandStructure(model, 1e-4, EnumSet.of(Property.VELOCITY), List.of())
            .at(points, Sweep.SERIAL);
    Outcome with = new BandStructure(model, 1e-4, ALL, List.of()).at(points, Sweep.SERIAL);
    Result a = of(alone, "velocity");
    Result b = of(with, "velocity");
    for (int i = 0; i < a.size(); i++) {
      assertEquals(a.value(i), b.value(i), a.error(i) + b.error(i));
    }
  }

  @Test
  @DisplayName("Λ is refused outside the plane; the forecast counts columns and positions")
  void refusesAndForecasts() {
    TightBindingModel plane = ReferenceModel.fromTb("mirror3");
    TightBindingModel space =
        TightBindingModel.of(plane.lattice(), 3, plane.hamiltonian(), plane.requireCentres());
    ModelException refusal =
        assertThrows(ModelException.class, () -> new BandStructure(space, 1e-4, ALL, List.of()));
    assertTrue(refusal.getMessage().contains("--dimension 2"), refusal.getMessage());
    List<RealSpaceMatrix> positions =
        List.of(plane.hamiltonian(), plane.hamiltonian(), plane.hamiltonian());
    Footprint with =
        new BandStructure(plane, 1e-4, EnumSet.of(Property.BERRY_CURVATURE), positions)
            .footprint(10, 1);
    Footprint without =
        new BandStructure(plane, 1e-4, EnumSet.of(Property.BERRY_CURVATURE), List.of())
            .footprint(10, 1);
    double cells = plane.hamiltonian().cells().size();
    assertEquals(12 * cells * 9 * 16, with.bytes() - without.bytes(), 1e-6);
    Footprint unused =
        new BandStructure(plane, 1e-4, EnumSet.of(Property.VELOCITY), positions).footprint(10, 1);
    assertEquals(
        0, unused.parts().get(unused.parts().size() - 1).bytes(), "velocities need no positions");
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
