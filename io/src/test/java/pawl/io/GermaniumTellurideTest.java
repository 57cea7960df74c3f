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
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/** GeTe against the bands that wannier90 3.1.0 interpolated itself. */
class GermaniumTellurideTest {

  private static final int BANDS = 16;
  private static final int POINTS = 150;

  @TempDir Path directory;

  @BeforeEach
  void copy() {
    for (String ending : List.of("_hr.dat.gz", "_wsvec.dat.gz", ".win", "_centres.xyz")) {
      Fixture.copy("gete/gete_proj" + ending, directory, "gete_proj" + ending);
    }
  }

  @Test
  @DisplayName("with the shifts the bands are those of wannier90, without they are off by 0.1 eV")
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
    // H is printed to 1e-6 eV in 345 R vectors and k to 1e-6: a few 1e-5 eV.
    assertEquals(0, worst, 5e-5);
    assertTrue(worstBare > 0.1, "without shifts off by " + worstBare + " eV");
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
