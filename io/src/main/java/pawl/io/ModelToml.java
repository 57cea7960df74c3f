package pawl.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import pawl.quantity.Warning;
import pawl.tightbinding.TightBindingBuilder;

/**
 * Reads a model from a TOML file: our own tables, or PythTB's arguments, told by {@code lat}. A job
 * file with a table {@code [model]} is a model file too.
 */
final class ModelToml {

  private static final String SUFFIX = ".toml";
  private static final int ELEMENT_BYTES = 16;

  private ModelToml() {}

  /** Whether a model of this name is such a file. */
  static boolean isNameOf(Path model) {
    return Objects.toString(model.getFileName(), "").toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }

  /**
   * Reads the file.
   *
   * @throws InputException if it is wrong
   * @throws pawl.tightbinding.ModelException if the request brings along what the file says itself
   * @throws MemoryException if the matrices do not fit the memory
   */
  static ImportedModel read(ModelRequest request) {
    request.requireAlone("a TOML model, which says it itself; change the file");
    TomlFile file = TomlFile.read(request.model());
    Settings model = modelOf(file.settings());
    boolean pythTb = model.find("lat").isPresent();
    TightBindingBuilder builder = pythTb ? PythTbTable.read(model) : ModelTable.read(model);
    if (builder.orbitals() == 0) {
      throw model.get(pythTb ? "orb" : "orbitals").wrong("at least one orbital");
    }
    requireMemory(request.model(), builder);
    List<Warning> warnings = pythTb ? PythTbTable.warnings(model, file.input().path()) : List.of();
    return new BuiltModel(file.input().path(), pythTb ? "toml-pythtb" : "toml", builder)
        .imported(file.compression(), List.of(file.input()), warnings);
  }

  private static Settings modelOf(Settings file) {
    Optional<Setting> table = file.find("model");
    if (table.isEmpty() && file.find("command").isPresent()) {
      return file.get("model").table();
    }
    return table.map(Setting::table).orElse(file);
  }

  private static void requireMemory(Path path, TightBindingBuilder builder) {
    double needed =
        (double) builder.orbitals() * builder.orbitals() * builder.cells() * ELEMENT_BYTES;
    long heap = Runtime.getRuntime().maxMemory();
    if (needed > heap) {
      throw new MemoryException(
          String.format(
              Locale.ROOT,
              "%s: %d orbitals and %d R vectors take %.1f GB of memory, and Java may use %.1f GB;"
                  + " give it more with -Xmx",
              path,
              builder.orbitals(),
              builder.cells(),
              needed / 1e9,
              heap / 1e9));
    }
  }
}
