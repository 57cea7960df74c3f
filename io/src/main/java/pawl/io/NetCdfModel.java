package pawl.io;

import java.util.List;

/** The names in our own NetCDF files of models, for those who write and those who read them. */
final class NetCdfModel {

  static final String SCHEMA = "pawl-model/1";

  static final String SCHEMA_ATTRIBUTE = "schema";
  static final String DIMENSION = "dimension";
  static final String SPINORS = "spinors";
  static final String WSVEC = "wsvec_source";

  static final String CELL = "cell";
  static final String POSITION_CELL = "position_cell";
  static final String ROW = "row";
  static final String COLUMN = "column";
  static final String COMPLEX = "complex";
  static final String VECTOR = "lattice_vector";
  static final String AXIS = "axis";

  static final String LATTICE = "lattice";
  static final String R = "R";
  static final String H = "H";
  static final String CENTRES = "centres";
  static final String POSITION_R = "position_R";
  static final String POSITIONS = "positions";
  static final String FERMI = "fermi_energy";

  static final String EV = "eV";
  static final String ANGSTROM = "angstrom";

  static final List<String> LATTICE_DIMENSIONS = List.of(VECTOR, AXIS);
  static final List<String> R_DIMENSIONS = List.of(CELL, VECTOR);
  static final List<String> H_DIMENSIONS = List.of(CELL, ROW, COLUMN, COMPLEX);
  static final List<String> CENTRES_DIMENSIONS = List.of(ROW, AXIS);
  static final List<String> POSITION_R_DIMENSIONS = List.of(POSITION_CELL, VECTOR);
  static final List<String> POSITIONS_DIMENSIONS =
      List.of(AXIS, POSITION_CELL, ROW, COLUMN, COMPLEX);

  private NetCdfModel() {}
}
