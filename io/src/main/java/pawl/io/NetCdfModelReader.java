package pawl.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import pawl.io.ImportCertificate.Dialect;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import ucar.nc2.Variable;

/** Reads a model from a NetCDF file as {@link NetCdfModelWriter} makes them. */
final class NetCdfModelReader {

  private static final int MOST_ORBITALS = 20_000;
  private static final int MOST_CELLS = 10_000_000;

  /** Nobody hops further; the sum of two is an int. */
  private static final int FARTHEST = 1_000_000;

  /** eV: twice the coarsest rounding that text files are forgiven. */
  private static final double HERMITIAN_EV = 2e-4;

  private final NetCdfSource in;

  NetCdfModelReader(NetCdfSource in) {
    this.in = in;
  }

  /** Whether a file says that it is one of these. */
  static boolean reads(NetCdfSource in) {
    return in.text(NetCdfModel.SCHEMA_ATTRIBUTE).isPresent();
  }

  /** Reads everything. */
  StoredModel read() {
    String schema = in.text(NetCdfModel.SCHEMA_ATTRIBUTE).orElse("none");
    if (!schema.equals(NetCdfModel.SCHEMA)) {
      throw in.wrong(
          "attribute " + NetCdfModel.SCHEMA_ATTRIBUTE, NetCdfModel.SCHEMA, "\"" + schema + "\"");
    }
    int orbitals = in.length(NetCdfModel.ROW, MOST_ORBITALS);
    require(NetCdfModel.COLUMN, orbitals);
    require(NetCdfModel.COMPLEX, 2);
    require(NetCdfModel.VECTOR, 3);
    require(NetCdfModel.AXIS, 3);
    List<CellIndex> cells =
        cells(
            in.integers(NetCdfModel.R, NetCdfModel.R_DIMENSIONS),
            NetCdfModel.R,
            in.length(NetCdfModel.CELL, MOST_CELLS));
    RealSpaceMatrix h = hamiltonian(orbitals, cells);
    return new StoredModel(
        in.input(),
        new Dialect(
            "netcdf",
            "plain",
            RowOrder.COLUMN_FASTEST.label(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            true),
        h,
        lattice(),
        OptionalInt.of(in.integer(NetCdfModel.DIMENSION, 1, 3)),
        centres(),
        positions(orbitals),
        new StoredModel.Facts(fermi(), spinors(), wsvec(), cells.size(), OptionalLong.empty()));
  }

  private void require(String dimension, int length) {
    int found = in.length(dimension, Integer.MAX_VALUE);
    if (found != length) {
      throw in.wrong("dimension " + dimension, String.valueOf(length), String.valueOf(found));
    }
  }

  private List<CellIndex> cells(int[] flat, String variable, int count) {
    List<CellIndex> cells = new ArrayList<>(count);
    Set<CellIndex> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      CellIndex cell = new CellIndex(flat[3 * i], flat[3 * i + 1], flat[3 * i + 2]);
      for (int axis = 0; axis < 3; axis++) {
        if (cell.along(axis) < -FARTHEST || cell.along(axis) > FARTHEST) {
          throw in.wrong("variable " + variable, "components within ±" + FARTHEST, "R = " + cell);
        }
      }
      if (!seen.add(cell)) {
        throw in.wrong("variable " + variable, "each R vector once", "a second R = " + cell);
      }
      cells.add(cell);
    }
    return cells;
  }

  private RealSpaceMatrix hamiltonian(int orbitals, List<CellIndex> cells) {
    Variable variable = in.reals(NetCdfModel.H, NetCdfModel.H_DIMENSIONS, NetCdfModel.EV);
    RealSpaceMatrix h = matrices(in.all(variable), 0, orbitals, cells);
    RealSpaceMatrix.Defect defect = h.hermiticityDefect();
    if (defect.size() > HERMITIAN_EV) {
      throw in.wrong(
          "variable " + NetCdfModel.H,
          String.format(
              Locale.ROOT, "a Hermitian H, H_mn(R) = H_nm(-R)* within %.1e eV", HERMITIAN_EV),
          String.format(
              Locale.ROOT,
              "a deviation of %.1e eV at R = %s, m = %d, n = %d",
              defect.size(),
              defect.cell(),
              defect.row() + 1,
              defect.column() + 1));
    }
    return h;
  }

