package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;

class WignerSeitzTest {

  @TempDir Path directory;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"gete_proj", "gete"})
  @DisplayName("the shifts that wannier90 3.1.0 wrote, all of them and no others")
  void asWannier90(String seed) {
    Path win = Fixture.copy("gete/" + seed + ".win", directory, "x.win");
    Path xyz = Fixture.copy("gete/" + seed + "_centres.xyz", directory, "x_centres.xyz");
    Lattice lattice = WinFile.read(win).lattice().orElseThrow();
    WignerSeitz shifts =
        new WignerSeitz(lattice, WinFile.read(win).mesh(), CentresFile.read(xyz, 16).toArray());
    String[] lines = Fixture.unpacked("gete/" + seed + "_wsvec.dat.gz").split("\n", -1);
    int records = 0;
    int manifold = 0;
    for (int i = 1; i < lines.length && !lines[i].isBlank(); records++) {
      int[] key = integers(lines[i++]);
      int count = integers(lines[i++])[0];
      Set<CellIndex> written = new HashSet<>();
      for (int t = 0; t < count; t++) {
        int[] shift = integers(lines[i++]);
        written.add(new CellIndex(shift[0], shift[1], shift[2]));
      }
      CellIndex r = new CellIndex(key[0], key[1], key[2]);
      List<CellIndex> found = shifts.shifts(r, key[3] - 1, key[4] - 1);
      assertEquals(written, new HashSet<>(found), () -> Arrays.toString(key));
      assertEquals(count, found.size());
      manifold += count > 1 ? 1 : 0;
    }
    assertEquals(235 * 256, records);
    assertTrue(manifold > 1000, manifold + " elements are shared");
  }

  private static int[] integers(String line) {
    return Arrays.stream(line.trim().split(" +", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @Test
  @DisplayName("a chain: half the supercell away both ways is as near, a centre beside it decides")
  void chain() {
    List<Integer> mesh = List.of(4, 1, 1);
    double[][] centres = {{0, 0, 0}, {0.5, 0, 0}, {6.5, 0, 0}};
    WignerSeitz shifts = new WignerSeitz(Fixture.LATTICE, mesh, centres);
    CellIndex two = new CellIndex(2, 0, 0);
    CellIndex back = new CellIndex(-4, 0, 0);
    assertEquals(Set.of(CellIndex.HOME, back), new HashSet<>(shifts.shifts(two, 0, 0)));
    assertEquals(List.of(back), shifts.shifts(two, 0, 1));
    assertEquals(List.of(CellIndex.HOME), shifts.shifts(two, 1, 0));
    assertEquals(List.of(back), shifts.shifts(two, 0, 2));
    assertEquals(List.of(CellIndex.HOME), shifts.shifts(CellIndex.HOME, 0, 2));
  }

  @Test
  @DisplayName("recomputed shifts give the H that the file gives")
  void recomputed() {
    for (String ending : List.of("_hr.dat.gz", "_wsvec.dat.gz", ".win", "_centres.xyz")) {
      Fixture.copy("gete/gete_proj" + ending, directory, "gete_proj" + ending);
    }
    ModelRequest request = ModelRequest.of(directory);
    ImportedModel fromFile = ModelFiles.read(request);
    ImportedModel again = ModelFiles.read(request.withWsvec(new WsvecChoice.Recompute()));
    RealSpaceMatrix a = fromFile.model().hamiltonian();
    RealSpaceMatrix b = again.model().hamiltonian();
    assertEquals(a.cells(), b.cells());
    for (int i = 0; i < a.cells().size(); i++) {
      for (int e = 0; e < 256; e++) {
        assertEquals(a.re(i, e / 16, e % 16), b.re(i, e / 16, e % 16), 1e-15);
        assertEquals(a.im(i, e / 16, e % 16), b.im(i, e / 16, e % 16), 1e-15);
      }
    }
    assertEquals("recomputed", again.certificate().origins().wsvec());
  }

  @Test
  @DisplayName(
      "without mesh, centres, or weights of that mesh there is nothing to work them out from")
  void refusals() {
    Fixture.write(directory, "a_hr.dat", Fixture.HR);
    Path win = Fixture.write(directory, "a.win", Fixture.WIN + "mp_grid = 2 1 1\n");
    String mesh =
        "--wsvec recompute needs the mp_grid that H was made on, from a .win, and weights of H that"
            + " add up to its number of points";
    assertEquals(
        "--wsvec recompute needs the Wannier centres; give a _centres.xyz, a .wout, a _tb.dat or"
            + " --centres FILE",
        refusal());
    Fixture.write(directory, "a_centres.xyz", Fixture.XYZ);
    assertEquals(3, recompute().certificate().content().foldedCells());
    Fixture.write(directory, "a.win", Fixture.WIN + "mp_grid = 3 1 1\n");
    assertEquals(mesh, refusal());
    Fixture.write(directory, win.getFileName().toString(), Fixture.WIN);
    assertEquals(mesh, refusal());
  }

  private String refusal() {
    return assertThrows(ModelException.class, this::recompute).getMessage();
  }

  private ImportedModel recompute() {
    return ModelFiles.read(
        ModelRequest.of(directory.resolve("a")).withWsvec(new WsvecChoice.Recompute()));
  }
}
