package pawl.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import pawl.tightbinding.Lattice;

/** Small models as files. */
final class Fixture {

  /** Two orbitals on a chain; the R vectors ±1 have degeneracy 2. */
  static final String HR =
      """
       written on 21Nov2026 at 03:42:42
                 2
                 3
          2    1    2
         -1    0    0    1    1   -0.250000    0.000000
         -1    0    0    2    1    0.050000    0.100000
         -1    0    0    1    2    0.000000    0.300000
         -1    0    0    2    2    0.125000   -0.500000
          0    0    0    1    1    0.100000    0.000000
          0    0    0    2    1    0.000000    0.080000
          0    0    0    1    2    0.000000   -0.080000
          0    0    0    2    2   -0.100000    0.000000
          1    0    0    1    1   -0.250000    0.000000
          1    0    0    2    1    0.000000   -0.300000
          1    0    0    1    2    0.050000   -0.100000
          1    0    0    2    2    0.125000    0.500000
      """;

  /** The same with lattice and positions; orbital 2 sits at (1, 2, 0) Å. */
  static final String TB =
      """
       written on 21Nov2026 at 03:42:42
         4.0000000000000000        0.0000000000000000        0.0000000000000000
         0.0000000000000000        5.0000000000000000        0.0000000000000000
         0.0000000000000000        0.0000000000000000        6.0000000000000000
                 2
                 3
          2    1    2

         -1    0    0
          1    1   -0.25000000E+00  0.00000000E+00
          2    1    0.50000000E-01  0.10000000E+00
          1    2    0.00000000E+00  0.30000000E+00
          2    2    0.12500000E+00 -0.50000000E+00

          0    0    0
          1    1    0.10000000E+00  0.00000000E+00
          2    1    0.00000000E+00  0.80000000E-01
          1    2    0.00000000E+00 -0.80000000E-01
          2    2   -0.10000000E+00  0.00000000E+00

          1    0    0
          1    1   -0.25000000E+00  0.00000000E+00
          2    1    0.00000000E+00 -0.30000000E+00
          1    2    0.50000000E-01 -0.10000000E+00
          2    2    0.12500000E+00  0.50000000E+00

         -1    0    0
          1    1    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          2    1    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          1    2    0.20000000E+00  0.40000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          2    2    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00

          0    0    0
          1    1    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          2    1    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          1    2    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          2    2    0.10000000E+01  0.00000000E+00  0.20000000E+01  0.00000000E+00  0.00000000E+00  0.00000000E+00

          1    0    0
          1    1    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          2    1    0.10000000E+00 -0.20000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          1    2    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
          2    2    0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00  0.00000000E+00
      """;

  /** The same H in the sparse form of WannierTools, degeneracies absorbed. */
  static final String SPARSE =
      """
      ! sparse
      12 ! number of non-zero elements
      2
      3
      -1 0 0 1 1 -0.125000000 0.000000000
      -1 0 0 2 1 0.025000000 0.050000000
      -1 0 0 1 2 0.000000000 0.150000000
      -1 0 0 2 2 0.062500000 -0.250000000
      0 0 0 1 1 0.100000000 0.000000000
      0 0 0 2 1 0.000000000 0.080000000
      0 0 0 1 2 0.000000000 -0.080000000
      0 0 0 2 2 -0.100000000 0.000000000
      1 0 0 1 1 -0.125000000 0.000000000
      1 0 0 2 1 0.000000000 -0.150000000
      1 0 0 1 2 0.025000000 -0.050000000
      1 0 0 2 2 0.062500000 0.250000000
      """;

  /** The positions of {@link #TB} as version 3 of wannier90 writes them beside {@link #HR}. */
  static final String R =
      """
       written on 21Nov2026 at 03:42:42
                 2
                 3
         -1    0    0    1    1    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
         -1    0    0    2    1    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
         -1    0    0    1    2    0.200000    0.400000    0.000000    0.000000    0.000000    0.000000
         -1    0    0    2    2    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
          0    0    0    1    1    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
          0    0    0    2    1    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
          0    0    0    1    2    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
          0    0    0    2    2    1.000000    0.000000    2.000000    0.000000    0.000000    0.000000
          1    0    0    1    1    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
          1    0    0    2    1    0.100000   -0.200000    0.000000    0.000000    0.000000    0.000000
          1    0    0    1    2    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
          1    0    0    2    2    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000
      """;

  /** The centres of {@link #TB}, and an atom. */
  static final String XYZ =
      """
           3
       Wannier centres, written by Wannier90 on21Nov2026 at 03:42:42
      X          0.00000000       0.00000000       0.00000000
      X          1.00000000       2.00000000       0.00000000
      Si         0.50000000       0.00000000       0.00000000
      """;

  /** The lattice of {@link #TB}. */
  static final String WIN =
      """
      num_wann = 2
      begin unit_cell_cart
      4.0 0.0 0.0
      0.0 5.0 0.0
      0.0 0.0 6.0
      end unit_cell_cart
      """;

  /**
   * Shifts for {@link #HR}: element (1, 2) at R = 1 is shared by R = 1 and R = -1, and its
   * Hermitian partner likewise.
   */
  static final String WSVEC =
      wsvec("-1 0 0", "2 1", "    2    0    0")
          + wsvec("0 0 0", "", "")
          + wsvec("1 0 0", "1 2", "   -2    0    0");

  static final Lattice LATTICE =
      Lattice.of(new double[] {4, 0, 0}, new double[] {0, 5, 0}, new double[] {0, 0, 6});

  private Fixture() {}

  private static String wsvec(String r, String shared, String shift) {
    StringBuilder text = new StringBuilder();
    if (r.equals("-1 0 0")) {
      text.append("## written on 21Nov2026 at 03:42:43  with use_ws_distance=.true.\n");
    }
    for (String mn : new String[] {"1 1", "1 2", "2 1", "2 2"}) {
      text.append(String.format("%s %s%n", r, mn).replace(System.lineSeparator(), "\n"));
      text.append(
          mn.equals(shared)
              ? "    2\n    0    0    0\n" + shift + "\n"
              : "    1\n    0    0    0\n");
    }
    return text.toString();
  }

  /** Writes a file. */
  static Path write(Path directory, String name, String text) {
    return write(directory, name, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes a file. */
  static Path write(Path directory, String name, byte[] bytes) {
    try {
      return Files.write(directory.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path directory, String name) {
    try {
      Files.delete(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a file of the test data, unpacking nothing. */
  static Path copy(String resource, Path directory, String name) {
    return write(directory, name, bytes(resource));
  }

  /** The bytes of a file of the test data. */
  static byte[] bytes(String resource) {
    try (InputStream in = Fixture.class.getResourceAsStream("/pawl/testdata/" + resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no test data " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that other programs packed: the chain with its .win and centres. */
  static byte[] packed(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream("packed/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a gzipped file of the test data. */
  static String unpacked(String resource) {
    try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes(resource)))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
