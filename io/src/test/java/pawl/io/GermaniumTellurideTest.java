package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pawl.io.Findings.CentresAgreement;
import pawl.io.SymmetryFinding.Holds;
import pawl.io.Verdict.Grade;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.RealSpaceMatrix;

/** GeTe against the bands that wannier90 3.1.0 interpolated itself. */
class GermaniumTellurideTest {

  private static final int BANDS = 16;
  private static final int POINTS = 150;

  /** H is printed to 1e-6 eV in 345 R vectors and k to 1e-6: a few 1e-5 eV. */
  private static final double PRINTED_EV = 5e-5;

  @TempDir Path directory;

  @BeforeEach
  void copy() {
    for (String ending : List.of("_hr.dat.gz", "_wsvec.dat.gz", ".win", "_centres.xyz")) {
      Fixture.copy("gete/gete_proj" + ending, directory, "gete_proj" + ending);
    }
  }

  @Test
  @DisplayName(
      "an independent eigensolver finds the bands of wannier90, without shifts it does not")
  void bands() {
    double[][] k = path();
    double[][] energies = bandsOfWannier90();
    RealSpaceMatrix shifted = read(new WsvecChoice.Automatic()).model().hamiltonian();
    RealSpaceMatrix bare = read(new WsvecChoice.None()).model().hamiltonian();
    double worst = 0;
    double worstBare = 0;
    for (int i = 0; i < POINTS; i += 6) {
      double[] with = eigenvalues(shifted, k[i]);
      double[] without = eigenvalues(bare, k[i]);
      for (int n = 0; n < BANDS; n++) {
        worst = Math.max(worst, Math.abs(with[n] - energies[n][i]));
        worstBare = Math.max(worstBare, Math.abs(without[n] - energies[n][i]));
      }
    }
    assertEquals(0, worst, PRINTED_EV);
    assertTrue(worstBare > 0.1, "without shifts off by " + worstBare + " eV");
  }

  @Test
  @DisplayName(
      "with the shifts all 150 points of the path agree, and the frozen window on the mesh")
  void certified() {
    ImportCertificate certificate = complete("gete_proj", new WsvecChoice.Automatic());
    assertEquals(List.of(), certificate.warnings());
    assertEquals(Grade.GOOD, certificate.verdict().grade());
    List<BandAgreement> bands = certificate.findings().bands();
    assertEquals(POINTS, bands.get(0).points());
    assertEquals(0, bands.get(0).maxEv(), PRINTED_EV);
    assertEquals(216, bands.get(1).points());
    assertEquals("the frozen window up to 14.45 eV on the mesh", bands.get(1).part());
    assertEquals(0, bands.get(1).maxEv(), PRINTED_EV);
    for (CentresAgreement centres : certificate.findings().centres()) {
      // The log prints six decimals.
      assertEquals(0, centres.distance(), 1e-6);
    }
  }

  @Test
  @DisplayName("ignoring the shifts costs 234 meV, and fails, though the mesh shows nothing")
  void withoutShifts() {
    ImportCertificate certificate = complete("gete_proj", new WsvecChoice.None());
    assertEquals(Grade.FAILS, certificate.verdict().grade());
    assertEquals("W-BND-001", certificate.verdict().reasons().get(0).code());
    List<BandAgreement> bands = certificate.findings().bands();
    assertEquals(0.234, bands.get(0).maxEv(), 5e-4);
    assertEquals(0.039, bands.get(0).rmsEv(), 5e-4);
    assertEquals(0, bands.get(1).maxEv(), PRINTED_EV);
  }

  @Test
  @DisplayName("T by spin-pure interleaved orbitals, the mirror of the crystal, no PT and so no P")
  void symmetries() {
    List<SymmetryFinding> found =
        complete("gete_proj", new WsvecChoice.Automatic()).findings().symmetries();
    assertEquals(Holds.YES, found.get(1).holds());
    assertEquals("matrices: spins interleaved", found.get(1).evidence());
    assertEquals(Holds.NO, found.get(2).holds());
    assertEquals("T holds and PT does not", found.get(2).evidence());
    assertEquals(Holds.NO, found.get(3).holds());
    assertEquals(
        List.of(
            "twofold axis along (1.0000, 0.0000, 0.0000)",
            "mirror normal to (1.0000, 0.0000, 0.0000)"),
        found.stream().skip(4).map(SymmetryFinding::operation).toList());
  }

