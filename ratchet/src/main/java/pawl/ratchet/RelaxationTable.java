package pawl.ratchet;

import java.util.Arrays;
import java.util.List;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;

/**
 * Relaxation times of all bands on a mesh of k-points, of which the mesh of the calculation must be
 * a part.
 *
 * @param divisions one per periodic direction
 * @param shift of the mesh, in units of its step
 * @param bands how many there are, all of the model
 * @param values ħ/eV, the band fastest, from the lowest, and then the last direction; none negative
 */
public record RelaxationTable(
    List<Integer> divisions, List<Double> shift, int bands, double[] values)
    implements RelaxationTime {

  /** Copies its numbers, and refuses what has no meaning. */
  public RelaxationTable {
    divisions = List.copyOf(divisions);
    shift = List.copyOf(shift);
    values = values.clone();
    int points = divisions.stream().reduce(1, Math::multiplyExact);
    if (values.length != Math.multiplyExact(points, bands)
        || Arrays.stream(values).anyMatch(t -> !(t >= 0))
        || Arrays.stream(values).allMatch(t -> t == 0)) {
      throw new IllegalArgumentException(
          values.length + " times of " + bands + " bands on " + divisions);
    }
  }

  @Override
  public double longest() {
    return Arrays.stream(values).max().orElseThrow();
  }

  @Override
  public double at(KPoint kFrac, int band) {
    return values[table().index(frac(kFrac)) * bands + band];
  }

  @Override
  public boolean covers(KMesh mesh) {
    return table().covers(mesh, frac(mesh.point(0)));
  }

  private MeshTable table() {
    return new MeshTable("relaxation times", divisions, shift);
  }

  private double[] frac(KPoint kFrac) {
    double[] frac = new double[divisions.size()];
    for (int axis = 0; axis < frac.length; axis++) {
      frac[axis] = kFrac.along(axis);
    }
    return frac;
  }
}
