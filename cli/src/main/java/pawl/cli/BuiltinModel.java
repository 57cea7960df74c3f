package pawl.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import pawl.tightbinding.ModelException;

/** Models that come with the program, {@code builtin:NAME}. */
enum BuiltinModel {
  CRI3("cri3", "cri3/cri3_bilayer_abp_hr.dat.gz");

  static final String PREFIX = "builtin:";

  private final String title;
  private final String file;

  BuiltinModel(String title, String file) {
    this.title = title;
    this.file = file;
  }

  /** The file of H of {@code builtin:NAME}; its neighbours lie beside it. */
  static Path file(String model) {
    String name = model.substring(PREFIX.length());
    return Arrays.stream(values())
        .filter(builtin -> builtin.title.equals(name))
        .findFirst()
        .map(builtin -> Shipped.file(builtin.file))
        .orElseThrow(
            () -> new ModelException("no built-in model " + name + "; there are: " + names()));
  }

  private static String names() {
    return Arrays.stream(values())
        .map(builtin -> PREFIX + builtin.title)
        .collect(Collectors.joining(", "));
  }
}
