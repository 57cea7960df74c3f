package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;

/**
 * What a quantity is called, in what unit it comes, how it transforms, and who defined it.
 *
 * @param name for a reader
 * @param components Cartesian labels, in the order of the values
 * @param unit of every component
 * @param transformation how the components change when a symmetry of the crystal moves k
 * @param source paper and equation
 */
public record Label(
    String name, List<String> components, Unit unit, Transformation transformation, String source) {

  /** Copies the components. */
  public Label {
    components = List.copyOf(components);
  }
}
