package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Estimate;
import pawl.tightbinding.ModelException;

/** Broadened modes with the self-energy of the electron-hole pairs. */
class DressedModesTest {

  private static final Conditions HOT =
      new Conditions(new Reservoir(0.3, 0.5), new Reservoir(-0.3, 0.4), 0.2);

  private static OhmicBath bath(double damping) {
    return new OhmicBath(
        SquareMatrix.of(new double[] {1}), SquareMatrix.of(new double[] {damping}));
  }

  private static BroadModes modes(double coupling, double damping, Dressing dressing) {
    SquareMatrix m = Reference.doubleDotCoupling().times(2 * coupling, 0);
    return new BroadModes(List.of(m), bath(damping), dressing);
  }

  @ParameterizedTest(name = "omega = {0}")
  @ValueSource(doubles = {0.15, 0.31, -0.31})
  @DisplayName("the broadening of the self-energy is the sum of Lambda over channels, in its order")
  void broadening(double omega) {
    Conditions conditions =
        new Conditions(new Reservoir(0.2, 0.06), new Reservoir(-0.1, 0.08), 0.05);
    List<SquareMatrix> couplings = Reference.fourLevelCouplings();
    SquareMatrix found =
        Lead.broadening(
            new PairSelfEnergy(Reference.fourLevels(), couplings, conditions).at(omega));
    SquareMatrix expected = SquareMatrix.zero(2);
    for (PairSpectrum.Rates rates :
        new PairSpectrum(Reference.fourLevels(), couplings, conditions).at(omega).values()) {
      expected = expected.plus(rates.lambda());
    }
    // Both are integrated to 1e-11; the one over all occupied states is of larger terms.
    assertEquals(0, found.minus(expected).largest(), 1e-10 * expected.largest());
    assertTrue(Math.abs(expected.im(0, 1)) > 1e-3 * expected.largest(), "the order shows");
  }

  /** \(\sum_{\alpha\beta}\Lambda(\omega)\) of the double dot from digamma functions. */
  private static double lambda(double omega) {
    ClosedForm closed =
        new ClosedForm(Reference.doubleDot(1), HOT, Reference.doubleDotCoupling(), omega);
    double sum = 0;
    for (Channel channel : Channel.values()) {
      sum += closed.lambda(channel);
    }
    return sum;
  }

  @ParameterizedTest(name = "omega = {0}")
  @ValueSource(doubles = {0, 0.6, 1.3})
  @DisplayName("its real part is the Kramers-Kronig transform of that")
  void kramersKronig(double omega) {
    double at = omega == 0 ? 0 : omega * lambda(omega);
    // P ∫ dx/(x² - ω²) = 0 takes the pole away; x = u/(1-u).
    double expected =
        -new AdaptiveQuadrature(1, 1, 1e-9)
                .over(
                    List.of(Panel.of(0, 0.3, Panel.Map.EVEN), Panel.of(0.3, 1, Panel.Map.EVEN)),
                    (u, values) -> {
                      double x = u / (1 - u);
                      values[0] =
                          (x * lambda(x) - at) / ((x - omega) * (x + omega)) / ((1 - u) * (1 - u));
                    })
                .values()[0]
            / Math.PI;
    SquareMatrix self =
        new PairSelfEnergy(Reference.doubleDot(1), List.of(Reference.doubleDotCoupling()), HOT)
            .at(omega);
    assertEquals(expected, self.re(0, 0), 1e-8 * Math.abs(expected));
    assertTrue(expected < 0 || omega > 1, "pairs soften slow modes");
  }

  @Test
  @DisplayName(
      "a narrow dressed mode carries Omega gamma (N - n), N of the rate equation with bath")
  void narrow() {
    Conditions conditions = new Conditions(new Reservoir(0.2, 0.5), new Reservoir(-0.2, 0.5), 0.8);
    double damping = 5e-4;
    double coupling = 0.05;
    SquareMatrix m = Reference.doubleDotCoupling().times(2 * coupling, 0);
    Mode mode = new Mode(1, m, Mode.Normalization.DISPLACEMENT, damping);
    JunctionState sharp = new NarrowModes(List.of(mode)).state(Reference.doubleDot(1), conditions);
    double n = Occupation.bose(1 / 0.8);
    double expected = damping * (sharp.populations().get(0).number().value() - n);
    double found =
        modes(coupling, damping, Dressing.BATH_AND_PAIRS)
            .state(Reference.doubleDot(1), conditions)
            .fluxes()
            .energy()
            .value();
    // Off by the width of the mode and by its softening, both of order M².
    assertEquals(expected, found, 5e-3 * Math.abs(expected));
    double bare = sharp.fluxes().energy().value();
    assertTrue(Math.abs(bare - expected) > 0.1 * Math.abs(expected), "lowest order: " + bare);
  }

