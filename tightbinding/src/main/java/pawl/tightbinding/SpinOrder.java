package pawl.tightbinding;

import java.util.Locale;

/** The two orders in which programs list the spins of their orbitals. */
public enum SpinOrder {
  /** Up and down of the first orbital, up and down of the second, … */
  INTERLEAVED,
  /** Up of all orbitals, then down of all in the same order. */
  BLOCK;

  /** {@code interleaved} or {@code block}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The pairs among {@code orbitals} functions.
   *
   * @throws ModelException if their number is odd
   */
  public SpinPairs pairs(int orbitals) {
    if (orbitals % 2 != 0) {
      throw new ModelException(
          orbitals + " Wannier functions cannot be pairs of spins, as their number is odd");
    }
    int half = orbitals / 2;
    int[] up = new int[half];
    int[] down = new int[half];
    for (int i = 0; i < half; i++) {
      up[i] = this == INTERLEAVED ? 2 * i : i;
      down[i] = this == INTERLEAVED ? 2 * i + 1 : i + half;
    }
    return SpinPairs.of(up, down);
  }
}
