package pawl.io;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import pawl.quantity.Warning;

/**
 * What was written of a model, and what was lost.
 *
 * @param files that were written
 * @param warnings about what the format cannot hold
 * @param elementErrorEv the largest rounding error of a part of an element of H, eV, where numbers
 *     were rounded
 * @param energyErrorEv what no band energy is off by more than because of it, eV: the largest sum
 *     of a row of \(\sum_{\mathbf R}|\delta H_{mn}(\mathbf R)|\), which bounds the shift of every
 *     eigenvalue (Weyl)
 */
public record Conversion(
    List<Path> files,
    List<Warning> warnings,
    OptionalDouble elementErrorEv,
    OptionalDouble energyErrorEv) {

  /** Copies its lists. */
  public Conversion {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }
}
