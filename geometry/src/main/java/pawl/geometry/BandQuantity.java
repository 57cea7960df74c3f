package pawl.geometry;

import pawl.tightbinding.BlochPoint;

/**
 * A property of the bands at one k-point, independent of temperature, mesh and file.
 *
 * <p>Evaluated for all multiplets of one k at once, because the matrix products that it needs are
 * shared between them. Implementations are stateless.
 */
public interface BandQuantity {

  /** Name, components, unit and source. */
  Label label();

  /** The traces over the multiplets at k. */
  BandValues at(BlochPoint k);
}
