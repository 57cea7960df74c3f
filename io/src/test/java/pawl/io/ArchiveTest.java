package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  private static final double[][] CENTRES = {{0, 0, 0}, {1, 2, 0}};
  private static final String CHAIN = "models/chain";

  @TempDir Path directory;

  private ImportedModel read(String model) {
    return ModelFiles.read(ModelRequest.of(directory.resolve(model)));
  }

  private void refused(String model, String message) {
    InputException e = assertThrows(InputException.class, () -> read(model));
    assertEquals(message, e.getMessage().replace(directory + "/", ""));
  }

  private void assertChain(String model, String archive, String folder) {
    ImportedModel read = read(model);
    assertEquals(Fixture.LATTICE, read.model().lattice());
    assertArrayEquals(CENTRES, read.model().requireCentres());
    assertEquals(
        Stream.of("a_hr.dat", "a.win", "a_centres.xyz")
            .map(file -> directory.resolve(archive + "/" + folder + "/" + file).toString())
            .toList(),
        read.inputs().stream().map(input -> input.path()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"gnu.tar", "ustar.tar.bz2", "posix.tar.xz", "python.tgz", "models.zip"})
  @DisplayName("archives of GNU tar, Python and Info-ZIP, entered at any level")
  void archives(String archive) {
    Fixture.write(directory, archive, Fixture.packed(archive));
    for (String inside : List.of("", "/models", "/models/chain", "/models/chain/a")) {
      assertChain(archive + inside, archive, CHAIN);
    }
    assertChain(archive + "/models/chain/a_hr.dat", archive, CHAIN);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"gnu-long.tar.gz", "posix-long.tar.zst"})
  @DisplayName("names longer than 100 characters")
  void longNames(String archive) {
    Fixture.write(directory, archive, Fixture.packed(archive));
    String l = "l".repeat(60);
    assertChain(archive, archive, l + "/" + l + "/" + l);
  }

  @Test
  @DisplayName("the hash of a file in an archive is that of the file itself")
  void hashes() {
    Fixture.write(directory, "gnu.tar", Fixture.packed("gnu.tar"));
    Path plain = Fixture.write(directory, "a_hr.dat", Fixture.HR);
    assertEquals(
        HamiltonianFile.read(plain).input().sha256(), read("gnu.tar").inputs().get(0).sha256());
  }

  @Test
  @DisplayName("options may name files in an archive, and files in it may be packed once more")
  void options() {
    Tar tar = new Tar().file("x/a_tb.dat", Fixture.TB).file("other.win", Fixture.WIN);
    tar.claiming("xyz.gz", '0', gzipXyz().length, gzipXyz());
    Fixture.write(directory, "a.tar", tar.toBytes());
    ModelRequest request =
        ModelRequest.of(directory.resolve("a.tar"))
            .withWin(directory.resolve("a.tar/other.win"))
            .withCentres(new CentresChoice.FromFile(directory.resolve("a.tar/xyz.gz")));
    assertEquals(
        List.of("a.tar/x/a_tb.dat", "a.tar/other.win", "a.tar/xyz.gz"),
        ModelFiles.read(request).inputs().stream()
            .map(input -> directory.relativize(Path.of(input.path())).toString())
            .toList());
  }

  private static byte[] gzipXyz() {
    return Fixture.gzip(Fixture.XYZ);
  }

  /** Archives, inside which there is no one model. */
  static Stream<Arguments> refusals() {
    Tar good = new Tar().file("x/a_hr.dat", Fixture.HR).file("a.win", Fixture.WIN);
    byte[] cut = good.withoutEnd();
    byte[] broken = good.toBytes();
    broken[1536 + 3] ^= 1;
    String again = "; pack it again";
    return Stream.of(
        Arguments.of(
            new Tar().file("x/a_hr.dat", "").file("b_tb.dat.gz", "").toBytes(),
            "expected one seed, found b, x/a; name the one you mean"),
        Arguments.of(
            new Tar().file("x/README", "").file("x/._a_hr.dat", "").toBytes(),
            "expected a _tb.dat or _hr.dat in it, found none"),
        Arguments.of(
            new Tar().entry("a_hr.dat", '2', "").entry("b_tb.dat/", '5', "").toBytes(),
            "expected a _tb.dat or _hr.dat in it, found none"),
        Arguments.of(
            new Tar().file("../a_hr.dat", Fixture.HR).toBytes(),
            "expected names that stay inside the archive, found '../a_hr.dat'" + again),
        Arguments.of(
            new Tar().file("x/../../a_hr.dat", Fixture.HR).toBytes(),
            "expected names that stay inside the archive, found 'x/../../a_hr.dat'" + again),
        Arguments.of(
            new Tar().file("x\\..\\a_hr.dat", Fixture.HR).toBytes(),
            "expected names that stay inside the archive, found 'x\\..\\a_hr.dat'" + again),
        Arguments.of(
            new Tar().file("/a_hr.dat", Fixture.HR).toBytes(),
            "expected names that stay inside the archive, found '/a_hr.dat'" + again),
        Arguments.of(
            new Tar().file("C:/a_hr.dat", Fixture.HR).toBytes(),
            "expected names that stay inside the archive, found 'C:/a_hr.dat'" + again),
        Arguments.of(
            new Tar().file("a_hr.dat", Fixture.HR).file("./a_hr.dat", "").toBytes(),
            "expected each file once, found a second './a_hr.dat'" + again),
        Arguments.of(
            cut,
            "expected more compressed data, found the end of the file; the file was cut short"),
        Arguments.of(
            Arrays.copyOf(cut, 700),
            "expected more compressed data, found the end of the file; the file was cut short"),
        Arguments.of(
            broken,
            "expected the header of a file in a tar archive, found something else;"
                + " copy the archive again"),
        Arguments.of(
            new Tar().claiming("a_hr.dat", '0', 8L << 30, new byte[0]).toBytes(),
            "expected more compressed data, found the end of the file; the file was cut short"),
        Arguments.of(
            new Tar().claiming("x", 'L', 1L << 30, new byte[0]).toBytes(),
            "expected names of at most 65536 characters in a tar archive, found 1073741824"
                + " characters"
                + again),
        Arguments.of(
            new Tar().entry("x", 'x', "99 path=a_hr.dat\n").file("a_hr.dat", "").toBytes(),
            "expected records 'length key=value' in a tar archive, found '99'" + again),
        Arguments.of(
            new Tar().entry("x", 'x', "11 size=-1\n").file("a_hr.dat", "").toBytes(),
            "expected records 'length key=value' in a tar archive, found 'size=-1'" + again));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  @DisplayName("archives that are refused")
  void refusal(byte[] tar, String message) {
    Fixture.write(directory, "a.tar", tar);
    refused("a.tar", "a.tar: " + message);
    Fixture.write(directory, "a.tar", Packing.ZSTD.pack(tar));
    refused("a.tar", "a.tar: " + message);
  }

  private static String record(String text) {
    return (text.length() + 4) + " " + text + "\n";
  }

  @Test
  @DisplayName("sparse files and pax sizes")
  void pax() {
    String hr = Fixture.HR;
    byte[] bytes = hr.getBytes(StandardCharsets.ISO_8859_1);
    byte[] tar =
        new Tar()
            .entry("p", 'x', record("GNU.sparse.map=0,100"))
            .file("b_hr.dat", "")
            .entry("p", 'g', record("path=global"))
            .entry("p", 'x', record("path=a_hr.dat") + record("size=" + bytes.length))
            .claiming("short", '0', 0, bytes)
            .file("a.win", Fixture.WIN)
            .toBytes();
    Fixture.write(directory, "a.tar", tar);
    assertEquals(2, read("a.tar").model().orbitals());
  }

  @Test
  @DisplayName("a path into an archive at which nothing is")
  void nothingThere() {
    Fixture.write(directory, "gnu.tar", Fixture.packed("gnu.tar"));
    refused(
        "gnu.tar/models/b",
        "gnu.tar/models/b: expected a _tb.dat or _hr.dat, a seedname, or a directory with one seed,"
            + " found nothing of that name");
    ModelRequest request =
        ModelRequest.of(directory.resolve("gnu.tar")).withWin(directory.resolve("gnu.tar/b.win"));
    InputException e = assertThrows(InputException.class, () -> ModelFiles.read(request));
    assertEquals(
        directory.resolve("gnu.tar/b.win") + ": expected a file, found none of that name",
        e.getMessage());
    Fixture.write(directory, "plain", "text");
    refused(
        "plain/a",
        "plain/a: expected a _tb.dat or _hr.dat, a seedname, or a directory with one seed,"
            + " found nothing of that name");
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zipOf(String name) {
    return zip(Map.of(name, Fixture.HR.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  @DisplayName("zips that are refused")
  void zipRefusals() {
    Fixture.write(directory, "a.zip", zipOf("../a_hr.dat"));
    refused(
        "a.zip",
        "a.zip: expected names that stay inside the archive, found '../a_hr.dat'; pack it again");
    byte[] good = zipOf("a_hr.dat");
    Fixture.write(directory, "a.zip", Arrays.copyOf(good, good.length - 30));
    refused(
        "a.zip",
        "a.zip: expected an intact zip archive, found zip END header not found;"
            + " copy the archive again");
    String latin = new String(good, StandardCharsets.ISO_8859_1);
    int central = latin.indexOf("PK\1\2");
    byte[] encrypted = good.clone();
    encrypted[central + 8] |= 1;
    Fixture.write(directory, "a.zip", encrypted);
    refused(
        "a.zip",
        "a.zip: expected an intact zip archive, found invalid CEN header (encrypted entry);"
            + " copy the archive again");
    byte[] sum = good.clone();
    sum[central + 16] ^= 1;
    Fixture.write(directory, "a.zip", sum);
    refused(
        "a.zip",
        "a.zip/a_hr.dat:16: expected an intact zip archive, found a_hr.dat with another checksum;"
            + " copy the archive again");
  }

  @Test
  @Timeout(60)
  @DisplayName("an archive that unpacks to more than 1032 times its size is refused")
  void bombs() {
    byte[] head = new Tar().claiming("a_hr.dat", '0', 100L << 20, new byte[0]).withoutEnd();
    Fixture.write(directory, "a.tar", Packing.ZSTD.packBlank(head, 100L << 20));
    refused(
        "a.tar",
        "a.tar: expected zstd data that unpack to at most 1032 times their size, found more;"
            + " if that is right, unpack the file first");
    Tar many = new Tar();
    for (int i = 0; i <= 100_000; i++) {
      many.file(Integer.toString(i), "");
    }
    Fixture.write(directory, "a.tar", Packing.GZIP.pack(many.toBytes()));
    refused(
        "a.tar",
        "a.tar: expected at most 100000 files in it, found more; pack only those of the model");
  }

  @Test
  @DisplayName("a header's claim of a size is bounded by what the archive can hold")
  void claims() {
    byte[] tar =
        new Tar()
            .file("a.win", Fixture.WIN)
            .claiming("b_hr.dat", '0', 8L << 30, new byte[0])
            .withoutEnd();
    Path path = Fixture.write(directory, "a.tar", tar);
    FileBytes bytes = FileBytes.of(path.resolve("b_hr.dat"));
    assertTrue(bytes.size() <= tar.length, bytes.size() + " bytes");
  }
}
