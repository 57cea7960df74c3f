package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.io.SymmetryFinding.Holds;
import pawl.io.Verdict.Grade;
import pawl.quantity.Warning;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;

/** Each entry of the certificate on a model for which it is good and on one for which it is bad. */
class CertificateTest {

  private static final List<KPoint> MESH = List.of(new KPoint(0, 0, 0), new KPoint(0.5, 0, 0));

  @TempDir Path directory;

  @BeforeEach
  void model() {
    put("a_hr.dat", Fixture.HR);
    put("a.win", Fixture.WIN);
    put("a_centres.xyz", Fixture.XYZ);
  }

  private void put(String name, String text) {
    Fixture.write(directory, name, text);
  }

  private ImportCertificate read() {
    return ModelFiles.read(ModelRequest.of(directory)).certificate();
  }

  private TightBindingModel plain() {
    return ModelFiles.read(ModelRequest.of(directory.resolve("a"))).model();
  }

  private static List<String> codes(ImportCertificate certificate) {
    return certificate.warnings().stream().map(Warning::code).toList();
  }

  private void bands(double shiftEv) {
    BandSolver solver = new BandSolver(plain());
    StringBuilder dat = new StringBuilder();
    for (int n = 0; n < 2; n++) {
      for (KPoint k : List.of(new KPoint(0.1, 0, 0), new KPoint(0.37, 0, 0))) {
        double shift = k.k1() > 0.2 && n == 1 ? shiftEv : 0;
        dat.append(String.format(Locale.ROOT, "0.0 %.9f%n", solver.energies(k)[n] + shift));
      }
      dat.append('\n');
    }
    put("a_band.kpt", "2\n0.1 0.0 0.0 1.0\n0.37 0.0 0.0 1.0\n");
    put("a_band.dat", dat.toString());
  }

  @ParameterizedTest(name = "{0} eV")
  @CsvSource({
    "0, GOOD, ''",
    "0.00009, GOOD, ''",
    "0.0002, USABLE, W-BND-002",
    "-0.0009, USABLE, W-BND-002",
    "0.0011, FAILS, W-BND-001",
    "-0.1, FAILS, W-BND-001",
  })
  @DisplayName("bands off by so much from the _band.dat")
  void bandsOfTheFile(double shiftEv, Grade grade, String code) {
    bands(shiftEv);
    ImportCertificate certificate = read();
    assertEquals(grade, certificate.verdict().grade());
    assertEquals(code.isEmpty() ? List.of() : List.of(code), codes(certificate));
    BandAgreement agreement = certificate.findings().bands().get(0);
    assertEquals(Math.abs(shiftEv), agreement.maxEv(), 1e-9);
    assertEquals(Math.abs(shiftEv) / 2, agreement.rmsEv(), 1e-9);
    assertEquals(2, agreement.points());
    if (shiftEv != 0) {
      assertEquals(new KPoint(0.37, 0, 0), agreement.worst());
    }
  }

  @Test
  @DisplayName("a _band.dat of another calculation is no evidence, and that is said")
  void foreignBands() {
    bands(0);
    put("a_band.dat", "0.0 1.0\n0.1 1.0\n");
    ImportCertificate certificate = read();
    assertEquals(List.of("W-BND-003"), codes(certificate));
    assertEquals(Grade.USABLE, certificate.verdict().grade());
    assertEquals(List.of(), certificate.findings().bands());
    assertEquals(
        "bands not compared: a_band.dat:2: expected point 1 of 2 of band 2, found the end of the"
            + " file",
        certificate.warnings().get(0).text().replace(directory + "/", ""));
  }

