package pawl.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * The Wigner-Seitz shifts of {@code use_ws_distance}, from the mesh, the lattice and the Wannier
 * centres: those translations T of the supercell of the mesh that bring function n of cell R
 * closest to function m of the home cell, \(|\mathbf R + \mathbf T + \boldsymbol\tau_n -
 * \boldsymbol\tau_m|\) within 1e-5 Å of the least (Pizzi et al., J. Phys.: Condens. Matter 32,
 * 165902 (2020), section 4.2), with the {@code ws_search_size} 2 and {@code ws_distance_tol} 1e-5
 * that are the defaults of wannier90 3.
 */
final class WignerSeitz {

  /** wannier90 searches one supercell farther than {@code ws_search_size}. */
  private static final int SEARCH = 3;

  private static final double TOLERANCE = 1e-5;

  private final Lattice lattice;
  private final double[][] centres;
  private final List<Translation> supercell = new ArrayList<>();

  /**
   * A supercell.
   *
   * @param mesh mp_grid
   * @param centres Cartesian, Å, as wannier90 has them, not moved to the home cell
   */
  WignerSeitz(Lattice lattice, List<Integer> mesh, double[][] centres) {
    this.lattice = lattice;
    this.centres = centres;
    for (int i = -SEARCH; i <= SEARCH; i++) {
      for (int j = -SEARCH; j <= SEARCH; j++) {
        for (int k = -SEARCH; k <= SEARCH; k++) {
          CellIndex cells = new CellIndex(i * mesh.get(0), j * mesh.get(1), k * mesh.get(2));
          double[] vector = lattice.toCartesian(cells.r1(), cells.r2(), cells.r3());
          supercell.add(new Translation(cells, vector, length(vector)));
        }
      }
    }
    supercell.sort(Comparator.comparingDouble(Translation::length));
  }

  private record Translation(CellIndex cells, double[] vector, double length) {}

  /** The shifts of function n of a cell as seen from function m of the home cell, 0-based. */
  List<CellIndex> shifts(CellIndex cell, int m, int n) {
    double[] d = lattice.toCartesian(cell.r1(), cell.r2(), cell.r3());
    for (int axis = 0; axis < 3; axis++) {
      d[axis] += centres[n][axis] - centres[m][axis];
    }
    double reach = length(d);
    double least = reach;
    for (Translation t : supercell) {
      if (t.length() > reach + least) {
        break;
      }
      least = Math.min(least, distance(d, t.vector()));
    }
    double most = least + TOLERANCE;
    double end = reach + most;
    return supercell.stream()
        .takeWhile(t -> t.length() <= end)
        .filter(t -> distance(d, t.vector()) < most)
        .map(Translation::cells)
        .toList();
  }

  /** Operators with the shifts applied. */
  List<RealSpaceMatrix> apply(List<RealSpaceMatrix> operators) {
    WignerSeitzFold fold = new WignerSeitzFold("the recomputed shifts", operators);
    List<CellIndex> cells = fold.first().cells();
    for (int cell = 0; cell < cells.size(); cell++) {
      for (int m = 0; m < centres.length; m++) {
        for (int n = 0; n < centres.length; n++) {
          fold.share(cell, m, n, shifts(cells.get(cell), m, n));
        }
      }
    }
    return fold.operators();
  }

  private static double distance(double[] a, double[] b) {
    double x = a[0] + b[0];
    double y = a[1] + b[1];
    double z = a[2] + b[2];
    return Math.sqrt(x * x + y * y + z * z);
  }

  private static double length(double[] d) {
    return Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
  }
}
