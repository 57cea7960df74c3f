package pawl.cli;

import pawl.io.ImportedModel;
import pawl.io.ModelRequest;

/** A model that comes with the program. */
interface BuiltinModel {

  /** What follows {@code builtin:}. */
  String id();

  /** What it is, in a few words. */
  String title();

  /** Which symmetries hold and which are broken. */
  String symmetries();

  /** Where it is from. */
  String reference();

  /** What can be chosen, with the standard values; blank if nothing can. */
  String parameters();

  /** The number of Wannier functions. */
  int orbitals();

  /** The number of periodic directions. */
  int dimension();

  /**
   * Reads or builds the model.
   *
   * @param request what the user says about it beyond its name
   */
  ImportedModel read(BuiltinName name, ModelRequest request);
}
