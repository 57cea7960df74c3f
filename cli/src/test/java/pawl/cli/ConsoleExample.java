package pawl.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A command in a document and what it prints there.
 *
 * @param line of the document, 1-based
 * @param command without the prompt, continuation lines joined
 * @param output the lines after it; a line {@code …} stands for any number of lines
 */
record ConsoleExample(int line, String command, List<String> output) {

  private static final String FENCE = "```";
  private static final String PROMPT = "$ ";
  private static final String ANY_LINES = "…";

  /**
   * The commands in the {@code console} blocks of a Markdown document. Blocks after a comment that
   * begins with {@code <!-- not run} are left out.
   */
  static List<ConsoleExample> of(List<String> document) {
    List<ConsoleExample> examples = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      if (!document.get(i).strip().startsWith(FENCE)) {
        continue;
      }
      int end = i + 1;
      while (end < document.size() && !document.get(end).strip().equals(FENCE)) {
        end++;
      }
      if (document.get(i).strip().equals(FENCE + "console") && !isMarkedNotRun(document, i)) {
        addBlock(examples, document.subList(0, end), i + 1);
      }
      i = end;
    }
    return examples;
  }

  private static boolean isMarkedNotRun(List<String> document, int fence) {
    int last = fence - 1;
    while (last >= 0 && document.get(last).isBlank()) {
      last--;
    }
    if (last < 0 || !document.get(last).strip().endsWith("-->")) {
      return false;
    }
    int first = last;
    while (first > 0 && !document.get(first).strip().startsWith("<!--")) {
      first--;
    }
    return document.get(first).strip().startsWith("<!-- not run");
  }

  private static void addBlock(List<ConsoleExample> examples, List<String> document, int start) {
    int i = start;
    while (i < document.size()) {
      if (!document.get(i).startsWith(PROMPT)) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + ": expected a command after '" + PROMPT + "', found output");
      }
      int line = i + 1;
      StringBuilder command = new StringBuilder(document.get(i++).substring(PROMPT.length()));
      while (command.toString().endsWith("\\") && i < document.size()) {
        command.setLength(command.length() - 1);
        command.append(document.get(i++).strip());
      }
      int output = i;
      while (i < document.size() && !document.get(i).startsWith(PROMPT)) {
        i++;
      }
      examples.add(
          new ConsoleExample(line, command.toString(), List.copyOf(document.subList(output, i))));
    }
  }

  /** Whether it is a command of Pawl. */
  boolean isPawl() {
    return command.startsWith("pawl ") || command.startsWith("./pawl ");
  }

  /** Whether these lines are what the document says. */
  boolean matches(List<String> found) {
    return matches(output, found);
  }

  private static boolean matches(List<String> expected, List<String> found) {
    if (expected.isEmpty()) {
      return found.isEmpty();
    }
    List<String> rest = expected.subList(1, expected.size());
    if (expected.get(0).equals(ANY_LINES)) {
      for (int skipped = 0; skipped <= found.size(); skipped++) {
        if (matches(rest, found.subList(skipped, found.size()))) {
          return true;
        }
      }
      return false;
    }
    return !found.isEmpty()
        && expected.get(0).equals(found.get(0))
        && matches(rest, found.subList(1, found.size()));
  }
}
