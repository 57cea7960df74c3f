package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.tightbinding.KPath;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;

class WinFileTest {

  @TempDir Path directory;

  private WinFile read(String text) {
    return WinFile.read(Fixture.write(directory, "x.win", text));
  }

  @Test
  @DisplayName("keywords in any case and form, comments, tabs, blocks we do not use")
  void keywords() {
    WinFile win =
        read(
            """
            ! a comment
            NUM_WANN\t: 18   # another
            num_bands = 28
            Begin Projections
            Fe: sp3d2;dxy
            mp_grid = 9 9 9
            End Projections
            Spinors = .TRUE.
            mp_grid 4, 4 4
            use_ws_distance=.false.
            fermi_energy = 1.263d+1
            begin unit_cell_cart
            Bohr
             2.0D0, 0.0, 0.0
             0\t3 0   ! second
             0 0 4.d0
            end unit_cell_cart
            """);
    assertEquals(OptionalInt.of(18), win.orbitals());
    assertEquals(List.of(4, 4, 4), win.mesh());
    assertEquals(Optional.of(true), win.spinors());
    assertEquals(Optional.of(false), win.wsDistance());
    assertEquals(OptionalDouble.of(12.63), win.fermiEnergyEv());
    double bohr = 0.52917720859;
    assertEquals(
        Optional.of(
            Lattice.of(
                new double[] {2 * bohr, 0, 0},
                new double[] {0, 3 * bohr, 0},
                new double[] {0, 0, 4 * bohr})),
        win.lattice());
  }

  @Test
  @DisplayName("without a unit the lattice is in Å, and what is not there is not known")
  void defaults() {
    WinFile win = read(Fixture.WIN.replace("num_wann = 2\n", ""));
    assertEquals(Optional.of(Fixture.LATTICE), win.lattice());
    assertEquals(
        win,
        new WinFile(
            win.input(),
            win.lattice(),
            OptionalDouble.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            List.of(),
            Optional.empty(),
            new WinFile.Disentanglement(
                OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty())));
    assertEquals(
        Optional.of(Fixture.LATTICE),
        read(Fixture.WIN.replace("cart\n4", "cart\nang\n4")).lattice());
  }

  @Test
  @DisplayName("the k-points of the mesh, the path of the bands, the frozen window")
  void mesh() {
    WinFile win =
        read(
            """
            num_bands 28
            dis_froz_min = -5
            dis_froz_max : 1.445d1 ! eV
            begin kpoint_path
            X 0.5 0 0  G 0.0, 0.0, 0.0
            ! nothing
            G 0 0 0  K' 0.25 0.5 1d-1
            end kpoint_path
            begin kpoints
            0.0 0.0 0.0
            0.5 0.0 0.25  1.0
            end kpoints
            """);
    assertEquals(List.of(new KPoint(0, 0, 0), new KPoint(0.5, 0, 0.25)), win.kPoints());
    assertEquals(
        List.of("X (0.5 0.0 0.0) - G (0.0 0.0 0.0)", "G (0.0 0.0 0.0) - K' (0.25 0.5 0.1)"),
        win.path().orElseThrow().segments().stream().map(KPath.Segment::toString).toList());
    assertEquals(
        new WinFile.Disentanglement(
            OptionalInt.of(28), OptionalDouble.of(-5), OptionalDouble.of(14.45)),
        win.disentanglement());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mp_grid = 4 4 | x.win:1: expected mp_grid, 3 positive integers, found 'mp_grid = 4 4'",
        "mp_grid = 4 4 0 | x.win:1: expected mp_grid, 3 positive integers, found 'mp_grid = 4 4 0'",
        "num_wann = two | x.win:1: expected num_wann, 1 positive integer, found 'num_wann = two'",
        "fermi_energy = 1.2f | x.win:1: expected fermi_energy, 1 number, found 'fermi_energy = 1.2f'",
        "fermi_energy | x.win:1: expected fermi_energy, 1 number, found 'fermi_energy'",
        "spinors = yes | x.win:1: expected spinors, true or false, found 'spinors = yes'",
        "spinors = t;SPINORS = f | x.win:2: expected spinors once, found a second one",
        "begin projections;Fe: s | x.win:2: expected end projections, found the end of the file",
        "begin kpoints;0 0;end kpoints | x.win:2: expected a k-point, 3 numbers, found '0 0'",
        "begin kpoints;0 0 0 | x.win:2: expected end kpoints, found the end of the file",
        "begin kpoint_path;G 0 0 0;end kpoint_path | x.win:2: expected a row of kpoint_path, label k1 k2 k3 twice, found 'G 0 0 0'",
        "begin kpoint_path;G 0 0 0 X a 0 0;end kpoint_path | x.win:2: expected the second point, 3 numbers, found 'G 0 0 0 X a 0 0'",
        "dis_froz_max = high | x.win:1: expected dis_froz_max, 1 number, found 'dis_froz_max = high'",
        "begin unit_cell_cart | x.win:1: expected the unit or the first row of unit_cell_cart, found the end of the file",
        "begin unit_cell_cart;nm;1 0 0 | x.win:2: expected ang or bohr, found 'nm'",
        "begin unit_cell_cart;1 0 0;0 1;0 0 1 | x.win:3: expected row 2 of unit_cell_cart, 3 numbers, found '0 1'",
        "begin unit_cell_cart;1 0 0;0 1 0;end unit_cell_cart | x.win:4: expected row 3 of unit_cell_cart, 3 numbers, found 'end unit_cell_cart'",
        "begin unit_cell_cart;1 0 0;0 1 0;0 0 1;0 0 1 | x.win:5: expected end unit_cell_cart, found '0 0 1'",
        "begin unit_cell_cart;1 0 0;0 1 0;0 1 0;end unit_cell_cart | 'x.win:5: expected lattice vectors that span a cell, found [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]] Å'",
      })
  @DisplayName("a wrong .win is refused")
  void faults(String text, String message) {
    InputException e =
        assertThrows(InputException.class, () -> read(text.replace(';', '\n') + "\n"));
    assertEquals(message, e.getMessage().replace(directory + "/", ""));
  }
}
