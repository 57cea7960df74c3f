package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

@Timeout(60)
class FootprintTest {

  private static final int THREADS = 2;
  private static final double TOLERANCE = 1e-4;
  private static final int GC_INTERVAL_MS = 50;
  private static final List<Observable> OBSERVABLES = Catalogue.magnetization();

  private static double[] points(int count, double from, double to) {
    return IntStream.range(0, count).mapToDouble(i -> from + (to - from) * i / count).toArray();
  }

  private static Footprint.Terms terms(int points, boolean cold) {
    return Footprint.Terms.of(OBSERVABLES, points, cold);
  }

  /**
   * What is alive at most, against the footprint without the program and the model as read, which
   * are there before. A footprint that is too large refuses what could run; one that is too small
   * lets a run fail: within a factor of two is meant, more on the first side.
   */
  private static void assertHolds(Footprint footprint, double aliveBytes) {
    double program = footprint.parts().get(0).bytes();
    double modelAsRead = footprint.parts().get(1).bytes() / 2;
    double forecast = footprint.bytes() - program - modelAsRead;
    String numbers = forecast + " forecast, " + aliveBytes + " measured: " + footprint;
    assertTrue(aliveBytes < 1.3 * forecast, numbers);
    assertTrue(aliveBytes > 0.4 * forecast, numbers);
  }

  /** Right after a collection, whatever is allocated meanwhile. */
  private static double aliveBytes() {
    Runtime.getRuntime().gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToDouble(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }

  /**
   * Holds as many blocks as threads would that all wait for the first one, and weighs what is alive
   * when the last block is done.
   */
  private static final class WeighingSweep implements Sweep {

    private final double before = aliveBytes();
    private double most;

    @Override
    public <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder) {
      Deque<P> done = new ArrayDeque<>();
      for (int block = 0; block < blocks; block++) {
        if (done.size() == THREADS * ThreadSweep.BLOCKS_AHEAD) {
          inOrder.accept(done.remove());
        }
        done.add(work.apply(block));
      }
      most = Math.max(most, aliveBytes() - before);
      done.forEach(inOrder);
    }
  }

  private static double onMesh(TightBindingModel model, KMesh mesh, double[] mu, double[] t) {
    WeighingSweep sweep = new WeighingSweep();
    new BrillouinIntegral(OBSERVABLES, mu, t).of(model, mesh, TOLERANCE, sweep);
    return sweep.most;
  }

  @Test
  @DisplayName("matrices of 112 orbitals, while threads work on them")
  void orbitals() throws InterruptedException {
    TightBindingModel model = ReferenceModel.cri3();
    KMesh mesh = KMesh.of(new int[] {8, 8}, new double[2]);
    BrillouinIntegral integral =
        new BrillouinIntegral(OBSERVABLES, new double[] {-3}, new double[] {100});
    double before = aliveBytes();
    double most = before;
    Thread worker =
        new Thread(() -> integral.of(model, mesh, TOLERANCE, new ThreadSweep(THREADS)), "measured");
    worker.start();
    while (worker.isAlive()) {
      worker.join(GC_INTERVAL_MS);
      most = Math.max(most, aliveBytes());
    }
    assertHolds(Footprint.onMesh(model, terms(1, false), mesh, THREADS), most - before);
  }

  @Test
  @DisplayName("a thousand μ and T")
  void axes() {
    TightBindingModel model = ReferenceModel.fromTb("haldane_C");
    KMesh mesh = KMesh.of(new int[] {48, 48}, new double[2]);
    assertHolds(
        Footprint.onMesh(model, terms(1000, false), mesh, THREADS),
        onMesh(model, mesh, points(100, -1, 1), points(10, 100, 300)));
  }

  @Test
  @DisplayName("samples of all k-points at T = 0")
  void coldSamples() {
    TightBindingModel model = ReferenceModel.fromTb("bilayer8");
    KMesh mesh = KMesh.of(new int[] {120, 240}, new double[2]);
    assertHolds(
        Footprint.onMesh(model, terms(1, true), mesh, THREADS),
        onMesh(model, mesh, new double[1], new double[1]));
  }

  @Test
  @DisplayName("boxes of a refined zone")
  void boxes() {
    TightBindingModel model = ReferenceModel.fromTb("haldane_C");
    AdaptiveIntegral integral =
        new AdaptiveIntegral(OBSERVABLES, List.of(), points(50, -1, 1), points(2, 50, 300));
    AdaptiveIntegral.Goal goal = new AdaptiveIntegral.Goal(new Tolerance(1e-9, 1e-9), 20_000);
    WeighingSweep sweep = new WeighingSweep();
    long visited = integral.of(model, TOLERANCE, sweep, goal).kPoints();
    assertTrue(visited > 10_000 && visited <= goal.mostKPoints(), visited + " k-points");
    assertHolds(Footprint.onBoxes(model, terms(100, false), visited, THREADS), sweep.most);
  }

  /** What boxes keep of the Fermi surface is as much as of a scalar. */
  @Test
  @DisplayName("boxes of a scalar alone")
  void boxesOfScalar() {
    TightBindingModel model = ReferenceModel.fromTb("haldane_C");
    List<Observable> scalar = List.of(Catalogue.CARRIERS_PER_AREA);
    AdaptiveIntegral integral =
        new AdaptiveIntegral(scalar, List.of(), points(500, -1, 1), points(2, 50, 300));
    AdaptiveIntegral.Goal goal = new AdaptiveIntegral.Goal(new Tolerance(1e-9, 1e-9), 20_000);
    WeighingSweep sweep = new WeighingSweep();
    long visited = integral.of(model, TOLERANCE, sweep, goal).kPoints();
    Footprint.Terms terms = Footprint.Terms.of(scalar, 1000, false);
    assertHolds(Footprint.onBoxes(model, terms, visited, THREADS), sweep.most);
  }

  @Test
  @DisplayName("sizes beyond every integer are still numbers")
  void huge() {
    TightBindingModel model = ReferenceModel.fromTb("haldane_C");
    KMesh mesh = KMesh.of(new int[] {30_000, 30_000}, new double[2]);
    Footprint.Terms terms = Footprint.Terms.of(OBSERVABLES, 1_000_000_000_000L, true);
    Footprint footprint = Footprint.onMesh(model, terms, mesh, 1024);
    assertTrue(footprint.bytes() > 1e15, footprint.toString());
    assertTrue(footprint.parts().stream().allMatch(part -> part.bytes() > 0));
    assertEquals("blocks in flight", footprint.largest().what());
  }
}
