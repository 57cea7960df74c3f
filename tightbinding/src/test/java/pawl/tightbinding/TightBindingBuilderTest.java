package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TightBindingBuilderTest {

  private static final Lattice LATTICE =
      Lattice.of(new double[] {3, 0, 0}, new double[] {1, 4, 0}, new double[] {0, 0, 10});
  private static final CellIndex X = new CellIndex(1, 0, 0);

  private static TightBindingBuilder pair() {
    return TightBindingBuilder.on(LATTICE, 2).orbital("A", 0, 0, 0).orbital("B", 0.5, 0.25, 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("a dimerised chain with complex hoppings has the energies ±|v + w exp(-ik)|")
  void dimerisedChain(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double v = random.nextDouble(0.1, 1);
    double wRe = random.nextDouble(-1, 1);
    double wIm = random.nextDouble(-1, 1);
    TightBindingModel model =
        TightBindingBuilder.on(LATTICE, 1)
            .orbital("A", 0, 0, 0)
            .orbital("B", 0.5, 0, 0)
            .hop("A", "B", CellIndex.HOME, v)
            .hop("A", "B", X.negated(), wRe, wIm)
            .build();
    double k = random.nextDouble();
    double cos = Math.cos(2 * Math.PI * k);
    double sin = -Math.sin(2 * Math.PI * k);
    double energy = Math.hypot(v + wRe * cos - wIm * sin, wRe * sin + wIm * cos);

    double[] energies = new BandSolver(model).energies(new KPoint(k, 0, 0));

    // Two numbers of size 1 in double precision.
    assertArrayEquals(new double[] {-energy, energy}, energies, 1e-14);
  }

  @Test
  @DisplayName("the element given is <0 bra|H|R ket>, and its partner is added")
  void placesElements() {
    TightBindingModel model =
        pair().energy("B", 0.7).hop("A", "B", new CellIndex(1, -1, 0), 0.5, 0.25).build();
    RealSpaceMatrix h = model.hamiltonian();

    assertEquals(
        List.of(new CellIndex(-1, 1, 0), CellIndex.HOME, new CellIndex(1, -1, 0)), h.cells());
    int there = h.indexOf(new CellIndex(1, -1, 0));
    int back = h.indexOf(new CellIndex(-1, 1, 0));
    assertEquals(0.5, h.re(there, 0, 1));
    assertEquals(0.25, h.im(there, 0, 1));
    assertEquals(0, h.re(there, 1, 0));
    assertEquals(0.5, h.re(back, 1, 0));
    assertEquals(-0.25, h.im(back, 1, 0));
    assertEquals(0.7, h.re(h.indexOf(CellIndex.HOME), 1, 1));
    assertEquals(0, h.hermiticityDefect().size());
    assertArrayEquals(new double[] {1.75, 1, 0}, model.requireCentres()[1]);
  }

  @Test
  @DisplayName("a block of spins fills the elements of its four pairs")
  void spinBlock() {
    TightBindingBuilder builder =
        TightBindingBuilder.on(LATTICE, 1)
            .spinfulOrbital("A", 0, 0, 0)
            .energy("A", SpinBlock.pauli(0.1, 0.2, 0.3, 0.4))
            .hop(
                "A",
                "A",
                X,
                SpinBlock.pauli(new double[] {1, 2, 3, 4}, new double[] {0.5, 0.6, 0.7, 0.8}));
    RealSpaceMatrix h = builder.build().hamiltonian();
    int there = h.indexOf(X);
    int home = h.indexOf(CellIndex.HOME);

    double[][] expected = {{5, 1.3}, {2.7, -2.4}, {1.3, 3.6}, {-3, -0.3}};
    for (int i = 0; i < 4; i++) {
      assertEquals(expected[i][0], h.re(there, i / 2, i % 2), 1e-15);
      assertEquals(expected[i][1], h.im(there, i / 2, i % 2), 1e-15);
    }
    assertEquals(0.5, h.re(home, 0, 0));
    assertEquals(-0.3, h.re(home, 1, 1), 1e-16);
    assertEquals(0.2, h.re(home, 0, 1));
    assertEquals(-0.3, h.im(home, 0, 1));
    assertEquals(0, h.hermiticityDefect().size());
    assertEquals(Optional.of(SpinOrder.INTERLEAVED.pairs(2)), builder.spins());
  }

  static List<Arguments> refusals() {
    CellIndex home = CellIndex.HOME;
    return List.of(
        refusal("<0 A|H|(1,0,0) B> is given twice", b -> b.hop("A", "B", X, 1).hop("A", "B", X, 1)),
        refusal(
            "<0 B|H|(-1,0,0) A> is the Hermitian partner of <0 A|H|(1,0,0) B>, which is there"
                + " already and brings it along",
            b -> b.hop("A", "B", X, 1).hop("B", "A", X.negated(), 1)),
        refusal(
            "<0 A|H|(-1,0,0) A> is the Hermitian partner of <0 A|H|(1,0,0) A>, which is there"
                + " already and brings it along",
            b -> b.hop("A", "A", X, 1).hop("A", "A", X.negated(), 1)),
        refusal(
            "<0 A|H|(0,0,0) A> is the energy of an orbital, which must be real",
            b -> b.hop("A", "A", home, 1, 0.5)),
        refusal(
            "<0 A|H|(0,0,0) A> is the energy of an orbital, not a hopping",
            b -> b.hop("A", "A", home, 1)),
        refusal("the energy of B is set twice", b -> b.energy("B", 1).energy("B", 1)),
        refusal(
            "<0 A|H|(0,0,1) B> leaves the first 2 direction(s), the periodic ones",
            b -> b.hop("A", "B", new CellIndex(0, 0, 1), 1)),
        refusal("there is no orbital C; there are: A, B", b -> b.hop("A", "C", home, 1)),
        refusal(
            "there is no orbital A up; there are: A, B",
            b -> b.energy("A", SpinBlock.pauli(1, 0, 0, 0))),
        refusal("there are two orbitals A", b -> b.orbital("A", 0.5, 0, 0)),
        refusal("an orbital needs a name", b -> b.orbital(" ", 0.5, 0, 0)),
        refusal(
            "the centre of C is not three finite numbers", b -> b.orbital("C", Double.NaN, 0, 0)),
        refusal(
            "the amplitude 1.0 + Infinityi is not finite",
            b -> b.hop("A", "B", X, 1, Double.POSITIVE_INFINITY)),
        refusal("the amplitude NaN + 0.0i is not finite", b -> b.energy("A", Double.NaN)),
        refusal(
            "the on-site block of C is not Hermitian",
            b -> b.spinfulOrbital("C", 0, 0, 0).energy("C", SpinBlock.pauli(0, 1, 0, 0).timesI())));
  }

  private static Arguments refusal(String message, Consumer<TightBindingBuilder> mistake) {
    return arguments(message, mistake);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refuses(String message, Consumer<TightBindingBuilder> mistake) {
    TightBindingBuilder builder = pair();
    ModelException refusal = assertThrows(ModelException.class, () -> mistake.accept(builder));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void refusesModelsWithoutOrbitalsOrDimension() {
    assertEquals(
        "a model needs an orbital",
        assertThrows(ModelException.class, TightBindingBuilder.on(LATTICE, 2)::build).getMessage());
    assertEquals(
        "dimension 4 is not 1, 2 or 3",
        assertThrows(ModelException.class, () -> TightBindingBuilder.on(LATTICE, 4)).getMessage());
  }

  @Test
  @DisplayName("spins are known if every orbital states its own and has a partner, else not")
  void spins() {
    double[] origin = new double[3];
    assertEquals(Optional.empty(), pair().spins());
    assertEquals(Optional.of(SpinPairs.none()), pair().spinless().spins());
    assertEquals(
        Optional.of(SpinOrder.BLOCK.pairs(4)),
        TightBindingBuilder.on(LATTICE, 2)
            .orbital(new Orbital("A", Spin.UP, origin))
            .orbital(new Orbital("B", Spin.UP, origin))
            .orbital(new Orbital("A", Spin.DOWN, origin))
            .orbital(new Orbital("B", Spin.DOWN, origin))
            .spins());
    assertEquals(
        Optional.empty(),
        TightBindingBuilder.on(LATTICE, 2).orbital(new Orbital("A", Spin.UP, origin)).spins());
  }
}
