package pawl.ratchet;

import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

/**
 * A crystal whose electrons meet phonons of another temperature, and how finely it is looked at.
 *
 * @param model its bands
 * @param coupling of electrons to phonons
 * @param tau relaxation time
 * @param cellVolume of one cell, Å³
 * @param grid how finely
 */
public record CrystalRatchet(
    TightBindingModel model,
    CrystalCoupling coupling,
    RelaxationTime tau,
    double cellVolume,
    Grid grid) {

  /** Refuses what has no meaning. */
  public CrystalRatchet {
    if (!(cellVolume > 0)) {
      throw new IllegalArgumentException(cellVolume + " Å³");
    }
    if (tau instanceof RelaxationTable table) {
      if (coupling instanceof MoverCoupling) {
        throw new IllegalArgumentException("movers have one relaxation time");
      }
      if (table.bands() != model.orbitals()) {
        throw new ModelException(
            "the table of relaxation times has "
                + table.bands()
                + " bands, the model "
                + model.orbitals());
      }
    }
  }

  /**
   * With the same relaxation time for all states.
   *
   * @param tau ħ/eV
   */
  public CrystalRatchet(
      TightBindingModel model, CrystalCoupling coupling, double tau, double cellVolume, Grid grid) {
    this(model, coupling, RelaxationTime.constant(tau), cellVolume, grid);
  }

  /**
   * How finely energies are told apart.
   *
   * @param bins of energy per phonon
   * @param window half-width of the energies looked at, k_B T_e
   * @param midpoints of a bin, over which weights are averaged
   */
  public record Grid(int bins, double window, int midpoints) {

    /** Refuses what has no meaning. */
    public Grid {
      if (bins < 1 || !(window > 0) || midpoints < 1) {
        throw new IllegalArgumentException(bins + " bins, " + midpoints + ", " + window + " k_B T");
      }
    }

    /** As finely as is good. */
    public static Grid of(int bins, double window) {
      return new Grid(bins, window, 8);
    }

    /** With another number of bins. */
    Grid withBins(int other) {
      return new Grid(other, window, midpoints);
    }
  }

  /** With another grid. */
  CrystalRatchet with(Grid other) {
    return new CrystalRatchet(model, coupling, tau, cellVolume, other);
  }

  double window() {
    return grid.window();
  }
}
