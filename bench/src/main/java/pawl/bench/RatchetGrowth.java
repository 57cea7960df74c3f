package pawl.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.ratchet.Conditions;
import pawl.ratchet.CrystalCalculation;
import pawl.ratchet.CrystalRatchet;
import pawl.ratchet.EinsteinPhonons;
import pawl.ratchet.PhononCoupling;
import pawl.response.Sweep;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.HermitianEigen;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/**
 * How the cost of the ratchet of a plane grows with the number of k-points, by energy shells and
 * Fourier transforms and by sums over all pairs of states: prints CPU seconds of one thread and the
 * exponents of N_k fitted to them.
 */
public final class RatchetGrowth {

  private static final int[] SHELLS = {64, 96, 128, 192, 256, 384};
  private static final int[] PAIRS = {24, 32, 48, 64};
  private static final int ROUNDS = 3;

  private static final double MU_EV = -0.45;
  private static final double PHONON_EV = 0.03;
  private static final double KELVIN = 300;
  private static final double SIGMA_EV = 0.015;
  private static final double TAU = 76;
  private static final double CELL = 125;

  private static final PhononCoupling COUPLING =
      new PhononCoupling(
          PhononCoupling.Form.SCREENED,
          0.1,
          0.1,
          PhononCoupling.Metric.LATTICE,
          PhononCoupling.Overlap.OF_STATES);

  private final TightBindingModel model;

  /** Kept, so that no work can be left out. */
  private double result;

  private RatchetGrowth(TightBindingModel model) {
    this.model = model;
  }

  /** Runs it on a model, as examples/rashba2d_hr.dat. */
  public static void main(String[] arguments) {
    RatchetGrowth growth =
        new RatchetGrowth(ModelFiles.read(ModelRequest.of(Path.of(arguments[0]))).model());
    growth.print("shells", SHELLS, growth::shells);
    growth.print("pairs", PAIRS, growth::pairs);
    if (growth.result == 0) {
      throw new IllegalStateException("nothing was computed");
    }
  }

  private void print(String name, int[] sizes, IntToDoubleFunction work) {
    List<double[]> logs = new ArrayList<>();
    for (int n : sizes) {
      double least = Double.POSITIVE_INFINITY;
      for (int round = 0; round < ROUNDS; round++) {
        long start = cpuTime();
        result += work.applyAsDouble(n);
        least = Math.min(least, (cpuTime() - start) * 1e-9);
      }
      double points = (double) n * n;
      logs.add(
          new double[] {Math.log(points), Math.log(least), Math.log(least / Math.log(points))});
      System.out.printf(Locale.ROOT, "%s %dx%d %.4f s%n", name, n, n, least);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: N_k^%.2f, or log N_k times N_k^%.2f%n",
        name,
        exponent(logs, 1),
        exponent(logs, 2));
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The slope of a straight line through the logarithms. */
  private static double exponent(List<double[]> logs, int column) {
    double x = logs.stream().mapToDouble(l -> l[0]).average().orElseThrow();
    double y = logs.stream().mapToDouble(l -> l[column]).average().orElseThrow();
    double product = logs.stream().mapToDouble(l -> (l[0] - x) * (l[column] - y)).sum();
    return product / logs.stream().mapToDouble(l -> (l[0] - x) * (l[0] - x)).sum();
  }

  private double shells(int n) {
    CrystalRatchet ratchet =
        new CrystalRatchet(model, COUPLING, TAU, CELL, CrystalRatchet.Grid.of(6, 22));
    Conditions conditions =
        Conditions.of(
            new double[] {MU_EV},
            new double[] {KELVIN},
            new double[] {330},
            List.of(EinsteinPhonons.of(PHONON_EV)));
    return new CrystalCalculation(ratchet, conditions)
        .on(KMesh.of(new int[] {n, n}, new double[2]), Sweep.SERIAL)
        .quantities()
        .get(0)
        .value(0);
  }

  /** The heat alone, by Gaussians of 15 meV. */
  private double pairs(int n) {
    KMesh mesh = KMesh.of(new int[] {n, n}, new double[2]);
    BandSolver.Walk walk = new BandSolver(model).walk();
    HermitianEigen[] states = new HermitianEigen[mesh.size()];
    double[][] energies = new double[mesh.size()][];
    for (int k = 0; k < states.length; k++) {
      states[k] = walk.states(mesh.point(k));
      energies[k] = states[k].values();
    }
    double sum = 0;
    for (int k = 0; k < states.length; k++) {
      for (int l = 0; l < states.length; l++) {
        double g = coupling(mesh, k, l);
        for (int a = 0; a < energies[k].length; a++) {
          for (int b = 0; b < energies[l].length; b++) {
            double off = (energies[k][a] - energies[l][b] - PHONON_EV) / SIGMA_EV;
            if (Math.abs(off) < 7) {
              double f = fermi(energies[l][b]) - fermi(energies[k][a]);
              double overlap = overlap(states[k].vectors(), a, states[l].vectors(), b);
              sum += g * overlap * f * Math.exp(-off * off / 2);
            }
          }
        }
      }
    }
    return sum / states.length / states.length;
  }

  private double coupling(KMesh mesh, int k, int l) {
    int[] from = mesh.position(k);
    int[] to = mesh.position(l);
    double[] q = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      q[axis] = (double) (from[axis] - to[axis]) / mesh.divisions().get(axis);
    }
    return COUPLING.at(q, 0, model.lattice());
  }

  private static double fermi(double energy) {
    return 1 / (1 + Math.exp((energy - MU_EV) / (8.617333262e-5 * KELVIN)));
  }

  private static double overlap(ComplexMatrix one, int a, ComplexMatrix other, int b) {
    double re = 0;
    double im = 0;
    for (int o = 0; o < one.rows(); o++) {
      re += one.re(o, a) * other.re(o, b) + one.im(o, a) * other.im(o, b);
      im += one.re(o, a) * other.im(o, b) - one.im(o, a) * other.re(o, b);
    }
    return re * re + im * im;
  }
}
