package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration AMPLE = Duration.ofMinutes(1);

  @Test
  void givesTheResult() throws ExecutionException, TimeoutException {
    assertEquals(42, Deadline.within(AMPLE, () -> 42));
  }

  @Test
  void passesOnEveryFailure() {
    StackOverflowError failure = new StackOverflowError();
    ExecutionException found =
        assertThrows(
            ExecutionException.class,
            () ->
                Deadline.within(
                    AMPLE,
                    () -> {
                      throw failure;
                    }));
    assertSame(failure, found.getCause());
  }

  @Test
  void doesNotWaitForEver() {
    CountDownLatch never = new CountDownLatch(1);
    assertThrows(
        TimeoutException.class,
        () ->
            Deadline.within(
                Duration.ofMillis(20),
                () -> {
                  never.await();
                  return 0;
                }));
    never.countDown();
  }
}
