package pawl.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/**
 * How bands on a mesh are handed to programs that draw Fermi surfaces: XCrySDen ({@code
 * result.bxsf}) and FermiSurfer ({@code result.frmsf}, whose surfaces a property colours). The mesh
 * of a plane becomes one layer of a three-dimensional one, of which the bands do not depend on the
 * third component: both programs know no other, and draw upright walls.
 *
 * @param mesh the k-points, the last axis fastest
 * @param lattice whose reciprocal vectors span the mesh
 * @param fermiEv the energy of the surface, eV
 * @param colour what is drawn on it, if anything
 */
public record BandGrid(KMesh mesh, Lattice lattice, double fermiEv, Optional<Colour> colour) {

  /**
   * A property of the bands.
   *
   * @param quantity its name in the results
   * @param component its component, from 0
   */
  public record Colour(String quantity, int component) {}

  private static final double HALF = 0.5;

  /**
   * The bands of a crystal on a mesh. A plane gets a third reciprocal vector along its normal, as
   * long as the first one.
   */
  public static BandGrid of(
      TightBindingModel model, KMesh mesh, double fermiEv, Optional<Colour> colour) {
    Lattice upright = model.lattice().upright(model.dimension());
    if (model.dimension() == 3) {
      return new BandGrid(mesh, upright, fermiEv, colour);
    }
    double first =
        length(upright.reciprocal(0, 0), upright.reciprocal(0, 1), upright.reciprocal(0, 2));
    double[][] rows = new double[3][3];
    double third = length(upright.vector(2, 0), upright.vector(2, 1), upright.vector(2, 2));
    for (int c = 0; c < 3; c++) {
      rows[0][c] = upright.vector(0, c);
      rows[1][c] = upright.vector(1, c);
      rows[2][c] = upright.vector(2, c) / third * 2 * Math.PI / first;
    }
    return new BandGrid(mesh, Lattice.of(rows), fermiEv, colour);
  }

  private static double length(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** The files that can hold a mesh of this shift: XCrySDen wants Γ in the corner. */
  List<ResultFormat> formats() {
    List<ResultFormat> formats = new ArrayList<>();
    if (isShiftedBy(0)) {
      formats.add(new Bxsf(this));
    }
    if (isShiftedBy(0) || isShiftedBy(HALF)) {
      formats.add(new Frmsf(this));
    }
    return formats;
  }

  /** Every file that there can be. */
  static List<String> fileNames() {
    return List.of(Bxsf.FILE_NAME, Frmsf.FILE_NAME);
  }

  /** Whether points lie a part of a step from those of a mesh with Γ, along all its axes. */
  boolean isShiftedBy(double part) {
    for (int axis = 0; axis < 3; axis++) {
      boolean isEmpty = mesh.divisions().get(axis) == 1 && mesh.shift(axis) == 0;
      if (mesh.shift(axis) != part && !(isEmpty && axis > 0)) {
        return false;
      }
    }
    return true;
  }

  /** Energies of a band at all points, eV. */
  double[] energies(Results results, int band) {
    return values(results.quantity("energy"), band, 0);
  }

  /** The colour of a band at all points. */
  double[] colours(Results results, int band) {
    Colour wanted = colour.orElseThrow();
    return values(results.quantity(wanted.quantity()), band, wanted.component());
  }

  private double[] values(Result quantity, int band, int component) {
    double[] values = new double[mesh.size()];
    Arrays.setAll(values, k -> quantity.value(quantity.index(k, band, component)));
    return values;
  }

  /** A number as in all result files; one that does not exist as both programs would print it. */
  static String text(double value) {
    return ResultNumber.exists(value) ? ResultNumber.text(value) : "nan";
  }

  static int bands(Results results) {
    return results.quantity("energy").axes().get(1).size();
  }

  /** A reciprocal vector, 1/Å with 2π in it. */
  String reciprocal(int i) {
    return String.join(
        " ",
        DoubleStream.of(
                lattice.reciprocal(i, 0), lattice.reciprocal(i, 1), lattice.reciprocal(i, 2))
            .mapToObj(BandGrid::text)
            .toList());
  }
}
