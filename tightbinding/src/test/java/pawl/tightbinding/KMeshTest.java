package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KMeshTest {

  @Test
  void theShiftIsInStepsAndTheLastAxisFastest() {
    KMesh mesh = KMesh.of(new int[] {4, 5}, new double[] {0.25, 0.35});
    assertEquals(20, mesh.size());
    assertEquals(new KPoint(0.25 / 4, 0.35 / 5, 0), mesh.point(0));
    assertEquals(new KPoint(0.25 / 4, 1.35 / 5, 0), mesh.point(1));
    assertEquals(new KPoint(3.25 / 4, 4.35 / 5, 0), mesh.point(19));
  }

  @ParameterizedTest
  @CsvSource({"4,6,4", "9,6,6", "5,35,25", "7,7,49", "11,4,1", "4,11,1", "1,1,1"})
  void splitsOnlyWhereEveryAxisDoes(int n1, int n2, int submeshes) {
    assertEquals(submeshes, KMesh.of(new int[] {n1, n2}, new double[2]).submeshes());
  }

  /** Each interleaved mesh is itself a uniform mesh: the coarser one with a shift of its own. */
  @Test
  void interleavedMeshesAreUniform() {
    KMesh mesh = KMesh.of(new int[] {6, 9}, new double[] {0.1, 0.2});
    for (int s = 0; s < mesh.submeshes(); s++) {
      List<KPoint> points = new ArrayList<>();
      for (int i = 0; i < mesh.size(); i++) {
        if (mesh.submesh(i) == s) {
          points.add(mesh.point(i));
        }
      }
      int row = s / 3;
      double[] shift = {(0.1 + row) / 2, (0.2 + s % 3) / 3};
      KMesh coarse = KMesh.of(new int[] {3, 3}, shift);
      assertEquals(9, points.size());
      for (int i = 0; i < 9; i++) {
        assertEquals(coarse.point(i).k1(), points.get(i).k1(), 1e-15);
        assertEquals(coarse.point(i).k2(), points.get(i).k2(), 1e-15);
      }
    }
  }

  @Test
  void doublingKeepsGamma() {
    KMesh mesh = KMesh.of(new int[] {3, 4}, new double[2]).doubled(2);
    assertEquals("6x8x1", mesh.toString());
    assertEquals(new KPoint(0, 0, 0), mesh.point(0));
  }

  @Test
  void refusesNoMesh() {
    assertThrows(IllegalArgumentException.class, () -> KMesh.of(new int[] {0, 4}, new double[2]));
    assertThrows(IllegalArgumentException.class, () -> KMesh.of(new int[] {4, 4}, new double[1]));
    assertThrows(
        ArithmeticException.class, () -> KMesh.of(new int[] {60000, 60000}, new double[2]));
  }
}
