package pawl.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class NearestName {

  private static final int MOST = 5;

  private NearestName() {}

  /** The one with the fewest letters to change, if these are at most a third of it. */
  static Optional<String> among(Collection<String> known, String word) {
    return known.stream()
        .filter(name -> distance(name, word) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(name, word)));
  }

  /**
   * Those with as few letters to change, or that begin alike, nearest first; at most five.
   *
   * @param known names in any order
   */
  public static List<String> allNear(Collection<String> known, String word) {
    return known.stream()
        .filter(
            name ->
                distance(name, word) <= Math.max(1, name.length() / 3) || beginAlike(name, word))
        .sorted(Comparator.comparingInt(name -> distance(name, word)))
        .limit(MOST)
        .toList();
  }

  private static boolean beginAlike(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    return b.length() > 2 && (a.startsWith(b) || b.startsWith(a));
  }

  /** V. I. Levenshtein, Sov. Phys. Dokl. 10, 707 (1966); upper and lower case are the same. */
  private static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
