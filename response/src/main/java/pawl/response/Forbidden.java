package pawl.response;

import java.util.List;
import java.util.Set;

/**
 * The quantities that symmetry makes zero. No error is small beside zero, so that a tolerance does
 * not apply to them.
 *
 * @param names of the quantities
 * @param left what may be left of them, as symmetries of a model hold nearly, relative to their
 *     size if nothing cancelled
 */
record Forbidden(Set<String> names, double left) {

  /** Symmetry leaves something of every quantity. */
  static final Forbidden NOTHING = new Forbidden(Set.of(), 0);

  /** Copies the names. */
  Forbidden {
    names = Set.copyOf(names);
  }

  /** The names of those that are zero as exactly as a tolerance asks for. */
  List<String> within(Tolerance tolerance) {
    return left <= tolerance.absolute() ? names.stream().sorted().toList() : List.of();
  }
}
