package pawl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pawl.io.InputException;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.io.TomlFile;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** A job file, told as the words of a command line. */
final class Job {

  private static final String COMMAND = "command";
  private static final String MODEL = "model";

  /** What commands that read job files themselves call theirs. */
  static final String FILE = "JOB.toml";

  private static final Set<String> OTHERS = Set.of("run", "help", "demo");

  private final Path job;
  private final Settings settings;
  private final String name;

  /** Whether the command reads the file itself, and finds at most options here. */
  private final boolean readItself;

  /** Whether it can be told that its command line was made from the file. */
  private final boolean toldOfJob;

  /** What can be set, by key. */
  private final Map<String, ArgSpec> arguments = new LinkedHashMap<>();

  private Job(Path file, Settings settings, CommandSpec command, List<String> tables) {
    this.job = file;
    this.settings = settings;
    this.name = command.name();
    this.readItself = takesJobs(command);
    this.toldOfJob = command.findOption(JobOption.NAME) != null;
    if (!readItself || toldOfJob) {
      command.positionalParameters().stream()
          .filter(p -> !p.paramLabel().equals(FILE))
          .forEach(p -> arguments.put(key(p), p));
      command.options().stream()
          .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
          .forEach(option -> arguments.put(key(option), option));
    }
    if (!readItself) {
      List<String> known = new ArrayList<>(List.of(COMMAND));
      known.addAll(tables);
      known.addAll(arguments.keySet());
      settings.requireKnown(known);
    }
  }

  /**
   * Reads a job file.
   *
   * @throws InputException if it is wrong, or has a key that its command does not know
   */
  static Job read(Path file, CommandSpec root) {
    Settings settings = TomlFile.read(file).settings();
    Setting command = settings.get(COMMAND);
    CommandLine found = root.subcommands().get(command.text());
    if (found == null || OTHERS.contains(command.text())) {
      throw command.wrong("one of " + String.join(", ", commands(root)));
    }
    return new Job(file, settings, found.getCommandSpec(), List.of());
  }

  /**
   * What a job file says in options, of a command that reads the rest of it itself.
   *
   * @param tables the keys of that rest
   * @throws InputException if it has a key that is neither
   */
  static Job options(Path file, Settings settings, CommandSpec command, List<String> tables) {
    return new Job(file, settings, command, tables);
  }

  /** Whether a command reads job files itself. */
  private static boolean takesJobs(CommandSpec command) {
    return command.positionalParameters().stream().anyMatch(p -> p.paramLabel().equals(FILE));
  }

  private static Collection<String> commands(CommandSpec root) {
    return root.subcommands().keySet().stream().filter(word -> !OTHERS.contains(word)).toList();
  }

  private static String key(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName().replaceFirst("^-+", "")
        : argument.paramLabel().toLowerCase(Locale.ROOT);
  }

  /** The command line that does the same. */
  List<String> words() {
    return words(Map.of());
  }

  /**
   * The command line that does the same, but for options that are given otherwise.
   *
   * @param given their values by their longest name, empty for flags
   */
  List<String> words(Map<String, String> given) {
    List<String> words = new ArrayList<>(List.of(name));
    given.forEach((option, value) -> words.add(value.isEmpty() ? option : option + "=" + value));
    arguments
        .values()
        .removeIf(a -> a instanceof OptionSpec o && given.containsKey(o.longestName()));
    if (readItself) {
      words.add(job.toString());
      if (toldOfJob) {
        words.add(JobOption.NAME + "=" + job);
      }
    }
    arguments.forEach(
        (key, argument) -> settings.find(key).ifPresent(value -> add(words, argument, value)));
    boolean fromElsewhere = settings.find(MODEL).filter(m -> !m.isTable()).isPresent();
    if (arguments.containsKey(MODEL) && fromElsewhere) {
      words.add(JobOption.NAME + "=" + job);
    }
    return words;
  }

  private void add(List<String> words, ArgSpec argument, Setting value) {
    if (argument instanceof OptionSpec option) {
      if (option.arity().max() > 0) {
        words.add(option.longestName() + "=" + word(option, value));
      } else if (value.flag()) {
        words.add(option.longestName());
      }
    } else {
      boolean inline = key(argument).equals(MODEL) && value.isTable();
      words.add(inline ? job.toString() : word(argument, value));
    }
  }

  private String word(ArgSpec argument, Setting value) {
    String word = value.word();
    List<String> forms = List.of(argument.paramLabel().split("\\|", -1));
    boolean file = List.of("FILE", "DIR", "OUT").stream().anyMatch(forms::contains);
    boolean model = forms.contains("MODEL") && !BuiltinName.isIn(word);
    return (file || model) && !forms.contains(word) ? job.resolveSibling(word).toString() : word;
  }

  /** What the command line found wrong, said of the file. */
  InputException refusal(ParameterException problem) {
    if (problem instanceof MissingParameterException missing) {
      String keys = missing.getMissing().stream().map(Job::key).collect(Collectors.joining(", "));
      return new InputException(job.toString(), 0, "a value for " + keys, "none");
    }
    ArgSpec argument = problem.getArgSpec();
    int line = argument == null ? 0 : settings.find(key(argument)).map(Setting::line).orElse(0);
    return new InputException(
        job.toString(), line, "what " + name + " can take", problem.getMessage());
  }
}
