package pawl.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A command that has been run within this process.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {

  static Run pawl(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Pawl.commandLine(new PrintWriter(out), new PrintWriter(err));
    int code = command.execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
    command.getOut().flush();
    command.getErr().flush();
    return new Run(code, out.toString(), err.toString());
  }

  /** Everything on standard error but the hint to the help of a command. */
  String complaint() {
    return err.replaceAll("(?m)^Try '.*--help'\\.\\R", "").stripTrailing();
  }
}
