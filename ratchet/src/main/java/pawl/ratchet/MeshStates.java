package pawl.ratchet;

import java.util.Arrays;
import java.util.List;
import pawl.response.Sweep;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.HermitianEigen;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/**
 * Energies and states at the points of a mesh, of those bands that come into a range of energies.
 * States are components on the Bloch sums of the home cell, which repeat from zone to zone.
 */
final class MeshStates {

  private static final int BLOCK = 256;

  private final KMesh mesh;
  private final int dimension;
  private final int orbitals;
  private final int bands;
  private final int lowestBand;
  private final double[] energies;
  private final double[] re;
  private final double[] im;

  private MeshStates(KMesh mesh, int dimension, int orbitals, Range range) {
    this.mesh = mesh;
    this.dimension = dimension;
    this.orbitals = orbitals;
    this.bands = range.to - range.from;
    this.lowestBand = range.from;
    this.energies = new double[Math.multiplyExact(mesh.size(), bands)];
    this.re = new double[Math.multiplyExact(energies.length, orbitals)];
    this.im = new double[re.length];
  }

  /** Which bands come into a range of energies. */
  private record Range(int from, int to) {}

  /**
   * Solves the model, first for energies alone.
   *
   * @param lowestEv bands that stay below are left out
   * @param highestEv bands that stay above are left out
   */
  static MeshStates of(
      TightBindingModel model, KMesh mesh, double lowestEv, double highestEv, Sweep sweep) {
    Kernel kernel = Kernel.choose(model.orbitals(), mesh.size());
    BandSolver solver = new BandSolver(model, kernel);
    Range range = range(solver, model.orbitals(), mesh, new double[] {lowestEv, highestEv}, sweep);
    MeshStates all = new MeshStates(mesh, model.dimension(), model.orbitals(), range);
    int[] next = {0};
    sweep.over(
        blocks(mesh),
        block -> {
          BandSolver.Walk walk = solver.walk();
          int first = block * BLOCK;
          int count = Math.min(BLOCK, mesh.size() - first);
          MeshStates part =
              new MeshStates(
                  KMesh.of(new int[] {count}, new double[1]), 1, model.orbitals(), range);
          for (int k = 0; k < count; k++) {
            part.put(k, walk.states(mesh.point(first + k)), range.from);
          }
          return part;
        },
        part -> next[0] = all.put(next[0], part));
    return all;
  }

  private static int blocks(KMesh mesh) {
    return Math.floorDiv(mesh.size() - 1, BLOCK) + 1;
  }

  private static Range range(
      BandSolver solver, int orbitals, KMesh mesh, double[] between, Sweep sweep) {
    double[] lowest = new double[orbitals];
    double[] highest = new double[orbitals];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    sweep.over(
        blocks(mesh),
        block -> {
          BandSolver.Walk walk = solver.walk();
          double[][] part = new double[Math.min(BLOCK, mesh.size() - block * BLOCK)][];
          for (int k = 0; k < part.length; k++) {
            part[k] = walk.energies(mesh.point(block * BLOCK + k));
          }
          return List.of(part);
        },
        part -> {
          for (double[] at : part) {
            for (int n = 0; n < orbitals; n++) {
              lowest[n] = Math.min(lowest[n], at[n]);
              highest[n] = Math.max(highest[n], at[n]);
            }
          }
        });
    int from = 0;
    while (from < orbitals && highest[from] < between[0]) {
      from++;
    }
    int to = from;
    while (to < orbitals && lowest[to] <= between[1]) {
      to++;
    }
    return new Range(from, to);
  }

  private void put(int point, HermitianEigen solved, int from) {
    double[] values = solved.values();
    ComplexMatrix vectors = solved.vectors();
    for (int n = 0; n < bands; n++) {
      energies[point * bands + n] = values[from + n];
      for (int a = 0; a < orbitals; a++) {
        re[(point * bands + n) * orbitals + a] = vectors.re(a, from + n);
        im[(point * bands + n) * orbitals + a] = vectors.im(a, from + n);
      }
    }
  }

  private int put(int point, MeshStates part) {
    System.arraycopy(part.energies, 0, energies, point * bands, part.energies.length);
    System.arraycopy(part.re, 0, re, point * bands * orbitals, part.re.length);
    System.arraycopy(part.im, 0, im, point * bands * orbitals, part.im.length);
    return point + part.mesh.size();
  }

  /** Those of one of the interleaved coarser meshes. */
  MeshStates coarse(int submesh) {
    int[] divisions = new int[dimension];
    double[] shift = new double[dimension];
    int left = submesh;
    for (int axis = dimension - 1; axis >= 0; axis--) {
      int factor = mesh.factor(axis);
      divisions[axis] = mesh.divisions().get(axis) / factor;
      shift[axis] = (left % factor + mesh.shift(axis)) / factor;
      left /= factor;
    }
    Range range = new Range(lowestBand, lowestBand + bands);
    MeshStates coarse = new MeshStates(KMesh.of(divisions, shift), dimension, orbitals, range);
    int next = 0;
    for (int k = 0; k < mesh.size(); k++) {
      if (mesh.submesh(k) == submesh) {
        System.arraycopy(energies, k * bands, coarse.energies, next * bands, bands);
        int size = bands * orbitals;
        System.arraycopy(re, k * size, coarse.re, next * size, size);
        System.arraycopy(im, k * size, coarse.im, next * size, size);
        next++;
      }
    }
    return coarse;
  }

  KMesh mesh() {
    return mesh;
  }

  int dimension() {
    return dimension;
  }

  int orbitals() {
    return orbitals;
  }

  /** The number of bands kept. */
  int bands() {
    return bands;
  }

  /** The number of the first of them among all of the model. */
  int lowestBand() {
    return lowestBand;
  }

  /** eV. */
  double energy(int point, int band) {
    return energies[point * bands + band];
  }

  /**
   * Real parts, component a of band n at point k at {@code (k bands + n) orbitals + a}; to be read.
   */
  double[] re() {
    return re;
  }

  /** Imaginary parts, likewise. */
  double[] im() {
    return im;
  }
}
