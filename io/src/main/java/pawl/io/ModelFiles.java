package pawl.io;

import java.util.List;
import java.util.Locale;
import pawl.tightbinding.TightBindingBuilder;

/**
 * Models from the files of wannier90 and of programs that write the same, from NetCDF and from
 * TOML.
 */
public final class ModelFiles {

  private ModelFiles() {}

  /**
   * Reads a model and whatever of its seed's other files is needed.
   *
   * @throws InputException if a file is wrong or does not go with the others
   * @throws pawl.tightbinding.ModelException if the files do not say enough: no lattice, or no
   *     telling which directions are periodic
   * @throws MemoryException if the matrices do not fit the memory
   */
  public static ImportedModel read(ModelRequest request) {
    try {
      if (ModelToml.isNameOf(request.model())) {
        return ModelToml.read(request);
      }
      return NetCdfSource.recognises(request.model())
          ? StoredModelAssembly.read(request)
          : new ModelAssembly(request).read();
    } catch (OutOfMemoryError e) {
      throw new MemoryException(
          String.format(
              Locale.ROOT,
              "%s and what belongs to it do not fit the %.2f GB of memory that Java may use;"
                  + " give it more with -Xmx",
              request.model(),
              Runtime.getRuntime().maxMemory() / 1e9));
    }
  }

  /**
   * A model that a formula defines.
   *
   * @param name what to call it
   * @param request what the user says about it, which must be nothing
   * @throws pawl.tightbinding.ModelException if it is something
   */
  public static ImportedModel built(
      String name, TightBindingBuilder builder, ModelRequest request) {
    request.requireAlone(name + ", whose formula says it");
    return new BuiltModel(name, "formula", builder).imported("plain", List.of(), List.of());
  }
}
