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
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.HermitianEigen;

/** The eigensolver and the dense products, by size and kernel. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC"})
public class MatrixBench {

  /** The number of orbitals. */
  @Param({"2", "8", "18", "28", "56", "112"})
  public int n;

  /** The kernel. */
  @Param({"scalar", "vector"})
  public String kernel;

  private Workload work;

  /** Makes the matrices. */
  @Setup
  public void prepare() {
    work = new Workload(n, Workload.kernel(kernel));
  }

  /** Eigenvalues and eigenvectors. */
  @Benchmark
  public HermitianEigen eigen() {
    return work.eigen();
  }

  /** Eigenvalues alone. */
  @Benchmark
  public double[] eigenvalues() {
    return work.eigenvalues();
  }

  /** One product. */
  @Benchmark
  public ComplexMatrix product() {
    return work.product();
  }

  /** U†HU. */
  @Benchmark
  public ComplexMatrix congruence() {
    return work.congruence();
  }
}
