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
 */
public record Results(
    String command,
    Status status,
    Provenance provenance,
    List<Axis> axes,
    List<Result> quantities,
    List<Check> checks,
    List<Warning> warnings) {

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
  }

  /** These with one more warning. */
  public Results with(Warning warning) {
    List<Warning> more = new ArrayList<>(warnings);
    more.add(warning);
    return new Results(command, status, provenance, axes, quantities, checks, more);
  }

  /** The quantity of a name. */
  public Result quantity(String name) {
    return quantities.stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no quantity " + name));
  }
}
