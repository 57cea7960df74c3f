package pawl.tightbinding;

import java.util.Arrays;

/**
 * Which Wannier functions are the two spins of one orbital.
 *
 * <p>A file of H does not say it, and nothing about H proves it: it has to be known.
 */
public final class SpinPairs {

  private final int[] up;
  private final int[] down;

  private SpinPairs(int[] up, int[] down) {
    this.up = up;
    this.down = down;
  }

  /**
   * Pairs from their members, 0-based.
   *
   * @throws IllegalArgumentException if the lists differ in length or a function occurs twice
   */
  public static SpinPairs of(int[] up, int[] down) {
    long distinct =
        Arrays.stream(new int[][] {up, down}).flatMapToInt(Arrays::stream).distinct().count();
    if (up.length != down.length || distinct != 2L * up.length) {
      throw new IllegalArgumentException(
          Arrays.toString(up) + " and " + Arrays.toString(down) + " are not pairs");
    }
    return new SpinPairs(up.clone(), down.clone());
  }

  /** No pairs: the functions carry no spin. */
  public static SpinPairs none() {
    return new SpinPairs(new int[0], new int[0]);
  }

  /** The number of pairs. */
  public int size() {
    return up.length;
  }

  /** The number of the up function of a pair. */
  public int up(int pair) {
    return up[pair];
  }

  /** The number of the down function of a pair. */
  public int down(int pair) {
    return down[pair];
  }

  /** Equal if the same functions are paired, in whatever order of the pairs. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SpinPairs pairs && Arrays.equals(sorted(), pairs.sorted());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted());
  }

  private long[] sorted() {
    long[] codes = new long[up.length];
    for (int pair = 0; pair < codes.length; pair++) {
      codes[pair] = ((long) up[pair] << Integer.SIZE) + down[pair];
    }
    Arrays.sort(codes);
    return codes;
  }

  @Override
  public String toString() {
    return "up " + Arrays.toString(up) + ", down " + Arrays.toString(down);
  }
}
