package pawl.response;

import java.util.List;
import java.util.Set;
import pawl.quantity.Axis;
import pawl.tightbinding.KMesh;

/** What is integrated over the zone of one model, on a mesh or to a tolerance. */
public interface ZoneCalculation {

  /** The names of the quantities that are integrated, in the order of the results. */
  List<String> quantities();

  /**
   * The same of some quantities alone.
   *
   * @param names among {@link #quantities()}
   */
  ZoneCalculation only(Set<String> names);

  /**
   * Computes everything on one mesh.
   *
   * @param occupations how the weights of states are found
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures, K
   */
  Outcome on(KMesh mesh, Occupations occupations, Axis muEv, Axis temperatureK, Sweep sweep);

  /**
   * Computes everything on one mesh, with weights of {@link Occupations#POINTS}.
   *
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures, K
   */
  default Outcome on(KMesh mesh, Axis muEv, Axis temperatureK, Sweep sweep) {
    return on(mesh, Occupations.POINTS, muEv, temperatureK, sweep);
  }

  /**
   * Computes everything to a tolerance, at T > 0, on boxes of the zone that shrink where the
   * integrand asks for it.
   *
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures > 0, K
   */
  Outcome to(AdaptiveIntegral.Goal goal, Axis muEv, Axis temperatureK, Sweep sweep);

  /**
   * The memory for a calculation on one mesh.
   *
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures, K
   */
  Footprint footprint(KMesh mesh, Axis muEv, Axis temperatureK, int threads);

  /**
   * The memory for a calculation on boxes that visits many k-points.
   *
   * @param kPoints visited in all
   * @param muEv chemical potentials, eV
   * @param temperatureK temperatures > 0, K
   */
  Footprint footprint(long kPoints, Axis muEv, Axis temperatureK, int threads);

  /** For how many k-points of a mesh the model is solved: symmetries may spare some. */
  long kPointsSolved(KMesh mesh);

  /** How many k-points a calculation on boxes visits before it refines any. */
  long firstKPoints();
}
