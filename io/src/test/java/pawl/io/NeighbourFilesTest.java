package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.tightbinding.KPoint;

/** The grammars of {@code _band.dat}, {@code _band.kpt}, {@code .eig} and {@code .wout}. */
class NeighbourFilesTest {

  private static final String KPT = "  2\n  0.0 0.0 0.0   1.0\n  0.5 0.25 0.0   1.0\n";
  private static final String DAT =
      "  0.0E+00  1.5E+00\n  0.7E+00 -2.5E+00\n \n  0.0E+00  1.0E+00\n  0.7E+00  3.0E+00\n \n";
  private static final String WOUT =
      """
       |  Length Unit                               :               Ang             |
       Initial State
        WF centre and spread    1  (  9.000000,  9.000000,  9.000000 )     1.5
       Final State
        WF centre and spread    1  (  8.000000,  8.000000,  8.000000 )     1.5
        WF centre and spread    2  (  8.000000,  8.000000,  8.000000 )     1.5
        Sum of centres and spreads ( 16.0, 16.0, 16.0 )    3.0
       Final State
        WF centre and spread    1  ( -0.500000,  0.000000,  0.000000 )     1.5
        WF centre and spread    2  (  1.000000,  2.000000,-10.000000 )     1.5
        Sum of centres and spreads (  0.5,  2.0,-10.0 )    3.0
       All done: wannier90 exiting
      """;

  @TempDir Path directory;

  private Path put(String name, String text) {
    return Fixture.write(directory, name, text.replace(';', '\n'));
  }

  private void refused(String message, Executable read) {
    InputException e = assertThrows(InputException.class, read);
    assertEquals(message, e.getMessage().replace(directory + "/", ""));
  }

  private BandFile bands(String kpt, String dat) {
    return BandFile.read(put("x_band.kpt", kpt), put("x_band.dat", dat), 2);
  }

  @Test
  @DisplayName("bands come one after the other and are put in order at each point")
  void bandFile() {
    BandFile file = bands(KPT, DAT);
    assertEquals(List.of(new KPoint(0, 0, 0), new KPoint(0.5, 0.25, 0)), file.points());
    assertEquals(List.of(List.of(1.0, 1.5), List.of(-2.5, 3.0)), file.energies());
    assertEquals(
        file.energies(), bands(KPT, DAT.replaceAll("(E\\+00)\n", "$1  0.9E+00\n")).energies());
    assertEquals(file.energies(), bands(KPT, DAT.replace(" \n", "")).energies());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2;0 0 0 1 | | x_band.kpt:2: expected k-point 2 of 2, found the end of the file",
        "none | | x_band.kpt:1: expected the number of k-points from 1 to 1000000, found 'none'",
        "1;0 0 0 | | x_band.kpt:2: expected 4 columns (k1 k2 k3 weight), found 3 columns",
        "1;0 0 0 1 | 0 1.0;;0 2.0;;0 3.0; | x_band.dat:5: expected 2 bands at 1 points, found another row",
        "1;0 0 0 1 | 0 1.0; | x_band.dat:1: expected point 1 of 1 of band 2, found the end of the file",
        "1;0 0 0 1 | 0 1.0;0 NaN; | x_band.dat:2: expected the number E, found 'NaN'",
        "1;0 0 0 1 | 0 1.0;0 ****; | x_band.dat:2: expected the number E, found '****', a Fortran overflow; the number did not fit its columns; write it with more, as in a _tb.dat",
      })
  @DisplayName("wrong bands are refused")
  void wrongBands(String kpt, String dat, String message) {
    refused(message, () -> bands(kpt + ";", dat == null ? "" : dat));
  }

  private EigFile eig(String text) {
    return EigFile.read(put("x.eig", text), 2);
  }

  @Test
  @DisplayName("eigenvalues by k-point, whatever their order and first band")
  void eigFile() {
    List<List<Double>> energies = List.of(List.of(-1.0, 0.5), List.of(2.0, 3.0));
    assertEquals(energies, eig("1 1 -1.0;2 1 0.5;1 2 2.0;2 2 3.0;").energies());
    assertEquals(energies, eig("22 2 3.0;21 1 0.5;21 2 2.0;20 1 -1.0;").energies());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 1 0.5;1 3 0.5; | x.eig:2: expected a k-point from 1 to 2, found 3",
        "1 1 0.5;1 2 0.5;2 2 0.6; | x.eig:3: expected as many bands at k-point 2 as at the first, 1, found 2 bands",
        "1 1 0.5; | x.eig:1: expected as many bands at k-point 2 as at the first, 1, found 0 bands",
        "1 1; | x.eig:1: expected 3 columns (band k E), found 2 columns",
      })
  @DisplayName("wrong eigenvalues are refused")
  void wrongEig(String text, String message) {
    refused(message, () -> eig(text));
  }

  private WoutFile.Log wout(String text) {
    return WoutFile.read(put("x.wout", text), 2);
  }

  @Test
  @DisplayName(
      "the last Final State counts, in Å or bohr; a log without its last line is cut short")
  void woutFile() {
    WoutFile.Log log = wout(WOUT);
    assertEquals(List.of(List.of(-0.5, 0.0, 0.0), List.of(1.0, 2.0, -10.0)), log.centres());
    assertTrue(log.finished());
    assertEquals(
        -0.5 * 0.52917720859, wout(WOUT.replace("Ang ", "Bohr")).centres().get(0).get(0), 1e-15);
    assertFalse(wout(WOUT.replace("All done", "")).finished());
    assertEquals(List.of(), wout(" All done: wannier90 exiting\n").centres());
  }

  @Test
  @DisplayName("wrong centres are refused")
  void wrongWout() {
    refused(
        "x.wout:10: expected WF centre and spread 2 ( x, y, z ), of 2,"
            + " found '  WF centre and spread    3  (  1.000000…'",
        () -> wout(WOUT.replace("2  (  1.0", "3  (  1.0")));
    refused(
        "x.wout:9: expected a centre ( x, y, z ),"
            + " found '  WF centre and spread    1  ( *********…'",
        () -> wout(WOUT.replace("( -0.500000", "( *********")));
    refused(
        "x.wout:10: expected the sum of centres and spreads, found the end of the file",
        () -> wout(WOUT.substring(0, WOUT.lastIndexOf("  Sum"))));
    refused(
        "x.wout:7: expected 2 Wannier centres, found another",
        () -> wout(WOUT.replace("  Sum of", "  WF centre and spread 3 ( 0, 0, 0 ) Sum of")));
  }
}
