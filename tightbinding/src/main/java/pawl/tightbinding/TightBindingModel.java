package pawl.tightbinding;

import java.util.Arrays;
import java.util.Optional;

/**
 * A crystal: its lattice, its Hamiltonian between Wannier functions, and where these are centred.
 *
 * <p>The Hermitian part of H is what is used; how far the input was from it is {@link
 * RealSpaceMatrix#hermiticityDefect}, which readers bound.
 */
public final class TightBindingModel {

  private final Lattice lattice;
  private final int dimension;
  private final RealSpaceMatrix hamiltonian;
  private final double[][] centres;

  private TightBindingModel(
      Lattice lattice, int dimension, RealSpaceMatrix hamiltonian, double[][] centres) {
    this.lattice = lattice;
    this.dimension = dimension;
    this.hamiltonian = hamiltonian;
    this.centres = centres;
  }

  /**
   * A model whose Wannier centres are known.
   *
   * @param dimension 1, 2 or 3: the periods are the first lattice vectors
   * @param hamiltonian H(R), eV
   * @param centres Cartesian, Å, one row of three per Wannier function
   * @throws ModelException if H hops along a direction that is not periodic, or the number of
   *     centres is not that of the Wannier functions
   */
  public static TightBindingModel of(
      Lattice lattice, int dimension, RealSpaceMatrix hamiltonian, double[][] centres) {
    if (centres.length != hamiltonian.orbitals()) {
      throw new ModelException(
          centres.length + " centres for " + hamiltonian.orbitals() + " Wannier functions");
    }
    double[][] copy = Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
    return new TightBindingModel(lattice, checked(dimension, hamiltonian), hamiltonian, copy);
  }

  /** A model that can give energies but nothing that depends on where the orbitals are. */
  public static TightBindingModel withoutCentres(
      Lattice lattice, int dimension, RealSpaceMatrix hamiltonian) {
    return new TightBindingModel(lattice, checked(dimension, hamiltonian), hamiltonian, null);
  }

  private static int checked(int dimension, RealSpaceMatrix hamiltonian) {
    if (dimension < 1 || dimension > 3) {
      throw new ModelException("dimension " + dimension + " is not 1, 2 or 3");
    }
    for (CellIndex cell : hamiltonian.cells()) {
      for (int axis = dimension; axis < 3; axis++) {
        if (cell.along(axis) != 0) {
          throw new ModelException(
              "R = "
                  + cell
                  + " leaves the "
                  + dimension
                  + " periodic direction(s), which are the"
                  + " first lattice vectors; reorder the vectors or raise the dimension");
        }
      }
    }
    return dimension;
  }

  /** The lattice. */
  public Lattice lattice() {
    return lattice;
  }

  /** The number of periodic directions. */
  public int dimension() {
    return dimension;
  }

  /** H(R), eV. */
  public RealSpaceMatrix hamiltonian() {
    return hamiltonian;
  }

  /** The number of Wannier functions. */
  public int orbitals() {
    return hamiltonian.orbitals();
  }

  /** Cartesian centres in Å, a fresh copy, if they are known. */
  public Optional<double[][]> centres() {
    return Optional.ofNullable(centres)
        .map(c -> Arrays.stream(c).map(double[]::clone).toArray(double[][]::new));
  }

  /**
   * Cartesian centres in Å, a fresh copy.
   *
   * @throws ModelException if they are not known
   */
  public double[][] requireCentres() {
    return centres()
        .orElseThrow(
            () ->
                new ModelException(
                    "the Wannier centres are not known, and everything but energies depends on"
                        + " them; give a _centres.xyz, a _tb.dat or --centres FILE|zero"));
  }
}
