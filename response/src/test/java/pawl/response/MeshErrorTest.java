package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.tightbinding.KMesh;

class MeshErrorTest {

  @Test
  @DisplayName("without coarser meshes the error is half as much again as the largest difference")
  void largestDifference() {
    MeshError error = MeshError.of(10, new double[] {9, 10.5, 11}, new double[0]);
    assertEquals(1.5 * 2, error.error(0));
    assertEquals(0, error.fall(0));
  }

  @Test
  @DisplayName("convergence tightens it by what deviations fall, less a factor of four")
  void convergence() {
    MeshError error = MeshError.of(10, new double[] {9.999, 10.001}, new double[] {9.9, 10.1});
    double fall = error.fall(0);
    assertEquals(0.01, fall, 1e-12);
    assertEquals(0.04 * 0.002, error.error(fall), 1e-12);
    // A deviation of 1e-4 of the value is never tightened beyond ten times that part.
    assertEquals(0.001 * 0.002, error.error(1e-9), 1e-12);
  }

  @Test
  @DisplayName("large deviations are not taken for the tail of convergence")
  void far() {
    MeshError error = MeshError.of(10, new double[] {9, 11}, new double[] {-90, 110});
    assertEquals(1.5 * 2, error.error(0.01));
  }

  @Test
  @DisplayName("agreement by chance is seen when other quantities converge more slowly")
  void chance() {
    MeshError error = MeshError.of(10, new double[] {10, 10}, new double[] {8, 12});
    assertEquals(0, error.fall(0));
    assertEquals(1.5 * 0.5 * 0.5 * 2, error.error(0.5));
    assertEquals(0, error.fall(3), "deviations that are rounding tell nothing");
  }

  @Test
  @DisplayName("every interleaved mesh and each of its parts has its share of the points")
  void interleaved() {
    KMesh mesh = KMesh.of(new int[] {12, 18}, new double[2]);
    InterleavedMeshes coarse = InterleavedMeshes.of(mesh);
    InterleavedMeshes coarser = coarse.coarser();
    assertArrayEquals(new int[] {2, 2, 1}, coarse.steps());
    assertArrayEquals(new int[] {4, 6, 1}, coarser.steps());
    for (InterleavedMeshes meshes : new InterleavedMeshes[] {coarse, coarser}) {
      int[] points = new int[meshes.count()];
      IntStream.range(0, mesh.size()).forEach(k -> points[meshes.of(k)]++);
      assertTrue(IntStream.of(points).allMatch(n -> n == mesh.size() / meshes.count()));
    }
    assertEquals(
        1, InterleavedMeshes.of(KMesh.of(new int[] {10, 22}, new double[2])).coarser().count());
    assertEquals(
        1,
        InterleavedMeshes.of(KMesh.of(new int[] {49, 49}, new double[2])).coarser().count(),
        "too many");
  }
}
