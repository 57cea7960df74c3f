package pawl.cli;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of the architecture, for modules that are packages of one root. The root is a parameter
 * so that the rules can be tried on a planted program that breaks them.
 */
record ArchitectureRules(String root) {

  /** A module and what it may use beside the JDK and itself. */
  private record Module(String name, List<String> modules, List<String> libraries) {}

  /** Modules that do not exist yet are listed: their rules wait for them. */
  private static final List<Module> MODULES =
      List.of(
          new Module("quantity", List.of(), List.of()),
          new Module("testdata", List.of(), List.of()),
          new Module(
              "tightbinding", List.of("quantity"), List.of("org.ejml", "jdk.incubator.vector")),
          new Module("geometry", List.of("tightbinding", "quantity"), List.of()),
          new Module("response", List.of("geometry", "tightbinding", "quantity"), List.of()),
          new Module(
              "ratchet", List.of("response", "geometry", "tightbinding", "quantity"), List.of()),
          new Module("junction", List.of("tightbinding", "quantity"), List.of("org.ejml")),
          new Module(
              "io",
              List.of("tightbinding", "quantity"),
              List.of(
                  "com.fasterxml.jackson",
                  "io.airlift.compress",
                  "org.apache.commons.compress",
                  "org.apache.commons.csv",
                  "org.knowm.xchart",
                  "org.tukaani.xz",
                  "org.tomlj",
                  "ucar")));

  private static final List<String> PHYSICS = List.of("quantity", "tightbinding", "geometry");

  /** The names of the modules with classes, which are those of their folders. */
  static List<String> modules() {
    return Stream.concat(MODULES.stream().map(Module::name), Stream.of("cli")).toList();
  }

  /** Every rule, under the name by which a failure is reported. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (Module module : MODULES) {
      rules.put(module.name() + " uses only what it may", usesOnlyWhatItMay(module));
    }
    rules.put("modules form no cycle", noCycles());
    rules.put("physics knows no files, threads or logs", physicsIsPure());
    rules.put("only the command line prints", onlyTheCommandLinePrints());
    rules.put("static fields are final", staticFieldsAreFinal());
    rules.put("classes of geometry are final", geometryClassesAreFinal());
    rules.put("fields of geometry are final", geometryFieldsAreFinal());
    return rules;
  }

  private ArchRule usesOnlyWhatItMay(Module module) {
    String[] allowed =
        Stream.of(
                Stream.of("java..", inside(module.name())),
                module.modules().stream().map(this::inside),
                module.libraries().stream().map(library -> library + ".."))
            .flatMap(packages -> packages)
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(inside(module.name()))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .allowEmptyShould(true);
  }

  private ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule physicsIsPure() {
    return noClasses()
        .that()
        .resideInAnyPackage(PHYSICS.stream().map(this::inside).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..", "java.net..", "java.util.concurrent..", "java.util.logging..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.System$Logger");
  }

  private ArchRule onlyTheCommandLinePrints() {
    return noClasses().that().resideOutsideOfPackage(inside("cli")).should(ACCESS_STANDARD_STREAMS);
  }

  /** Synthetic fields are left out: coverage tools add one that is not final. */
  private ArchRule staticFieldsAreFinal() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(SYNTHETIC)
        .should()
        .beFinal()
        .allowEmptyShould(true);
  }

  private ArchRule geometryClassesAreFinal() {
    return classes()
        .that()
        .resideInAPackage(inside("geometry"))
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .and()
        .doNotHaveModifier(SYNTHETIC)
        .should()
        .haveModifier(FINAL)
        .allowEmptyShould(true);
  }

  private ArchRule geometryFieldsAreFinal() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(inside("geometry"))
        .and()
        .doNotHaveModifier(SYNTHETIC)
        .should()
        .beFinal()
        .allowEmptyShould(true);
  }

  private String inside(String module) {
    return root + "." + module + "..";
  }
}
