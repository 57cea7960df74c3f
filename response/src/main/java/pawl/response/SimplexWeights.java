package pawl.response;

import java.util.Arrays;
import java.util.List;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.Multiplets;

/**
 * Weights of the multiplets at the points of a mesh, with energies that are linear in the simplices
 * around each point; bands are followed from point to point by their order. A multiplet has the
 * mean of its bands' weights.
 */
final class SimplexWeights {

  private final MeshEnergies energies;
  private final MeshSimplices cut;
  private final int[][] star;
  private final Weighting weighting;

  /**
   * The weights of one mesh.
   *
   * @param cut its simplices, or those of the interleaved coarser meshes
   * @param weighting says which weights are found this way
   */
  SimplexWeights(MeshEnergies energies, MeshSimplices cut, Weighting weighting) {
    this.energies = energies;
    this.cut = cut;
    this.star = cut.star();
    this.weighting = weighting;
  }

  /** The weights at a point of the mesh. */
  MultipletWeights at(int point, Multiplets groups) {
    return new Star(cut.around(point), groups);
  }

  private final class Star implements MultipletWeights {

    private final int[] around;
    private final Multiplets groups;
    private final double[] lowest = new double[energies.bands()];
    private final double[] highest = new double[energies.bands()];
    private final CornerDensity[][] corners = new CornerDensity[energies.bands()][];

    Star(int[] around, Multiplets groups) {
      this.around = around;
      this.groups = groups;
      Arrays.fill(lowest, Double.POSITIVE_INFINITY);
      Arrays.fill(highest, Double.NEGATIVE_INFINITY);
      for (int point : around) {
        for (int band = 0; band < lowest.length; band++) {
          lowest[band] = Math.min(lowest[band], energies.at(point, band));
          highest[band] = Math.max(highest[band], energies.at(point, band));
        }
      }
    }

    @Override
    public boolean covers(ThermalWeight weight, int gridPoint) {
      return weighting.bySimplices(weight, gridPoint);
    }

    @Override
    public double[][] at(int gridPoint, List<ThermalWeight> weights) {
      Grid grid = weighting.grid();
      CornerWeights corner =
          new CornerWeights(grid.mu(gridPoint), grid.temperature(gridPoint), weights);
      double[][] perWeight = new double[weights.size()][groups.count()];
      for (int g = 0; g < groups.count(); g++) {
        double[] sums = new double[weights.size()];
        for (int n = groups.from(g); n < groups.to(g); n++) {
          add(n, corner, sums);
        }
        for (int w = 0; w < sums.length; w++) {
          perWeight[w][g] = sums[w] / groups.degeneracy(g);
        }
      }
      return perWeight;
    }

    /** A band that is full around the point has a weight of exactly one. */
    private void add(int band, CornerWeights corner, double[] sums) {
      if (corner.isLinear(lowest[band], highest[band])) {
        corner.addAt(energies.at(around[MeshSimplices.CENTRE], band), 1, sums);
        return;
      }
      for (CornerDensity density : corners(band)) {
        corner.add(density, 1.0 / cut.simplices().length, sums);
      }
    }

    private CornerDensity[] corners(int band) {
      if (corners[band] == null) {
        corners[band] = new CornerDensity[star.length];
        for (int s = 0; s < star.length; s++) {
          double[] others = new double[star[s].length];
          for (int c = 0; c < others.length; c++) {
            others[c] = energies.at(around[star[s][c]], band);
          }
          corners[band][s] =
              new CornerDensity(energies.at(around[MeshSimplices.CENTRE], band), others);
        }
      }
      return corners[band];
    }
  }
}
