package pawl.response;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A sweep over a fixed number of threads, with a bounded number of blocks in flight. */
public final class ThreadSweep implements Sweep {

  /** Per thread, the blocks that are done or being done and not yet handed on. */
  static final int BLOCKS_AHEAD = 4;

  private final int threads;

  /** A sweep over at least one thread. */
  public ThreadSweep(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    this.threads = threads;
  }

  @Override
  public <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, ThreadSweep::daemon);
    Deque<Future<P>> pending = new ArrayDeque<>();
    try {
      int next = 0;
      while (next < blocks || !pending.isEmpty()) {
        while (next < blocks && pending.size() < threads * BLOCKS_AHEAD) {
          int block = next++;
          pending.add(pool.submit(() -> work.apply(block)));
        }
        inOrder.accept(pending.remove().get());
      }
    } catch (ExecutionException e) {
      throw rethrown(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sweep");
    thread.setDaemon(true);
    return thread;
  }

  private static RuntimeException rethrown(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    if (e.getCause() instanceof Error cause) {
      throw cause;
    }
    return new IllegalStateException(e.getCause());
  }
}
