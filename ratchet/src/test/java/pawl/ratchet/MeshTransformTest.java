package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.ratchet.FourierTransform.Direction;
import pawl.ratchet.FourierTransform.Lines;

class MeshTransformTest {

  private static Lines random(MeshTransform transform, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Lines lines = transform.space();
    for (int i = 0; i < transform.size(); i++) {
      lines.re()[i] = random.nextDouble(-1, 1);
      lines.im()[i] = random.nextDouble(-1, 1);
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1", "7,1,1", "24,1,1", "6,10,1", "4,9,5", "11,2,3", "64,1,1", "8,8,8", "13,22,1"
  })
  @DisplayName("the transform over any mesh is its defining sum")
  void definition(int n1, int n2, int n3) {
    MeshTransform transform = new MeshTransform(List.of(n1, n2, n3));
    Lines field = random(transform, 1);
    Lines found = transform.transform(random(transform, 1), Direction.FORWARD);
    for (int j = 0; j < transform.size(); j++) {
      double re = 0;
      double im = 0;
      for (int l = 0; l < transform.size(); l++) {
        int plane = (j / n2 / n3) * (l / n2 / n3);
        int row = (j / n3 % n2) * (l / n3 % n2);
        int place = (j % n3) * (l % n3);
        double turns = (double) plane / n1 + (double) row / n2 + (double) place / n3;
        double c = Math.cos(2 * Math.PI * turns);
        double s = -Math.sin(2 * Math.PI * turns);
        re += field.re()[l] * c - field.im()[l] * s;
        im += field.re()[l] * s + field.im()[l] * c;
      }
      assertEquals(re, found.re()[j], 1e-12 * transform.size());
      assertEquals(im, found.im()[j], 1e-12 * transform.size());
    }
  }

  @Test
  @DisplayName("there and back is the identity times the size")
  void back() {
    MeshTransform transform = new MeshTransform(List.of(12, 15, 2));
    Lines field = random(transform, 2);
    Lines there = transform.transform(random(transform, 2), Direction.FORWARD);
    Lines back = transform.transform(there, Direction.BACKWARD);
    for (int i = 0; i < transform.size(); i++) {
      assertEquals(field.re()[i], back.re()[i] / transform.size(), 1e-14);
      assertEquals(field.im()[i], back.im()[i] / transform.size(), 1e-14);
    }
  }
}
