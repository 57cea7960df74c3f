package pawl.tightbinding.models;

import java.util.List;
import pawl.tightbinding.TightBindingBuilder;

/** A model that a formula defines. */
public interface AnalyticModel {

  /** What it is called on the command line. */
  String id();

  /** What it is, in a few words. */
  String title();

  /** Which symmetries hold and which are broken, for the standard values. */
  String symmetries();

  /** Where it is from. */
  String reference();

  /** What can be chosen. */
  List<Parameter> parameters();

  /** The model, ready to be built. */
  TightBindingBuilder builder(Values values);
}
