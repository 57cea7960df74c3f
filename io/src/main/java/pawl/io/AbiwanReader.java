package pawl.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import pawl.io.ImportCertificate.Dialect;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import ucar.nc2.Variable;

/**
 * Reads an {@code ABIWAN.nc}, which Abinit writes after it has called Wannier90 as a library: band
 * energies in hartree, the matrices U and, after disentanglement, U_opt, the R vectors and their
 * degeneracies, and the Wannier centres in Å.
 *
 * <p>The rows of U_opt are those bands of a k-point that lie in the outer window, without gaps, as
 * Wannier90 keeps them; a file in which V = U_opt U is not an isometry that way is refused.
 */
final class AbiwanReader {

  /** Hartree energy in eV, CODATA 2018. */
  private static final double HARTREE_EV = 27.211386245988;

  /** Å, CODATA 2018. */
  private static final double BOHR = 0.529177210903;

  private static final double ISOMETRY = 1e-6;

  /** eV: rounding makes 1e-13. */
  private static final double SAME_EV = 1e-6;

  private static final int MOST = 1_000_000;
  private static final int FARTHEST = 100_000;
  private static final int LARGEST_DEGENERACY = 100_000;

  private static final String SPINS = "number_of_spins";
  private static final String POINTS = "number_of_kpoints";
  private static final String CELLS = "nrpts";

  private final NetCdfSource in;
  private int orbitals;
  private int bands;
  private int points;

  AbiwanReader(NetCdfSource in) {
    this.in = in;
  }

  /** Reads everything. */
  StoredModel read() {
    if (!in.has("U_matrix")) {
      throw in.wrong(
          "its contents",
          "a model written by pawl convert, or an ABIWAN.nc of Abinit with U_matrix",
          "neither");
    }
    counts();
    List<CellIndex> cells = cells();
    int[] degeneracies = degeneracies();
    GaugedHamiltonian gauged = gauged();
    RealSpaceMatrix h = gauged.inRealSpace(cells, degeneracies);
    double deviation = gauged.deviation(h);
    if (!(deviation <= SAME_EV)) {
      throw in.wrong(
          "variables irvec, ndegen and reduced_coordinates_of_kpoints",
          "R vectors of the mesh, from which H comes back at its points",
          String.format(Locale.ROOT, "a deviation of %.1e eV", deviation));
    }
    return new StoredModel(
        in.input(),
        new Dialect(
            "abiwan",
            "plain",
            "none",
            OptionalInt.empty(),
            OptionalInt.empty(),
            Arrays.stream(degeneracies).allMatch(d -> d == 1)),
        h,
        lattice(),
        OptionalInt.empty(),
        Optional.of(centres()),
        List.of(),
        new StoredModel.Facts(
            OptionalDouble.of(HARTREE_EV * in.all(atomic("fermi_energy", List.of()))[0]),
            Optional.of(in.length("number_of_spinor_components", 2) == 2),
            Optional.empty(),
            Arrays.stream(degeneracies).mapToDouble(d -> 1.0 / d).sum(),
            OptionalLong.of(points)));
  }

  private void counts() {
    int spins = in.length(SPINS, 2);
    if (spins != 1) {
      throw in.wrong(
          "dimension " + SPINS,
          "1, not a spin-polarised calculation",
          String.valueOf(spins),
          "read the _hr.dat that Wannier90 writes for the spin you mean (write_hr = true)");
    }
    orbitals = single("nwan", "mwan");
    bands = single("num_bands", "max_num_bands");
    points = in.length(POINTS, MOST);
    if (bands < orbitals) {
      throw in.wrong("variable num_bands", "at least nwan = " + orbitals, String.valueOf(bands));
    }
  }

  /** A number of one spin, which must be the length of the dimension made for it. */
  private int single(String variable, String dimension) {
    int length = in.length(dimension, MOST);
    int value = in.integers(variable, List.of(SPINS))[0];
    if (value != length) {
      throw in.wrong("variable " + variable, dimension + " = " + length, String.valueOf(value));
    }
    return value;
  }

  private List<CellIndex> cells() {
    int[] flat = in.integers("irvec", List.of(CELLS, "three"));
    List<CellIndex> cells = new ArrayList<>();
    for (int i = 0; i + 2 < flat.length; i += 3) {
      CellIndex cell = new CellIndex(flat[i], flat[i + 1], flat[i + 2]);
      for (int axis = 0; axis < 3; axis++) {
        if (cell.along(axis) < -FARTHEST || cell.along(axis) > FARTHEST) {
          throw in.wrong("variable irvec", "components within ±" + FARTHEST, "R = " + cell);
        }
      }
      cells.add(cell);
    }
    if (cells.stream().distinct().count() < cells.size()) {
      throw in.wrong("variable irvec", "each R vector once", "one of them twice");
    }
    return cells;
  }

