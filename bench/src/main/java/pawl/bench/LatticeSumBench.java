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
import pawl.tightbinding.BlochPoint;

/**
 * Bands with velocities along a mesh, with few R vectors and with 2197: the difference is what the
 * lattice sum of H and its three derivatives costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC"})
public class LatticeSumBench {

  /** The number of orbitals. */
  @Param({"8", "18", "56"})
  public int orbitals;

  /** How far hoppings reach: 0 for one cell, 6 for 2197. */
  @Param({"0", "6"})
  public int reach;

  private ChiPoint point;

  /** Makes the model. */
  @Setup
  public void prepare() {
    point = new ChiPoint(Workload.random(orbitals, 3, reach), Workload.kernel("vector"));
  }

  /** One k-point. */
  @Benchmark
  public BlochPoint bands() {
    return point.bands();
  }
}
