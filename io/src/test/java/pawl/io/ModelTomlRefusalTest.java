package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.ModelException;

/** What is wrong with a TOML model, and on which line. */
class ModelTomlRefusalTest {

  @TempDir Path directory;

  private void read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ModelFiles.read(ModelRequest.of(Fixture.write(directory, "model.toml", bytes)));
  }

  static List<Arguments> refusals() {
    return List.of(
        own(
            "amplitude = 1 }",
            "amplitud = 1 }",
            11,
            "one of the keys bra, ket, R, amplitude, pauli, found amplitud; did you mean"
                + " amplitude?"),
        own(
            "spinless = true",
            "nonsense = 3",
            5,
            "one of the keys dimension, lattice, orbitals, hoppings, spinless, found nonsense;"
                + " remove it"),
        own(
            "dimension = 2\n",
            "#\n",
            0,
            "a key dimension, found only lattice, spinless, orbitals," + " hoppings"),
        own(
            "dimension = 2",
            "dimension = 2.5",
            1,
            "an integer from 1 to 3 for dimension, found 2.5"),
        own("[0, 0, 20]", "[0, 0]", 4, "a list of 3 for lattice, found a list of 2"),
        own(
            "[1.23, 2.1304224933097191, 0]",
            "[1.23, 0, 0]",
            2,
            "a consistent entry of lattice, found that the lattice vectors [[2.46, 0.0, 0.0],"
                + " [1.23, 0.0, 0.0], [0.0, 0.0, 20.0]] Å do not span a cell"),
        own(
            "R = [-1, 0], amplitude = 1.0",
            "R = [0, 0], amplitude = 1.0",
            12,
            "a consistent entry of hoppings, found that <0 A|H|(0,0,0) B> is given twice"),
        own(
            "{ bra = \"A\", ket = \"B\", R = [-1, 0], amplitude = 1.0",
            "{ bra = \"B\", ket = \"A\", R = [0, 0], amplitude = 1.0",
            12,
            "a consistent entry of hoppings, found that <0 B|H|(0,0,0) A> is the Hermitian partner"
                + " of <0 A|H|(0,0,0) B>, which is there already and brings it along"),
        own(
            "ket = \"A\", R = [1, 0]",
            "ket = \"A\", R = [0, 0]",
            14,
            "a consistent entry of hoppings, found that <0 A|H|(0,0,0) A> is the energy of an"
                + " orbital, which must be real"),
        own(
            "ket = \"B\", R = [-1, 0]",
            "ket = \"C\", R = [-1, 0]",
            12,
            "a consistent entry of hoppings, found that there is no orbital C; there are: A, B"),
        own(
            "R = [0, -1, 0]",
            "R = [0, -1, 1]",
            13,
            "a consistent entry of hoppings, found that <0 A|H|(0,-1,1) B> leaves the first 2"
                + " direction(s), the periodic ones"),
        own("R = [0, 0], a", "R = 0, a", 11, "one to three integers for R, found 0"),
        own(
            "R = [0, 0], a",
            "R = [0.5, 0], a",
            11,
            "an integer from -1000000 to 1000000 for R, found 0.5"),
        own(
            "amplitude = 1 }",
            "amplitude = \"1\" }",
            11,
            "a number or [re, im] for amplitude, found the text \"1\""),
        own("amplitude = 1 }", "amplitude = nan }", 11, "a number for amplitude, found NaN"),
        own(
            "amplitude = 1 }",
            "amplitude = 1, pauli = [1, 0, 0, 0] }",
            11,
            "amplitude or pauli for hoppings, found a table"),
        own(
            "name = \"B\"",
            "name = \"A\"",
            8,
            "a consistent entry of orbitals, found that there are" + " two orbitals A"),
        own(
            "position = [0, 0, 0], energy",
            "energy",
            7,
            "position (lattice coordinates) or cartesian (Å) for orbitals, found a table"),
        own("energy = 0.2", "energy = [0.2, 0.1]", 7, "a number for energy, found a list of 2"),
        own(
            "energy = 0.2",
            "spin = \"left\"",
            7,
            "up, down or both for spin, found the text" + " \"left\""),
        own(
            "energy = 0.2",
            "field = [0, 0, 1]",
            7,
            "spin = \"both\" in an orbital with a field, a value for field, found a list of 3"),
        own(
            "energy = 0.2",
            "spin = \"both\"",
            5,
            "orbitals without spin in a spinless model, not true for spinless, found true"),
        own("spinless = true", "spinless = 1", 5, "true or false for spinless, found 1"),
        own(
            "name = \"A\", position",
            "name = 1979-05-27, position",
            7,
            "a number, text, a list or a table for name, found a date"),
        own(
            "[2.46, 0, 0]",
            "[2.46, 0, 0",
            5,
            "valid TOML, found unexpected 's' instead of ], a comma, or a newline"),
        own(
            "dimension = 2",
            "dimension = 2\ndimension = 2",
            2,
            "valid TOML, found dimension previously" + " defined at line 1, column 1"),
        pythTb(
            "nspin",
            "dim_k = 2",
            "nspn = 2\ndim_k = 2",
            1,
            "one of the keys dim_k, dim_r, lat, orb, per, nspin, onsite, hop, found nspn; did you"
                + " mean nspin?"),
        pythTb(
            "partner",
            "[1.0, 0, 1, [-1, 0]]",
            "[1.0, 1, 0, [0, 0]]",
            8,
            "a consistent entry of hop, found that <0 1|H|(0,0,0) 0> is the Hermitian partner of"
                + " <0 0|H|(0,0,0) 1>, which is there already and brings it along"),
        pythTb(
            "number of orbital",
            "[1.0, 0, 1, [-1, 0]]",
            "[1.0, 0, 2, [-1, 0]]",
            8,
            "an integer from 0 to 1 for hop, found 2"),
        pythTb(
            "arguments",
            "[1.0, 0, 1, [-1, 0]]",
            "[1.0, 0, 1]",
            8,
            "a list of 4 for hop, found a list of 3"),
        pythTb(
            "R",
            "[1.0, 0, 1, [-1, 0]]",
            "[1.0, 0, 1, [-1]]",
            8,
            "a list of 2, one integer per lattice vector, for hop, found a list of 1"),
        pythTb(
            "periods",
            "dim_r = 2",
            "dim_r = 2\nper = [1, 0]",
            3,
            "the first 2 lattice vector(s), in order, for per, found a list of 2"),
        pythTb(
            "energies",
            "onsite = [0.2, -0.2]",
            "onsite = [0.2]",
            5,
            "a list of 2 for onsite, found a list of 1"),
        pythTb(
            "spins",
            "dim_k = 2",
            "nspin = 3\ndim_k = 2",
            1,
            "an integer from 1 to 2 for nspin, found 3"),
        pythTb(
            "block",
            "onsite = [0.2, -0.2]",
            "nspin = 2\nonsite = [[[1, 2], [3, 4]], 0]",
            6,
            "a consistent entry of onsite, found that the on-site block of 0 is not Hermitian"));
  }

  private static Arguments own(String text, String mistake, int line, String message) {
    assertTrue(TomlText.HALDANE.contains(text), text);
    return arguments(mistake, TomlText.HALDANE.replace(text, mistake), line, message);
  }

  private static Arguments pythTb(
      String what, String text, String mistake, int line, String message) {
    assertTrue(TomlText.PYTHTB.contains(text), text);
    return arguments("PythTB: " + what, TomlText.PYTHTB.replace(text, mistake), line, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refuses(String mistake, String text, int line, String message) {
    InputException refusal = assertThrows(InputException.class, () -> read(text));
    String file = directory.resolve("model.toml") + (line > 0 ? ":" + line : "");
    assertTrue(
        refusal.getMessage().startsWith(file + ": expected " + message), refusal.getMessage());
    assertEquals(line, refusal.line());
  }

  @Test
  void refusesWhatTheFileSaysItself() {
    Path file = Fixture.write(directory, "model.toml", TomlText.HALDANE);
    ModelRequest request = ModelRequest.of(file).withDimension(2);
    assertEquals(
        "--dimension does not go with a TOML model, which says it itself; change the file",
        assertThrows(ModelException.class, () -> ModelFiles.read(request)).getMessage());
  }

  @Test
  void refusesFilesThatAreNoText() {
    byte[] latin = {'a', '=', '"', (byte) 0xe9, '"'};
    Path file = Fixture.write(directory, "latin.toml", latin);
    assertEquals(
        file + ": expected text in UTF-8, found bytes that are not",
        assertThrows(InputException.class, () -> TomlFile.read(file)).getMessage());
  }

  @Test
  @DisplayName("brackets without end are refused before they fill the stack")
  void refusesBrackets() {
    Path file = Fixture.write(directory, "deep.toml", "\na = " + "[".repeat(100_000));
    assertEquals(
        file + ":2: expected at most 64 brackets open at a time, found more",
        assertThrows(InputException.class, () -> TomlFile.read(file)).getMessage());
  }
}
