package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to write a file is read in every kind of file, and every wrong number is refused. */
class DialectTest {

  private static final Map<String, String> FILES =
      Map.of(
          "a_hr.dat", Fixture.HR,
          "a_tb.dat", Fixture.TB,
          "s_hr.dat", Fixture.SPARSE,
          "a_r.dat", Fixture.R,
          "a_wsvec.dat", Fixture.WSVEC,
          "a_centres.xyz", Fixture.XYZ,
          "a.win", Fixture.WIN);

  private static final String NO_LINE_FEED = "no line feed at the end";

  /** In files whose rows have different lengths, digits may be missing without it. */
  private static final Set<String> FIXED_WIDTH =
      Set.of("a_hr.dat", "a_tb.dat", "a_r.dat", "a_centres.xyz", "a.win");

  @TempDir Path directory;

  @BeforeEach
  void write() {
    FILES.forEach((name, text) -> Fixture.write(directory, name, text));
    Fixture.write(directory, "s.win", Fixture.WIN);
  }

  private ImportedModel read(String file) {
    String model =
        switch (file) {
          case "a_tb.dat" -> "a_tb.dat";
          case "s_hr.dat" -> "s_hr.dat";
          default -> "a_hr.dat";
        };
    return ModelFiles.read(ModelRequest.of(directory.resolve(model)));
  }

  /** Ways of writing that change nothing. */
  private static Map<String, UnaryOperator<String>> ways() {
    Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
    ways.put("CR LF", text -> text.replace("\n", "\r\n"));
    ways.put("tabs", text -> text.replaceAll("(?m)(?<=[-0-9X]) +(?=[-0-9])", "\t"));
    ways.put("byte order mark", text -> "\u00ef\u00bb\u00bf" + text);
    ways.put("blanks at line ends", text -> text.replace("\n", " \t \n"));
    ways.put("blank lines at the end", text -> text + "\n \n");
    ways.put("vertical space", text -> text.replace("\n", "\f\n"));
    ways.put("plus signs", text -> text.replaceAll("(?<= )(?=\\d+\\.\\d)", "+"));
    ways.put("D exponents", text -> text.replaceAll("(\\d\\.\\d+)(?=\\s)", "$1D+00"));
    ways.put("d exponents", text -> text.replaceAll("(\\d\\.\\d+)E", "$1d"));
    ways.put("q exponents", text -> text.replaceAll("(\\d\\.\\d+)E", "$1q"));
    ways.put("no zero before the point", text -> text.replaceAll("(?<=[ -])0\\.(?=\\d)", "."));
    ways.put("8 decimals", text -> text.replaceAll("(\\.\\d{6})(?=\\s)", "$100"));
    ways.put("14 decimals", text -> text.replaceAll("(\\.\\d{6})(?=\\s)", "$100000000"));
    ways.put("16 decimals", text -> text.replaceAll("(\\.\\d{6})(?=\\s)", "$10000000000"));
    ways.put(NO_LINE_FEED, text -> text.substring(0, text.length() - 1));
    return ways;
  }

  static Stream<Arguments> all() {
    return FILES.keySet().stream()
        .sorted()
        .flatMap(
            file ->
                ways().keySet().stream()
                    .filter(way -> FIXED_WIDTH.contains(file) || !way.equals(NO_LINE_FEED))
                    .map(way -> Arguments.of(file, way)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("all")
  @DisplayName("the same model")
  void same(String file, String way) {
    ImportedModel expected = read(file);
    Fixture.write(directory, file, ways().get(way).apply(FILES.get(file)));
    ImportedModel actual = read(file);
    assertEquals(expected.model().lattice(), actual.model().lattice());
    SameMatrix.assertSame(expected.model().hamiltonian(), actual.model().hamiltonian(), way);
    assertEquals(expected.positions().isPresent(), actual.positions().isPresent());
    for (int axis = 0; axis < 3 && expected.positions().isPresent(); axis++) {
      SameMatrix.assertSame(
          expected.positions().get().get(axis), actual.positions().get().get(axis), way);
    }
  }

  /** Free first lines, as programs and people write them. */
  static Stream<String> headers() {
    return Stream.of(
        "",
        "! a model",
        "# Created by WannierIO.jl 2024-02-21T10:00:00",
        "Writen on 2018-06-17",
        "3",
        "2 2 2",
        "Model with \u00e5ngstr\u00f6m, 3*1.0 and ***",
        "x".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("headers")
  @DisplayName("the first line may say anything")
  void headers(String header) {
    for (String file : new String[] {"a_hr.dat", "a_tb.dat", "s_hr.dat", "a_r.dat"}) {
      ImportedModel expected = read(file);
      String text = FILES.get(file);
      Fixture.write(directory, file, header + text.substring(text.indexOf('\n')));
      SameMatrix.assertSame(expected.model().hamiltonian(), read(file).model().hamiltonian(), file);
    }
  }

  /** What is no finite number, and what the message adds to it. */
  static Stream<Arguments> wrongNumbers() {
    String overflow =
        ", a Fortran overflow; the number did not fit its columns; write it with more, as in a"
            + " _tb.dat";
    String repeat = ", a repeat count; write every number out";
    return Stream.of(
            Arguments.of("************", overflow),
            Arguments.of("NaN", ""),
            Arguments.of("Infinity", ""),
            Arguments.of("3*0.1", repeat),
            Arguments.of("0x1p3", ""),
            Arguments.of("1.0D", ""),
            Arguments.of("1.5f", ""),
            Arguments.of("1e400", ""),
            Arguments.of("1.0-55", ""),
            Arguments.of("1,5", ""),
            Arguments.of("1.2.3", ""))
        .flatMap(
            wrong ->
                Stream.of(
                        "a_hr.dat 5 Re_H", "a_tb.dat 10 Re_H", "s_hr.dat 5 Re_H", "a_r.dat 4 Re_x")
                    .map(
                        place ->
                            Arguments.of(
                                place.split(" ", -1)[0],
                                Integer.valueOf(place.split(" ", -1)[1]),
                                place.split(" ", -1)[2].replace('_', ' '),
                                wrong.get()[0],
                                wrong.get()[1])));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("wrongNumbers")
  @DisplayName("no number is guessed")
  void wrongNumbers(String file, int line, String column, String number, String more) {
    String[] lines = FILES.get(file).split("\n", -1);
    String[] tokens = lines[line - 1].strip().split(" +", -1);
    tokens[file.equals("a_tb.dat") ? 2 : 5] = number;
    lines[line - 1] = String.join(" ", tokens);
    Fixture.write(directory, file, String.join("\n", lines));
    InputException e = assertThrows(InputException.class, () -> read(file));
    assertEquals(
        file + ":" + line + ": expected the number " + column + ", found '" + number + "'" + more,
        e.getMessage().replace(directory + "/", ""));
    assertEquals(line, e.line());
  }
}
