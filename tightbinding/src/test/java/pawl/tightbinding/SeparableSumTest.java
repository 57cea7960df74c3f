package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeparableSumTest {

  /** A unit cube, so that moments in Å are those in lattice integers. */
  private static final Lattice CUBE =
      Lattice.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});

  private static final List<Integer[]> MOMENTS =
      List.of(
          new Integer[] {},
          new Integer[] {0},
          new Integer[] {1},
          new Integer[] {2},
          new Integer[] {0, 0},
          new Integer[] {0, 1},
          new Integer[] {0, 2},
          new Integer[] {1, 1},
          new Integer[] {1, 2},
          new Integer[] {2, 2});

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
    SeparableSum.Walk walk = new SeparableSum(matrix, Kernel.SCALAR).walk(2);
    LatticeSum direct = new LatticeSum(CUBE, matrix);
    double[][] re = new double[MOMENTS.size()][direct.length()];
    double[][] im = new double[MOMENTS.size()][direct.length()];
    int[][] axes =
        MOMENTS.stream()
            .map(moment -> Stream.of(moment).mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    for (int step = 0; step < 5; step++) {
      KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
      walk.to(k);
      direct.moments(k, axes, re, im);
      for (int moment = 0; moment < axes.length; moment++) {
        assertSame(re[moment], walk.re(), walk.moment(MOMENTS.get(moment)));
        assertSame(im[moment], walk.im(), walk.moment(MOMENTS.get(moment)));
      }
    }
  }

  private static void assertSame(double[] expected, double[] packed, int from) {
    double tolerance = 1e-13 * 100; // rounding of some fifty terms of order one to nine
    double[] actual = Arrays.copyOfRange(packed, from, from + expected.length);
    assertArrayEquals(expected, actual, tolerance);
  }

  /** Exactly equal: what a walk gives at a point does not depend on its past. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOrderOfPointsDoesNotMatter(long seed) {
    var random = new SplittableRandom(seed);
    SeparableSum sum = new SeparableSum(random(random, 3), Kernel.SCALAR);
    KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
    SeparableSum.Walk fresh = sum.walk(2);
    fresh.to(k);
    SeparableSum.Walk used = sum.walk(2);
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
    SeparableSum.Walk plain = sum.walk(0);
    plain.to(k);
    assertArrayEquals(Arrays.copyOf(fresh.re(), plain.re().length), plain.re());
    assertEquals(fresh.im()[1], plain.im()[1]);
  }

  /** Every length modulo the lanes of a vector and the four vectors of a block. */
  @ParameterizedTest(name = "{0} orbitals")
  @MethodSource("orbitals")
  void vectorsAgreeWithScalars(int n) {
    var random = new SplittableRandom(n);
    RealSpaceMatrix matrix = random(random, n);
    SeparableSum.Walk scalar = new SeparableSum(matrix, Kernel.SCALAR).walk(2);
    SeparableSum.Walk vector = new SeparableSum(matrix, Kernels.vector()).walk(2);
    int length = n * (n + 1) / 2;
    for (int step = 0; step < 3; step++) {
      KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
      scalar.to(k);
      vector.to(k);
      for (Integer[] moment : MOMENTS) {
        int from = scalar.moment(moment);
        double[] re = Arrays.copyOfRange(scalar.re(), from, from + length);
        double[] im = Arrays.copyOfRange(scalar.im(), from, from + length);
        assertSame(re, vector.re(), vector.moment(moment));
        assertSame(im, vector.im(), vector.moment(moment));
      }
    }
  }

  /** Operators side by side are what each is alone. */
  @ParameterizedTest(name = "{0} orbitals")
  @MethodSource("orbitals")
  void sumsSeveralOperatorsAtOnce(int n) {
    var random = new SplittableRandom(n);
    RealSpaceMatrix one = random(random, n);
    double[][] re = new double[one.cells().size()][];
    double[][] im = new double[one.cells().size()][];
    for (int i = 0; i < re.length; i++) {
      re[i] = random.doubles((long) n * n, -1, 1).toArray();
      im[i] = random.doubles((long) n * n, -1, 1).toArray();
    }
    RealSpaceMatrix other = new RealSpaceMatrix(n, one.cells(), re, im);
    SeparableSum.Walk both = new SeparableSum(List.of(one, other), Kernel.SCALAR).walk(0);
    SeparableSum.Walk alone = new SeparableSum(other, Kernel.SCALAR).walk(0);
    KPoint k = new KPoint(random.nextDouble(), random.nextDouble(), random.nextDouble());
    both.to(k);
    alone.to(k);
    assertSame(alone.re(), both.re(), both.operator(1));
    assertSame(alone.im(), both.im(), both.operator(1));
  }

  static IntStream orbitals() {
    return IntStream.rangeClosed(1, 12);
  }
}
