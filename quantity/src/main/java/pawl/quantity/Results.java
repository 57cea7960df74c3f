package pawl.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * All that one run computed.
 *
 * @param command {@code magnetization}
 * @param status whether the numbers are what was asked for
 * @param provenance where they come from
 * @param axes shared by all quantities, slowest first
 * @param quantities in the order of the table
 * @param checks identities tested on these numbers
 * @param warnings what the reader must know
 * @param diagnostics what was found out besides
 */
public record Results(
    String command,
    Status status,
    Provenance provenance,
    List<Axis> axes,
    List<Result> quantities,
    List<Check> checks,
    List<Warning> warnings,
    List<Diagnostic> diagnostics) {

  /** Whether the numbers are what was asked for. */
  public enum Status {
    COMPLETE("complete"),
    NOT_CONVERGED("not-converged"),
    INTERRUPTED("interrupted");

    private final String text;

    Status(String text) {
      this.text = text;
    }

    /** As written in files. */
    public String text() {
      return text;
    }
  }

  /** Copies its lists. */
  public Results {
    axes = List.copyOf(axes);
    quantities = List.copyOf(quantities);
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
    diagnostics = List.copyOf(diagnostics);
  }

  /** With nothing found out besides. */
  public Results(
      String command,
      Status status,
      Provenance provenance,
      List<Axis> axes,
      List<Result> quantities,
      List<Check> checks,
      List<Warning> warnings) {
    this(command, status, provenance, axes, quantities, checks, warnings, List.of());
  }

  /** These with one more warning. */
  public Results with(Warning warning) {
    List<Warning> more = new ArrayList<>(warnings);
    more.add(warning);
    return new Results(command, status, provenance, axes, quantities, checks, more, diagnostics);
  }

  /** These with one more diagnostic. */
  public Results with(Diagnostic diagnostic) {
    List<Diagnostic> more = new ArrayList<>(diagnostics);
    more.add(diagnostic);
    return new Results(command, status, provenance, axes, quantities, checks, warnings, more);
  }

  /** The quantity of a name. */
  public Result quantity(String name) {
    return quantities.stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no quantity " + name));
  }
}
