package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CubicPieceTest {

  /** x³ - x + offset over an interval. */
  private static CubicPiece cubic(double from, double to, double offset) {
    return new CubicPiece(
        to - from,
        new double[] {from * from * from - from + offset, to * to * to - to + offset},
        new double[] {3 * from * from - 1, 3 * to * to - 1});
  }

  @Test
  @DisplayName("a cubic is itself, and turns where its slope vanishes")
  void itself() {
    CubicPiece piece = cubic(-1, 2, 0.5);
    for (double t : new double[] {0, 0.2, 0.5, 0.9, 1}) {
      double x = -1 + 3 * t;
      assertEquals(x * x * x - x + 0.5, piece.at(t), 1e-14);
    }
    double turn = 1 / Math.sqrt(3);
    assertArrayEquals(new double[] {0, (1 - turn) / 3, (1 + turn) / 3, 1}, piece.turns(), 1e-15);
    assertEquals(1.5, -1 + 3 * piece.where(1.5 * 1.5 * 1.5 - 1.5 + 0.5, 0.6, 1), 1e-14);
  }

  @ParameterizedTest
  @CsvSource({"-1, 2, 0, 5", "-1, 2, 0.3, 40", "0, 0.5, -0.2, 3", "1, 1.0001, 0, 7", "-2, 2, 1, 1"})
  @DisplayName(
      "its parts in the bins make up all of its length, and rise and fall between its ends")
  void parts(double from, double to, double offset, int perPhonon) {
    CubicPiece piece = cubic(from, to, offset);
    EnergyBins bins = new EnergyBins(0.123, 1, perPhonon, 12 * perPhonon);
    double[] sums = new double[2];
    piece.visit(
        bins,
        (bin, begin, end, change) -> {
          sums[0] += end - begin;
          sums[1] += change;
          double middle = piece.at((begin + end) / 2);
          assertEquals(bin, bins.number(middle));
        });
    assertEquals(1, sums[0], 1e-12);
    assertEquals(piece.at(1) - piece.at(0), sums[1], 1e-12);
  }

  @Test
  @DisplayName("a flat piece has no parts, a straight one no turns")
  void simple() {
    CubicPiece flat = new CubicPiece(1, new double[] {0.3, 0.3}, new double[] {0, 0});
    flat.visit(
        new EnergyBins(0, 1, 4, 8),
        (bin, from, to, change) -> {
          throw new IllegalStateException();
        });
    CubicPiece straight = new CubicPiece(2, new double[] {0, 1}, new double[] {0.5, 0.5});
    assertArrayEquals(new double[] {0, 1}, straight.turns());
  }
}
