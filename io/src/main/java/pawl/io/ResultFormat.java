package pawl.io;

import java.io.IOException;
import java.nio.file.Path;
import pawl.quantity.Results;

/** One of the files of a result directory. */
interface ResultFormat {

  /** Its name in the directory. */
  String fileName();

  /**
   * Writes a file that does not exist yet and closes it.
   *
   * @throws IOException if it cannot; what is left of the file is the caller's to remove
   */
  void write(Results results, Path file) throws IOException;
}
