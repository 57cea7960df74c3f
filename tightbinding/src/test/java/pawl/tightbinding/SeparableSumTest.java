package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeparableSumTest {

  /** A unit cube, so that moments in Å are those in lattice integers. */
  private static final Lattice CUBE =
      Lattice.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  /** A Hermitian operator on a random, ragged set of cells in three dimensions. */
  private static RealSpaceMatrix random(SplittableRandom random, int n) {
    List<CellIndex> cells = new ArrayList<>(List.of(CellIndex.HOME));
    while (cells.size() < 25) {
      CellIndex cell =
          new CellIndex(random.nextInt(-3, 4), random.nextInt(-2, 3), random.nextInt(-2, 3));
      if (!cells.contains(cell)) {
        cells.add(cell);
        cells.add(cell.negated());
      }
    }
    double[][] re = new double[cells.size()][n * n];
    double[][] im = new double[cells.size()][n * n];
    for (int i = 0; i < cells.size(); i++) {
      int mirror = cells.indexOf(cells.get(i).negated());
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          double x = random.nextDouble(-1, 1);
          double y = random.nextDouble(-1, 1);
          re[i][a * n + b] += x;
          im[i][a * n + b] += y;
          re[mirror][b * n + a] += x;
          im[mirror][b * n + a] -= y;
        }
      }
    }
    return new RealSpaceMatrix(n, cells, re, im);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void equalsTheDirectSum(long seed) {
    var random = new SplittableRandom(seed);
    RealSpaceMatrix matrix = random(random, 1 + (int) seed % 4);
    SeparableSum sum = new SeparableSum(matrix, Kernel.SCALAR);
    SeparableSum.Walk walk = sum.withMoments();
    LatticeSum direct = new LatticeSum(CUBE, matrix);
    double[][] re = new double[4][direct.length()];
    double[][] im = new double[4][direct.length()];
    for (int step = 0; step < 5; step++) {
      KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
      walk.to(k);
      direct.moments(k, new int[][] {{}, {0}, {1}, {2}}, re, im);
      double tolerance = 1e-13 * 50; // rounding of some fifty terms of order one to three
      for (int axis = -1; axis < 3; axis++) { // minus one: the plain sum
        int from = walk.moment(axis);
        int to = from + direct.length();
        assertArrayEquals(re[axis + 1], Arrays.copyOfRange(walk.re(), from, to), tolerance);
        assertArrayEquals(im[axis + 1], Arrays.copyOfRange(walk.im(), from, to), tolerance);
      }
    }
  }

  /** Exactly equal: what a walk gives at a point does not depend on its past. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOrderOfPointsDoesNotMatter(long seed) {
    var random = new SplittableRandom(seed);
    SeparableSum sum = new SeparableSum(random(random, 3), Kernel.SCALAR);
    KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
    SeparableSum.Walk fresh = sum.withMoments();
    fresh.to(k);
    SeparableSum.Walk used = sum.withMoments();
    for (KPoint before :
        List.of(
            new KPoint(k.k1(), k.k2(), 0.5),
            new KPoint(k.k1(), 0.5, k.k3()),
            new KPoint(0.5, k.k2(), k.k3()))) {
      used.to(before);
      used.to(k);
      assertArrayEquals(fresh.re(), used.re());
      assertArrayEquals(fresh.im(), used.im());
    }
    SeparableSum.Walk plain = sum.plain();
    plain.to(k);
    assertArrayEquals(Arrays.copyOf(fresh.re(), fresh.moment(0)), plain.re());
    assertEquals(fresh.im()[1], plain.im()[1]);
  }

  /** Every length modulo the lanes of a vector and the four vectors of a block. */
  @ParameterizedTest(name = "{0} orbitals")
  @MethodSource("orbitals")
  void vectorsAgreeWithScalars(int n) {
    var random = new SplittableRandom(n);
    RealSpaceMatrix matrix = random(random, n);
    SeparableSum.Walk scalar = new SeparableSum(matrix, Kernel.SCALAR).withMoments();
    SeparableSum.Walk vector = new SeparableSum(matrix, Kernels.vector()).withMoments();
    int length = n * (n + 1) / 2;
    for (int step = 0; step < 3; step++) {
      KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
      scalar.to(k);
      vector.to(k);
      double tolerance = 1e-13 * 50; // rounding of some fifty terms of order one to three
      for (int axis = -1; axis < 3; axis++) { // minus one: the plain sum
        int from = scalar.moment(axis);
        int other = vector.moment(axis);
        assertArrayEquals(
            Arrays.copyOfRange(scalar.re(), from, from + length),
            Arrays.copyOfRange(vector.re(), other, other + length),
            tolerance);
        assertArrayEquals(
            Arrays.copyOfRange(scalar.im(), from, from + length),
            Arrays.copyOfRange(vector.im(), other, other + length),
            tolerance);
      }
    }
  }

  static IntStream orbitals() {
    return IntStream.rangeClosed(1, 12);
  }
}
