package pawl.io;

/** Models from the files of wannier90, of programs that write the same, and from NetCDF. */
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
    return NetCdfSource.recognises(request.model())
        ? StoredModelAssembly.read(request)
        : new ModelAssembly(request).read();
  }
}
