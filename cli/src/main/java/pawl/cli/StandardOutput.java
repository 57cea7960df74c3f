package pawl.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A standard stream that remembers why it could not be written. A reader who has read enough, as in
 * {@code pawl list | head -1}, is no reason.
 */
final class StandardOutput extends OutputStream {

  private final OutputStream stream;
  private IOException failure;

  StandardOutput(FileDescriptor descriptor) {
    this(new FileOutputStream(descriptor));
  }

  StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      if (failure == null) {
        failure = e;
      }
      throw e;
    }
  }

  /** Why something is missing from the output. */
  Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(IOException::getMessage)
        .filter(reason -> !reason.contains("Broken pipe"));
  }
}
