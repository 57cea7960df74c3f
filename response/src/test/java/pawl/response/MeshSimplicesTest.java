package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

class MeshSimplicesTest {

  private static TightBindingModel model(int dimension, double[]... vectors) {
    return TightBindingBuilder.on(Lattice.of(vectors), dimension)
        .orbital("s", 0, 0, 0)
        .hop("s", "s", new CellIndex(1, 0, 0), -1)
        .build();
  }

  private static TightBindingModel cube(int dimension) {
    return model(dimension, new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
  }

  private static KMesh mesh(int... divisions) {
    return KMesh.of(divisions, new double[divisions.length]);
  }

  /** Random points of the cell lie in exactly as many simplices as it is cut times. */
  @ParameterizedTest
  @CsvSource({"1,1,1", "2,4,2", "3,6,1"})
  @DisplayName("the simplices fill the cell evenly")
  void fill(int dimension, int count, int cuts) {
    int[] divisions = new int[dimension];
    Arrays.fill(divisions, 4);
    int[][] simplices = MeshSimplices.fine(mesh(divisions), cube(dimension)).simplices();
    assertEquals(count, simplices.length);
    var random = new SplittableRandom(1);
    for (int t = 0; t < 200; t++) {
      double[] x = random.doubles(dimension).toArray();
      int within = 0;
      for (int[] simplex : simplices) {
        within += contains(simplex, x) ? 1 : 0;
      }
      assertEquals(cuts, within);
    }
  }

  /** Along the walk from corner to corner the coordinates, counted from its start, decrease. */
  private static boolean contains(int[] simplex, double... x) {
    double before = 1;
    for (int c = 1; c < simplex.length; c++) {
      int axis = Integer.numberOfTrailingZeros(simplex[c] ^ simplex[c - 1]);
      double along = (simplex[0] >> axis & 1) == 0 ? x[axis] : 1 - x[axis];
      if (along > before) {
        return false;
      }
      before = along;
    }
    return true;
  }

  @Test
  @DisplayName("in a bcc crystal the long diagonal b1 + b2 + b3 is not used")
  void shortestDiagonal() {
    TightBindingModel bcc =
        model(3, new double[] {-1, 1, 1}, new double[] {1, -1, 1}, new double[] {1, 1, -1});
    for (int[] simplex : MeshSimplices.fine(mesh(4, 4, 4), bcc).simplices()) {
      assertEquals(1, simplex[0]); // from b1 to b2 + b3; three diagonals are equally short
      assertEquals(6, simplex[3]);
    }
    for (int[] simplex : MeshSimplices.fine(mesh(4, 4, 4), cube(3)).simplices()) {
      assertEquals(0, simplex[0]);
    }
  }

  @Test
  @DisplayName("cells reach around the zone, those of coarser meshes further")
  void corners() {
    KMesh mesh = mesh(4, 6);
    assertArrayEquals(new int[] {23, 5, 18, 0}, MeshSimplices.fine(mesh, cube(2)).corners(23));
    assertArrayEquals(new int[] {23, 11, 19, 7}, MeshSimplices.coarse(mesh, cube(2)).corners(23));
  }
}