  /**
   * Two gauges of the same Bloch states agree on their mesh; between its points they differ by what
   * interpolation from 6×6×6 leaves open: 22 meV rms, 137 meV at most over 300 generic points.
   */
  @Test
  @DisplayName(
      "atom-centred and maximally localised functions: same bands, interpolated differently")
  void gauges() {
    complete("gete_proj", new WsvecChoice.Automatic());
    BandSolver projected =
        new BandSolver(ModelFiles.read(ModelRequest.of(directory.resolve("gete_proj"))).model());
    ImportCertificate certificate = complete("gete", new WsvecChoice.Automatic());
    assertEquals(List.of(), certificate.warnings());
    assertEquals(0, certificate.findings().bands().get(0).maxEv(), PRINTED_EV);
    BandSolver localised =
        new BandSolver(ModelFiles.read(ModelRequest.of(directory.resolve("gete"))).model());
    KMesh mesh = KMesh.of(new int[] {6, 6, 6}, new double[3]);
    for (int i = 0; i < mesh.size(); i += 5) {
      KPoint k = mesh.point(i);
      assertArrayEquals(projected.energies(k), localised.energies(k), PRINTED_EV);
    }
    double squares = 0;
    double most = 0;
    for (KPoint k : GenericPoints.of(3, 300)) {
      double[] a = projected.energies(k);
      double[] b = localised.energies(k);
      for (int n = 0; n < BANDS; n++) {
        double difference = a[n] - b[n];
        squares += difference * difference;
        most = Math.max(most, Math.abs(difference));
      }
    }
    assertEquals(0.0217, Math.sqrt(squares / 300 / BANDS), 5e-5);
    assertEquals(0.137, most, 5e-4);
  }

  private ImportCertificate complete(String seed, WsvecChoice wsvec) {
    List<String> endings =
        List.of(".win", "_centres.xyz", "_wsvec.dat.gz", ".wout.gz", "_band.kpt", "_band.dat.gz");
    for (String ending : endings) {
      Fixture.copy("gete/" + seed + ending, directory, seed + ending);
    }
    if (seed.equals("gete")) {
      Fixture.copy("gete/gete_tb.dat.gz", directory, "gete_tb.dat.gz");
    } else {
      Fixture.copy("gete/gete_proj.eig.gz", directory, "gete_proj.eig.gz");
    }
    return ModelFiles.read(ModelRequest.of(directory.resolve(seed)).withWsvec(wsvec)).certificate();
  }

  @Test
  @DisplayName("the certificate of a native file")
  void certificate() {
    ImportedModel imported = read(new WsvecChoice.Automatic());
    ImportCertificate.Content content = imported.certificate().content();
    assertEquals(16, content.orbitals());
    assertEquals(235, content.cells());
    assertEquals(345, content.foldedCells());
    assertEquals(216, content.inverseDegeneracySum());
    assertEquals(216, content.meshPoints().orElseThrow());
    assertEquals(3, imported.model().dimension());
    assertEquals(List.of(), imported.certificate().warnings());
    assertArrayEquals(
        new double[] {0, -0.11842398, 5.06184460}, imported.model().requireCentres()[4]);
  }

  private ImportedModel read(WsvecChoice wsvec) {
    return ModelFiles.read(ModelRequest.of(directory).withWsvec(wsvec));
  }

  private static double[][] path() {
    String text = new String(Fixture.bytes("gete/gete_proj_band.kpt"), StandardCharsets.ISO_8859_1);
    return text.lines()
        .skip(1)
        .map(line -> Arrays.stream(line.trim().split(" +", -1)).mapToDouble(Double::parseDouble))
        .map(numbers -> numbers.limit(3).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] bandsOfWannier90() {
    double[] column =
        Fixture.unpacked("gete/gete_proj_band.dat.gz")
            .lines()
            .filter(line -> !line.isBlank())
            .mapToDouble(line -> Double.parseDouble(line.trim().split(" +", -1)[1]))
            .toArray();
    assertEquals(BANDS * POINTS, column.length);
    double[][] energies = new double[BANDS][];
    for (int n = 0; n < BANDS; n++) {
      energies[n] = Arrays.copyOfRange(column, n * POINTS, (n + 1) * POINTS);
    }
    return energies;
  }

  /** Of H = A + iB from the real symmetric (A -B; B A), which has each of them twice. */
  private static double[] eigenvalues(RealSpaceMatrix h, double[] k) {
    int size = h.orbitals();
    DMatrixRMaj real = new DMatrixRMaj(2 * size, 2 * size);
    for (int i = 0; i < h.cells().size(); i++) {
      CellIndex r = h.cells().get(i);
      double phase = 2 * Math.PI * (k[0] * r.r1() + k[1] * r.r2() + k[2] * r.r3());
      double cos = Math.cos(phase);
      double sin = Math.sin(phase);
      for (int m = 0; m < size; m++) {
        for (int n = 0; n < size; n++) {
          double a = cos * h.re(i, m, n) - sin * h.im(i, m, n);
          double b = sin * h.re(i, m, n) + cos * h.im(i, m, n);
          real.add(m, n, a);
          real.add(m + size, n + size, a);
          real.add(m, n + size, -b);
          real.add(m + size, n, b);
        }
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> solver =
        DecompositionFactory_DDRM.eig(2 * size, false, true);
    assertTrue(solver.decompose(real));
    double[] twice = new double[2 * size];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = solver.getEigenvalue(i).getReal();
    }
    Arrays.sort(twice);
    double[] once = new double[size];
    for (int i = 0; i < size; i++) {
      once[i] = twice[2 * i];
    }
    return once;
  }
}
