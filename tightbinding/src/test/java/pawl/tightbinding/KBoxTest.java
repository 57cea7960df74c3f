package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KBoxTest {

  private static final KBox BOX = new KBox(List.of(0.25, -0.5), List.of(0.5, 0.5));

  @Test
  @DisplayName("a mesh of the box has its lower ends, its steps and its order")
  void squeezed() {
    List<KPoint> points = BOX.points(KMesh.of(new int[] {2, 4}, new double[2]));
    assertEquals(8, points.size());
    assertEquals(new KPoint(0.25, -0.5, 0), points.get(0));
    assertEquals(new KPoint(0.25, -0.25, 0), points.get(1));
    assertEquals(new KPoint(0.375, 0.25, 0), points.get(7));
  }

  @Test
  @DisplayName("the box of the whole zone has the mesh's own points")
  void wholeZone() {
    KMesh mesh = KMesh.of(new int[] {3, 5, 2}, new double[] {0.5, 0, 0.25});
    List<KPoint> points = new KBox(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)).points(mesh);
    for (int i = 0; i < mesh.size(); i++) {
      assertEquals(mesh.point(i), points.get(i));
    }
  }

  @Test
  @DisplayName("sums over R along rows of a box are those at single points, to the last bit")
  void sums() {
    TightBindingModel model = RandomModel.of(new SplittableRandom(11), 4);
    BandSolver solver = new BandSolver(model);
    BandSolver.Walk walk = solver.walk();
    for (KPoint k : BOX.points(KMesh.of(new int[] {3, 5}, new double[] {0.1, 0.2}))) {
      assertArrayEquals(solver.walk().energies(k), walk.energies(k));
    }
  }

  @Test
  @DisplayName("no inside, no box")
  void refuses() {
    assertThrows(IllegalArgumentException.class, () -> new KBox(List.of(0.5), List.of(0.5)));
    assertThrows(IllegalArgumentException.class, () -> new KBox(List.of(Double.NaN), List.of(0.5)));
    assertThrows(IllegalArgumentException.class, () -> new KBox(List.of(0.0, 0.0), List.of(0.5)));
  }
}
