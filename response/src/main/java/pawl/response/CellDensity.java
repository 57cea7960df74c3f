package pawl.response;

/** Adds up the densities of states of the simplices of a cell, band by band. */
final class CellDensity {

  private final EnergyGrid grid;
  private final SimplexDensity density;
  private final MeshEnergies energies;
  private final Channels channels;

  /** Which simplices are added up apart from others. */
  interface Channels {

    /** All together. */
    Channels ONE =
        new Channels() {
          @Override
          public int count() {
            return 1;
          }

          @Override
          public int of(MeshSimplices cut, int[] simplex, double[] energies) {
            return 0;
          }
        };

    /** How many kinds there are. */
    int count();

    /**
     * The kind of a simplex.
     *
     * @param simplex the numbers of its corners in its cell
     * @param energies at its corners, eV
     */
    int of(MeshSimplices cut, int[] simplex, double[] energies);
  }

  /**
   * What to add up.
   *
   * @param energies of all bands at the points of a mesh
   */
  CellDensity(EnergyGrid grid, MeshEnergies energies, Channels channels) {
    this.channels = channels;
    this.grid = grid;
    this.density = new SimplexDensity(grid);
    this.energies = energies;
  }

  /**
   * Adds the cell that begins at a point.
   *
   * @param sums from index {@code to} on, one per channel and energy of the grid
   */
  void add(MeshSimplices cut, int origin, double[] sums, int to) {
    int[] corners = cut.corners(origin);
    int[][] simplices = cut.simplices();
    double[] at = new double[corners.length];
    double[] picked = new double[simplices[0].length];
    double[] ascending = grid.ascending();
    for (int n = 0; n < energies.bands(); n++) {
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < corners.length; c++) {
        double energy = energies.at(corners[c], n);
        at[c] = energy;
        lowest = Math.min(lowest, energy);
        highest = Math.max(highest, energy);
      }
      int first = grid.from(lowest);
      if (first == ascending.length || ascending[first] > highest) {
        continue;
      }
      for (int[] simplex : simplices) {
        for (int c = 0; c < picked.length; c++) {
          picked[c] = at[simplex[c]];
        }
        int channel = channels.of(cut, simplex, picked);
        density.add(picked, first, sums, to + channel * grid.size());
      }
    }
  }
}
