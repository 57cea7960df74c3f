package pawl.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import pawl.io.CentresChoice;
import pawl.io.ImportedModel;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.Lattice;

/**
 * How fast a large {@code _hr.dat} is read, checks and SHA-256 included.
 *
 * <pre>{@code
 * ./mvnw -q -pl bench -am package -DskipTests
 * java -Xmx3g -XX:+UseSerialGC -XX:ActiveProcessorCount=1 \
 *     -cp 'bench/target/classes:cli/target/pawl/lib/*' pawl.bench.ReadingBench FILE [MB] [RUNS]
 * }</pre>
 *
 * <p>FILE is written if it is not there, with 1000 MB unless another size is given.
 */
public final class ReadingBench {

  private static final Lattice LATTICE =
      Lattice.of(new double[] {4, 0, 0}, new double[] {0, 4, 0}, new double[] {0, 0, 4});

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private ReadingBench() {}

  /** Writes the file if need be, reads it some times and prints the throughput of each. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int megabytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
    int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    if (!Files.exists(file)) {
      LargeHrFile.ofSize(megabytes * 1_000_000L).write(file);
    }
    double size = Files.size(file) / 1e6;
    ModelRequest request =
        ModelRequest.of(file).withLattice(LATTICE).withCentres(new CentresChoice.Zero());
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      long startOfWork = CLOCK.getCurrentThreadCpuTime();
      ImportedModel model = ModelFiles.read(request);
      double seconds = (System.nanoTime() - start) / 1e9;
      double work = (CLOCK.getCurrentThreadCpuTime() - startOfWork) / 1e9;
      System.out.println(
          String.format(
              Locale.ROOT,
              "%.0f MB, %d orbitals, %d R vectors: %.2f s, of which %.2f s work: %.0f MB/s of one core",
              size,
              model.model().orbitals(),
              model.model().hamiltonian().cells().size(),
              seconds,
              work,
              size / work));
    }
  }
}
