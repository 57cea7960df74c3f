package pawl.response;

import pawl.tightbinding.BandSolver;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/**
 * The energies of all bands at all points of a mesh, of which one point of each orbit is solved.
 */
final class MeshEnergies {

  private static final int BLOCK = 256;

  private final double[] energies;
  private final int bands;

  private MeshEnergies(double[] energies, int bands) {
    this.energies = energies;
    this.bands = bands;
  }

  /**
   * Solves a mesh.
   *
   * @throws ArithmeticException if there are more than 2³¹ energies
   */
  static MeshEnergies of(TightBindingModel model, MeshOrbits orbits, Kernel kernel, Sweep sweep) {
    int bands = model.orbitals();
    MeshEnergies all =
        new MeshEnergies(new double[Math.multiplyExact(orbits.mesh().size(), bands)], bands);
    BandSolver solver = new BandSolver(model, kernel);
    int[] starts = orbits.blocks(BLOCK);
    int[] next = {orbits.next(0)};
    sweep.over(
        starts.length,
        block -> {
          int count = Math.min(BLOCK, orbits.count() - block * BLOCK);
          double[][] part = new double[count][];
          BandSolver.Walk walk = solver.walk();
          int index = starts[block];
          for (int i = 0; i < count; i++) {
            part[i] = walk.energies(orbits.mesh().point(index));
            index = orbits.next(index + 1);
          }
          return part;
        },
        part -> {
          for (double[] energy : part) {
            all.put(energy, orbits.images(next[0]));
            next[0] = orbits.next(next[0] + 1);
          }
        });
    return all;
  }

  private void put(double[] energy, int... points) {
    for (int point : points) {
      if (point != MeshOrbits.REPEATED) {
        System.arraycopy(energy, 0, energies, point * bands, bands);
      }
    }
  }

  int bands() {
    return bands;
  }

  /** eV. */
  double at(int point, int band) {
    return energies[point * bands + band];
  }
}
