package pawl.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;
import ucar.ma2.Array;
import ucar.ma2.DataType;
import ucar.ma2.InvalidRangeException;
import ucar.nc2.Attribute;
import ucar.nc2.NetcdfFileWriter;
import ucar.nc2.Variable;

/**
 * Writes a model as NetCDF-3 with 64-bit offsets: the lattice, the R vectors, H(R) and, as far as
 * they are known, centres, positions and Fermi energy; complex numbers as a last dimension of two.
 */
final class NetCdfModelWriter {

  /** What a variable of this format may take, bytes. */
  private static final long LARGEST_VARIABLE = Integer.MAX_VALUE - 3L;

  private final NetcdfFileWriter file;
  private final TightBindingModel model;
  private final Optional<List<RealSpaceMatrix>> positions;

  private NetCdfModelWriter(NetcdfFileWriter file, ImportedModel imported) {
    this.file = file;
    this.model = imported.model();
    this.positions = imported.positions();
  }

  /** Writes a file that does not exist yet. */
  static void write(ImportedModel imported, String version, Path path) throws IOException {
    requireFit(imported);
    NetcdfFileWriter file =
        NetcdfFileWriter.createNew(NetcdfFileWriter.Version.netcdf3, path.toString());
    file.setLargeFile(true);
    file.setFill(false);
    NetCdfModelWriter writer = new NetCdfModelWriter(file, imported);
    writer.attributes(imported, version);
    writer.dimensions();
    writer.variables();
    imported
        .fermiEnergyEv()
        .ifPresent(
            ev ->
                writer.variable(
                    NetCdfModel.FERMI,
                    DataType.DOUBLE,
                    List.of(),
                    NetCdfModel.EV,
                    "Fermi energy as the source states it"));
    try {
      file.create();
      writer.data();
      if (imported.fermiEnergyEv().isPresent()) {
        writer.put(NetCdfModel.FERMI, imported.fermiEnergyEv().getAsDouble());
      }
      file.close();
    } catch (InvalidRangeException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      file.abort();
    }
  }

  private static void requireFit(ImportedModel imported) {
    long elements = (long) imported.model().orbitals() * imported.model().orbitals();
    long h = 16 * elements * imported.model().hamiltonian().cells().size();
    long r = imported.positions().map(p -> 48 * elements * p.get(0).cells().size()).orElse(0L);
    if (Math.max(h, r) > LARGEST_VARIABLE) {
      throw new OutputException(
          "a variable of a NetCDF-3 file holds at most 2 GiB, and "
              + (h > LARGEST_VARIABLE ? "H" : "the positions")
              + " would take "
              + Math.max(h, r)
              + " bytes; write a _tb.dat");
    }
  }

  private void attributes(ImportedModel imported, String version) {
    global("Conventions", "CF-1.8");
    global("title", "Wannier Hamiltonian");
    global("source", "pawl " + version);
    global("history", "pawl convert");
    global(NetCdfModel.SCHEMA_ATTRIBUTE, NetCdfModel.SCHEMA);
    file.addGroupAttribute(
        null, new Attribute(NetCdfModel.DIMENSION, imported.model().dimension()));
    global(
        NetCdfModel.SPINORS,
        imported.certificate().origins().spinors().map(String::valueOf).orElse("unknown"));
    global(NetCdfModel.WSVEC, imported.certificate().origins().wsvec());
    global("inputs", ResultJsonText.compact(ResultTree.inputs(imported.inputs())));
    global("certificate", ResultJsonText.compact(imported.certificate().toMap()));
    global(
        "comment",
        "H(k) = sum over cells of exp(2 pi i k.R) H(R), H[cell][row][column] = <0 row|H|R column>;"
            + " degeneracies and Wigner-Seitz shifts are in H already");
  }

  private void global(String name, String text) {
    file.addGroupAttribute(null, new Attribute(name, text));
  }

  private void dimensions() {
    file.addDimension(null, NetCdfModel.CELL, model.hamiltonian().cells().size());
    file.addDimension(null, NetCdfModel.ROW, model.orbitals());
    file.addDimension(null, NetCdfModel.COLUMN, model.orbitals());
    file.addDimension(null, NetCdfModel.COMPLEX, 2);
    file.addDimension(null, NetCdfModel.VECTOR, 3);
    file.addDimension(null, NetCdfModel.AXIS, 3);
    positions.ifPresent(
        r -> file.addDimension(null, NetCdfModel.POSITION_CELL, r.get(0).cells().size()));
  }

