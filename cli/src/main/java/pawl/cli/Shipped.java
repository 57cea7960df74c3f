package pawl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
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
        FileSystems.newFileSystem(uri, Map.of());
      }
      return Path.of(uri);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
