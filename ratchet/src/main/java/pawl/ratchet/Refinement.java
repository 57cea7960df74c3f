package pawl.ratchet;

import pawl.quantity.Estimate;

/** What is made of the results of a mesh, of coarser ones in it, and of other bins. */
public enum Refinement {

  /**
   * The values of the mesh; the error is the larger deviation of two coarser meshes, and what other
   * bins change on one of them. Neither counts on convergence.
   */
  OF_MESH {
    @Override
    Estimate of(double fine, Rough rough) {
      double coarse = Math.max(Math.abs(rough.first - fine), Math.abs(rough.last - fine));
      return new Estimate(fine, coarse + Math.abs(rough.otherBins - rough.first));
    }
  },

  /**
   * What the values tend to if what is left goes as the squares of the steps of the mesh and of the
   * bins (Richardson): of energies linear in simplices and smooth occupations it does once the mesh
   * is fine enough. The error is a third of the difference to what the coarser meshes tend to, of
   * which a sixteenth is expected to be left, more where differences from mesh to mesh do not fall
   * to a quarter, and as much as the bins change.
   */
  EXTRAPOLATED {
    @Override
    Estimate of(double fine, Rough rough) {
      double limit = limit(fine, (rough.first + rough.last) / 2);
      double before = limit(rough.first, rough.coarsest);
      double bins = (rough.first - rough.otherBins) * rough.binsLeft;
      double fall = Math.abs(fine - rough.first) / Math.abs(rough.first - rough.coarsest);
      double left = fall < 0.4 ? Math.max(0.25, 5 * fall * fall) : 1;
      return new Estimate(limit + bins, left * Math.abs(limit - before) + Math.abs(bins));
    }

    private double limit(double fine, double coarse) {
      return fine + (fine - coarse) / 3;
    }
  };

  /**
   * Results beside those of the mesh.
   *
   * @param first of one coarser mesh
   * @param last of another
   * @param otherBins of the first with another number of bins
   * @param coarsest of a mesh in the first; not a number if there is none
   * @param binsLeft of what the other bins change, the part by which the given ones are off
   */
  record Rough(double first, double last, double otherBins, double coarsest, double binsLeft) {}

  /** The result with its error. */
  abstract Estimate of(double fine, Rough rough);
}
