package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrialSweepTest {

  private static final long BLOCK_NANOS = 2_000_000;

  @Test
  @DisplayName("a long sweep is stopped after some blocks from all over it")
  void longSweep() {
    BitSet tried = new BitSet();
    List<Integer> handedOn = new ArrayList<>();
    TrialSweep.Pace pace =
        TrialSweep.of(
            sweep -> {
              sweep.over(
                  1_000_000,
                  block -> {
                    tried.set(block);
                    LockSupport.parkNanos(BLOCK_NANOS);
                    return block;
                  },
                  handedOn::add);
              throw new AssertionError("the integral went on");
            },
            0.1);
    assertEquals(1_000_000, pace.blocks());
    assertTrue(pace.secondsPerBlock() >= BLOCK_NANOS * 1e-9, pace.toString());
    assertEquals(1e6 / 4 * pace.secondsPerBlock(), pace.seconds(4), 1e-9 * pace.seconds(4));
    assertEquals(List.of(), handedOn);
    for (int quarter = 0; quarter < 4; quarter++) {
      int next = tried.nextSetBit(quarter * 250_000);
      assertTrue(next >= 0 && next < (quarter + 1) * 250_000, "quarter " + quarter);
    }
  }

  @Test
  @DisplayName("work that gets faster as it is compiled is timed once it does no longer")
  void warmingUp() {
    int[] tried = new int[1];
    long[] clock = new long[1];
    TrialSweep.Pace pace =
        TrialSweep.of(
            sweep ->
                sweep.over(
                    1_000_000,
                    block -> {
                      clock[0] += Math.max(1, 8 - tried[0]++ / 5) * BLOCK_NANOS;
                      return block;
                    },
                    part -> {}),
            0.1,
            () -> clock[0]);
    // The first trials of 0.1 s have some seven blocks each and find 7 times as much.
    assertEquals(BLOCK_NANOS * 1e-9, pace.secondsPerBlock(), 0.1 * BLOCK_NANOS * 1e-9);
  }

  @Test
  @DisplayName("a short sweep is not drawn out")
  void shortSweep() {
    int[] tried = new int[1];
    TrialSweep.Pace pace =
        TrialSweep.of(sweep -> sweep.over(3, block -> ++tried[0], part -> {}), 60);
    assertEquals(3, tried[0]);
    assertEquals(3, pace.blocks());
    assertEquals(pace.secondsPerBlock(), pace.seconds(8), "no faster than one block");
  }

  @Test
  @DisplayName("failures of the work come through")
  void failure() {
    assertThrows(
        ArithmeticException.class,
        () ->
            TrialSweep.of(
                sweep ->
                    sweep.over(3, block -> Math.addExact(Integer.MAX_VALUE, block + 1), part -> {}),
                1));
    assertThrows(IllegalStateException.class, () -> TrialSweep.of(sweep -> {}, 1));
  }
}
