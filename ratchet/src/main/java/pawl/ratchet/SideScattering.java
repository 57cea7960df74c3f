package pawl.ratchet;

import java.util.ArrayList;
import java.util.List;
import pawl.response.Sweep;
import pawl.tightbinding.BandVelocitySolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/**
 * Scattering that tells only whether the direction of motion along an axis is kept, Onishi et al.
 * (2021), Eq. (15), in any dimension: all that is needed are the densities of right and left
 * movers, \(N_R\), \(N_L\), and what they carry, \(\mathbf U_R = \frac1V\sum_{v>0}\mathbf
 * v\,\delta(E- \varepsilon) = -\mathbf U_L\).
 *
 * <p>The sign of v jumps on a surface in the zone, so that sums over points or simplices converge
 * as the step at best. Here bands are followed along lines, as cubics between mesh points that have
 * their energies and slopes, cut where the slope vanishes: the mean of \(N_{R/L}\) over a bin of
 * energy is the length of the pieces in it.
 */
final class SideScattering implements Scattering {

  private final TightBindingModel model;
  private final KMesh mesh;
  private final SideCoupling sides;
  private final int axis;
  private final MeshStates states;
  private final int midpoints;

  /**
   * Scattering on a mesh.
   *
   * @param states on the mesh, for the conductivity
   * @param midpoints see {@link ShellBuilder}
   */
  SideScattering(
      TightBindingModel model, MoverCoupling coupling, MeshStates states, int midpoints) {
    this.model = model;
    this.midpoints = midpoints;
    this.mesh = states.mesh();
    this.sides = coupling.sides();
    this.axis = coupling.axis();
    this.states = states;
  }

  @Override
  public PairSpectra over(EnergyBins bins, Sweep sweep) {
    int dimension = model.dimension();
    SideDensities sum = new SideDensities(bins, dimension);
    List<Integer> lines = lines();
    Kernel kernel = Kernel.choose(model.orbitals(), mesh.size());
    BandVelocitySolver solver = new BandVelocitySolver(model, 0, kernel);
    sweep.over(lines.size(), line -> line(solver, lines.get(line), bins), part -> sum.add(part, 1));
    SideDensities mean = new SideDensities(bins, dimension);
    mean.add(sum, 1.0 / lines.size());
    return mean.spectra(sides, conduction(bins, sweep));
  }

  /** The first point of every line. */
  private List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    for (int k = 0; k < mesh.size(); k++) {
      if (mesh.position(k)[axis] == 0) {
        lines.add(k);
      }
    }
    return lines;
  }

  private SideDensities line(BandVelocitySolver solver, int first, EnergyBins bins) {
    int n = mesh.divisions().get(axis);
    int bands = model.orbitals();
    BandVelocitySolver.Walk walk = solver.walk();
    double[][] energies = new double[n + 1][];
    double[][][] slopes = new double[n + 1][][];
    for (int i = 0; i <= n; i++) {
      if (i == n) {
        energies[i] = energies[0];
        slopes[i] = slopes[0];
      } else {
        BandVelocitySolver.Slopes at = walk.at(point(first, i));
        energies[i] = at.energies();
        slopes[i] = alongReciprocal(at.slopes());
      }
    }
    SideDensities densities = new SideDensities(bins, model.dimension());
    for (int band = 0; band < bands; band++) {
      for (int i = 0; i < n; i++) {
        CubicPiece piece =
            new CubicPiece(
                1.0 / n,
                new double[] {energies[i][band], energies[i + 1][band]},
                new double[] {slopes[i][axis][band], slopes[i + 1][axis][band]});
        densities.add(piece, of(slopes[i], band), of(slopes[i + 1], band), axis);
      }
    }
    return densities;
  }

  private KPoint point(int first, int i) {
    int[] position = mesh.position(first);
    int index = 0;
    for (int a = 0; a < 3; a++) {
      index = index * mesh.divisions().get(a) + (a == axis ? i : position[a]);
    }
    return mesh.point(index);
  }

  private static double[] of(double[][] slopes, int band) {
    double[] one = new double[slopes.length];
    for (int d = 0; d < one.length; d++) {
      one[d] = slopes[d][band];
    }
    return one;
  }

  /** From x, y, z to the reciprocal vectors of the periods. */
  private double[][] alongReciprocal(double[][] cartesian) {
    Lattice upright = model.lattice().upright(model.dimension());
    double[][] along = new double[model.dimension()][model.orbitals()];
    for (int d = 0; d < along.length; d++) {
      for (int c = 0; c < cartesian.length; c++) {
        for (int n = 0; n < model.orbitals(); n++) {
          along[d][n] += upright.reciprocal(d, c) * cartesian[c][n];
        }
      }
    }
    return along;
  }

  private double[][] conduction(EnergyBins bins, Sweep sweep) {
    int d = model.dimension();
    double[][] conduction = new double[d * d][bins.count()];
    int size = 2 * bins.perPhonon();
    int[] next = {0};
    sweep.over(
        Math.floorDiv(bins.count() - 1, size) + 1,
        block -> {
          ShellBuilder builder = new ShellBuilder(states, bins.width(), midpoints);
          List<double[]> part = new ArrayList<>();
          for (int i = block * size; i < Math.min(bins.count(), (block + 1) * size); i++) {
            part.add(builder.at(bins.muEv() + bins.xi(i)).conduction());
          }
          return part;
        },
        part -> {
          for (double[] shell : part) {
            for (int c = 0; c < shell.length; c++) {
              conduction[c][next[0]] = shell[c];
            }
            next[0]++;
          }
        });
    return conduction;
  }
}