  @ParameterizedTest(name = "omega = {0}")
  @ValueSource(doubles = {0.2, 0.6, 0.93, 1.4})
  @DisplayName(
      "two complex dressed modes: the trace at both signs of a frequency is the Landauer form")
  void trace(double omega) {
    Conductor conductor =
        new Conductor(
            SquareMatrix.of(
                new double[][] {{0.4, 0.1}, {0.1, -0.3}}, new double[][] {{0, 0.2}, {-0.2, 0}}),
            new WideBandLead(SquareMatrix.of(new double[] {0.5, 0}, new double[] {0, 0.1})),
            new WideBandLead(SquareMatrix.of(new double[] {0.1, 0}, new double[] {0, 0.4})));
    List<SquareMatrix> couplings =
        List.of(
            SquareMatrix.of(new double[] {0.1, 0.3}, new double[] {0.3, 0}),
            SquareMatrix.of(new double[2][2], new double[][] {{0, 0.3}, {-0.3, 0}}));
    OhmicBath bath =
        new OhmicBath(
            SquareMatrix.of(new double[] {0.8, 0.1}, new double[] {0.1, 0.9}),
            SquareMatrix.of(new double[] {0.3, 0.05}, new double[] {0.05, 0.2}));
    PairSelfEnergy pairs = new PairSelfEnergy(conductor, couplings, HOT);
    NegfTrace trace = new NegfTrace(conductor, couplings, bath, HOT, pairs::at);
    double[] above = trace.at(omega);
    double[] below = trace.at(-omega);
    SpectrumPoint.ToBath dressed =
        new BroadModes(couplings, bath, Dressing.BATH_AND_PAIRS)
            .at(conductor, HOT, omega)
            .bath()
            .orElseThrow();
    SpectrumPoint.ToBath bare =
        new BroadModes(couplings, bath).at(conductor, HOT, omega).bath().orElseThrow();
    double gross = dressed.gross();
    // Both are integrated to 1e-11; the trace takes the self-energy at negative frequencies, too.
    assertEquals(total(dressed), above[0] + below[0], 1e-10 * gross);
    assertEquals(0, above[1] + below[1], 1e-10 * gross);
    assertTrue(Math.abs(total(bare) - total(dressed)) > 1e-3 * gross, "dressing shows");
    assertTrue(
        dressed.spectral().minus(dressed.spectral().adjoint()).largest()
            < 1e-13 * dressed.spectral().largest());
    assertTrue(Math.abs(dressed.spectral().im(0, 1)) > 1e-3 * dressed.spectral().largest());
  }

  private static double total(SpectrumPoint.ToBath bath) {
    return bath.energy().values().stream().mapToDouble(Estimate::value).sum();
  }

  @Test
  @DisplayName("nothing flows in equilibrium, and without coupling dressed modes are bare ones")
  void limits() {
    Conditions equal = Reference.at(0.2, 0.5, 0.5);
    SpectrumPoint.ToBath still = at(modes(0.3, 0.2, Dressing.BATH_AND_PAIRS), equal);
    assertTrue(still.gross() > 0);
    still.energy().values().forEach(energy -> assertEquals(0, energy.value(), 0));
    SpectrumPoint.ToBath dressed = at(modes(1e-5, 0.2, Dressing.BATH_AND_PAIRS), HOT);
    SpectrumPoint.ToBath bare = at(modes(1e-5, 0.2, Dressing.BATH), HOT);
    assertEquals(total(bare), total(dressed), 1e-8 * bare.gross());
  }

  private static SpectrumPoint.ToBath at(BroadModes modes, Conditions conditions) {
    return modes.at(Reference.doubleDot(1), conditions, 0.9).bath().orElseThrow();
  }

  @Test
  @DisplayName("without a stationary state nothing is stated, and leads must be known everywhere")
  void refused() {
    Conditions driven = Reference.biased(1.5, 0.3);
    JunctionState unstable =
        modes(0.5, 1e-4, Dressing.BATH_AND_PAIRS).state(Reference.doubleDot(1), driven);
    assertFalse(unstable.isStationary());
    Estimate j = unstable.fluxes().energy();
    assertTrue(Double.isNaN(j.value()));
    assertTrue(
        modes(0.5, 0.5, Dressing.BATH_AND_PAIRS)
            .state(Reference.doubleDot(1), driven)
            .isStationary());
    SquareMatrix constant = new SquareMatrix(1, new double[1], new double[] {-0.3});
    TabulatedLead table = new TabulatedLead(new double[] {-90, 90}, List.of(constant, constant));
    Conductor conductor =
        new Conductor(
            SquareMatrix.of(new double[] {0.1}), table, new WideBandLead(constant.times(0, 2)));
    BroadModes mode =
        new BroadModes(
            List.of(SquareMatrix.of(new double[] {0.3})), bath(0.1), Dressing.BATH_AND_PAIRS);
    assertThrows(ModelException.class, () -> mode.state(conductor, driven));
  }
}
