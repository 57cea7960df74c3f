package pawl.tightbinding;

import java.util.Arrays;
import java.util.List;

/**
 * A uniform mesh of k-points, \(k_a = (i_a + s_a)/N_a\), i_a = 0 … N_a - 1, the last axis fastest.
 *
 * <p>A mesh whose divisions share a factor p splits into p interleaved, equally good meshes per
 * axis. How far these disagree bounds the error of the whole.
 */
public final class KMesh {

  private static final int[] FACTORS = {2, 3, 5, 7};

  private final int[] divisions;
  private final List<Integer> divisionList;
  private final double[] shift;
  private final int[] factors;

  private KMesh(int[] divisions, double[] shift, int[] factors) {
    this.divisions = divisions;
    this.divisionList = Arrays.stream(divisions).boxed().toList();
    this.shift = shift;
    this.factors = factors;
  }

  /**
   * A mesh over the periodic directions.
   *
   * @param divisions one per periodic direction, at least 1
   * @param shift in units of the mesh step, one per periodic direction; zeros put a point at Γ
   */
  public static KMesh of(int[] divisions, double[] shift) {
    int dimension = divisions.length;
    if (dimension < 1 || dimension > 3 || shift.length != dimension) {
      throw new IllegalArgumentException(
          dimension + " divisions and " + shift.length + " shifts of a mesh");
    }
    int[] n = {1, 1, 1};
    double[] s = new double[3];
    for (int a = 0; a < dimension; a++) {
      if (divisions[a] < 1 || !Double.isFinite(shift[a])) {
        throw new IllegalArgumentException(divisions[a] + " divisions shifted by " + shift[a]);
      }
      n[a] = divisions[a];
      s[a] = shift[a];
    }
    Math.multiplyExact(Math.multiplyExact(n[0], n[1]), n[2]);
    return new KMesh(n, s, factors(divisions));
  }

  private static int[] factors(int[] divisions) {
    int[] factors = {1, 1, 1};
    for (int a = 0; a < divisions.length; a++) {
      int n = divisions[a];
      factors[a] = Arrays.stream(FACTORS).filter(p -> n % p == 0).findFirst().orElse(1);
      if (factors[a] == 1) {
        return new int[] {1, 1, 1};
      }
    }
    return factors;
  }

  /** The same mesh with every division doubled; a mesh with a point at Γ keeps it. */
  public KMesh doubled(int dimension) {
    int[] n = Arrays.copyOf(divisions, dimension);
    for (int a = 0; a < dimension; a++) {
      n[a] = Math.multiplyExact(2, n[a]);
    }
    return of(n, Arrays.copyOf(shift, dimension));
  }

  /** The number of k-points. */
  public int size() {
    return divisions[0] * divisions[1] * divisions[2];
  }

  /** Divisions along the three reciprocal vectors, 1 along the empty ones. */
  public List<Integer> divisions() {
    return divisionList;
  }

  /** The shift along reciprocal vector {@code axis} in units of the step. */
  public double shift(int axis) {
    return shift[axis];
  }

  /** Number {@code i} along each axis of point {@code index}. */
  public int[] position(int index) {
    return new int[] {
      index / (divisions[1] * divisions[2]),
      index / divisions[2] % divisions[1],
      index % divisions[2]
    };
  }

  /** The k-point of an index. */
  public KPoint point(int index) {
    int[] i = position(index);
    return new KPoint(
        (i[0] + shift[0]) / divisions[0],
        (i[1] + shift[1]) / divisions[1],
        (i[2] + shift[2]) / divisions[2]);
  }

  /** How many interleaved meshes this one splits into; 1 if it does not split on every axis. */
  public int submeshes() {
    return factors[0] * factors[1] * factors[2];
  }

  /** The interleaved mesh that a point belongs to. */
  public int submesh(int index) {
    int[] i = position(index);
    return (i[0] % factors[0] * factors[1] + i[1] % factors[1]) * factors[2] + i[2] % factors[2];
  }

  /** Along which axis by how much the interleaved meshes are coarser. */
  public int factor(int axis) {
    return factors[axis];
  }

  @Override
  public String toString() {
    return divisions[0] + "x" + divisions[1] + "x" + divisions[2];
  }
}