  /** The operator of these numbers that comes as number {@code operator}. */
  private static RealSpaceMatrix matrices(
      double[] values, int operator, int orbitals, List<CellIndex> cells) {
    int elements = orbitals * orbitals;
    double[][] re = new double[cells.size()][elements];
    double[][] im = new double[cells.size()][elements];
    int next = 2 * operator * cells.size() * elements;
    for (int i = 0; i < cells.size(); i++) {
      for (int e = 0; e < elements; e++) {
        re[i][e] = values[next++];
        im[i][e] = values[next++];
      }
    }
    return new RealSpaceMatrix(orbitals, cells, re, im);
  }

  private Lattice lattice() {
    double[] flat =
        in.all(in.reals(NetCdfModel.LATTICE, NetCdfModel.LATTICE_DIMENSIONS, NetCdfModel.ANGSTROM));
    double[][] vectors = rows(flat);
    try {
      return Lattice.of(vectors);
    } catch (ModelException e) {
      InputException problem =
          in.wrong("variable " + NetCdfModel.LATTICE, "vectors that span a cell", e.getMessage());
      problem.initCause(e);
      throw problem;
    }
  }

  private static double[][] rows(double[] flat) {
    double[][] rows = new double[flat.length / 3][3];
    for (int i = 0; i < flat.length; i++) {
      rows[i / 3][i % 3] = flat[i];
    }
    return rows;
  }

  private Optional<double[][]> centres() {
    return in.has(NetCdfModel.CENTRES)
        ? Optional.of(
            rows(
                in.all(
                    in.reals(
                        NetCdfModel.CENTRES,
                        NetCdfModel.CENTRES_DIMENSIONS,
                        NetCdfModel.ANGSTROM))))
        : Optional.empty();
  }

  private List<RealSpaceMatrix> positions(int orbitals) {
    if (!in.has(NetCdfModel.POSITIONS)) {
      return List.of();
    }
    List<CellIndex> cells =
        cells(
            in.integers(NetCdfModel.POSITION_R, NetCdfModel.POSITION_R_DIMENSIONS),
            NetCdfModel.POSITION_R,
            in.length(NetCdfModel.POSITION_CELL, MOST_CELLS));
    Variable variable =
        in.reals(NetCdfModel.POSITIONS, NetCdfModel.POSITIONS_DIMENSIONS, NetCdfModel.ANGSTROM);
    double[] values = in.all(variable);
    List<RealSpaceMatrix> positions = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      positions.add(matrices(values, axis, orbitals, cells));
    }
    return positions;
  }

  private OptionalDouble fermi() {
    return in.has(NetCdfModel.FERMI)
        ? OptionalDouble.of(in.all(in.reals(NetCdfModel.FERMI, List.of(), NetCdfModel.EV))[0])
        : OptionalDouble.empty();
  }

  private Optional<Boolean> spinors() {
    String text = in.text(NetCdfModel.SPINORS).orElse("none");
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case "unknown" -> Optional.empty();
      default ->
          throw in.wrong(
              "attribute " + NetCdfModel.SPINORS, "true, false or unknown", "\"" + text + "\"");
    };
  }

  private Optional<String> wsvec() {
    String text =
        in.text(NetCdfModel.WSVEC)
            .orElseThrow(
                () ->
                    in.wrong(
                        "attribute " + NetCdfModel.WSVEC, "a file or none", "none of that name"));
    return text.equals("none") ? Optional.empty() : Optional.of(text);
  }
}
