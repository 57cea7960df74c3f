package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshMapTest {

  private static final Lattice CUBIC =
      Lattice.of(new double[] {3, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 3});
  private static final Lattice HEXAGONAL =
      Lattice.of(
          new double[] {3, 0, 0},
          new double[] {-1.5, 1.5 * Math.sqrt(3), 0},
          new double[] {0, 0, 7});

  private static List<LatticeMap> maps(String lattice, int dimension) {
    return LatticePointGroup.of(lattice.equals("cubic") ? CUBIC : HEXAGONAL, dimension);
  }

  /** How many maps of each lattice keep each mesh. */
  @ParameterizedTest(name = "{0} {1}x{2}x{3} shifted by {4}, {5}, {6}")
  @CsvSource({
    "hexagonal, 6, 6, 0, 0, 0, 0, 12",
    "hexagonal, 7, 7, 0, 0, 0, 0, 12",
    "hexagonal, 6, 9, 0, 0, 0, 0, 2", // k -> -k
    "hexagonal, 6, 12, 0, 0, 0, 0, 4", // K maps of which only integers over 2 occur
    "hexagonal, 6, 6, 0, 0.5, 0.5, 0, 4",
    "hexagonal, 6, 6, 0, 0.3333333333333333, 0.3333333333333333, 0, 6",
    "hexagonal, 6, 6, 0, 0.1, 0.2, 0, 1",
    "cubic, 5, 5, 0, 0.5, 0.5, 0, 8",
    "cubic, 5, 5, 0, 0, 0.5, 0, 4",
    "cubic, 5, 5, 0, 0.5, 0.25, 0, 2",
    "cubic, 4, 4, 4, 0, 0, 0, 48",
    "cubic, 4, 4, 6, 0, 0, 0, 16",
    "cubic, 4, 4, 4, 0, 0, 0.5, 16",
  })
  @DisplayName("a map of the mesh takes every point where the map of k takes it")
  void image(
      String lattice, int n1, int n2, int n3, double s1, double s2, double s3, int expected) {
    int d = n3 == 0 ? 2 : 3;
    KMesh mesh =
        d == 2
            ? KMesh.of(new int[] {n1, n2}, new double[] {s1, s2})
            : KMesh.of(new int[] {n1, n2, n3}, new double[] {s1, s2, s3});
    int kept = 0;
    for (LatticeMap map : maps(lattice, d)) {
      Optional<MeshMap> onMesh = MeshMap.of(map, mesh);
      if (onMesh.isEmpty()) {
        assertTrue(leavesTheMesh(map, mesh), map + " keeps the mesh");
        continue;
      }
      kept++;
      for (int index = 0; index < mesh.size(); index++) {
        KPoint image = map.image(mesh.point(index));
        KPoint point = mesh.point(onMesh.get().image(index));
        for (int axis = 0; axis < 3; axis++) {
          double turns = image.along(axis) - point.along(axis);
          assertEquals(Math.rint(turns), turns, 1e-12);
        }
      }
      long distinct = IntStream.range(0, mesh.size()).map(onMesh.get()::image).distinct().count();
      assertEquals(mesh.size(), distinct);
    }
    assertEquals(expected, kept);
  }

  private static boolean leavesTheMesh(LatticeMap map, KMesh mesh) {
    return IntStream.range(0, mesh.size())
        .mapToObj(index -> map.image(mesh.point(index)))
        .anyMatch(
            image ->
                IntStream.range(0, 3)
                    .mapToDouble(
                        axis -> image.along(axis) * mesh.divisions().get(axis) - mesh.shift(axis))
                    .anyMatch(i -> Math.abs(i - Math.rint(i)) > 1e-6));
  }

  @Test
  @DisplayName("the product of two maps does one after the other, with the determinants")
  void products() {
    KPoint k = new KPoint(0.13, 0.29, -0.41);
    for (int dimension = 2; dimension <= 3; dimension++) {
      List<LatticeMap> maps = maps("hexagonal", dimension);
      for (LatticeMap a : maps) {
        for (LatticeMap b : maps) {
          LatticeMap product = a.after(b);
          assertTrue(maps.contains(product));
          KPoint expected = a.image(b.image(k));
          for (int axis = 0; axis < dimension; axis++) {
            assertEquals(expected.along(axis), product.image(k).along(axis), 1e-14);
          }
          assertEquals(a.determinant() * b.determinant(), product.determinant());
          LatticeMap same = maps.get(maps.indexOf(product));
          for (int i = 0; i < 9; i++) {
            assertEquals(same.cartesian(i / 3, i % 3), product.cartesian(i / 3, i % 3), 1e-14);
          }
        }
      }
    }
  }

  @Test
  @DisplayName("operations are called what they are")
  void names() {
    assertEquals(
        List.of(
            "identity",
            "k -> -k",
            "mirror normal to (0.0000, 1.0000, 0.0000)",
            "mirror normal to (0.7071, -0.7071, 0.0000)",
            "mirror normal to (0.7071, 0.7071, 0.0000)",
            "mirror normal to (1.0000, 0.0000, 0.0000)",
            "rotation by -90 degrees",
            "rotation by 90 degrees"),
        maps("cubic", 2).stream().map(LatticeMap::name).sorted().toList());
    List<String> space = maps("cubic", 3).stream().map(LatticeMap::name).toList();
    assertEquals(8, space.stream().filter("rotation by 120 degrees"::equals).count());
    assertEquals(6, space.stream().filter("rotation by 90 degrees"::equals).count());
    assertEquals(6, space.stream().filter("rotation by 90 degrees with inversion"::equals).count());
    assertTrue(space.contains("twofold axis along (1.0000, 0.0000, 0.0000)"));
  }

  @Test
  @DisplayName("time reversal done twice is none")
  void timeReversal() {
    LatticeMap inversion =
        maps("cubic", 2).stream()
            .filter(map -> map.kind() == LatticeMap.Kind.INVERSION)
            .findFirst()
            .orElseThrow();
    ZoneOperation t = new ZoneOperation(inversion, ZoneOperation.TimeReversal.WITH);
    ZoneOperation p = new ZoneOperation(inversion, ZoneOperation.TimeReversal.WITHOUT);
    assertEquals(ZoneOperation.TimeReversal.WITHOUT, t.after(t).reversal());
    assertEquals(ZoneOperation.TimeReversal.WITH, t.after(p).reversal());
    assertEquals(LatticeMap.Kind.IDENTITY, t.after(p).map().kind());
    assertEquals("k -> -k with time reversal", t.name());
  }
}
