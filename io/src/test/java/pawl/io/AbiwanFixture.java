package pawl.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * Files in the layout of Abinit's {@code ABIWAN.nc}, made from a known Hamiltonian: at each point
 * of the mesh its bands, and bands that have nothing to do with it, one below the outer window, one
 * inside it and one above, and one that is excluded.
 */
final class AbiwanFixture {

  private static final double HARTREE_EV = 27.211386245988;
  private static final double BOHR = 0.529177210903;

  /** Bands that are not the model's: excluded, below, inside and above the window. */
  private static final int OTHERS = 4;

  static final double[][] CENTRES = {{0.1, 0.2, 0.3}, {1.1, 2.2, 3.3}};

  private static final String SPINS = "number_of_spins";
  private static final String POINTS = "number_of_kpoints";

  private final TightBindingModel model;
  private final KMesh mesh;
  private final SplittableRandom random;
  private final int orbitals;

  /**
   * A file about to be made.
   *
   * @param h eV
   * @param divisions of the mesh
   */
  AbiwanFixture(RealSpaceMatrix h, Lattice lattice, int[] divisions, long seed) {
    this.orbitals = h.orbitals();
    this.model = TightBindingModel.of(lattice, 3, h, new double[orbitals][3]);
    this.mesh = KMesh.of(divisions, new double[3]);
    this.random = new SplittableRandom(seed);
  }

  /** The file, with these R vectors. */
  NetCdfFixture file(List<CellIndex> cells, int... degeneracies) {
    int states = orbitals + OTHERS;
    int bands = states - 1;
    double[] k = new double[3 * mesh.size()];
    double[] energies = new double[states * mesh.size()];
    int[] window = new int[bands * mesh.size()];
    double[] u = new double[2 * orbitals * orbitals * mesh.size()];
    double[] opt = new double[2 * orbitals * bands * mesh.size()];
    for (int q = 0; q < mesh.size(); q++) {
      BlochPoint point = new BlochSolver(model, 1e-9).solve(mesh.point(q));
      for (int axis = 0; axis < 3; axis++) {
        k[3 * q + axis] = mesh.point(q).along(axis);
      }
      point(q, point, energies, window);
      gauge(q, point, u, opt);
    }
    int[] included = new int[states];
    Arrays.fill(included, 1, states, 1);
    NetCdfFixture file = structure();
    return file.dimension(POINTS, mesh.size())
        .dimension("max_number_of_states", states)
        .dimension("mwan", orbitals)
        .dimension("max_num_bands", bands)
        .dimension("nrpts", cells.size())
        .variable(
            "reduced_coordinates_of_kpoints", List.of(POINTS, "number_of_reduced_dimensions"), k)
        .variable("eigenvalues", List.of(SPINS, POINTS, "max_number_of_states"), energies)
        .attribute("eigenvalues", "units", "atomic units")
        .variable("nwan", List.of(SPINS), new int[] {orbitals})
        .variable("num_bands", List.of(SPINS), new int[] {bands})
        .variable("band_in_int", List.of(SPINS, "max_number_of_states"), included)
        .variable("lwindow_int", List.of(SPINS, POINTS, "max_num_bands"), window)
        .variable("irvec", List.of("nrpts", "three"), flat(cells))
        .variable("ndegen", List.of("nrpts"), degeneracies)
        .variable("U_matrix", List.of(SPINS, POINTS, "mwan", "mwan", "two"), u)
        .variable("U_matrix_opt", List.of(SPINS, POINTS, "mwan", "max_num_bands", "two"), opt)
        .variable("wann_centres", List.of(SPINS, "mwan", "three"), centres());
  }