  private void variables() {
    variable(
        NetCdfModel.LATTICE,
        DataType.DOUBLE,
        NetCdfModel.LATTICE_DIMENSIONS,
        NetCdfModel.ANGSTROM,
        "lattice vectors");
    variable(
        NetCdfModel.R,
        DataType.INT,
        NetCdfModel.R_DIMENSIONS,
        "1",
        "R vectors of H in units of the lattice vectors");
    variable(
        NetCdfModel.H,
        DataType.DOUBLE,
        NetCdfModel.H_DIMENSIONS,
        NetCdfModel.EV,
        "Hamiltonian between Wannier functions, real and imaginary part");
    if (model.centres().isPresent()) {
      variable(
          NetCdfModel.CENTRES,
          DataType.DOUBLE,
          NetCdfModel.CENTRES_DIMENSIONS,
          NetCdfModel.ANGSTROM,
          "Wannier centres, Cartesian");
    }
    if (positions.isPresent()) {
      variable(
          NetCdfModel.POSITION_R,
          DataType.INT,
          NetCdfModel.POSITION_R_DIMENSIONS,
          "1",
          "R vectors of the positions in units of the lattice vectors");
      variable(
          NetCdfModel.POSITIONS,
          DataType.DOUBLE,
          NetCdfModel.POSITIONS_DIMENSIONS,
          NetCdfModel.ANGSTROM,
          "position matrices, Cartesian, Hermitian part, real and imaginary part");
    }
  }

  private void variable(
      String name, DataType type, List<String> dimensions, String unit, String longName) {
    Variable variable = file.addVariable(null, name, type, String.join(" ", dimensions));
    variable.addAttribute(new Attribute("units", unit));
    variable.addAttribute(new Attribute("long_name", longName));
  }

  private void data() throws IOException, InvalidRangeException {
    double[] lattice = new double[9];
    for (int i = 0; i < 9; i++) {
      lattice[i] = model.lattice().vector(i / 3, i % 3);
    }
    put(NetCdfModel.LATTICE, lattice);
    putCells(NetCdfModel.R, model.hamiltonian().cells());
    putMatrices(NetCdfModel.H, model.hamiltonian(), new int[4]);
    if (model.centres().isPresent()) {
      double[][] centres = model.centres().get();
      double[] flat = new double[3 * centres.length];
      for (int i = 0; i < flat.length; i++) {
        flat[i] = centres[i / 3][i % 3];
      }
      put(NetCdfModel.CENTRES, flat);
    }
    if (positions.isPresent()) {
      putCells(NetCdfModel.POSITION_R, positions.get().get(0).cells());
      for (int axis = 0; axis < 3; axis++) {
        putMatrices(NetCdfModel.POSITIONS, positions.get().get(axis), new int[] {axis, 0, 0, 0, 0});
      }
    }
  }

  private void put(String name, double... values) throws IOException, InvalidRangeException {
    Variable variable = file.findVariable(name);
    file.write(variable, Array.factory(double.class, variable.getShape(), values));
  }

  private void putCells(String name, List<CellIndex> cells)
      throws IOException, InvalidRangeException {
    int[] flat = new int[3 * cells.size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = cells.get(i / 3).along(i % 3);
    }
    Variable variable = file.findVariable(name);
    file.write(variable, Array.factory(int.class, variable.getShape(), flat));
  }

  /** One matrix after the other, since the whole would be in the memory twice. */
  private void putMatrices(String name, RealSpaceMatrix matrix, int[] origin)
      throws IOException, InvalidRangeException {
    Variable variable = file.findVariable(name);
    int n = matrix.orbitals();
    int[] shape = new int[origin.length];
    Arrays.fill(shape, 1);
    shape[origin.length - 3] = n;
    shape[origin.length - 2] = n;
    shape[origin.length - 1] = 2;
    for (int i = 0; i < matrix.cells().size(); i++) {
      double[] values = new double[2 * n * n];
      for (int e = 0; e < n * n; e++) {
        values[2 * e] = matrix.re(i, e / n, e % n);
        values[2 * e + 1] = matrix.im(i, e / n, e % n);
      }
      origin[origin.length - 4] = i;
      file.write(variable, origin, Array.factory(double.class, shape, values));
    }
  }
}
