package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pawl.tightbinding.RealSpaceMatrix;

class CompressionTest {

  private static final byte[] HR = Fixture.HR.getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path directory;

  private HamiltonianFile read(byte[] bytes) {
    return HamiltonianFile.read(Fixture.write(directory, "x", bytes));
  }

  private void refused(byte[] bytes, String message) {
    InputException e = assertThrows(InputException.class, () -> read(bytes));
    assertEquals(message, e.getMessage().replace(directory + "/", ""));
  }

  private static void assertSame(RealSpaceMatrix expected, RealSpaceMatrix actual) {
    assertEquals(expected.cells(), actual.cells());
    for (int i = 0; i < expected.cells().size(); i++) {
      for (int e = 0; e < expected.orbitals() * expected.orbitals(); e++) {
        int m = e / expected.orbitals();
        int n = e % expected.orbitals();
        assertEquals(expected.re(i, m, n), actual.re(i, m, n));
        assertEquals(expected.im(i, m, n), actual.im(i, m, n));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"bz2, bzip2", "xz, xz", "zst, zstd"})
  @DisplayName("files as bzip2 1.0.8, xz 5.4 and zstd 1.5 pack them")
  void packedElsewhere(String ending, String label) {
    HamiltonianFile file = read(Fixture.packed("a_hr.dat." + ending));
    assertEquals(label, file.dialect().compression());
    assertSame(read(HR).hamiltonian(), file.hamiltonian());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Packing.class)
  @DisplayName("two packed pieces one after the other are one file")
  void concatenated(Packing packing) {
    byte[] first = packing.pack(Arrays.copyOf(HR, 300));
    byte[] second = packing.pack(Arrays.copyOfRange(HR, 300, HR.length));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertSame(read(HR).hamiltonian(), read(both).hamiltonian());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GZIP, x:16: expected intact gzip data",
    "BZIP2, x: expected intact bzip2 data",
    "XZ, x:16: expected intact xz data",
    "ZSTD, x: expected intact zstd data",
  })
  @DisplayName("a wrong checksum at the end of the data is found")
  void checksums(Packing packing, String message) {
    byte[] packed = packing.pack(HR);
    int last = packing == Packing.XZ ? checkOfXz(packed) : packed.length - 5;
    packed[packing == Packing.ZSTD ? packed.length - 1 : last] ^= 1;
    InputException e = assertThrows(InputException.class, () -> read(packed));
    assertEquals(message, e.getMessage().replace(directory + "/", "").split(",", -1)[0]);
    assertEquals("copy the file again", e.getMessage().split("; ", -1)[1]);
  }

  /** The last byte of the check, before the index and the footer, whose sizes are known. */
  private static int checkOfXz(byte[] packed) {
    int index = packed.length - 12 - 8;
    return index - 1;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1f8b, 'expected more compressed data, found the end of the file; the file was cut short'",
    "1f8b07000000000000000000,"
        + " 'expected intact gzip data, found Unsupported compression method; copy the file again'",
    "425a6839314159265359, 'expected intact bzip2 data, found "
        + "Unexpected end of stream; copy the file again'",
    "fd377a585a00, 'expected more compressed data, found the end of the file; the file was cut"
        + " short'",
    "28b52ffd, 'expected intact zstd data, found Not enough input bytes; copy the file again'",
    "504b0304, 'expected a single file, found a zip archive; name the file in it, as in"
        + " a.zip/a.win'",
  })
  @DisplayName("broken from the start")
  void brokenStart(String bytes, String message) {
    refused(HexFormat.of().parseHex(bytes), "x: " + message);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(value = Packing.class, names = "GZIP", mode = EnumSource.Mode.EXCLUDE)
  @Timeout(60)
  @DisplayName("bombs are refused when they have become 1032 times as large")
  void bombs(Packing packing) {
    byte[] bomb = packing.packBlank(new byte[] {'\n'}, 100L << 20);
    assertEquals(true, bomb.length < (100L << 20) / Compression.MOST_TIMES, "a bomb");
    InputException e = assertThrows(InputException.class, () -> read(bomb));
    String label = Compression.valueOf(packing.name()).label();
    assertEquals(
        "expected "
            + label
            + " data that unpack to at most 1032 times their size, found more;"
            + " if that is right, unpack the file first",
        e.getMessage().substring(e.getMessage().indexOf("expected")));
  }

  @Test
  @DisplayName("xz data that take much memory to unpack are refused before it is taken")
  void xzDictionary() {
    byte[] packed = Fixture.packed("a_hr.dat.xz");
    assertArrayEquals(new byte[] {2, 0, 0x21, 1, 0x16}, Arrays.copyOfRange(packed, 12, 17));
    packed[16] = 37;
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(packed, 12, 8);
    for (int i = 0; i < 4; i++) {
      packed[20 + i] = (byte) (sum.getValue() >> (8 * i));
    }
    refused(
        packed,
        "x: expected xz data that unpack in little memory, found 1572968 KiB of memory would be"
            + " needed; limit was 102400 KiB; unpack the file first");
  }

  @Test
  @DisplayName("zstd data with a window above 8 MB are refused")
  void zstdWindow() {
    refused(
        HexFormat.of().parseHex("28b52ffd04909c0400" + "00".repeat(200)),
        "x: expected zstd data that unpack in little memory, found Window size too large (not yet"
            + " supported): offset=26; unpack the file first");
  }

  @Test
  @DisplayName("a comment that begins like bzip2 data is a comment")
  void bzhComment() {
    byte[] text = ("BZh91's model" + Fixture.HR).getBytes(StandardCharsets.ISO_8859_1);
    assertSame(read(HR).hamiltonian(), read(text).hamiltonian());
  }
}
