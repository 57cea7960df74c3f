package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Estimate;

/** Two routes to W: sums over poles, and matrix products. */
class PairWeightsTest {

  /** Of the largest W: rounding of a few matrices of elements of order 1. */
  private static final double ROUNDING = 1e-12;

  private enum Route {
    POLES,
    MATRICES
  }

  private static final int CHANNELS = Channel.values().length;

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  private static SquareMatrix random(SplittableRandom random, int n) {
    return new SquareMatrix(
        n,
        random.doubles((long) n * n, -1, 1).toArray(),
        random.doubles((long) n * n, -1, 1).toArray());
  }

  private static SquareMatrix hermitian(SplittableRandom random, int n) {
    SquareMatrix matrix = random(random, n);
    return matrix.plus(matrix.adjoint());
  }

  private static SquareMatrix positive(SplittableRandom random, int n) {
    SquareMatrix matrix = random(random, n);
    return matrix.times(matrix.adjoint());
  }

  private static SquareMatrix realPart(SquareMatrix matrix) {
    return new SquareMatrix(
        matrix.size(), matrix.realParts(), new double[matrix.size() * matrix.size()]);
  }

  private static Conductor conductor(SplittableRandom random, int n) {
    return new Conductor(
        hermitian(random, n),
        new WideBandLead(positive(random, n)),
        new WideBandLead(positive(random, n)));
  }

  private static SquareMatrix[] couplings(SplittableRandom random, int modes, int n) {
    return Stream.generate(() -> hermitian(random, n)).limit(modes).toArray(SquareMatrix[]::new);
  }

  /** The largest difference of two routes at random energies, of the largest W of each channel. */
  private static double deviation(PairWeights one, PairWeights other, SplittableRandom random) {
    double[] largest = new double[CHANNELS];
    double[] difference = new double[CHANNELS];
    double[] mine = new double[CHANNELS];
    double[] others = new double[CHANNELS];
    for (int i = 0; i < 100; i++) {
      double energy = random.nextDouble(-4, 4);
      one.at(energy, mine);
      other.at(energy, others);
      for (int c = 0; c < CHANNELS; c++) {
        largest[c] = Math.max(largest[c], Math.abs(others[c]));
        difference[c] = Math.max(difference[c], Math.abs(mine[c] - others[c]));
      }
    }
    double worst = 0;
    for (int c = 0; c < CHANNELS; c++) {
      worst = Math.max(worst, difference[c] / largest[c]);
    }
    return worst;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("poles and matrices agree at all energies, with complex couplings and bosons")
  void routes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(1, 6);
    int modes = random.nextInt(2, 4);
    Conductor conductor = conductor(random, n);
    SquareMatrix[] couplings = couplings(random, modes, n);
    SquareMatrix bosons = positive(random, modes);
    double omega = random.nextDouble(0.1, 2);
    SpectralPoles poles = SpectralPoles.of(conductor).orElseThrow();
    Contraction contraction = Contraction.of(couplings, bosons);
    PairWeights matrices = new MatrixWeights(conductor, contraction, omega);
    PoleWeights weights = new PoleWeights(poles, contraction, omega);
    assertTrue(deviation(weights, matrices, random) < ROUNDING);
    assertTrue(weights.agrees(matrices, 0, omega));
    if (n > 1) {
      SquareMatrix transposed = bosons.times(-1, 0).plus(realPart(bosons).times(2, 0));
      PoleWeights wrong = new PoleWeights(poles, Contraction.of(couplings, transposed), omega);
      assertTrue(deviation(wrong, matrices, random) > 1e-3, "the order of the modes matters");
      assertFalse(wrong.agrees(matrices, 0, omega));
    }
  }

  /** Two levels, one on a lead of Γ = 1: their poles coincide where the hopping is 1/4. */
  private static Conductor nearlyConfluent(double distance) {
    double hopping = 0.25 * (1 + distance);
    return new Conductor(
        SquareMatrix.of(new double[] {0, hopping}, new double[] {hopping, 0}),
        new WideBandLead(SquareMatrix.of(new double[] {1, 0}, new double[] {0, 0})),
        new WideBandLead(SquareMatrix.of(new double[] {1e-3, 0}, new double[] {0, 2e-3})));
  }

  @ParameterizedTest(name = "{0} of the hopping away: {1}")
  @CsvSource({
    "0.1, POLES",
    "1e-2, POLES",
    "1e-5, MATRICES",
    "1e-8, MATRICES",
    "1e-12, MATRICES",
    "0, MATRICES"
  })
  @DisplayName("poles that nearly coincide are left to the matrices")
  void close(double distance, Route expected) {
    SplittableRandom random = new SplittableRandom(7);
    double omega = 0.3;
    Conductor conductor = nearlyConfluent(distance);
    Contraction contraction = Contraction.of(hermitian(random, 2));
    PairWeights matrices = new MatrixWeights(conductor, contraction, omega);
    Optional<PoleWeights> weights =
        SpectralPoles.of(conductor)
            .map(poles -> new PoleWeights(poles, contraction, omega))
            .filter(poles -> poles.agrees(matrices, 0, omega, 0.1, 0.1 + omega));
    assertEquals(expected, weights.isPresent() ? Route.POLES : Route.MATRICES);
    weights.ifPresent(poles -> assertTrue(deviation(poles, matrices, random) < ROUNDING));
  }

  @ParameterizedTest(name = "{0} of the hopping away")
  @ValueSource(doubles = {0.1, 3e-3, 1e-3, 3e-4, 1e-8, 0})
  @DisplayName("whatever the route, the rates are those of residues")
  void rates(double distance) {
    Conductor conductor = nearlyConfluent(distance);
    SquareMatrix coupling = hermitian(new SplittableRandom(3), 2);
    Conditions conditions =
        new Conditions(new Reservoir(0.2, 0.1), new Reservoir(-0.1, 0.15), 0.12);
    double omega = 0.3;
    AdaptiveQuadrature.Integral rates =
        new PairRates(conductor, conditions).at(omega, Contraction.of(coupling));
    ClosedForm closed = new ClosedForm(conductor, conditions, coupling, omega);
    for (Channel channel : Channel.values()) {
      Estimate emission = PairRates.estimate(rates, PairRates.Kind.EMISSION, channel);
      Estimate absorption = PairRates.estimate(rates, PairRates.Kind.ABSORPTION, channel);
      double scale = emission.value() + absorption.value();
      assertEquals(closed.lambda(channel), absorption.minus(emission).value(), 1e-10 * scale);
    }
  }

  @Test
  @DisplayName("no sum over poles for leads with a band and for levels without width")
  void none() {
    assertTrue(SpectralPoles.of(Reference.onChains()).isEmpty());
    WideBandLead closed = new WideBandLead(SquareMatrix.zero(1));
    Conductor isolated = new Conductor(SquareMatrix.of(new double[] {1}), closed, closed);
    assertTrue(SpectralPoles.of(isolated).isEmpty());
    assertEquals(2, SpectralPoles.of(Reference.doubleDot(1)).orElseThrow().terms().length / 2);
  }
}
