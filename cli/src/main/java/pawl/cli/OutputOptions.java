package pawl.cli;

import java.nio.file.Path;
import pawl.io.ResultDirectory;
import pawl.io.ResultDirectory.Overwrite;
import pawl.io.ResultDirectory.Text;
import picocli.CommandLine.Option;

/** Where the result files go. */
final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Directory for result.json, result.csv and result.nc (default:"
              + " pawl-<command>-<seedname>).")
  private Path directory;

  @Option(names = "--force", description = "Replace result files that are there already.")
  private boolean force;

  @Option(
      names = "--full-text",
      description =
          "Write result.json and result.csv in full however many values there are (default: up to"
              + " 1048576; more are in result.nc alone).")
  private boolean fullText;

  /** Makes sure, before the work, that the results will find a place. */
  ResultDirectory claim(String command, String seedname) {
    Path path = directory == null ? Path.of("pawl-" + command + "-" + seedname) : directory;
    return ResultDirectory.claim(
        path, force ? Overwrite.REPLACE : Overwrite.REFUSE, fullText ? Text.ALL : Text.ORDINARY);
  }
}
