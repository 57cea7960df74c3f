package pawl.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pawl.quantity.Provenance;
import ucar.nc2.Attribute;
import ucar.nc2.Variable;

/**
 * Energies of phonons at wave vectors, as a file lists them.
 *
 * @param source the file
 * @param rows the points with energies in eV, at least one branch in each
 * @param cure how to have the file list a whole mesh
 */
record PhononPoints(TableSource source, List<ZoneTable.Row> rows, String cure) {

  private static final double ZERO = 1e-6;

  /**
   * The points of a {@code PHBST.nc}: {@code qpoints} in units of the reciprocal vectors, {@code
   * phfreqs} in eV, which the file need not say.
   */
  static PhononPoints ofAbinit(NetCdfSource in) {
    String points = "number_of_qpoints";
    if (!in.has("phfreqs")) {
      throw in.wrong(
          "its contents", "phonons of Abinit, a PHBST.nc with phfreqs", "no such variable");
    }
    double[] q = in.all(in.reals("qpoints", List.of(points, "number_of_reduced_dimensions")));
    Variable variable = in.reals("phfreqs", List.of(points, "number_of_phonon_modes"));
    Attribute units = variable.findAttribute("units");
    if (units != null && !"eV".equals(units.getStringValue())) {
      throw in.wrong(
          "variable phfreqs", "units = \"eV\", or none", "\"" + units.getStringValue() + "\"");
    }
    double[] energies = in.all(variable);
    int count = in.length(points, Integer.MAX_VALUE);
    int components = q.length / count;
    int branches = energies.length / count;
    List<ZoneTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new ZoneTable.Row(
              i + 1,
              Arrays.copyOfRange(q, i * components, (i + 1) * components),
              Arrays.copyOfRange(energies, i * branches, (i + 1) * branches)));
    }
    return new PhononPoints(
        TableSource.of(in, "phfreqs"),
        rows,
        "list all q-points of a mesh in anaddb (nph1l, qph1l), not a path or a part of the zone");
  }

  /** The points of a text with a line of names, of which those of the branches tell the unit. */
  static PhononPoints ofTable(Lines in, int dimension) {
    String expected = dimension + " components of q and the energies of all branches";
    NumberTable table = NumberTable.read(in, 0, expected);
    TableSource source = TableSource.of(in);
    double factor = factor(source, table.names(), dimension);
    List<ZoneTable.Row> rows = new ArrayList<>();
    for (NumberTable.Row row : table.rows()) {
      double[] numbers = row.numbers();
      rows.add(
          new ZoneTable.Row(
              row.number(),
              Arrays.copyOf(numbers, dimension),
              Arrays.stream(numbers, dimension, numbers.length).map(e -> factor * e).toArray()));
    }
    return new PhononPoints(source, rows, "list all points of a mesh with q = 0");
  }

  private static double factor(TableSource source, List<String> names, int dimension) {
    List<String> branches =
        names.size() > dimension ? names.subList(dimension, names.size()) : List.of();
    List<FrequencyUnit> units =
        branches.stream().flatMap(name -> FrequencyUnit.ending(name).stream()).distinct().toList();
    boolean all = branches.stream().allMatch(name -> FrequencyUnit.ending(name).isPresent());
    if (units.size() != 1 || !all) {
      throw source.wrong(
          0,
          "a first line with the names of "
              + dimension
              + " components of q and of branches that end with one unit, as in q1,q2,q3,w1_THz"
              + " (or "
              + FrequencyUnit.all()
              + ")",
          names.isEmpty() ? "none" : String.join(",", names));
    }
    return units.get(0).inEv();
  }

  /** On the mesh of the components that the model has. */
  PhononFile onMesh(Provenance.Input input, int dimension) {
    List<ZoneTable.Row> cut = new ArrayList<>();
    for (ZoneTable.Row row : rows) {
      double[] q = row.point();
      for (int axis = dimension; axis < q.length; axis++) {
        if (Math.abs(q[axis]) > ZERO) {
          throw source.wrong(
              row.number(),
              "q in the " + dimension + " periodic directions of the model",
              "q = " + Arrays.toString(q));
        }
      }
      if (q.length < dimension) {
        throw source.wrong(row.number(), dimension + " components of q", "" + q.length);
      }
      cut.add(new ZoneTable.Row(row.number(), Arrays.copyOf(q, dimension), row.values()));
    }
    return PhononFile.of(input, source, cut, cure);
  }
}
