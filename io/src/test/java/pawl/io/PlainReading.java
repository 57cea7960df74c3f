package pawl.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second reading of the files of H and r, slow and simple: regular expressions and maps, nothing
 * of the reader under test. What it cannot make sense of is an {@link IllegalArgumentException}.
 *
 * <p>It says what the text says and leaves out all the other checks: what the reader accepts must
 * be the same here, but not the other way round.
 */
final class PlainReading {

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,9}");
  private static final Pattern REAL =
      Pattern.compile(
          "([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(?:[eEdDqQ]([-+]?[0-9]+)|([-+][0-9]{3}))?");
  private static final String BLANKS = " \t\u000b\f\r";
  private static final int[] FIVE = {5, 5, 5, 5, 5};

  private final List<String> lines = new ArrayList<>();
  private int next;

  /** What the file says: lattice vectors of a tb, elements of H, elements of r. */
  final List<double[]> lattice = new ArrayList<>();

  final Map<List<Integer>, double[]> h = new LinkedHashMap<>();
  final Map<List<Integer>, double[]> r = new LinkedHashMap<>();
  private int orbitals;

  private PlainReading(byte[] bytes) {
    List<String> all = allLines(bytes);
    lines.addAll(all.subList(1, all.size()).stream().filter(line -> !line.isEmpty()).toList());
  }

  /** Without blanks at their ends. */
  static List<String> allLines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      text = text.substring(3);
    }
    return Arrays.stream(text.split("\n", -1)).map(PlainReading::withoutBlanksAtEnd).toList();
  }

  private static String withoutBlanksAtEnd(String line) {
    int end = line.length();
    while (end > 0 && BLANKS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Of a file of H. */
  static PlainReading ofH(byte[] bytes) {
    PlainReading reading = new PlainReading(bytes);
    reading.readH();
    return reading;
  }

  /** Of a {@code _r.dat}, with the degeneracies of the {@code _hr.dat}. */
  static PlainReading ofR(byte[] bytes, byte[] hr) {
    PlainReading reading = new PlainReading(bytes);
    reading.orbitals = reading.count();
    int cells = reading.count();
    Map<List<Integer>, Integer> degeneracies = degeneracies(hr);
    Map<List<Integer>, double[]> raw = new LinkedHashMap<>();
    while (reading.next < reading.lines.size()) {
      reading.row(raw, FIVE, 6, 12, List.of());
    }
    reading.require(raw.size() == cells * reading.orbitals * reading.orbitals);
    raw.forEach(
        (key, numbers) ->
            reading.r.put(key, divided(numbers, degeneracies.get(key.subList(0, 3)))));
    return reading;
  }

  private static Map<List<Integer>, Integer> degeneracies(byte[] hr) {
    PlainReading reading = new PlainReading(hr);
    reading.orbitals = reading.count();
    int cells = reading.count();
    List<Integer> all = reading.listed(cells);
    Map<List<Integer>, double[]> raw = new LinkedHashMap<>();
    while (reading.next < reading.lines.size()) {
      reading.row(raw, FIVE, 2, 12, List.of());
    }
    return inOrder(raw.keySet(), all);
  }

  private static Map<List<Integer>, Integer> inOrder(Set<List<Integer>> keys, List<Integer> all) {
    Set<List<Integer>> cells = new LinkedHashSet<>();
    keys.forEach(key -> cells.add(key.subList(0, 3)));
    Map<List<Integer>, Integer> degeneracies = new LinkedHashMap<>();
    for (List<Integer> cell : cells) {
      degeneracies.put(cell, all.get(degeneracies.size()));
    }
    return degeneracies;
  }

  private void readH() {
    require(!lines.isEmpty());
    if (tokens(uncommented(0)).size() == 3) {
      readTb();
    } else if (isSparse()) {
      readSparse();
    } else {
      readHr();
    }
  }

  private boolean isSparse() {
    if (lines.size() < 3 || !isCount(0) || !isCount(1) || count(1) == 1) {
      return false;
    }
    List<String> first = tokens(uncommented(2));
    if (first.size() == 1 && lines.size() > 3) {
      first = tokens(uncommented(3));
    }
    return first.size() == 7
        && !first.stream().allMatch(t -> INTEGER.matcher(t).matches() && Integer.parseInt(t) > 0);
  }

  private void readHr() {
    orbitals = count();
    int cells = count();
    List<Integer> all = listed(cells);
    Map<List<Integer>, double[]> raw = new LinkedHashMap<>();
    while (next < lines.size()) {
      row(raw, FIVE, 2, 12, List.of());
    }
    require(raw.size() == cells * orbitals * orbitals);
    Map<List<Integer>, Integer> degeneracies = inOrder(raw.keySet(), all);
    raw.forEach(
        (key, numbers) -> h.put(key, divided(numbers, degeneracies.get(key.subList(0, 3)))));
  }

  private void readSparse() {
    int count = count();
    orbitals = count();
    if (tokens(uncommented(next)).size() == 1) {
      count();
    }
    Map<List<Integer>, double[]> raw = new LinkedHashMap<>();
    while (next < lines.size()) {
      row(raw, FIVE, 2, 12, List.of());
    }
    require(raw.size() == count);
    Set<List<Integer>> cells = new LinkedHashSet<>();
    raw.keySet().forEach(key -> cells.add(key.subList(0, 3)));
    require((long) cells.size() * orbitals * orbitals < 10_000);
    for (List<Integer> cell : cells) {
      for (int e = 0; e < orbitals * orbitals; e++) {
        List<Integer> key = key(cell, List.of(e / orbitals + 1, e % orbitals + 1));
        h.put(key, raw.getOrDefault(key, new double[2]));
      }
    }
  }

  private void readTb() {
    for (int i = 0; i < 3; i++) {
      List<String> xyz = tokens(i == 0 ? uncommented(next++) : line());
      require(xyz.size() == 3);
      lattice.add(xyz.stream().mapToDouble(PlainReading::real).toArray());
    }
    orbitals = count();
    int cells = count();
    List<Integer> all = listed(cells);
    Map<List<Integer>, double[]> rawH = new LinkedHashMap<>();
    Map<List<Integer>, double[]> rawR = new LinkedHashMap<>();
    for (Map<List<Integer>, double[]> raw : List.of(rawH, rawR)) {
      for (int cell = 0; cell < cells; cell++) {
        List<Integer> home = new ArrayList<>();
        for (String token : split(line(), new int[] {5, 5, 5}, 0, 0)) {
          home.add(integer(token));
        }
        for (int e = 0; e < orbitals * orbitals; e++) {
          row(raw, new int[] {5, 5}, raw == rawH ? 2 : 6, 16, home);
        }
      }
      require(raw.size() == cells * orbitals * orbitals);
    }
    require(next == lines.size());
    Map<List<Integer>, Integer> degeneracies = inOrder(rawH.keySet(), all);
    rawH.forEach((key, x) -> h.put(key, divided(x, degeneracies.get(key.subList(0, 3)))));
    rawR.forEach((key, x) -> r.put(key, divided(x, degeneracies.get(key.subList(0, 3)))));
  }

  private static double[] divided(double[] numbers, int degeneracy) {
    return Arrays.stream(numbers).map(x -> x / degeneracy).toArray();
  }

  private static List<Integer> key(List<Integer> cell, List<Integer> mn) {
    List<Integer> key = new ArrayList<>(cell);
    key.addAll(mn);
    return key;
  }

  /** Reads a row of integers and reals into a map from the integers. */
  private void row(
      Map<List<Integer>, double[]> to, int[] integers, int reals, int width, List<Integer> cell) {
    List<String> tokens = split(line(), integers, reals, width);
    List<Integer> mn = new ArrayList<>();
    for (int i = 0; i < integers.length; i++) {
      mn.add(integer(tokens.get(i)));
    }
    double[] numbers = new double[reals];
    for (int i = 0; i < reals; i++) {
      numbers[i] = real(tokens.get(integers.length + i));
    }
    List<Integer> key = key(cell, mn);
    for (int index : key.subList(3, 5)) {
      require(index >= 1 && index <= orbitals);
    }
    require(to.put(key, numbers) == null);
  }

  /** By blanks if that gives numbers, else by the widths of Fortran's columns. */
  static List<String> split(String line, int[] integers, int reals, int width) {
    List<String> tokens = tokens(line);
    int count = integers.length + reals;
    boolean separated = tokens.size() == count;
    for (int i = 0; separated && i < count; i++) {
      separated = (i < integers.length ? INTEGER : REAL).matcher(tokens.get(i)).matches();
    }
    if (separated) {
      return tokens;
    }
    List<String> fields = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      // Behind the indices of a tb there are three blanks and no blank is left out.
      int extra = i == integers.length && integers.length == 2 ? 2 : 0;
      int end = at + (i < integers.length ? integers[i] : width + extra);
      if (end > line.length()) {
        throw new IllegalArgumentException(line);
      }
      fields.add(line.substring(at, end).replaceFirst("^[" + BLANKS + "]+", ""));
      at = end;
    }
    if (at != line.length()) {
      throw new IllegalArgumentException(line);
    }
    return fields;
  }

  private List<Integer> listed(int count) {
    List<Integer> all = new ArrayList<>();
    while (all.size() < count) {
      require(next < lines.size());
      for (String token : tokens(uncommented(next++))) {
        all.add(integer(token));
      }
    }
    return all;
  }

  private boolean isCount(int line) {
    List<String> tokens = tokens(uncommented(line));
    return tokens.size() == 1 && INTEGER.matcher(tokens.get(0)).matches();
  }

  private int count(int line) {
    return integer(tokens(uncommented(line)).get(0));
  }

  private int count() {
    require(next < lines.size() && isCount(next));
    return count(next++);
  }

  private String line() {
    require(next < lines.size());
    return lines.get(next++);
  }

  private String uncommented(int line) {
    return lines.get(line).replaceFirst("(?s)[!#].*$", "");
  }

  static List<String> tokens(String line) {
    return Collections.list(new StringTokenizer(line, BLANKS)).stream()
        .map(Object::toString)
        .toList();
  }

  static int integer(String token) {
    if (!INTEGER.matcher(token).matches()) {
      throw new IllegalArgumentException(token);
    }
    return Integer.parseInt(token);
  }

  /** A finite number, zero without its sign. */
  static double real(String token) {
    Matcher matcher = REAL.matcher(token);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(token);
    }
    String exponent = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    double value = Double.parseDouble(matcher.group(1) + (exponent == null ? "" : "e" + exponent));
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException(token);
    }
    return value + 0.0;
  }

  private void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("line " + next);
    }
  }
}