  private void eigenvalues(double shiftEv, String win, double... others) {
    BandSolver solver = new BandSolver(plain());
    StringBuilder eig = new StringBuilder();
    StringBuilder points = new StringBuilder("begin kpoints\n");
    for (int k = 0; k < MESH.size(); k++) {
      double[] e = solver.energies(MESH.get(k));
      points.append(MESH.get(k).toString().replaceAll("[()]", " ")).append('\n');
      int band = 1;
      for (double other : others) {
        eig.append(String.format(Locale.ROOT, "%d %d %.9f%n", band++, k + 1, other));
      }
      for (double energy : e) {
        eig.append(String.format(Locale.ROOT, "%d %d %.9f%n", band++, k + 1, energy + shiftEv));
      }
    }
    put("a.eig", eig.toString());
    put("a.win", Fixture.WIN + points + "end kpoints\n" + win);
  }

  @ParameterizedTest(name = "{0} eV")
  @CsvSource({
    "0, GOOD, ''",
    "0.0009, GOOD, ''",
    "0.002, USABLE, W-EIG-002",
    "0.011, FAILS, W-EIG-001",
  })
  @DisplayName("bands off by so much from the eigenvalues, without disentanglement")
  void eigenvaluesOfAllBands(double shiftEv, Grade grade, String code) {
    eigenvalues(shiftEv, "");
    ImportCertificate certificate = read();
    assertEquals(grade, certificate.verdict().grade());
    assertEquals(code.isEmpty() ? List.of() : List.of(code), codes(certificate));
    BandAgreement agreement = certificate.findings().bands().get(0);
    assertEquals("all bands on the mesh", agreement.part());
    assertEquals(shiftEv, agreement.maxEv(), 1e-8);
    assertEquals(shiftEv, agreement.rmsEv(), 1e-8);
  }

  @Test
  @DisplayName("with more Bloch states only those of the frozen window are compared")
  void frozenWindow() {
    eigenvalues(0, "dis_froz_max = 3.0\n", 5.0, 6.0);
    ImportCertificate certificate = read();
    BandAgreement agreement = certificate.findings().bands().get(0);
    assertEquals("the frozen window up to 3.0 eV on the mesh", agreement.part());
    assertEquals(0, agreement.maxEv(), 1e-8);
    eigenvalues(0, "dis_froz_max = 3.0\n", 2.5, 6.0);
    assertEquals(
        "bands not compared: a.eig: expected at most num_wann = 2 energies in the frozen window up"
            + " to 3.0 eV on the mesh, found 3",
        read().warnings().get(0).text().replace(directory + "/", ""));
    eigenvalues(0.02, "dis_froz_max = 3.0\n", 5.0, 6.0);
    assertEquals(List.of("W-EIG-001"), codes(read()));
    eigenvalues(0, "dis_froz_max = 3.0\ndis_froz_min = -30\n", -40, 6.0);
    assertEquals(List.of(), codes(read()));
    eigenvalues(0, "", 5.0, 6.0);
    assertEquals(List.of(), read().findings().bands());
    eigenvalues(0, "num_bands = 5\n", 5.0, 6.0);
    assertEquals(List.of("W-EIG-003"), codes(read()));
  }

  private static String wout(double x) {
    return String.format(
        Locale.ROOT,
        " Final State%n WF centre and spread 1 ( %.6f, 0.0, 0.0 ) 1.0%n"
            + " WF centre and spread 2 ( 1.0, 2.0, 0.0 ) 1.0%n  Sum%n",
        x);
  }

  private static final String DONE = " All done: wannier90 exiting\n";

