package pawl.ratchet;

import java.util.List;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;

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

  /** Copies its numbers. */
  public CouplingTable {
    divisions = List.copyOf(divisions);
    values = values.clone();
  }

  @Override
  public double at(double[] frac, double square, Lattice lattice) {
    return values[table().index(frac)];
  }

  @Override
  public boolean covers(KMesh mesh) {
    return table().covers(mesh, new double[divisions.size()]);
  }

  private MeshTable table() {
    return MeshTable.centred("couplings", divisions);
  }
}
