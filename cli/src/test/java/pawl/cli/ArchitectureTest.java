package pawl.cli;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String PLANTED = "pawl.cli.planted";

  private static JavaClasses program;
  private static JavaClasses planted;

  @BeforeAll
  static void read() {
    program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("pawl");
    planted = new ClassFileImporter().importPackages(PLANTED);
  }

  static Set<String> rules() {
    return new ArchitectureRules("pawl").all().keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void programObeys(String rule) {
    new ArchitectureRules("pawl").all().get(rule).check(program);
  }

  /** Rules that look at nothing hold always. */
  @Test
  void everySourceFileOfTheProgramWasRead() throws IOException {
    Set<String> sources = sourcesOfTheProgram();
    Set<String> read =
        program.stream()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getName)
            .filter(name -> !name.endsWith(".package-info"))
            .collect(toCollection(TreeSet::new));

    assertTrue(sources.contains("pawl.quantity.Unit"), sources.toString());
    assertEquals(sources, read);
  }

  private static Set<String> sourcesOfTheProgram() throws IOException {
    Set<String> sources = new TreeSet<>();
    for (String module : ArchitectureRules.modules()) {
      Path folder = Path.of("..", module, "src", "main", "java");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .map(file -> folder.relativize(file).toString())
              .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
              .map(name -> name.replace(File.separatorChar, '.').replaceAll("\\.java$", ""))
              .forEach(sources::add);
        }
      }
    }
    return sources;
  }

  static List<Arguments> plants() {
    return List.of(
        arguments("quantity uses only what it may", "quantity.UsesTightbinding"),
        arguments("testdata uses only what it may", "testdata.UsesQuantity"),
        arguments("tightbinding uses only what it may", "tightbinding.UsesGeometry"),
        arguments("tightbinding uses only what it may", "tightbinding.UsesCsv"),
        arguments("geometry uses only what it may", "geometry.UsesResponse"),
        arguments("response uses only what it may", "response.UsesIo"),
        arguments("ratchet uses only what it may", "ratchet.UsesJunction"),
        arguments("junction uses only what it may", "junction.UsesGeometry"),
        arguments("io uses only what it may", "io.UsesGeometry"),
        arguments("modules form no cycle", "tightbinding.UsesGeometry"),
        arguments("physics knows no files, threads or logs", "geometry.ReadsAFile"),
        arguments("physics knows no files, threads or logs", "geometry.Locks"),
        arguments("physics knows no files, threads or logs", "geometry.Logs"),
        arguments("only the command line prints", "io.Prints"),
        arguments("static fields are final", "io.Counts"),
        arguments("classes of geometry are final", "geometry.MayBeExtended"),
        arguments("fields of geometry are final", "geometry.Remembers"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("plants")
  void rulesReportWhatBreaksThem(String rule, String culprit) {
    List<String> reports =
        new ArchitectureRules(PLANTED)
            .all()
            .get(rule)
            .evaluate(planted)
            .getFailureReport()
            .getDetails();

    assertTrue(
        reports.stream().anyMatch(report -> report.contains(PLANTED + "." + culprit)),
        () -> culprit + " is not among " + reports);
  }

  @Test
  void everyRuleHasBeenBroken() {
    Set<Object> broken = plants().stream().map(plant -> plant.get()[0]).collect(toSet());

    assertEquals(rules(), broken);
  }
}
