package pawl.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import pawl.io.WinFile.Disentanglement;
import pawl.tightbinding.KPath;
import pawl.tightbinding.KPath.Segment;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;

/**
 * Reads a {@code .win}: keywords in any case, {@code key = value}, {@code key : value} or {@code
 * key value}; blocks from {@code begin x} to {@code end x}; comments after ! or #. Keywords and
 * blocks we do not use are passed over.
 */
final class WinReader {

  /** Å, CODATA 2006, which wannier90 3.1 uses by default. */
  static final double BOHR = 0.52917720859;

  private static final String CELL = "unit_cell_cart";
  private static final String POINTS = "kpoints";
  private static final String PATH = "kpoint_path";

  private final Lines in;
  private final Set<String> seen = new HashSet<>();
  private Optional<Lattice> lattice = Optional.empty();
  private OptionalDouble fermiEnergyEv = OptionalDouble.empty();
  private List<Integer> mesh = List.of();
  private Optional<Boolean> spinors = Optional.empty();
  private Optional<Boolean> wsDistance = Optional.empty();
  private OptionalInt orbitals = OptionalInt.empty();
  private OptionalInt bands = OptionalInt.empty();
  private OptionalDouble frozenMinEv = OptionalDouble.empty();
  private OptionalDouble frozenMaxEv = OptionalDouble.empty();
  private final List<KPoint> kPoints = new ArrayList<>();
  private final List<Segment> path = new ArrayList<>();

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
        in.provenance(),
        lattice,
        fermiEnergyEv,
        mesh,
        spinors,
        wsDistance,
        orbitals,
        List.copyOf(kPoints),
        path.isEmpty() ? Optional.empty() : Optional.of(new KPath(path)),
        new Disentanglement(bands, frozenMinEv, frozenMaxEv));
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
      case "dis_froz_min" -> frozenMinEv = OptionalDouble.of(numbers(key, words, 1)[0]);
      case "dis_froz_max" -> frozenMaxEv = OptionalDouble.of(numbers(key, words, 1)[0]);
      case "num_bands" -> bands = OptionalInt.of(counts(key, words, 1)[0]);
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
    if (name.equals(POINTS) || name.equals(PATH)) {
      once(name);
    }
    in.require("end " + name);
    for (List<String> words = words(); !words.equals(end); words = words()) {
      if (name.equals(POINTS) && !words.isEmpty()) {
        kPoints.add(point("a k-point", words.subList(0, Math.min(3, words.size()))));
      } else if (name.equals(PATH) && !words.isEmpty()) {
        path.add(segment(words));
      }
      in.require("end " + name);
    }
  }

  private KPoint point(String what, List<String> words) {
    double[] k = numbers(what, words, 3);
    return new KPoint(k[0], k[1], k[2]);
  }

  private Segment segment(List<String> words) {
    if (words.size() != 8) {
      throw in.wrong("a row of " + PATH + ", label k1 k2 k3 twice", Lines.quoted(in.text()));
    }
    String[] labels = in.text().strip().split("[\\s=:,]+", -1);
    return new Segment(
        labels[0],
        point("the first point", words.subList(1, 4)),
        labels[4],
        point("the second point", words.subList(5, 8)));
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
