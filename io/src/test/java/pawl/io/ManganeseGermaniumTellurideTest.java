package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pawl.tightbinding.ExchangeField;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.SpinOrder;

/** GeTe in an exchange field against a file that an independent program made. */
class ManganeseGermaniumTellurideTest {

  private static final ExchangeField ALONG_X = new ExchangeField(0.1, 0, 0);

  @TempDir Path directory;

  @BeforeEach
  void copy() {
    for (String ending : List.of("_hr.dat.gz", "_wsvec.dat.gz", ".win", "_centres.xyz")) {
      Fixture.copy("gete/gete_proj" + ending, directory, "gete_proj" + ending);
    }
    Fixture.copy("mngete/MnGeTe_Delta0.1_mx_hr.dat.gz", directory, "MnGeTe_hr.dat.gz");
  }

  @Test
  @DisplayName("½ Δ·σ on interleaved spins is the file, element by element")
  void elements() {
    RealSpaceMatrix expected = file();
    RealSpaceMatrix found = gete().ordered(SpinOrder.INTERLEAVED).in(ALONG_X).model().hamiltonian();
    assertEquals(345, expected.cells().size());
    assertEquals(345, found.cells().size());
    // The file is printed to six decimals.
    assertEquals(0, largestDifference(expected, found), 1e-6);
  }

  @Test
  @DisplayName("the other order of spins, and the other direction, are not")
  void wrongVariants() {
    RealSpaceMatrix expected = file();
    RealSpaceMatrix block = gete().ordered(SpinOrder.BLOCK).in(ALONG_X).model().hamiltonian();
    ExchangeField opposite = new ExchangeField(-0.1, 0, 0);
    RealSpaceMatrix other =
        gete().ordered(SpinOrder.INTERLEAVED).in(opposite).model().hamiltonian();

    assertEquals(0.05, largestDifference(expected, block), 1e-6);
    assertEquals(0.1, largestDifference(expected, other), 1e-6);
  }

  @Test
  @DisplayName("a model of wannier90 does not tell its spins, and nobody guesses")
  void refusesToGuess() {
    ImportedModel gete = gete();
    String message = assertThrows(ModelException.class, () -> gete.in(ALONG_X)).getMessage();
    assertTrue(message.contains("say --spin-order interleaved"), message);
    ImportedModel known = gete.ordered(SpinOrder.INTERLEAVED);
    assertEquals(
        "the spins of this model are not block: up [0, 2, 4, 6, 8, 10, 12, 14], down [1, 3, 5, 7,"
            + " 9, 11, 13, 15]",
        assertThrows(ModelException.class, () -> known.ordered(SpinOrder.BLOCK)).getMessage());
  }

  @Test
  void refusesSpinsWhereTheWinSaysThereAreNone() {
    Fixture.write(directory, "s_hr.dat", Fixture.HR);
    Fixture.write(directory, "s.win", Fixture.WIN + "spinors = .false.\n");
    ImportedModel spinless = ModelFiles.read(ModelRequest.of(directory.resolve("s")));
    assertEquals(
        "the model has no spins: the .win says spinors = .false.",
        assertThrows(ModelException.class, () -> spinless.ordered(SpinOrder.BLOCK)).getMessage());
  }

  private ImportedModel gete() {
    return ModelFiles.read(ModelRequest.of(directory.resolve("gete_proj")));
  }

  private RealSpaceMatrix file() {
    return ModelFiles.read(
            ModelRequest.of(directory.resolve("MnGeTe_hr.dat.gz"))
                .withWin(directory.resolve("gete_proj.win")))
        .model()
        .hamiltonian();
  }

  private static double largestDifference(RealSpaceMatrix a, RealSpaceMatrix b) {
    double largest = 0;
    for (int i = 0; i < a.cells().size(); i++) {
      int j = b.indexOf(a.cells().get(i));
      assertTrue(j >= 0, "no R = " + a.cells().get(i));
      for (int m = 0; m < a.orbitals(); m++) {
        for (int n = 0; n < a.orbitals(); n++) {
          largest = Math.max(largest, Math.abs(a.re(i, m, n) - b.re(j, m, n)));
          largest = Math.max(largest, Math.abs(a.im(i, m, n) - b.im(j, m, n)));
        }
      }
    }
    return largest;
  }
}
