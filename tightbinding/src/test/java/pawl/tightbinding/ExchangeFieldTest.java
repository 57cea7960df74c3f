package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeFieldTest {

  private static final Lattice LATTICE =
      Lattice.of(new double[] {3, 0, 0}, new double[] {0, 4, 0}, new double[] {0, 0, 5});
  private static final CellIndex X = new CellIndex(1, 0, 0);
  private static final KPoint K = new KPoint(0.13, 0.29, 0);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("bands without spin-orbit coupling split by |Δ|, whatever its direction")
  void splitsFreeSpins(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ExchangeField field =
        new ExchangeField(
            random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1));
    TightBindingModel chain =
        TightBindingBuilder.on(LATTICE, 1)
            .spinfulOrbital("s", 0, 0, 0)
            .hop("s", "s", X, SpinBlock.pauli(-0.5, 0, 0, 0))
            .build();
    double centre = -Math.cos(2 * Math.PI * K.k1());
    double half =
        Math.sqrt(field.x() * field.x() + field.y() * field.y() + field.z() * field.z()) / 2;

    TightBindingModel split = field.appliedTo(chain, SpinOrder.INTERLEAVED.pairs(2));

    assertArrayEquals(
        new double[] {centre - half, centre + half}, new BandSolver(split).energies(K), 1e-14);
    assertArrayEquals(chain.requireCentres(), split.requireCentres());
  }

  @Test
  @DisplayName("½ Δ·σ stands at R = 0 with the signs of the Pauli matrices")
  void elements() {
    RealSpaceMatrix h = blockModel().hamiltonian();
    RealSpaceMatrix split =
        new ExchangeField(0.2, 0.4, 0.6)
            .appliedTo(blockModel(), SpinOrder.BLOCK.pairs(4))
            .hamiltonian();

    assertEquals(h.cells(), split.cells());
    int home = h.indexOf(CellIndex.HOME);
    assertEquals(0.3 + 1, split.re(home, 0, 0), 1e-16);
    assertEquals(-0.3 + 1, split.re(home, 2, 2), 1e-16);
    assertEquals(0.1, split.re(home, 1, 3));
    assertEquals(-0.2, split.im(home, 1, 3));
    assertEquals(0.2, split.im(home, 3, 1));
    assertEquals(0, split.hermiticityDefect().size());
    assertEquals(h.re(h.indexOf(X), 0, 1), split.re(h.indexOf(X), 0, 1));
  }

  @Test
  @DisplayName("the wrong order of spins is another model, without any way to see it in H")
  void wrongOrderIsAnotherModel() {
    ExchangeField field = new ExchangeField(0.2, 0.4, 0.6);
    double[] right = energies(field, SpinOrder.BLOCK);
    double[] wrong = energies(field, SpinOrder.INTERLEAVED);

    assertTrue(Math.abs(right[0] - wrong[0]) > 0.01, right[0] + " and " + wrong[0]);
  }

  private static double[] energies(ExchangeField field, SpinOrder order) {
    return new BandSolver(field.appliedTo(blockModel(), order.pairs(4))).energies(K);
  }

  /** A up, B up, A down, B down, with other energies and a hopping from A to B. */
  private static TightBindingModel blockModel() {
    TightBindingBuilder builder = TightBindingBuilder.on(LATTICE, 1);
    for (Spin spin : new Spin[] {Spin.UP, Spin.DOWN}) {
      for (String name : new String[] {"A", "B"}) {
        builder.orbital(new Orbital(name, spin, new double[3]));
      }
      builder
          .energy("A " + spin.word(), 1)
          .energy("B " + spin.word(), -1)
          .hop("A " + spin.word(), "B " + spin.word(), X, 0.7);
    }
    return builder.build();
  }

  @Test
  void refusesWhatHasNoSpins() {
    TightBindingModel model = blockModel();
    ExchangeField field = new ExchangeField(0, 0, 1);

    assertEquals(
        "an exchange field needs spins, and this model has none",
        assertThrows(ModelException.class, () -> field.appliedTo(model, SpinPairs.none()))
            .getMessage());
    assertEquals(
        "3 Wannier functions cannot be pairs of spins, as their number is odd",
        assertThrows(ModelException.class, () -> SpinOrder.BLOCK.pairs(3)).getMessage());
  }

  @Test
  @DisplayName("pairs are the same in whatever order they are listed, but up is not down")
  void pairs() {
    SpinPairs pairs = SpinPairs.of(new int[] {0, 1}, new int[] {2, 3});
    SpinPairs reordered = SpinPairs.of(new int[] {1, 0}, new int[] {3, 2});

    assertEquals(pairs, reordered);
    assertEquals(pairs.hashCode(), reordered.hashCode());
    assertEquals(pairs, SpinOrder.BLOCK.pairs(4));
    assertNotEquals(pairs, SpinPairs.of(new int[] {2, 1}, new int[] {0, 3}));
    assertThrows(IllegalArgumentException.class, () -> SpinPairs.of(new int[] {0}, new int[] {0}));
  }
}
