package pawl.ratchet;

import java.util.Arrays;
import java.util.List;
import pawl.tightbinding.KMesh;

/**
 * Energies of phonons on a mesh of wave vectors, of which the mesh of the calculation must be a
 * part.
 *
 * @param divisions one per periodic direction
 * @param branches how many there are
 * @param values ħω, eV, the branch fastest and then the last direction, even in q, none negative
 */
public record DispersionTable(List<Integer> divisions, int branches, double[] values)
    implements PhononDispersion {

  /** Copies its numbers. */
  public DispersionTable {
    divisions = List.copyOf(divisions);
    values = values.clone();
    int points = divisions.stream().reduce(1, Math::multiplyExact);
    if (values.length != Math.multiplyExact(points, branches)
        || Arrays.stream(values).anyMatch(e -> !(e >= 0))) {
      throw new IllegalArgumentException(
          values.length + " energies of " + branches + " branches on " + divisions);
    }
  }

  @Override
  public double[] energiesEv(double... frac) {
    int from = table().index(frac) * branches;
    return Arrays.copyOfRange(values, from, from + branches);
  }

  @Override
  public boolean covers(KMesh mesh) {
    return table().covers(mesh, new double[divisions.size()]);
  }

  private MeshTable table() {
    return MeshTable.centred("phonon energies", divisions);
  }
}
