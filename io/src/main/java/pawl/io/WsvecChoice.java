package pawl.io;

import java.nio.file.Path;

/** Where the Wigner-Seitz shifts are to come from. */
public sealed interface WsvecChoice {

  /** From the {@code _wsvec.dat} of the seed, if there is one. */
  record Automatic() implements WsvecChoice {}

  /** From this {@code _wsvec.dat}. */
  record FromFile(Path file) implements WsvecChoice {}

  /** None are applied. */
  record None() implements WsvecChoice {}
}
