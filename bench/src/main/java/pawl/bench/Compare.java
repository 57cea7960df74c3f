package pawl.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/**
 * The counterpart of {@code lapack.c} for {@code bench/compare}: prints lines "name N median_us" on
 * the thread's CPU clock. The arguments are the kernel, then sizes, "cri3" or a model file.
 */
public final class Compare {

  private static final int ROUNDS = 31;

  /** A crystal of 2197 cells of more orbitals would take gigabytes. */
  private static final int LARGEST_CRYSTAL = 56;

  private static final int WARM_ROUNDS = 20;

  /** The JIT has to see the work some thousand times, and long enough to finish. */
  private static final double WARM_US = 2e6;

  private final Kernel kernel;
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  /** Kept, so that no work can be left out. */
  private Object result;

  private Compare(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    Compare compare = new Compare(Workload.kernel(arguments[0]));
    for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
      if (argument.equals("cri3")) {
        compare.model(Workload.cri3());
      } else if (argument.matches("[1-9]\\d*")) {
        compare.matrices(Integer.parseInt(argument));
        compare.models(Integer.parseInt(argument));
      } else {
        compare.model(Workload.model(Path.of(argument)));
      }
    }
    if (compare.result == null) {
      throw new IllegalArgumentException("nothing to measure");
    }
  }

  private void matrices(int n) {
    Workload work = new Workload(n, kernel);
    measure("eigen", n, work::eigen);
    measure("eigenvalues", n, work::eigenvalues);
    measure("congruence", n, work::congruence);
  }

  /** A layer for χ and α, and a crystal with so many R vectors that their sum counts. */
  private void models(int n) {
    ChiPoint layer = new ChiPoint(Workload.random(n, 2, 3), kernel);
    measure("layer-velocities", n, layer::bands);
    measure("layer-chi", n, layer::chi);
    if (n <= LARGEST_CRYSTAL) {
      measure("crystal-1R", n, new ChiPoint(Workload.random(n, 3, 0), kernel)::bands);
      measure("crystal-2197R", n, new ChiPoint(Workload.random(n, 3, 6), kernel)::bands);
    }
  }

  private void model(TightBindingModel model) {
    ChiPoint point = new ChiPoint(model, kernel);
    int n = model.orbitals();
    measure("point-energies", n, point::energies);
    measure("point-velocities", n, point::bands);
    measure("point-chi", n, point::chi);
  }

  private void measure(String name, int n, Supplier<Object> work) {
    int calls = 1;
    double warm = 0;
    for (int round = 0; round < WARM_ROUNDS || warm < WARM_US; round++) {
      double us = time(calls, work);
      warm += us;
      calls = (int) Math.max(1, Math.min(1 << 20, 2e4 * calls / Math.max(us, 1)));
    }
    double[] us = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      us[round] = time(calls, work) / calls;
    }
    Arrays.sort(us);
    System.out.printf(Locale.ROOT, "%s %d %.4f%n", name, n, us[ROUNDS / 2]);
  }

  private double time(int calls, Supplier<Object> work) {
    long start = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      result = work.get();
    }
    return (clock.getCurrentThreadCpuTime() - start) * 1e-3;
  }
}
