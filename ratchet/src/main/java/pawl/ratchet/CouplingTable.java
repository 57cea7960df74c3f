package pawl.ratchet;

import java.util.List;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;

/**
 * A coupling given on a mesh of wave vectors, of which the mesh of the calculation must be a part.
 *
 * @param divisions one per periodic direction
 * @param values |g|², eV² Å³, the last direction fastest, even in q
 * @param overlap what the states contribute
 */
public record CouplingTable(
    List<Integer> divisions, double[] values, PhononCoupling.Overlap overlap)
    implements WaveCoupling {

  private static final double SAME = 1e-6;

  /** Copies its numbers. */
  public CouplingTable {
    divisions = List.copyOf(divisions);
    values = values.clone();
  }

  @Override
  public double at(double[] frac, double square, Lattice lattice) {
    if (frac.length != divisions.size()) {
      throw new ModelException(
          "the table of couplings has wave vectors of " + divisions.size() + " components");
    }
    int index = 0;
    for (int axis = 0; axis < frac.length; axis++) {
      int n = divisions.get(axis);
      double steps = frac[axis] * n;
      if (Math.abs(steps - Math.rint(steps)) > SAME) {
        throw new ModelException(
            "the table of couplings has the mesh "
                + divisions
                + ", of which the k mesh is no part; choose divisions that divide these");
      }
      index = index * n + Math.floorMod((int) Math.rint(steps), n);
    }
    return values[index];
  }
}