  private NetCdfFixture structure() {
    double[] lattice = new double[9];
    for (int i = 0; i < 9; i++) {
      lattice[i] = model.lattice().vector(i / 3, i % 3) / BOHR;
    }
    return new NetCdfFixture()
        .dimension("number_of_vectors", 3)
        .dimension("number_of_cartesian_directions", 3)
        .dimension("number_of_reduced_dimensions", 3)
        .dimension("two", 2)
        .dimension("three", 3)
        .dimension(SPINS, 1)
        .dimension("number_of_spinor_components", 2)
        .variable(
            "primitive_vectors",
            List.of("number_of_vectors", "number_of_cartesian_directions"),
            lattice)
        .variable("fermi_energy", List.of(), new double[] {0.25})
        .attribute("fermi_energy", "units", "atomic units");
  }

  /** The energies of a point in the order excluded, below, first band, inside, others, above. */
  private void point(int q, BlochPoint point, double[] energies, int[] window) {
    int states = orbitals + OTHERS;
    List<Double> all = new ArrayList<>(List.of(-90.0, -50.0));
    for (int b = 0; b < orbitals; b++) {
      all.add(point.energy(b));
      if (b == 0) {
        all.add(point.energy(0) + 1e-3);
      }
    }
    all.add(80.0);
    for (int s = 0; s < states; s++) {
      energies[q * states + s] = all.get(s) / HARTREE_EV;
    }
    Arrays.fill(window, q * (states - 1) + 1, q * (states - 1) + states - 2, 1);
  }

  /** U at random, and U_opt so that their product is the adjoint of the model's eigenvectors. */
  private void gauge(int q, BlochPoint point, double[] u, double[] opt) {
    int n = orbitals;
    int bands = n + OTHERS - 1;
    double[][] rotation = rotation();
    for (int column = 0; column < n; column++) {
      for (int row = 0; row < n; row++) {
        int at = 2 * ((q * n + column) * n + row);
        u[at] = rotation[2 * row][column];
        u[at + 1] = rotation[2 * row + 1][column];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int b = 0; b < n; b++) {
        double re = 0;
        double im = 0;
        for (int m = 0; m < n; m++) {
          double vRe = point.vectors().re(m, b);
          double vIm = -point.vectors().im(m, b);
          double uRe = rotation[2 * i][m];
          double uIm = -rotation[2 * i + 1][m];
          re += vRe * uRe - vIm * uIm;
          im += vRe * uIm + vIm * uRe;
        }
        int row = b == 0 ? 0 : b + 1;
        int at = 2 * ((q * n + i) * bands + row);
        opt[at] = re;
        opt[at + 1] = im;
      }
    }
  }

  /** A unitary matrix, real parts in even rows, imaginary ones in odd rows (Gram-Schmidt). */
  private double[][] rotation() {
    int n = orbitals;
    double[][] a = new double[2 * n][n];
    for (int column = 0; column < n; column++) {
      for (int row = 0; row < 2 * n; row++) {
        a[row][column] = random.nextDouble(-1, 1);
      }
      for (int other = 0; other < column; other++) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < n; i++) {
          re += a[2 * i][other] * a[2 * i][column] + a[2 * i + 1][other] * a[2 * i + 1][column];
          im += a[2 * i][other] * a[2 * i + 1][column] - a[2 * i + 1][other] * a[2 * i][column];
        }
        for (int i = 0; i < n; i++) {
          a[2 * i][column] -= re * a[2 * i][other] - im * a[2 * i + 1][other];
          a[2 * i + 1][column] -= re * a[2 * i + 1][other] + im * a[2 * i][other];
        }
      }
      double square = 0;
      for (int row = 0; row < 2 * n; row++) {
        square += a[row][column] * a[row][column];
      }
      for (int row = 0; row < 2 * n; row++) {
        a[row][column] /= Math.sqrt(square);
      }
    }
    return a;
  }

  private double[] centres() {
    double[] flat = new double[3 * orbitals];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = CENTRES[i / 3][i % 3];
    }
    return flat;
  }

  private static int[] flat(List<CellIndex> cells) {
    return cells.stream()
        .flatMapToInt(r -> Arrays.stream(new int[] {r.r1(), r.r2(), r.r3()}))
        .toArray();
  }
}
