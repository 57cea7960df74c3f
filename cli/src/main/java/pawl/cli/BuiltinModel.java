package pawl.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Models that come with the program, {@code builtin:NAME}. */
enum BuiltinModel {
  CRI3("cri3", "cri3/cri3_bilayer_abp_hr.dat.gz");

  static final String PREFIX = "builtin:";

  private final String title;
  private final String resource;

  BuiltinModel(String title, String resource) {
    this.title = title;
    this.resource = resource;
  }

  /**
   * The model {@code builtin:title}.
   *
   * @throws TypeConversionException if there is none
   */
  static BuiltinModel of(String title) {
    return Arrays.stream(values())
        .filter(builtin -> builtin.title.equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no built-in model '" + title + "'; there are: " + names()));
  }

  String title() {
    return title;
  }

  /** The file of H; its neighbours lie beside it. */
  Path file() {
    return Shipped.file(resource);
  }

  private static String names() {
    return Arrays.stream(values())
        .map(builtin -> PREFIX + builtin.title)
        .collect(Collectors.joining(", "));
  }
}
