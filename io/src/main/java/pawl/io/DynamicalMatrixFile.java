package pawl.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pawl.quantity.Constants;
import pawl.quantity.Provenance;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * A dynamical matrix D(R) in the grammar of a {@code _hr.dat}: three rows and columns per atom,
 * divided by the roots of their masses, degeneracies as there.
 *
 * @param input the file
 * @param matrix D(R), eV²: the eigenvalues of D(q) are (ħω)²
 */
public record DynamicalMatrixFile(Provenance.Input input, RealSpaceMatrix matrix) {

  private static final int DIRECTIONS = 3;

  /** ħ² eV / (Å² u) in eV²; u after CODATA 2018. */
  private static final double MASS_WEIGHTED =
      Constants.HBAR_EXACT
          * Constants.HBAR_EXACT
          / (1e-20 * 1.66053906660e-27)
          / Constants.ELEMENTARY_CHARGE;

  /** The units that elements can have. */
  public static final List<String> UNITS = List.of("eV^2", "meV^2", "THz^2", "eV/(angstrom^2 u)");

  /** A unit in eV², if it is one of {@link #UNITS}; THz are frequencies, not angular ones. */
  public static Optional<Double> factor(String unit) {
    double thz = FrequencyUnit.THZ.inEv();
    List<Double> factors = List.of(1.0, 1e-6, thz * thz, MASS_WEIGHTED);
    return Optional.of(UNITS.indexOf(unit)).filter(i -> i >= 0).map(factors::get);
  }

  /**
   * Reads a file.
   *
   * @param factor the unit of the elements in eV²
   * @throws InputException if it is wrong, or its rows are not three per atom
   */
  public static DynamicalMatrixFile read(Path path, double factor) {
    HamiltonianFile file = HamiltonianFile.read(path);
    RealSpaceMatrix d = file.hamiltonian();
    int n = d.orbitals();
    if (n % DIRECTIONS != 0) {
      throw new InputException(
          path.toString(), 0, "three rows per atom, x, y and z", "a matrix of " + n + " rows");
    }
    double[][] re = new double[d.cells().size()][n * n];
    double[][] im = new double[d.cells().size()][n * n];
    for (int cell = 0; cell < re.length; cell++) {
      int at = cell;
      Arrays.setAll(re[cell], i -> factor * d.re(at, i / n, i % n));
      Arrays.setAll(im[cell], i -> factor * d.im(at, i / n, i % n));
    }
    return new DynamicalMatrixFile(file.input(), new RealSpaceMatrix(n, d.cells(), re, im));
  }
}
