package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;

class SweepTest {

  private static double[] bilayer(Sweep sweep) {
    KMesh mesh = KMesh.of(new int[] {48, 30}, new double[] {0.1, 0.2});
    Estimates estimates =
        new BrillouinIntegral(
                Catalogue.magnetization(), new double[] {-0.3, 0.2}, new double[] {0, 100, 300})
            .of(ReferenceModel.fromTb("bilayer8"), mesh, 1e-4, sweep);
    return Catalogue.magnetization().stream()
        .flatMapToDouble(
            o ->
                IntStream.range(0, 12)
                    .mapToObj(i -> new double[] {estimates.values(o)[i], estimates.errors(o)[i]})
                    .flatMapToDouble(Arrays::stream))
        .toArray();
  }

  /** Exactly equal: no tolerance is needed, as sums are formed in block order. */
  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 3, 8})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    assertArrayEquals(bilayer(Sweep.SERIAL), bilayer(new ThreadSweep(threads)));
  }

  @Test
  void partsArriveInOrder() {
    List<Integer> arrived = new ArrayList<>();
    new ThreadSweep(4)
        .over(
            200,
            block -> {
              int work = 0;
              for (int i = 0; i < 1000 * (block % 7); i++) {
                work += i % 3;
              }
              return block + work - work;
            },
            arrived::add);
    assertEquals(IntStream.range(0, 200).boxed().toList(), arrived);
  }

  @Test
  void aFailureInsideAThreadKeepsItsKind() {
    ModelException failure =
        assertThrows(
            ModelException.class,
            () ->
                new ThreadSweep(2)
                    .over(
                        9,
                        block -> {
                          throw new ModelException("block " + block);
                        },
                        part -> {}));
    assertEquals("block 0", failure.getMessage());
  }

  @Test
  void refusesNoThreads() {
    assertThrows(IllegalArgumentException.class, () -> new ThreadSweep(0));
  }

  @Test
  void compensationKeepsWhatPlainSummationLoses() {
    CompensatedSum sum = new CompensatedSum(1);
    sum.add(new double[] {1});
    for (int i = 0; i < 1_000_000; i++) {
      sum.add(new double[] {1e-17});
    }
    sum.add(new double[] {-1});
    assertTrue(1.0 + 1e-17 == 1.0, "a plain sum would lose each term");
    assertEquals(1e-11, sum.total()[0], 1e-20); // a million roundings of 1e-11
  }
}
