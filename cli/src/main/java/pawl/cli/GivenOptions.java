package pawl.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command as the user gave them, and the defaults of the others. */
final class GivenOptions {

  private GivenOptions() {}

  static Map<String, String> of(CommandSpec command) {
    Map<String, String> given = new LinkedHashMap<>();
    command.positionalParameters().forEach(p -> put(given, p.paramLabel(), p));
    for (OptionSpec option : command.options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        put(given, option.longestName(), option);
      }
    }
    return given;
  }

  private static void put(Map<String, String> given, String name, ArgSpec argument) {
    if (!argument.originalStringValues().isEmpty()) {
      given.put(name, String.join(" ", argument.originalStringValues()));
    } else if (argument.defaultValue() != null) {
      given.put(name, argument.defaultValue());
    }
  }
}
