package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.LatticePointGroup;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

class MeshOrbitsTest {

  /** All operations of a square lattice, the identity first. */
  private static List<ZoneOperation> square() {
    Lattice lattice =
        Lattice.of(new double[] {3, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 9});
    return LatticePointGroup.of(lattice, 2).stream()
        .sorted((a, b) -> a.kind().compareTo(b.kind()))
        .map(map -> new ZoneOperation(map, TimeReversal.WITHOUT))
        .toList();
  }

  private static KMesh mesh(int n, double shift) {
    return KMesh.of(new int[] {n, n}, new double[] {shift, shift});
  }

  /** A triangle of (n + 1) (n + 2) / 2 points, n half the divisions. */
  @ParameterizedTest
  @CsvSource({"8, 0, 15", "8, 0.5, 10", "7, 0, 10", "1, 0, 1"})
  @DisplayName("the orbits cover every point once")
  void cover(int divisions, double shift, int count) {
    MeshOrbits orbits = new MeshOrbits(mesh(divisions, shift), square());
    assertEquals(count, orbits.count());
    int[] reached = new int[divisions * divisions];
    for (int index = orbits.next(0); index >= 0; index = orbits.next(index + 1)) {
      for (int image : orbits.images(index)) {
        if (image != MeshOrbits.REPEATED) {
          reached[image]++;
        }
      }
    }
    int[] once = new int[reached.length];
    Arrays.fill(once, 1);
    assertArrayEquals(once, reached);
  }

  @Test
  @DisplayName("blocks hold as many representatives each, the last one the rest")
  void blocks() {
    MeshOrbits orbits = new MeshOrbits(mesh(8, 0), square());
    int[] starts = orbits.blocks(4);
    assertEquals(4, starts.length);
    int number = 0;
    for (int index = orbits.next(0); index >= 0; index = orbits.next(index + 1)) {
      if (number % 4 == 0) {
        assertEquals(index, starts[number / 4]);
      }
      number++;
    }
    assertEquals(15, number);
  }

  @Test
  @DisplayName("the first point of an orbit represents it: whole rows where a mirror allows it")
  void rows() {
    List<ZoneOperation> all = square();
    ZoneOperation mirror =
        all.stream()
            .filter(o -> o.name().equals("mirror normal to (1.0000, 0.0000, 0.0000)"))
            .findFirst()
            .get();
    MeshOrbits orbits = new MeshOrbits(mesh(8, 0), List.of(all.get(0), mirror));
    assertEquals(5 * 8, orbits.count());
    assertEquals(5 * 8 - 1, orbits.next(5 * 8 - 1));
    assertEquals(-1, orbits.next(5 * 8));
  }

  @Test
  @DisplayName("a rotation and a mirror make the whole group")
  void closed() {
    List<ZoneOperation> all = square();
    Set<ZoneOperation> group = new LinkedHashSet<>(List.of(all.get(0)));
    all.stream().filter(o -> o.name().equals("rotation by 90 degrees")).forEach(group::add);
    ReductionSearch.close(group);
    assertEquals(4, group.size());
    all.stream().filter(o -> o.name().startsWith("mirror")).limit(1).forEach(group::add);
    ReductionSearch.close(group);
    assertEquals(Set.copyOf(all), group);
  }

  @Test
  @DisplayName("operations that are no group are refused")
  void noGroup() {
    List<ZoneOperation> all = square();
    ZoneOperation quarter =
        all.stream().filter(o -> o.name().equals("rotation by 90 degrees")).findFirst().get();
    assertThrows(
        IllegalArgumentException.class,
        () -> new MeshOrbits(mesh(4, 0), List.of(all.get(0), quarter)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new MeshOrbits(mesh(4, 0.3), List.of(all.get(0), quarter)));
  }
}
