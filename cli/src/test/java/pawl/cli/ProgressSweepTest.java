package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pawl.response.Sweep;

class ProgressSweepTest {

  @Test
  @Timeout(30)
  @DisplayName("the bar is drawn on one line, which is empty afterwards")
  void oneLine() {
    StringWriter terminal = new StringWriter();
    List<Integer> parts = new ArrayList<>();
    new ProgressSweep(Sweep.SERIAL, () -> "mesh 2x2", new PrintWriter(terminal))
        .over(4, block -> awaitDrawing(terminal, block * block), parts::add);
    assertEquals(List.of(0, 1, 4, 9), parts);
    String drawn = terminal.toString();
    assertTrue(drawn.startsWith("\rmesh 2x2   0% ["), drawn);
    assertTrue(drawn.endsWith("\r" + " ".repeat(79) + "\r"), drawn);
    assertTrue(drawn.indexOf('\n') < 0 && drawn.indexOf('\u001b') < 0, drawn);
  }

  private static int awaitDrawing(StringWriter terminal, int result) {
    while (terminal.toString().isEmpty()) {
      Thread.onSpinWait();
    }
    return result;
  }

  @Test
  @DisplayName("nothing is drawn on a line that has been given back")
  void closedLine() {
    StringWriter terminal = new StringWriter();
    ProgressLine line = new ProgressLine(new PrintWriter(terminal));
    line.accept("50 %");
    line.close();
    String drawn = terminal.toString();
    line.accept("100 %");
    line.clear();
    line.close();
    assertEquals(drawn, terminal.toString());
  }
}
