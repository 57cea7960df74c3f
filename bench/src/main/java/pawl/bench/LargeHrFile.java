package pawl.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes a {@code _hr.dat} of any size as wannier90 prints it, 50 bytes a row: a Hermitian H that
 * decays with |R|, the same on every run.
 *
 * @param orbitals num_wann
 * @param range R runs from -range to range along each lattice vector
 */
record LargeHrFile(int orbitals, int range) {

  private static final int ROW = 50;
  private static final int INTEGER = 5;
  private static final int REAL = 12;
  private static final int DECIMALS = 6;
  private static final double SCALE = 1e6;

  /** A file of about that many bytes, with 17³ R vectors. */
  static LargeHrFile ofSize(long bytes) {
    int range = 8;
    int side = 2 * range + 1;
    return new LargeHrFile(
        (int) Math.ceil(Math.sqrt((double) bytes / ROW / (side * side * side))), range);
  }

  /** Writes it. */
  void write(Path path) throws IOException {
    int side = 2 * range + 1;
    int cells = side * side * side;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
      StringBuilder header = new StringBuilder(" made to measure\n");
      header.append(String.format("%12d%n%12d%n", orbitals, cells));
      for (int i = 1; i <= cells; i++) {
        header.append("    1").append(i % 15 == 0 || i == cells ? "\n" : "");
      }
      out.write(header.toString().getBytes(StandardCharsets.US_ASCII));
      byte[] row = new byte[ROW];
      for (int cell = 0; cell < cells; cell++) {
        int[] r = {cell / side / side - range, cell / side % side - range, cell % side - range};
        for (int n = 1; n <= orbitals; n++) {
          for (int m = 1; m <= orbitals; m++) {
            out.write(filled(row, r, m, n));
          }
        }
      }
    }
  }

  private static byte[] filled(byte[] row, int[] r, int m, int n) {
    Arrays.fill(row, (byte) ' ');
    for (int axis = 0; axis < 3; axis++) {
      print(row, INTEGER * (axis + 1), r[axis], 0);
    }
    print(row, INTEGER * 4, m, 0);
    print(row, INTEGER * 5, n, 0);
    long[] h = element(r, m, n);
    print(row, INTEGER * 5 + REAL, h[0], DECIMALS);
    print(row, INTEGER * 5 + 2 * REAL, h[1], DECIMALS);
    row[ROW - 1] = '\n';
    return row;
  }

  /** H in units of 1e-6 eV: real and imaginary part, H_mn(R) = H_nm(-R)*. */
  private static long[] element(int[] r, int m, int n) {
    boolean upper = m < n || (m == n && sign(r) > 0);
    int direction = upper ? 1 : -1;
    long hash = 31L * Math.min(m, n) + 977L * Math.max(m, n);
    for (int axis = 0; axis < 3; axis++) {
      hash = hash * 1_000_003 + (long) direction * r[axis];
    }
    hash = hash * 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    double decay = SCALE / (1 + r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
    long re = (long) (decay * ((hash & 0xffff) / 32768.0 - 1));
    long im = (long) (decay * ((hash >> 16 & 0xffff) / 32768.0 - 1));
    return new long[] {re, m == n && sign(r) == 0 ? 0 : direction * im};
  }

  private static int sign(int[] r) {
    for (int component : r) {
      if (component != 0) {
        return component;
      }
    }
    return 0;
  }

  /** Prints a number that ends before {@code end}. */
  private static void print(byte[] row, int end, long value, int decimals) {
    int i = end;
    long left = Math.abs(value);
    int digits = 0;
    do {
      if (decimals > 0 && digits == decimals) {
        row[--i] = '.';
      }
      row[--i] = (byte) ('0' + left % 10);
      left /= 10;
      digits++;
    } while (left > 0 || digits <= decimals);
    if (value < 0) {
      row[--i] = '-';
    }
  }
}
