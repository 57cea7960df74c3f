package pawl.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of files and directories as given on the command line. */
final class FilePath implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    return of(text);
  }

  /**
   * Reads a name.
   *
   * @throws TypeConversionException if it is empty or not a name on this system
   */
  static Path of(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("the name of a file or directory is empty");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + text + "' has characters that the locale cannot write; set LC_ALL=C.UTF-8");
    }
  }
}
