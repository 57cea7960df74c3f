package pawl.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** What is to be measured, by name. */
  private final Map<String, Supplier<Object>> works = new LinkedHashMap<>();

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
        int n = Integer.parseInt(argument);
        compare.matrices(n);
        compare.models(n);
        compare.measure(n);
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
    works.put("eigen", work::eigen);
    works.put("eigenvalues", work::eigenvalues);
    works.put("congruence", work::congruence);
  }

  /** A layer for χ and α, and a crystal with so many R vectors that their sum counts. */
  private void models(int n) {
    ChiPoint layer = new ChiPoint(Workload.random(n, 2, 3), kernel);
    works.put("layer-velocities", layer::bands);
    works.put("layer-chi", layer::chi);
    if (n <= LARGEST_CRYSTAL) {
      works.put("crystal-1R", new ChiPoint(Workload.random(n, 3, 0), kernel)::bands);
      works.put("crystal-2197R", new ChiPoint(Workload.random(n, 3, 6), kernel)::bands);
    }
  }

  private void model(TightBindingModel model) {
    ChiPoint point = new ChiPoint(model, kernel);
    works.put("point-energies", point::energies);
    works.put("point-velocities", point::bands);
    works.put("point-chi", point::chi);
    measure(model.orbitals());
  }

  /** In turn, so that what else the machine does meets all of them alike. */
  private void measure(int n) {
    List<Supplier<Object>> suppliers = List.copyOf(works.values());
    int[] calls = suppliers.stream().mapToInt(this::warm).toArray();
    double[][] us = new double[calls.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int w = 0; w < calls.length; w++) {
        us[w][round] = time(calls[w], suppliers.get(w)) / calls[w];
      }
    }
    int w = 0;
    for (String name : works.keySet()) {
      Arrays.sort(us[w]);
      System.out.printf(Locale.ROOT, "%s %d %.4f%n", name, n, us[w++][ROUNDS / 2]);
    }
    works.clear();
  }

  /** How many calls take about 20 ms. */
  private int warm(Supplier<Object> work) {
    int calls = 1;
    double warm = 0;
    for (int round = 0; round < WARM_ROUNDS || warm < WARM_US; round++) {
      double us = time(calls, work);
      warm += us;
      calls = (int) Math.max(1, Math.min(1 << 20, 2e4 * calls / Math.max(us, 1)));
    }
    return calls;
  }

  private double time(int calls, Supplier<Object> work) {
    long start = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      result = work.get();
    }
    return (clock.getCurrentThreadCpuTime() - start) * 1e-3;
  }
}
