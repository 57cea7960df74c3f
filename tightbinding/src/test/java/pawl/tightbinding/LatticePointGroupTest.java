package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.LatticeMap.Kind;

class LatticePointGroupTest {

  private static final double H = Math.sqrt(3) / 2;

  private static double[][] vectors(String name) {
    return switch (name) {
      case "cubic" -> new double[][] {{3, 0, 0}, {0, 3, 0}, {0, 0, 3}};
      case "fcc" -> new double[][] {{0, 2, 2}, {2, 0, 2}, {2, 2, 0}};
      case "bcc" -> new double[][] {{-2, 2, 2}, {2, -2, 2}, {2, 2, -2}};
      case "hexagonal" -> new double[][] {{3, 0, 0}, {-1.5, 3 * H, 0}, {0, 0, 7}};
      case "rhombohedral" -> new double[][] {{2 * H, 1, 3.5}, {-2 * H, 1, 3.5}, {0, -2, 3.5}};
      case "tetragonal" -> new double[][] {{3, 0, 0}, {0, 3, 0}, {0, 0, 4}};
      case "orthorhombic" -> new double[][] {{3, 0, 0}, {0, 3.5, 0}, {0, 0, 4}};
      case "monoclinic" -> new double[][] {{3, 0, 0}, {0, 3.5, 0}, {0.7, 0, 4}};
      case "triclinic" -> new double[][] {{3, 0.1, 0.2}, {0.3, 3.5, -0.4}, {0.7, 0.6, 4}};
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest(name = "{0} in {1} dimensions")
  @CsvSource({
    "cubic, 3, 48, 9, 9",
    "fcc, 3, 48, 9, 9",
    "bcc, 3, 48, 9, 9",
    "hexagonal, 3, 24, 7, 7",
    "rhombohedral, 3, 12, 3, 3",
    "tetragonal, 3, 16, 5, 5",
    "orthorhombic, 3, 8, 3, 3",
    "monoclinic, 3, 4, 1, 1",
    "triclinic, 3, 2, 0, 0",
    "cubic, 2, 8, 4, 0",
    "hexagonal, 2, 12, 6, 0",
    "orthorhombic, 2, 4, 2, 0",
    "triclinic, 2, 2, 0, 0",
    "triclinic, 1, 2, 0, 0",
  })
  @DisplayName("the holohedry of each lattice, with its mirrors and twofold axes")
  void holohedry(String name, int dimension, int order, int mirrors, int twofold) {
    List<LatticeMap> maps = LatticePointGroup.of(Lattice.of(vectors(name)), dimension);
    assertEquals(order, maps.size());
    assertEquals(mirrors, count(maps, Kind.MIRROR));
    assertEquals(twofold, count(maps, Kind.TWOFOLD));
    assertEquals(1, count(maps, Kind.INVERSION));
    assertEquals(1, count(maps, Kind.IDENTITY));
  }

  private static long count(List<LatticeMap> maps, Kind kind) {
    return maps.stream().filter(map -> map.kind() == kind).count();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"cubic", "fcc", "hexagonal", "rhombohedral", "monoclinic"})
  @DisplayName("the operations do not depend on the vectors chosen to span the lattice")
  void anyBasis(String name) {
    double[][] a = vectors(name);
    double[][] b = new double[3][3];
    for (int c = 0; c < 3; c++) {
      b[0][c] = a[0][c] + 3 * a[1][c];
      b[1][c] = a[1][c] - 2 * a[2][c];
      b[2][c] = a[2][c];
    }
    assertEquals(operations(a), operations(b));
  }

  private static Set<String> operations(double[][] vectors) {
    return LatticePointGroup.of(Lattice.of(vectors), 3).stream()
        .map(LatticePointGroupTest::rounded)
        .collect(Collectors.toSet());
  }

  private static String rounded(LatticeMap map) {
    long[][] s = new long[3][3];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        s[r][c] = Math.round(1e6 * map.cartesian(r, c));
      }
    }
    return Arrays.deepToString(s);
  }

  @Test
  @DisplayName("a map acts on fractional k as its matrix acts on Cartesian k")
  void image() {
    Lattice lattice = Lattice.of(vectors("rhombohedral"));
    SplittableRandom random = new SplittableRandom(3);
    for (LatticeMap map : LatticePointGroup.of(lattice, 3)) {
      KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
      double[] mapped = cartesian(lattice, map.image(k));
      double[] from = cartesian(lattice, k);
      for (int r = 0; r < 3; r++) {
        double expected = 0;
        for (int c = 0; c < 3; c++) {
          expected += map.cartesian(r, c) * from[c];
        }
        assertEquals(expected, mapped[r], 1e-12);
      }
    }
  }

  private static double[] cartesian(Lattice lattice, KPoint k) {
    double[] cartesian = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < 3; i++) {
        cartesian[axis] += k.along(i) * lattice.reciprocal(i, axis);
      }
    }
    return cartesian;
  }

  @Test
  @DisplayName("a mirror turns its axis round, a twofold rotation leaves it")
  void axes() {
    for (LatticeMap map : LatticePointGroup.of(Lattice.of(vectors("hexagonal")), 3)) {
      if (map.kind() != Kind.MIRROR && map.kind() != Kind.TWOFOLD) {
        assertThrows(IllegalStateException.class, map::axis);
        continue;
      }
      double[] n = map.axis();
      double sign = map.kind() == Kind.MIRROR ? -1 : 1;
      for (int r = 0; r < 3; r++) {
        double image = map.cartesian(r, 0) * n[0] + map.cartesian(r, 1) * n[1];
        assertEquals(sign * n[r], image + map.cartesian(r, 2) * n[2], 1e-12);
      }
      assertEquals(1, n[0] * n[0] + n[1] * n[1] + n[2] * n[2], 1e-12);
      assertTrue(Arrays.stream(n).filter(x -> x != 0).findFirst().orElseThrow() > 0);
    }
  }

  @Test
  @DisplayName("a lattice strained by 1e-4 has lost its mirrors")
  void strained() {
    double[][] a = vectors("cubic");
    a[0][1] += 3e-4;
    assertEquals(8, LatticePointGroup.of(Lattice.of(a), 3).size());
  }
}
