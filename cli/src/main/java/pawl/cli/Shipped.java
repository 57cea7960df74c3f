package pawl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** Files that come with the program. */
final class Shipped {

  private Shipped() {}

  /**
   * A shipped file, wherever it is packed.
   *
   * @param name below the program's data, with slashes
   */
  static Path file(String name) {
    URL url = Shipped.class.getResource("/pawl/testdata/" + name);
    if (url == null) {
      throw new IllegalArgumentException("nothing shipped under " + name);
    }
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("jar")) {
        open(uri);
      }
      return Path.of(uri);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens a jar for as long as the program runs. */
  private static void open(URI jar) throws IOException {
    try {
      FileSystems.newFileSystem(jar, Map.of());
    } catch (FileSystemAlreadyExistsException opened) {
      // Another of its files was asked for before.
    }
  }
}
