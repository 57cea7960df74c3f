package pawl.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * MODEL as given on the command line.
 *
 * @param file its file, seedname or directory
 * @param seedname what the names of its results end with
 */
record ModelName(Path file, String seedname) {

  private static ModelName of(String text) {
    if (text.startsWith(BuiltinModel.PREFIX)) {
      BuiltinModel builtin = BuiltinModel.of(text.substring(BuiltinModel.PREFIX.length()));
      return new ModelName(builtin.file(), builtin.title());
    }
    Path file = FilePath.of(text);
    return new ModelName(file, seedname(file));
  }

  /** The file's name without what formats and compressions add to it. */
  private static String seedname(Path file) {
    Path last = file.toAbsolutePath().normalize().getFileName();
    return last == null
        ? "model"
        : last.toString()
            .replaceAll("\\.(gz|bz2|xz|zst|zip)$", "")
            .replaceAll("(_hr|_tb)?(\\.dat)?$", "");
  }

  /** Reads a file, a seedname, a directory or {@code builtin:NAME}. */
  static final class Converter implements ITypeConverter<ModelName> {
    @Override
    public ModelName convert(String text) {
      return of(text);
    }
  }
}
