package pawl.io;

import java.nio.file.Path;

/** Where the Wannier centres are to come from. */
public sealed interface CentresChoice {

  /** From the {@code _tb.dat} or the {@code _centres.xyz} of the seed, if there is one. */
  record Automatic() implements CentresChoice {}

  /** From this {@code _centres.xyz}. */
  record FromFile(Path file) implements CentresChoice {}

  /** All at the origin. */
  record Zero() implements CentresChoice {}
}
