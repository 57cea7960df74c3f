package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.ratchet.Magnitude;
import pawl.ratchet.RatchetQuantity;
import pawl.response.Catalogue;

class ExplainCommandTest {

  /** Where in a paper, or why there is no such place: definitions of our own, unnumbered text. */
  private static final Pattern PLACE =
      Pattern.compile("Eqs?\\. (\\(|\\d)|App\\. [A-Z]|unnumbered|definition|docs/junction");

  static Stream<Catalogue.Entry> everything() {
    return Quantities.all();
  }

  @Test
  @DisplayName("a name that two commands use is explained for each of them")
  void shared() {
    String out = Run.pawl("explain", "J").out();
    assertTrue(out.contains("opposite sign"), out);
    assertTrue(out.contains("from electrons to bosons"), out);
  }

  @ParameterizedTest
  @MethodSource("everything")
  @DisplayName("every quantity of the list is explained in full, in lines that a terminal holds")
  void all(Catalogue.Entry entry) {
    assertTrue(entry.explanation().isComplete(), entry.name() + " is not explained");
    assertFalse(entry.longName().isBlank() || entry.unit().isBlank(), entry.name());
    assertTrue(PLACE.matcher(entry.source()).find(), entry.name() + ": " + entry.source());
    Run run = Run.pawl("explain", entry.name());
    assertEquals(0, run.code(), run.err());
    String unbroken = run.out().lines().map(String::strip).collect(Collectors.joining(" "));
    assertTrue(unbroken.contains(entry.name() + ": " + entry.longName()), run.out());
    for (String heading :
        new String[] {"unit", "components", "formula", "signs", "source", "left out", "tested"}) {
      assertTrue(run.out().lines().anyMatch(heading::equals), heading + " in " + run.out());
    }
    assertTrue(run.out().contains("  " + entry.unit()), run.out());
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
  }

  @Test
  @DisplayName("what a relaxation time multiplies is explained with the options that give it")
  void relaxationTime() {
    for (String name : List.of("chi_ext", "alpha_ext")) {
      String out = Run.pawl("explain", name).out();
      for (String word : List.of("--tau ", "--tau-model constant", "phonon", "--tau-temperature")) {
        assertTrue(out.contains(word), word + " in " + out);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hall_conductivity", "berry_curvature_dipole", "berry_curvature"})
  @DisplayName("what diagonal positions leave out of a curvature is said")
  void positions(String name) {
    String out = Run.pawl("explain", name).out();
    assertTrue(out.contains("--positions diagonal"), out);
  }

  @Test
  @DisplayName("whatever results can hold is in the list")
  void complete() {
    Set<String> names =
        Quantities.all().map(Catalogue.Entry::name).collect(Collectors.toCollection(HashSet::new));
    Stream.of(RatchetQuantity.values()).forEach(q -> assertTrue(names.contains(q.text())));
    Stream.of(Magnitude.values()).forEach(q -> assertTrue(names.contains(q.text())));
    Stream.of(JunctionQuantity.values()).forEach(q -> assertTrue(names.contains(q.word())));
    Stream.of(JunctionDetail.values()).forEach(q -> assertTrue(names.contains(q.word())));
    Stream.concat(Catalogue.ofPlane().stream(), Catalogue.ofSpace().stream())
        .forEach(q -> assertTrue(names.contains(q.name())));
    assertTrue(names.containsAll(List.of("chi_ext", "alpha_drag", "lambda_occupied", "dN_L")));
  }

  @Test
  @DisplayName("every quantity of the list can be explained, whatever lists it")
  void list() {
    Run list = Run.pawl("list");
    long names = list.out().lines().filter(line -> !line.startsWith(" ")).count();
    assertEquals(Quantities.all().count(), names);
  }

  @ParameterizedTest
  @CsvSource({"chi_itn, chi_int", "Alpha, alpha_int", "lamda, lambda", "n_r, N_R"})
  @DisplayName("a name that is nearly one is answered with those that are")
  void near(String word, String meant) {
    Run run = Run.pawl("explain", word);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.complaint().contains("did you mean"), run.complaint());
    assertTrue(run.complaint().contains(meant), run.complaint());
  }

  @Test
  void unknown() {
    Run run = Run.pawl("explain", "temperature_of_the_moon");
    assertEquals(2, run.code(), run.err());
    assertTrue(run.complaint().contains("pawl list"), run.complaint());
    assertEquals(2, Run.pawl("explain").code());
  }
}