  @Test
  @DisplayName("centres of the log: the same, moved by a lattice vector, of another calculation")
  void centresOfTheLog() {
    put("a.wout", wout(0.0002) + DONE);
    ImportCertificate same = read();
    assertEquals(List.of(), codes(same));
    assertEquals(0.0002, same.findings().centres().get(0).distance(), 1e-12);
    assertEquals(directory.resolve("a_centres.xyz").toString(), same.origins().centres());

    put("a.wout", wout(4.0) + DONE);
    ImportCertificate moved = read();
    assertEquals(List.of("W-CEN-001"), codes(moved));
    assertEquals(Grade.USABLE, moved.verdict().grade());
    assertEquals(directory.resolve("a.wout").toString(), moved.origins().centres());
    assertEquals(4.0, moved.findings().centres().get(0).distance(), 1e-12);
    assertEquals(0, moved.findings().centres().get(0).distanceModuloLattice(), 1e-12);
    assertEquals(4.0, plain().requireCentres()[0][0], 1e-12);

    put("a.wout", wout(0.3) + DONE);
    ImportCertificate other = read();
    assertEquals(List.of("W-CEN-003"), codes(other));
    assertEquals(Grade.FAILS, other.verdict().grade());
    assertEquals(
        "the centres of a.wout are not those of a_centres.xyz: Wannier function 1 is 0.3000 Å off;"
            + " one of the two is of another calculation",
        other.warnings().get(0).text().replace(directory + "/", ""));

    put("a_tb.dat", Fixture.TB);
    put("a.wout", wout(4.0) + DONE);
    ImportCertificate withTb = read();
    assertEquals(List.of("W-CEN-001"), codes(withTb));
    assertEquals(directory.resolve("a_tb.dat").toString(), withTb.origins().centres());
    assertEquals(2, withTb.findings().centres().size());
  }

  @Test
  @DisplayName("a log that was cut short, or cannot be read, or gives the centres alone")
  void logs() {
    put("a.wout", wout(0));
    assertEquals(List.of("W-OUT-001"), codes(read()));
    put("a.wout", wout(0).replace("1.0, 2.0", "1.0; 2.0") + DONE);
    assertEquals(List.of("W-OUT-002"), codes(read()));
    Fixture.delete(directory, "a_centres.xyz");
    put("a.wout", wout(0.5) + DONE);
    ImportCertificate alone = read();
    assertEquals(List.of(), codes(alone));
    assertEquals(directory.resolve("a.wout").toString(), alone.origins().centres());
  }

  @Test
  @DisplayName("what the files cannot give")
  void missing() {
    assertTrue(read().findings().missing().get(0).startsWith("position matrix elements"));
    Fixture.delete(directory, "a_centres.xyz");
    assertTrue(read().findings().missing().get(0).startsWith("anything but energies"));
    put("a_tb.dat", Fixture.TB);
    assertEquals(1, read().findings().missing().size());
    String moments = read().findings().missing().get(0);
    assertTrue(moments.startsWith("the external terms"), moments);
    assertTrue(moments.endsWith("internal part"), moments);
  }

  @Test
  @DisplayName("the weights of R vectors and the shifts that are missed speak against a model")
  void weights() {
    put("a.win", Fixture.WIN + "mp_grid = 2 1 1\n");
    assertEquals(Grade.USABLE, read().verdict().grade());
    put("a.win", Fixture.WIN + "mp_grid = 2 1 1\nuse_ws_distance = t\n");
    assertEquals(Grade.FAILS, read().verdict().grade());
    String text = read().verdict().reasons().get(0).text();
    assertTrue(text.contains("--wsvec FILE"), text);
    assertTrue(text.contains("--wsvec recompute"), text);
    put("a.win", Fixture.WIN + "mp_grid = 3 1 1\n");
    assertEquals(Grade.FAILS, read().verdict().grade());
    put("a.win", Fixture.WIN);
    assertEquals(Grade.GOOD, read().verdict().grade());
  }

  @Test
  @DisplayName("the order of rows is stated: no band shows it")
  void rowOrder() {
    ImportCertificate rows = read();
    String[] lines = Fixture.HR.split("\n", -1);
    for (int i = 0; i < 3; i++) {
      String swapped = lines[5 + 4 * i];
      lines[5 + 4 * i] = lines[6 + 4 * i];
      lines[6 + 4 * i] = swapped;
    }
    double[] before = new BandSolver(plain()).energies(new KPoint(0.2, 0, 0));
    put("a_hr.dat", String.join("\n", lines));
    ImportCertificate columns = read();
    assertEquals("row-fastest", rows.dialect().rowOrder());
    assertEquals("column-fastest", columns.dialect().rowOrder());
    assertEquals(before[0], new BandSolver(plain()).energies(new KPoint(0.2, 0, 0))[0]);
  }

