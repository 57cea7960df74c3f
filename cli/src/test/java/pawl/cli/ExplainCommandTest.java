package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.ratchet.RatchetQuantity;
import pawl.response.Catalogue;

class ExplainCommandTest {

  private static final Set<String> OF_RATCHETS =
      Set.of(
          ("N_R N_L dN_R dN_L J j q J_over_JQ L11 L12 L21 L22 sigma lambda p ZT J_closed q_closed"
                  + " j_paper_sign crit23 crit25 crit27")
              .split(" "));

  private static final Set<String> OF_JUNCTIONS =
      Set.of(
          ("J I_e eta J_LL J_LR J_RL J_RR JE_L JE_R N T_eff mu_eff rectification_sum"
                  + " rectification_mean")
              .split(" "));

  private static Stream<Catalogue.Entry> ratchets() {
    return RatchetQuantity.catalogue().filter(entry -> OF_RATCHETS.contains(entry.name()));
  }

  private static Stream<Catalogue.Entry> junctions() {
    return Stream.of(JunctionQuantity.values())
        .map(JunctionQuantity::entry)
        .filter(entry -> OF_JUNCTIONS.contains(entry.name()));
  }

  static Stream<Catalogue.Entry> everything() {
    return Stream.of(Catalogue.all(), ratchets(), junctions()).flatMap(entries -> entries);
  }

  @Test
  @DisplayName("a name that two commands use is explained for each of them")
  void shared() {
    assertEquals(22, ratchets().map(Catalogue.Entry::name).distinct().count());
    assertEquals(14, junctions().map(Catalogue.Entry::name).distinct().count());
    String out = Run.pawl("explain", "J").out();
    assertTrue(out.contains("opposite sign"), out);
    assertTrue(out.contains("from electrons to bosons"), out);
  }

  @ParameterizedTest
  @MethodSource("everything")
  @DisplayName("every quantity of the list is explained in full, in lines that a terminal holds")
  void all(Catalogue.Entry entry) {
    assertTrue(entry.explanation().isComplete(), entry.name() + " is not explained");
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
