package pawl.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * Energies at single k-points of a model of 18 orbitals and 2197 R vectors, where the direct
 * lattice sum takes nearly all of the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class LatticeSumBench {

  private static final int ORBITALS = 18;

  private static final int REACH = 6;

  private BandSolver solver;
  private SplittableRandom random;

  /** Makes the model. */
  @Setup
  public void prepare() {
    random = new SplittableRandom(1);
    List<CellIndex> cells = new ArrayList<>();
    for (int r1 = -REACH; r1 <= REACH; r1++) {
      for (int r2 = -REACH; r2 <= REACH; r2++) {
        for (int r3 = -REACH; r3 <= REACH; r3++) {
          cells.add(new CellIndex(r1, r2, r3));
        }
      }
    }
    RealSpaceMatrix h =
        new RealSpaceMatrix(ORBITALS, cells, numbers(cells.size()), numbers(cells.size()));
    Lattice cubic =
        Lattice.of(new double[] {3, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 3});
    solver = new BandSolver(TightBindingModel.withoutCentres(cubic, 3, h), Kernel.SCALAR);
  }

  private double[][] numbers(int cells) {
    double[][] numbers = new double[cells][];
    for (int i = 0; i < cells; i++) {
      numbers[i] = random.doubles(ORBITALS * ORBITALS, -1, 1).toArray();
    }
    return numbers;
  }

  /** One k-point. */
  @Benchmark
  public double[] energies() {
    return solver.energies(Workload.kPoint(random));
  }
}
