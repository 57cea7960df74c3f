package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.HermitianEigen;

/** Identities of the rates, over random conditions of the complex four-level molecule. */
class PairSpectrumTest {

  static LongStream seeds() {
    return LongStream.range(0, 6);
  }

  private static Conditions random(SplittableRandom random) {
    return new Conditions(
        new Reservoir(random.nextDouble(-0.3, 0.3), random.nextDouble(0.04, 0.2)),
        new Reservoir(random.nextDouble(-0.3, 0.3), random.nextDouble(0.04, 0.2)),
        random.nextDouble(0.03, 0.2));
  }

  private static PairSpectrum spectrum(Conditions conditions) {
    return new PairSpectrum(Reference.fourLevels(), Reference.fourLevelCouplings(), conditions);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("Lambda^ab_mn(-w) = -Lambda^ba_nm(w)")
  void antisymmetry(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PairSpectrum spectrum = spectrum(random(random));
    double omega = random.nextDouble(0.05, 0.6);
    Map<Channel, PairSpectrum.Rates> plus = spectrum.at(omega);
    Map<Channel, PairSpectrum.Rates> minus = spectrum.at(-omega);
    for (Channel channel : Channel.values()) {
      SquareMatrix here = minus.get(channel).lambda();
      SquareMatrix there = plus.get(reversed(channel)).lambda();
      // The integrals are known to 1e-12 of the largest.
      double allowed = 1e-11 * plus.get(reversed(channel)).absorption().largest();
      for (int m = 0; m < 2; m++) {
        for (int n = 0; n < 2; n++) {
          assertEquals(-there.re(n, m), here.re(m, n), allowed);
          assertEquals(-there.im(n, m), here.im(m, n), allowed);
        }
      }
    }
  }

  private static Channel reversed(Channel channel) {
    return Stream.of(Channel.values())
        .filter(c -> c.from() == channel.to() && c.to() == channel.from())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("E and B are Hermitian without negative eigenvalues, Lambda need not be positive")
  void positive(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Channel, PairSpectrum.Rates> rates =
        spectrum(random(random)).at(random.nextDouble(0.05, 0.6));
    for (Channel channel : Channel.values()) {
      PairSpectrum.Rates of = rates.get(channel);
      for (SquareMatrix matrix : new SquareMatrix[] {of.emission(), of.absorption()}) {
        assertEquals(0, matrix.hermiticityDefect(), 1e-13 * matrix.largest());
        double[] values = HermitianEigen.values(2, matrix.realParts(), matrix.imaginaryParts());
        assertTrue(values[0] >= -1e-13 * matrix.largest(), channel + " " + values[0]);
        assertTrue(values[1] > 0);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("Eq. (4): E = B exp(-(w - mu_ab)/T), element by element, at one temperature")
  void detailedBalance(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double t = random.nextDouble(0.05, 0.2);
    Conditions conditions =
        new Conditions(
            new Reservoir(random.nextDouble(-0.2, 0.2), t),
            new Reservoir(random.nextDouble(-0.2, 0.2), t),
            t);
    double omega = random.nextDouble(0.05, 0.4);
    spectrum(conditions)
        .at(omega)
        .forEach(
            (channel, rates) -> {
              double bias = conditions.of(channel.from()).mu() - conditions.of(channel.to()).mu();
              SquareMatrix expected =
                  rates.absorption().times(StrictMath.exp(-(omega - bias) / t), 0);
              double defect = rates.emission().minus(expected).largest();
              assertEquals(0, defect, 1e-11 * expected.largest());
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("the contracted rates are the traces of the matrices with the spectral function")
  void contraction(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Conditions conditions = random(random);
    double omega = random.nextDouble(0.05, 0.6);
    SquareMatrix gyration = SquareMatrix.of(new double[] {0, 0.02}, new double[] {-0.02, 0});
    OhmicBath still = Reference.twoModeBath();
    SquareMatrix spectral =
        new OhmicBath(still.stiffness(), still.damping(), gyration).spectral(omega);
    AdaptiveQuadrature.Integral integral =
        new PairRates(Reference.fourLevels(), conditions)
            .at(
                omega,
                Contraction.of(
                    Reference.fourLevelCouplings().toArray(SquareMatrix[]::new), spectral));
    spectrum(conditions)
        .at(omega)
        .forEach(
            (channel, rates) -> {
              double absorption =
                  PairRates.estimate(integral, PairRates.Kind.ABSORPTION, channel).value();
              double emission =
                  PairRates.estimate(integral, PairRates.Kind.EMISSION, channel).value();
              assertEquals(rates.absorption().traceRe(spectral), absorption, 1e-11 * absorption);
              assertEquals(
                  rates.transmission(spectral),
                  absorption - emission,
                  1e-11 * (absorption + emission));
            });
  }
}
