package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleExampleTest {

  private static final String DOCUMENT =
      """
      # A title

      ```console
      $ ./pawl list
      chi_int
      …
      $ ./mvnw verify
      $ pawl info \\
          model
      ```

      ```java
      $ not a command
      ```

      <!-- not run: it takes an hour
           on a laptop -->

      ```console
      $ pawl demo --kmesh 2000x2000
      ```

      <!-- a comment of another kind -->
      ```console
      $ pawl --version
      pawl 1
      ```
      """;

  @Test
  @DisplayName("commands and outputs of console blocks are found, with their lines")
  void examples() {
    assertEquals(
        List.of(
            new ConsoleExample(4, "./pawl list", List.of("chi_int", "…")),
            new ConsoleExample(7, "./mvnw verify", List.of()),
            new ConsoleExample(8, "pawl info model", List.of()),
            new ConsoleExample(25, "pawl --version", List.of("pawl 1"))),
        ConsoleExample.of(DOCUMENT.lines().toList()));
  }

  @Test
  void otherPrograms() {
    assertEquals(
        List.of(true, false, true, true),
        ConsoleExample.of(DOCUMENT.lines().toList()).stream().map(ConsoleExample::isPawl).toList());
  }

  @Test
  @DisplayName("output without a command is a slip of the document")
  void outputWithoutCommand() {
    List<String> document = List.of("```console", "pawl list", "```");
    assertEquals(
        "line 2: expected a command after '$ ', found output",
        assertThrows(IllegalArgumentException.class, () -> ConsoleExample.of(document))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "a b,     a b,   true",
    "a b,     a,     false",
    "a,       a b,   false",
    "a …,     a,     true",
    "a …,     a b c, true",
    "… c,     a b c, true",
    "… b,     a b c, false",
    "a … c,   a c,   true",
    "a … b … d, a b c d, true",
    "a … b … d, a c b,   false",
    "…,       a,     true",
  })
  void ellipsis(String expected, String found, boolean matches) {
    ConsoleExample example = new ConsoleExample(1, "pawl", List.of(expected.split(" ", -1)));
    assertEquals(matches, example.matches(List.of(found.split(" ", -1))));
  }
}
