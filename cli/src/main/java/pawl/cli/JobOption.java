package pawl.cli;

import java.nio.file.Path;
import pawl.io.ImportedModel;
import pawl.io.TomlFile;
import picocli.CommandLine.Option;

/** The job file that a command was started from, set by {@link Job} alone. */
final class JobOption {

  static final String NAME = "--job";

  @Option(names = NAME, hidden = true, paramLabel = "FILE", description = "The job file.")
  private Path file;

  /** Whether the command line was made from a job file. */
  boolean isGiven() {
    return file != null;
  }

  /** The model with the job file among its inputs. */
  ImportedModel noted(ImportedModel model) {
    return file == null ? model : model.withInput(TomlFile.read(file).input());
  }
}
