package pawl.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import pawl.io.ResultDirectory.Overwrite;
import pawl.quantity.Provenance;

/**
 * Writes a model in another format. All files of it appear together, each by one atomic rename, or
 * everything is left as it was.
 */
public final class ModelConversion {

  private final Path target;
  private final ModelFormat format;

  private ModelConversion(Path target, ModelFormat format) {
    this.target = target;
    this.format = format;
  }

  /**
   * Makes sure, before the model is read, that the files will find a place. Creates nothing.
   *
   * @param target a name that the format recognises, {@link ModelFormat#names}
   * @throws OutputException if a file is there and must not be, or could not be written, or would
   *     be misread because of another one beside it
   */
  public static ModelConversion claim(Path target, ModelFormat format, Overwrite overwrite) {
    if (!format.names(target)) {
      throw new OutputException(
          target + ": expected a name that ends with " + format.ending() + ", after a seed");
    }
    Path directory = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(directory)) {
      throw new OutputException(directory + ": no such directory; create it first");
    }
    if (!Files.isWritable(directory)) {
      throw new OutputException(directory + ": no permission to write; name another");
    }
    for (Path file : format.targets(target)) {
      if (Files.isDirectory(file)) {
        throw new OutputException(file + ": expected a file to write, found a directory");
      }
      if (overwrite == Overwrite.REFUSE && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new OutputException(
            file + ": exists already; name another OUT, or add --force to replace it");
      }
    }
    if (format != ModelFormat.NETCDF) {
      requireNoShifts(target, format);
    }
    return new ModelConversion(target, format);
  }

  private static void requireNoShifts(Path target, ModelFormat format) {
    String shifts = format.seed(target) + "_wsvec.dat";
    Path directory = target.toAbsolutePath().getParent();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            directory, file -> file.getFileName().toString().startsWith(shifts))) {
      for (Path file : files) {
        throw new OutputException(
            file
                + ": would be applied to "
                + target
                + " when that is read, though the shifts are in it already; name an OUT of"
                + " another seed");
      }
    } catch (IOException e) {
      throw new OutputException(directory + ": " + OutputGroup.reason(e), e);
    }
  }

  /**
   * Writes the files, to be called once.
   *
   * @param version of this program
   * @throws OutputException if one of them cannot be written, or the model was read from it;
   *     nothing has changed then
   * @throws pawl.tightbinding.ModelException if the format cannot hold the model
   */
  public Conversion write(ImportedModel imported, String version) {
    requireOtherThan(imported.inputs());
    Rendering rendering = Rendering.of(imported, version, format, target);
    try {
      new OutputGroup(rendering.files()).write();
    } catch (IOException problem) {
      throw new OutputException(
          target + ": not written, nothing changed: " + OutputGroup.reason(problem), problem);
    }
    OutputGroup.sync(target.toAbsolutePath().getParent());
    return new Conversion(
        rendering.files().stream().map(OutputFile::target).toList(),
        rendering.warnings(),
        rendering.elementErrorEv(),
        rendering.energyErrorEv());
  }

  private void requireOtherThan(List<Provenance.Input> inputs) {
    for (Path file : format.targets(target)) {
      for (Provenance.Input input : inputs) {
        if (same(file, Path.of(input.path()))) {
          throw new OutputException(
              file + ": the model was read from it; name an OUT of another seed");
        }
      }
    }
  }

  private static boolean same(Path a, Path b) {
    try {
      return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      throw new OutputException(a + ": " + OutputGroup.reason(e), e);
    }
  }
}
