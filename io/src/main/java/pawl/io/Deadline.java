package pawl.io;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what may never end, such as NetCDF-Java on a damaged HDF5 file, which can send it round in
 * circles. The work is done by a thread that does not keep the program alive, and waited for.
 */
final class Deadline {

  private Deadline() {}

  /**
   * The result of some work.
   *
   * @throws ExecutionException if the work failed, for whatever cause
   * @throws TimeoutException if it did not end in time; it is left to itself then
   */
  static <T> T within(Duration limit, Callable<T> work)
      throws ExecutionException, TimeoutException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread worker = new Thread(task, "pawl-bounded");
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
