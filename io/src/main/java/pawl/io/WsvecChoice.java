package pawl.io;

import java.nio.file.Path;

/** Where the Wigner-Seitz shifts are to come from. */
public sealed interface WsvecChoice {

  /** From the {@code _wsvec.dat} of the seed, if there is one. */
  record Automatic() implements WsvecChoice {}

  /** From this {@code _wsvec.dat}. */
  record FromFile(Path file) implements WsvecChoice {}

  /** Worked out anew from mp_grid and the Wannier centres, as wannier90 does. */
  record Recompute() implements WsvecChoice {}

  /** None are applied. */
  record None() implements WsvecChoice {}
}
