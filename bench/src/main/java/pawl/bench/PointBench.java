package pawl.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.Kernel;

/** One k-point of bilayer CrI3: its bands, and all that χ and α need there. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC"})
public class PointBench {

  /** The kernel. */
  @Param({"scalar", "vector"})
  public String kernel;

  private ChiPoint point;

  /** Reads the model. */
  @Setup
  public void prepare() {
    Kernel chosen = Workload.kernel(kernel);
    point = new ChiPoint(Workload.cri3(), chosen);
  }

  /** The lattice sum and the eigenvalues. */
  @Benchmark
  public double[] energies() {
    return point.energies();
  }

  /** Bands, velocities and connections. */
  @Benchmark
  public BlochPoint bands() {
    return point.bands();
  }

  /** Both terms of Λ as well. */
  @Benchmark
  public BandValues[] chi() {
    return point.chi();
  }
}
