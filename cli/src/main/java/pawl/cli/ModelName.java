package pawl.cli;

import java.nio.file.Path;
import java.util.Optional;
import pawl.io.ImportedModel;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.ModelException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * MODEL as given on the command line.
 *
 * @param builtin its name if it comes with the program
 * @param file its file, seedname or directory otherwise
 * @param seedname what the names of its results end with
 */
record ModelName(Optional<BuiltinName> builtin, Path file, String seedname) {

  private static ModelName of(String text) {
    if (BuiltinName.isIn(text)) {
      BuiltinName name = BuiltinModels.known(BuiltinName.of(text));
      return new ModelName(Optional.of(name), Path.of(""), name.id());
    }
    Path file = FilePath.of(text);
    return new ModelName(Optional.empty(), file, seedname(file));
  }

  /** The file's name without what formats and compressions add to it. */
  private static String seedname(Path file) {
    Path last = file.toAbsolutePath().normalize().getFileName();
    return last == null
        ? "model"
        : last.toString()
            .replaceAll("\\.(gz|bz2|xz|zst|zip|tar|tgz)$", "")
            .replaceAll("\\.tar$", "")
            .replaceAll("(_hr|_tb)?(\\.dat)?$|\\.toml$|\\.nc$", "");
  }

  /** Reads or builds the model. */
  ImportedModel read(ModelRequest request) {
    return builtin
        .map(name -> BuiltinModels.read(name, request))
        .orElseGet(() -> ModelFiles.read(request));
  }

  /** Reads a file, a seedname, a directory or {@code builtin:NAME}. */
  static final class Converter implements ITypeConverter<ModelName> {
    @Override
    public ModelName convert(String text) {
      try {
        return of(text);
      } catch (ModelException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
