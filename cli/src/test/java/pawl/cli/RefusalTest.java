package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

  private static final String LATTICE = "2.46,0,0;1.23,2.13,0;0,0,20";

  @TempDir private Path directory;

  private SampleModel sample;
  private Path output;

  @BeforeEach
  void names() {
    sample = new SampleModel(directory);
    output = directory.resolve("output");
  }

  private Run magnetization(Path model, Object... more) {
    Object[] words = new Object[10 + more.length];
    Object[] first = {
      "magnetization", model, "--mu", "-1", "--temperature", "300", "--kmesh", "6x6", "-o", output
    };
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return Run.pawl(words);
  }

  private void assertRefused(int code, String complaint, Run run) {
    assertEquals(complaint, run.complaint());
    assertEquals(code, run.code());
    assertEquals("", run.out());
    assertFalse(Files.exists(output), "nothing is left behind");
  }

  @Test
  void truncatedFile() throws IOException {
    Path model = sample.damaged(lines -> lines.subList(20, lines.size()).clear());
    assertRefused(
        3,
        model
            + ":20: expected 28 elements (num_wann² × nrpts), found the end of the file after 16;"
            + " the first that is missing: R vector 5 of 7",
        magnetization(model));
  }

  @Test
  void duplicateRow() throws IOException {
    Path model = sample.damaged(lines -> lines.set(7, lines.get(6)));
    assertRefused(
        3,
        model + ":8: expected each element once, found a second R = (-1,0,0), m = 1, n = 2",
        magnetization(model));
  }

  @Test
  void overflowStars() throws IOException {
    Path model =
        sample.damaged(lines -> lines.set(8, "   -1    1    0    1    1 ************  0.089101"));
    assertRefused(
        3,
        model
            + ":9: expected the number Re H, found '************', a Fortran overflow; the number"
            + " did not fit its columns; write it with more, as in a _tb.dat",
        magnetization(model));
  }

  @Test
  void notHermitian() throws IOException {
    Path model =
        sample.damaged(lines -> lines.set(6, lines.get(6).replace("1.000000", "1.300000")));
    assertRefused(
        3,
        model
            + ":7: expected a Hermitian H, H_mn(R) = H_nm(-R)* within 2.0e-06 eV, found"
            + " H_1,2(-1,0,0) = 1.3+0.0i eV and H_2,1(1,0,0) = 1.0+0.0i eV",
        magnetization(model, "--lattice", LATTICE, "--centres", "zero"));
  }

  @Test
  void noLattice() throws IOException {
    assertRefused(
        4,
        "pawl: the lattice is not known: a _hr.dat does not hold it; give a .win or a _tb.dat of"
            + " the same seed, --win FILE or --lattice \"x,y,z;x,y,z;x,y,z\" (Å)",
        magnetization(sample.damaged(lines -> {})));
  }

  @Test
  void noCentres() throws IOException {
    assertRefused(
        4,
        "pawl: the Wannier centres are not known, and everything but energies depends on them;"
            + " give a _centres.xyz, a _tb.dat or --centres FILE|zero",
        magnetization(sample.damaged(lines -> {}), "--lattice", LATTICE));
  }

  @Test
  void noSuchFile() {
    Path model = directory.resolve("nothing_hr.dat");
    assertRefused(
        3,
        model
            + ": expected a _tb.dat or _hr.dat, a seedname, or a directory with one seed, found"
            + " nothing of that name",
        magnetization(model));
  }

  @Test
  void severalSeeds() throws IOException {
    sample.copy("haldane_C_tb.dat");
    sample.copy("psym2_tb.dat");
    assertRefused(
        3,
        directory + ": expected one seed, found haldane_C, psym2; name the one you mean",
        magnetization(directory));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--mu          | 0:1        | '0:1' is not A:B:N",
        "--mu          | 0:1:0      | '0' is not between 1 and 1000000 points",
        "--mu          | 0:1:1      | '0:1:1' asks for one point on two ends",
        "--mu          | 0:1:x      | 'x' is not a number of points",
        "--mu          | zero       | 'zero' is not a number",
        "--mu          | NaN        | 'NaN' is not a number",
        "--mu          | 1d         | '1d' is not a number",
        "--mu          | 1e999      | '1e999' is too large",
        "--mu          | -1,        | '-1,' lacks a number; write a,b,c without blanks, or in quotes",
        "--temperature | 300,-5     | '300,-5' goes below absolute zero, to -5.0 K",
        "--kmesh       | 6,6        | '6,6' is not N1xN2[xN3]",
        "--kmesh       | 0x6        | '0x6' is not N1xN2[xN3] with 1 to 65536 each",
        "--rtol        | 0          | '0' is not positive",
        "--atol        | -1         | '-1' is not positive",
        "--threads     | 0          | '0' is not between 1 and 1024",
        "--dimension   | 4          | '4' is not 1, 2 or 3",
        "--fermi       | EF         | 'EF' is not a number",
        "--win         | ''         | the name of a file or directory is empty",
        "--output      | ''         | the name of a file or directory is empty",
        "--degeneracy-tolerance | -1 | '-1' is negative",
        "--lattice     | 1,0,0;0,1,0 | '1,0,0;0,1,0' is not three vectors x,y,z;x,y,z;x,y,z",
      })
  @DisplayName("options are refused before any file is looked at")
  void badOption(String option, String value, String complaint) {
    String[] words = {
      "magnetization", "no-such-model", "--mu=0", "--temperature=1", option + "=" + value
    };
    if (option.equals("--mu") || option.equals("--temperature")) {
      words[option.equals("--mu") ? 2 : 3] = "--threads=1";
    }
    assertRefused(
        2,
        "pawl: Invalid value for option '" + option + "': " + complaint,
        Run.pawl((Object[]) words));
  }

  @ParameterizedTest
  @CsvSource({"--kmesh, 6, 1, divisions", "--kmesh, 6x6x6, 3, divisions"})
  void meshOfAnotherDimension(String option, String value, int found, String what)
      throws IOException {
    Path model = sample.copy("haldane_C_tb.dat");
    Run run =
        Run.pawl("magnetization", model, "--mu=0", "--temperature=1", option, value, "-o", output);
    assertRefused(
        2,
        String.format(
            "pawl: %s: expected 2 %s, as many as the model has periodic directions, found %d",
            option, what, found),
        run);
  }

  @Test
  void shiftOfAnotherDimension() throws IOException {
    assertRefused(
        2,
        "pawl: --kshift: expected 2 fractions, as many as the model has periodic directions,"
            + " found 1",
        magnetization(sample.copy("haldane_C_tb.dat"), "--kshift", "-0.5"));
  }

  @Test
  void modelOfAnotherDimension() {
    Run run =
        Run.pawl(
            "magnetization",
            "builtin:rashba-zeeman-1d",
            "--mu=0",
            "--temperature=300",
            "-o",
            output);
    assertRefused(
        4,
        "pawl: chi and alpha are defined for two-dimensional crystals, and this model is"
            + " 1-dimensional; for a layer in a three-dimensional cell give --dimension 2",
        run);
  }

  @Test
  void builtinModelThatIsNone() {
    assertRefused(
        2,
        "pawl: Invalid value for positional parameter at index 0 (MODEL): there is no built-in"
            + " model 'graphene'; there are: "
            + BuiltinModels.all().stream().map(BuiltinModel::id).collect(Collectors.joining(", ")),
        Run.pawl("info", "builtin:graphene"));
  }

  @Test
  @DisplayName("an existing directory is left as it is")
  void existingOutput() throws IOException {
    Path model = sample.copy("haldane_C_tb.dat");
    Path kept = Files.writeString(Files.createDirectory(output).resolve("result.json"), "mine");
    Run run = magnetization(model);
    assertEquals(
        "pawl: " + output + ": exists already; name another directory with -o, or add --force",
        run.complaint());
    assertEquals(7, run.code());
    assertEquals("mine", Files.readString(kept));
    assertEquals(0, magnetization(model, "--force").code());
    assertTrue(Files.readString(kept).contains("pawl-result/1"));
  }

  @Test
  void outputInNowhere() throws IOException {
    output = directory.resolve("no").resolve("where");
    assertRefused(
        7,
        "pawl: " + directory.resolve("no") + ": no such directory; create it first",
        magnetization(sample.copy("haldane_C_tb.dat")));
  }
}
