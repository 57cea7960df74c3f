package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.response.Sweep;

class MinuteSweepTest {

  @Test
  @DisplayName("at most one line a minute, and none when nothing remains")
  void lines() {
    long[] clock = {5};
    List<Integer> parts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    new MinuteSweep(Sweep.SERIAL, () -> "mesh 4x4", lines::add, () -> clock[0])
        .over(
            10,
            block -> {
              clock[0] += 25_000_000_000L;
              return block;
            },
            parts::add);
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), parts);
    assertEquals(
        List.of(
            "mesh 4x4: 30 % after 1 min, about 3 min remain",
            "mesh 4x4: 60 % after 3 min, about 2 min remain",
            "mesh 4x4: 90 % after 4 min, about 0 min remain"),
        lines);
  }
}
