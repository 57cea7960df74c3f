package pawl.cli;

import java.nio.file.Path;
import java.util.List;
import pawl.io.TomlFile;

/** A kind of ratchet, whose options are set before it is run. */
interface RatchetJob {

  /** The keys of the job file that are no options. */
  List<String> tables();

  /** Computes, and returns the exit code. */
  int run(Path path, TomlFile file);
}
