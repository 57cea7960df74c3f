package pawl.cli;

import pawl.response.Sweep;
import pawl.response.ThreadSweep;
import pawl.response.ZoneSampling;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a command runs. */
final class RunOptions {

  static final String NO_SYMMETRY = "--no-symmetry";

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = ThreadsConverter.class,
      description =
          "Threads (default: the processors granted). The numbers are the same to the last bit for"
              + " any N.")
  private Integer threads;

  @Option(
      names = NO_SYMMETRY,
      description =
          "Solve every k-point of a mesh. Otherwise those that an exact symmetry of the model"
              + " connects are solved once, which gives the same numbers.")
  private boolean withoutSymmetry;

  @Option(
      names = "--dry-run",
      description =
          "Read the model and tell memory, time and k-points, from a formula and a second of trial;"
              + " compute and write nothing.")
  private boolean dry;

  /** Whether only to tell what it would take. */
  boolean isDry() {
    return dry;
  }

  /** A sweep over as many threads as asked for. */
  Sweep sweep() {
    return new ThreadSweep(threads());
  }

  /** Which k-points of a mesh to solve. */
  ZoneSampling sampling() {
    return withoutSymmetry ? ZoneSampling.WHOLE : ZoneSampling.IRREDUCIBLE;
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** 1 to 1024. */
  static final class ThreadsConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9][0-9]{0,2}|10[01][0-9]|102[0-4]")) {
        throw new TypeConversionException("'" + text + "' is not between 1 and 1024");
      }
      return Integer.valueOf(text);
    }
  }
}