  private ImportCertificate shipped(String model) {
    Fixture.copy("models/" + model + "_tb.dat.gz", directory, model + "_tb.dat.gz");
    return ModelFiles.read(ModelRequest.of(directory.resolve(model))).certificate();
  }

  private static String symmetries(ImportCertificate certificate) {
    return certificate.findings().symmetries().stream()
        .limit(4)
        .map(s -> s.holds().label() + (s.evidence().startsWith("matrices") ? "!" : ""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // E(-k) = E(k), T, P, PT; with ! what the matrices prove
    "psym2, yes undecided yes! undecided, 1",
    "treal3, yes yes! undecided undecided, 1",
    "mirror3, no no no undecided, 1",
    "bilayer8, nearly undecided undecided yes!, 2",
    "haldane_triv, no no no undecided, 1",
  })
  @DisplayName("T, P and PT: no more is claimed than is shown")
  void symmetries(String model, String expected, int degeneracy) {
    ImportCertificate certificate = shipped(model);
    assertEquals(expected, symmetries(certificate));
    assertEquals(degeneracy, certificate.findings().spectrum().orElseThrow().degeneracy());
  }

  @Test
  @DisplayName("the mirror of mirror3 and its defect, those of a honeycomb only with time reversal")
  void mirrors() {
    List<SymmetryFinding> mirror3 = shipped("mirror3").findings().symmetries();
    assertEquals(5, mirror3.size());
    SymmetryFinding mirror = mirror3.get(4);
    assertEquals("mirror normal to (1.0000, 0.0000, 0.0000)", mirror.operation());
    assertEquals(Holds.YES, mirror.holds());
    assertEquals(0, mirror.defectMev().orElseThrow(), 1e-9);
    List<SymmetryFinding> honeycomb = shipped("haldane_triv").findings().symmetries();
    assertEquals(7, honeycomb.size());
    assertTrue(honeycomb.get(6).evidence().contains("or with T the mirror"));
  }

  @Test
  @DisplayName("a spinor model without twofold bands has no PT")
  void spinors() {
    assertEquals(Holds.UNDECIDED, read().findings().symmetries().get(3).holds());
    put("a.win", Fixture.WIN + "spinors = t\n");
    assertEquals(Holds.NO, read().findings().symmetries().get(3).holds());
    put("a_hr.dat", "m\n2\n1\n1\n0 0 0 1 1 0.5 0\n0 0 0 2 1 0 0\n0 0 0 1 2 0 0\n0 0 0 2 2 0.5 0\n");
    ImportCertificate flat =
        ModelFiles.read(ModelRequest.of(directory).withDimension(1)).certificate();
    assertEquals(Holds.YES, flat.findings().symmetries().get(3).holds());
    assertTrue(flat.findings().spectrum().orElseThrow().gapEv().isEmpty());
  }

  @ParameterizedTest(name = "levels {0} eV apart")
  @CsvSource({"0.00009, ''", "0.0002, W-GAP-001", "0.0009, W-GAP-001", "0.002, ''"})
  @DisplayName("gaps just above the degeneracy tolerance are pointed out")
  void gaps(double gapEv, String code) {
    put(
        "a_hr.dat",
        String.format(
            Locale.ROOT,
            "m%n2%n1%n1%n0 0 0 1 1 0.5 0%n0 0 0 2 1 0 0%n0 0 0 1 2 0 0%n0 0 0 2 2 %.6f 0%n",
            0.5 + gapEv));
    ImportCertificate certificate =
        ModelFiles.read(ModelRequest.of(directory).withDimension(1)).certificate();
    assertEquals(code.isEmpty() ? List.of() : List.of(code), codes(certificate));
    Spectrum spectrum = certificate.findings().spectrum().orElseThrow();
    assertEquals(gapEv < 1e-4 ? gapEv : 0, spectrum.splittingEv(), 1e-12);
    assertEquals(gapEv < 1e-4 ? 2 : 1, spectrum.degeneracy());
    assertEquals(gapEv, spectrum.bandwidthEv(), 1e-12);
  }
}