  private int[] degeneracies() {
    int[] degeneracies = in.integers("ndegen", List.of(CELLS));
    for (int degeneracy : degeneracies) {
      if (degeneracy < 1 || degeneracy > LARGEST_DEGENERACY) {
        throw in.wrong(
            "variable ndegen",
            "degeneracies from 1 to " + LARGEST_DEGENERACY,
            String.valueOf(degeneracy));
      }
    }
    return degeneracies;
  }

  private GaugedHamiltonian gauged() {
    double[] k =
        in.all(
            in.reals(
                "reduced_coordinates_of_kpoints", List.of(POINTS, "number_of_reduced_dimensions")));
    List<KPoint> mesh =
        IntStream.range(0, points)
            .mapToObj(q -> new KPoint(k[3 * q], k[3 * q + 1], k[3 * q + 2]))
            .toList();
    int[] included = included();
    boolean[][] window = window();
    String states = "max_number_of_states";
    int all = in.length(states, MOST);
    double[] energies = in.all(atomic("eigenvalues", List.of(SPINS, POINTS, states)));
    double[] u = in.all(in.reals("U_matrix", List.of(SPINS, POINTS, "mwan", "mwan", "two")));
    double[] opt =
        in.all(in.reals("U_matrix_opt", List.of(SPINS, POINTS, "mwan", "max_num_bands", "two")));
    GaugedHamiltonian gauged = new GaugedHamiltonian(orbitals, mesh);
    for (int q = 0; q < points; q++) {
      int first = q * all;
      boolean[] inside = window[q];
      double[] inWindow =
          IntStream.range(0, bands)
              .filter(b -> inside[b])
              .mapToDouble(b -> HARTREE_EV * energies[first + included[b]])
              .toArray();
      Isometry v =
          Isometry.product(
              orbitals,
              inWindow.length,
              ofPoint(opt, q, orbitals * bands),
              ofPoint(u, q, orbitals * orbitals));
      if (!(v.defect() <= ISOMETRY)) {
        throw in.wrong(
            "variables U_matrix and U_matrix_opt",
            "V = U_opt U with V†V = 1 within " + ISOMETRY + " for the bands in the window",
            String.format(Locale.ROOT, "a deviation of %.1e at k-point %d", v.defect(), q + 1));
      }
      gauged.set(q, inWindow, v.re(), v.im());
    }
    return gauged;
  }

  /** The complex numbers of one k-point, so many of them. */
  private static double[] ofPoint(double[] values, int q, int count) {
    return Arrays.copyOfRange(values, 2 * q * count, 2 * (q + 1) * count);
  }

  /** The bands that were not excluded, as indices of eigenvalues. */
  private int[] included() {
    int[] flags = in.integers("band_in_int", List.of(SPINS, "max_number_of_states"));
    int[] included = IntStream.range(0, flags.length).filter(b -> flags[b] != 0).toArray();
    if (included.length != bands) {
      throw in.wrong(
          "variable band_in_int", "num_bands = " + bands + " bands", "" + included.length);
    }
    return included;
  }

  private boolean[][] window() {
    int[] flags = in.integers("lwindow_int", List.of(SPINS, POINTS, "max_num_bands"));
    boolean[][] window = new boolean[points][bands];
    for (int q = 0; q < points; q++) {
      int count = 0;
      for (int b = 0; b < bands; b++) {
        window[q][b] = flags[q * bands + b] != 0;
        count += window[q][b] ? 1 : 0;
      }
      if (count < orbitals) {
        throw in.wrong(
            "variable lwindow_int",
            "at least " + orbitals + " bands in the outer window at k-point " + (q + 1),
            String.valueOf(count));
      }
    }
    return window;
  }

  /** A variable of energies in hartree. */
  private Variable atomic(String variable, List<String> dimensions) {
    return in.reals(variable, dimensions, "atomic units");
  }

  private Lattice lattice() {
    double[] a =
        in.all(
            in.reals(
                "primitive_vectors",
                List.of("number_of_vectors", "number_of_cartesian_directions")));
    if (a.length != 9) {
      throw in.wrong("variable primitive_vectors", "3 x 3 numbers", "" + a.length);
    }
    double[][] vectors = new double[3][3];
    for (int i = 0; i < 9; i++) {
      vectors[i / 3][i % 3] = BOHR * a[i];
    }
    try {
      return Lattice.of(vectors);
    } catch (ModelException e) {
      InputException problem =
          in.wrong("variable primitive_vectors", "vectors that span a cell", e.getMessage());
      problem.initCause(e);
      throw problem;
    }
  }

  private double[][] centres() {
    double[] flat = in.all(in.reals("wann_centres", List.of(SPINS, "mwan", "three")));
    double[][] centres = new double[orbitals][3];
    for (int i = 0; i < flat.length; i++) {
      centres[i / 3][i % 3] = flat[i];
    }
    return centres;
  }
}
