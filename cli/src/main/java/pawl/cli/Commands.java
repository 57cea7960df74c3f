package pawl.cli;

import java.util.List;
import picocli.CommandLine;

/** The commands of the program, in the order of its help. */
final class Commands {

  private static final List<Named> ALL =
      List.of(
          new Named("demo", DemoCommand.class),
          new Named("magnetization", MagnetizationCommand.class),
          new Named("junction", JunctionCommand.class),
          new Named("bands", BandsCommand.class),
          new Named("dos", DosCommand.class),
          new Named("geometry", GeometryCommand.class),
          new Named("ratchet", RatchetCommand.class),
          new Named("info", InfoCommand.class),
          new Named("check", CheckCommand.class),
          new Named("convert", ConvertCommand.class),
          new Named("run", RunCommand.class),
          new Named("models", ModelsCommand.class),
          new Named("list", ListCommand.class),
          new Named("explain", ExplainCommand.class),
          new Named("help", CommandLine.HelpCommand.class));

  private Commands() {}

  /** Every command. */
  static List<Named> all() {
    return ALL;
  }

  /**
   * The commands that the words of a command line can mean: the one that comes first alone, and
   * none for the version. To look into a command costs several milliseconds.
   */
  static List<Named> meantBy(List<String> words) {
    if (words.equals(List.of("--version"))) {
      return List.of();
    }
    List<Named> first =
        ALL.stream().filter(c -> words.indexOf(c.name()) == 0 && !c.looksAtOthers()).toList();
    return first.isEmpty() ? ALL : first;
  }

  /**
   * A command.
   *
   * @param name the same as in its annotation
   * @param type its class
   */
  record Named(String name, Class<?> type) {

    private boolean looksAtOthers() {
      return type == CommandLine.HelpCommand.class || type == RunCommand.class;
    }
  }
}
