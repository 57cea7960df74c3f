package pawl.io;

import java.util.List;
import java.util.Set;
import pawl.quantity.Warning;

/**
 * What an import certificate comes to.
 *
 * @param grade the verdict
 * @param reasons what speaks against the model: for one that fails what it fails by, otherwise all
 *     warnings
 */
public record Verdict(Grade grade, List<Warning> reasons) {

  /** Warnings of numbers that are wrong, not just unchecked. */
  private static final Set<String> FAILURES =
      Set.of("W-BND-001", "W-EIG-001", "W-WSV-002", "W-CEN-003", "W-SUM-001");

  /** Copies the list. */
  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /** How good a model is. */
  public enum Grade {
    /** Nothing speaks against it. */
    GOOD("good"),
    /** Its user must know something. */
    USABLE("usable, with warnings"),
    /** It is not the model that its files describe. */
    FAILS("fails");

    private final String label;

    Grade(String label) {
      this.label = label;
    }

    /** As in result files. */
    public String label() {
      return label;
    }
  }

  /** The verdict on a model with these warnings. */
  static Verdict of(List<Warning> warnings) {
    List<Warning> failures =
        warnings.stream().filter(warning -> FAILURES.contains(warning.code())).toList();
    if (!failures.isEmpty()) {
      return new Verdict(Grade.FAILS, failures);
    }
    return new Verdict(warnings.isEmpty() ? Grade.GOOD : Grade.USABLE, warnings);
  }
}
