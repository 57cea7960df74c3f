package pawl.tightbinding.models;

/**
 * A number that a model leaves open.
 *
 * @param name as in the formula of the model
 * @param standard the value if none is given
 * @param unit {@code eV}, {@code Å} or {@code rad}
 */
public record Parameter(String name, double standard, String unit) {}
