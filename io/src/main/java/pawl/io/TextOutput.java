package pawl.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A text file on its way to the disk: ASCII, lines that end with LF. */
final class TextOutput implements AutoCloseable {

  private static final int DEGENERACIES_A_LINE = 15;

  private final BufferedWriter writer;

  TextOutput(Path file) throws IOException {
    this.writer =
        Files.newBufferedWriter(file, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
  }

  /** Ends a line. */
  void line(CharSequence text) throws IOException {
    writer.append(text).append('\n');
  }

  /** Degeneracies of 1, 15 on a line as Wannier90 prints them. */
  void ones(int count) throws IOException {
    for (int left = count; left > 0; left -= DEGENERACIES_A_LINE) {
      line("    1".repeat(Math.min(left, DEGENERACIES_A_LINE)));
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
