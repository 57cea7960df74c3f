package pawl.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;

/**
 * Reads a {@code .win}: keywords in any case, {@code key = value}, {@code key : value} or {@code
 * key value}; blocks from {@code begin x} to {@code end x}; comments after ! or #. Keywords and
 * blocks we do not use are passed over.
 */
final class WinReader {

  /** Å, CODATA 2006, which wannier90 3.1 uses by default. */
  private static final double BOHR = 0.52917720859;

  private static final String CELL = "unit_cell_cart";

  private final Lines in;
  private final Set<String> seen = new HashSet<>();
  private Optional<Lattice> lattice = Optional.empty();
  private OptionalDouble fermiEnergyEv = OptionalDouble.empty();
  private List<Integer> mesh = List.of();
  private Optional<Boolean> spinors = Optional.empty();
  private Optional<Boolean> wsDistance = Optional.empty();
  private OptionalInt orbitals = OptionalInt.empty();

  WinReader(Lines in) {
    this.in = in;
  }

  /** Reads the whole file. */
  WinFile read() {
    while (in.nextFilled()) {
      List<String> words = words();
      if (words.isEmpty()) {
        continue;
      }
      if (words.get(0).equals("begin")) {
        block(words);
      } else {
        keyword(words.get(0), words.subList(1, words.size()));
      }
    }
    return new WinFile(
        in.provenance(), lattice, fermiEnergyEv, mesh, spinors, wsDistance, orbitals);
  }

  /** The line without its comment, in lower case, split at blanks, commas, = and :. */
  private List<String> words() {
    in.dropComment();
    String line = in.text().toLowerCase(Locale.ROOT);
    return Arrays.stream(line.split("[\\s=:,]+")).filter(word -> !word.isEmpty()).toList();
  }

  private void keyword(String key, List<String> words) {
    switch (key) {
      case "fermi_energy" -> fermiEnergyEv = OptionalDouble.of(numbers(key, words, 1)[0]);
      case "mp_grid" -> mesh = Arrays.stream(counts(key, words, 3)).boxed().toList();
      case "num_wann" -> orbitals = OptionalInt.of(counts(key, words, 1)[0]);
      case "spinors" -> spinors = Optional.of(truth(key, words));
      case "use_ws_distance" -> wsDistance = Optional.of(truth(key, words));
      default -> {
        return;
      }
    }
    once(key);
  }

  private void block(List<String> begin) {
    String name = begin.size() == 2 ? begin.get(1) : "";
    List<String> end = List.of("end", name);
    if (name.equals(CELL)) {
      once(name);
      lattice = Optional.of(cell());
      if (!words().equals(end)) {
        throw in.wrong("end " + CELL, Lines.quoted(in.text()));
      }
      return;
    }
    do {
      in.require("end " + name);
    } while (!words().equals(end));
  }

  /** Reads the lattice vectors and goes to the line after them. */
  private Lattice cell() {
    in.require("the unit or the first row of " + CELL);
    double unit = 1;
    List<String> words = words();
    if (words.size() == 1) {
      unit =
          switch (words.get(0)) {
            case "ang", "angstrom" -> 1;
            case "bohr" -> BOHR;
            default -> throw in.wrong("ang or bohr", Lines.quoted(words.get(0)));
          };
      in.require("the first row of " + CELL);
    }
    double[][] rows = new double[3][];
    for (int i = 0; i < 3; i++) {
      rows[i] = numbers("row " + (i + 1) + " of " + CELL, words(), 3);
      for (int axis = 0; axis < 3; axis++) {
        rows[i][axis] *= unit;
      }
      in.require(i < 2 ? "row " + (i + 2) + " of " + CELL : "end " + CELL);
    }
    try {
      return Lattice.of(rows);
    } catch (ModelException e) {
      throw in.wrong("lattice vectors that span a cell", Arrays.deepToString(rows) + " Å");
    }
  }

  private void once(String what) {
    if (!seen.add(what)) {
      throw in.wrong(what + " once", "a second one");
    }
  }

  private double[] numbers(String what, List<String> words, int count) {
    double[] numbers = new double[count];
    RealScanner scanner = new RealScanner();
    boolean good = words.size() == count;
    for (int i = 0; good && i < count; i++) {
      byte[] text = words.get(i).getBytes(StandardCharsets.ISO_8859_1);
      good = scanner.scan(text, 0, text.length) == text.length;
      numbers[i] = scanner.value();
    }
    if (!good) {
      throw in.wrong(what + ", " + plural(count, "number"), Lines.quoted(in.text()));
    }
    return numbers;
  }

  private int[] counts(String what, List<String> words, int count) {
    if (words.size() != count || !words.stream().allMatch(w -> w.matches("[1-9]\\d{0,5}"))) {
      throw in.wrong(what + ", " + plural(count, "positive integer"), Lines.quoted(in.text()));
    }
    return words.stream().mapToInt(Integer::parseInt).toArray();
  }

  private boolean truth(String what, List<String> words) {
    if (words.size() == 1) {
      switch (words.get(0).replace(".", "")) {
        case "t", "true" -> {
          return true;
        }
        case "f", "false" -> {
          return false;
        }
        default -> {}
      }
    }
    throw in.wrong(what + ", true or false", Lines.quoted(in.text()));
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
