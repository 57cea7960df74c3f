package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

class TestDataTest {

  @TempDir Path directory;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "bilayer8",
        "haldane_C",
        "haldane_str",
        "haldane_triv",
        "mirror2",
        "mirror3",
        "mirror3x",
        "psym2",
        "treal3",
      })
  @DisplayName("hr and tb of a model give the same H and centres bit by bit")
  void models(String name) {
    Fixture.copy("models/" + name + "_tb.dat.gz", directory, "tb_tb.dat.gz");
    Fixture.copy("models/" + name + "_hr.dat.gz", directory, "hr_hr.dat.gz");
    Fixture.copy("models/" + name + "_centres.xyz.gz", directory, "hr_centres.xyz.gz");
    TightBindingModel tb = read(ModelRequest.of(directory.resolve("tb"))).model();
    TightBindingModel hr =
        read(ModelRequest.of(directory.resolve("hr")).withLattice(tb.lattice())).model();
    assertEquals(2, tb.dimension());
    assertArrayEquals(tb.requireCentres(), hr.requireCentres());
    RealSpaceMatrix a = tb.hamiltonian();
    RealSpaceMatrix b = hr.hamiltonian();
    assertEquals(a.cells(), b.cells());
    for (int i = 0; i < a.cells().size(); i++) {
      for (int m = 0; m < a.orbitals(); m++) {
        for (int n = 0; n < a.orbitals(); n++) {
          assertEquals(a.re(i, m, n), b.re(i, m, n));
          assertEquals(a.im(i, m, n), b.im(i, m, n));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"rashba2d", "rashba3d"})
  void rashba(String name) {
    for (String ending : List.of("_hr.dat.gz", "_centres.xyz.gz", ".win.gz")) {
      Fixture.copy("models/" + name + ending, directory, name + ending);
    }
    ImportedModel imported = read(ModelRequest.of(directory));
    assertEquals(name.equals("rashba2d") ? 2 : 3, imported.model().dimension());
    assertEquals(125.0, imported.model().lattice().volume(), 1e-12);
    assertArrayEquals(new double[2][3], imported.model().requireCentres());
  }

  @Test
  @DisplayName("bilayer CrI3: 112 orbitals, 7 R vectors, centres among 16 atoms")
  void cri3() {
    String seed = "cri3_bilayer_abp";
    for (String ending : List.of("_hr.dat.gz", "_centres.xyz.gz", ".win")) {
      Fixture.copy("cri3/" + seed + ending, directory, seed + ending);
    }
    ImportedModel imported = read(ModelRequest.of(directory));
    assertEquals(112, imported.model().orbitals());
    assertEquals(7, imported.model().hamiltonian().cells().size());
    assertEquals(2, imported.model().dimension());
    assertEquals(-3.0455, imported.fermiEnergyEv().orElseThrow());
    assertEquals(112, imported.model().requireCentres().length);
    assertTrue(imported.certificate().dialect().allOnes());
    assertEquals(List.of(), imported.certificate().warnings());
    Lattice lattice = imported.model().lattice();
    assertEquals(6.98525 * 6.0494039518, lattice.measure(2), 1e-9);
  }

  private static ImportedModel read(ModelRequest request) {
    return ModelFiles.read(request);
  }

  @Test
  @DisplayName("every file is listed in SHA256SUMS and has that sum")
  void checksums() throws IOException, URISyntaxException {
    URL sums = getClass().getResource("/pawl/testdata/SHA256SUMS");
    URI uri = sums.toURI();
    if (uri.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        verify(jar.getPath("/pawl/testdata"));
      }
    } else {
      verify(Path.of(uri).getParent());
    }
  }

  private static void verify(Path root) throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(root.resolve("SHA256SUMS"), StandardCharsets.UTF_8)) {
      listed.put(line.substring(66), line.substring(0, 64));
    }
    Map<String, String> actual = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.equals("SHA256SUMS") && !name.equals("README.md")) {
          actual.put(name, sha256(Files.readAllBytes(file)));
        }
      }
    }
    assertTrue(actual.size() > 40, actual.size() + " files");
    assertEquals(listed, actual);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
