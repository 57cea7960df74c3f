package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.tightbinding.KPath.Segment;

class KPathTest {

  private static final Lattice CUBE =
      Lattice.of(new double[] {2, 0, 0}, new double[] {0, 2, 0}, new double[] {0, 0, 2});

  private static final KPoint GAMMA = new KPoint(0, 0, 0);
  private static final KPoint X = new KPoint(0.5, 0, 0);
  private static final KPoint M = new KPoint(0.5, 0.5, 0);

  @Test
  @DisplayName("corners that segments share are there once, and their labels with them")
  void connected() {
    KPath path = new KPath(List.of(new Segment("G", GAMMA, "X", X), new Segment("X", X, "M", M)));
    KPath.Points points = path.points(2, CUBE, 3);
    assertEquals(
        List.of(GAMMA, new KPoint(0.25, 0, 0), X, new KPoint(0.5, 0.25, 0), M), points.points());
    assertEquals(Map.of(0, "G", 2, "X", 4, "M"), points.labels());
    // b = 2π/2 Å; every step is a quarter of it.
    for (int i = 0; i < 5; i++) {
      assertEquals(i * Math.PI / 4, points.length().get(i), 1e-15);
    }
  }

  @Test
  @DisplayName("a leap between segments has both ends, and no length")
  void leap() {
    KPath path =
        new KPath(List.of(new Segment("G", GAMMA, "X", X), new Segment("M", M, "G", GAMMA)));
    KPath.Points points = path.points(1, CUBE, 3);
    assertEquals(List.of(GAMMA, X, M, GAMMA), points.points());
    assertEquals(Map.of(0, "G", 1, "X", 2, "M", 3, "G"), points.labels());
    assertEquals(points.length().get(1), points.length().get(2));
    assertEquals(Math.PI / 2 * (1 + Math.sqrt(2)), points.length().get(3), 1e-15);
  }

  /** The third vector of a layer spans nothing; only its plane counts. */
  @Test
  void lengthsOfALayerAreThoseInItsPlane() {
    Lattice leaning =
        Lattice.of(new double[] {2, 0, 0}, new double[] {0, 2, 0}, new double[] {1, 1, 9});
    KPath path = new KPath(List.of(new Segment("G", GAMMA, "M", M)));
    assertEquals(Math.PI / Math.sqrt(2), path.points(1, leaning, 2).length().get(1), 1e-14);
    double inSpace = path.points(1, leaning, 3).length().get(1);
    assertEquals(Math.hypot(Math.PI / Math.sqrt(2), Math.PI / 9), inSpace, 1e-14);
  }

  @Test
  void refusesNoStepsAndNoSegments() {
    KPath path = new KPath(List.of(new Segment("G", GAMMA, "X", X)));
    assertThrows(IllegalArgumentException.class, () -> path.points(0, CUBE, 3));
    assertThrows(IllegalArgumentException.class, () -> new KPath(List.of()));
  }
}
