package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Constants;
import pawl.quantity.ThermalState;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.KMesh;

/** χ and α are one quantity under two weights; the sign of Eq. (12) is the one corrected here. */
class MottRelationTest {

  private static final double MU = -0.45;

  private static Estimates mirror2(double[] mu, double[] temperature, int divisions) {
    KMesh mesh = KMesh.of(new int[] {divisions, divisions}, new double[] {0.25, 0.35});
    return new BrillouinIntegral(
            List.of(Catalogue.CHI_INT, Catalogue.ALPHA_INT, Catalogue.ALPHA_INT_BY_MOTT),
            mu,
            temperature)
        .of(ReferenceModel.fromTb("mirror2"), mesh, 1e-4, new ThreadSweep(2));
  }

  @Test
  @DisplayName("Xiao 2021 Eq. (12), sign corrected: α from Eq. (9) equals the Mott transform")
  void alphaIsTheMottTransformOfChi() {
    Estimates estimates = mirror2(new double[] {MU, 0.05, 0.55}, new double[] {100, 300}, 100);
    double[] direct = estimates.values(Catalogue.ALPHA_INT);
    double[] byMott = estimates.values(Catalogue.ALPHA_INT_BY_MOTT);
    for (int i = 0; i < direct.length; i += 2) {
      // The table of the Mott weight is good to 2e-10.
      assertEquals(direct[i], byMott[i], 1e-9 * Math.abs(direct[i]));
      assertTrue(Math.abs(direct[i] + byMott[i]) > Math.abs(direct[i]), "as printed it is -α");
    }
  }

  /**
   * Of every k-point by itself, so that the mesh has no part in it. bilayer8 has PT, where only an
   * intrinsic response is left; haldane_str both components.
   */
  @ParameterizedTest(name = "{0} at {1} eV")
  @CsvSource({
    "mirror2, -0.45",
    "mirror3, 1.0",
    "bilayer8, -0.12",
    "bilayer8, 0.2",
    "haldane_str, -1.2",
    "haldane_str, 0.8",
  })
  @DisplayName("Maxwell: e ∂α/∂μ = ∂χ/∂T with e < 0")
  void entropyAndCarriersShareAPotential(String name, double at) {
    double dMu = 1e-3;
    double dT = 2;
    double[] mu = {at - 2 * dMu, at - dMu, at, at + dMu, at + 2 * dMu};
    double[] temperature = {300 - 2 * dT, 300 - dT, 300, 300 + dT, 300 + 2 * dT};
    Estimates estimates =
        new BrillouinIntegral(List.of(Catalogue.CHI_INT, Catalogue.ALPHA_INT), mu, temperature)
            .of(
                ReferenceModel.fromTb(name),
                KMesh.of(new int[] {50, 50}, new double[] {0.25, 0.35}),
                1e-4,
                new ThreadSweep(2));
    double[] alpha = estimates.values(Catalogue.ALPHA_INT);
    double[] chi = estimates.values(Catalogue.CHI_INT);
    for (int c = 0; c < (name.equals("haldane_str") ? 2 : 1); c++) {
      int component = c;
      // A m/K per V: μ = e φ.
      double alphaSlope = slope(dMu, i -> alpha[(5 * i + 2) * 2 + component]);
      double chiSlope = slope(dT, i -> chi[(5 * 2 + i) * 2 + component]);
      // dμ in eV is |e| V: e ∂α/∂μ with e < 0 in volts is minus the slope. h^4 errors are 1e-6.
      assertEquals(chiSlope, -alphaSlope, 1e-5 * Math.abs(chiSlope));
    }
  }

  @Test
  @DisplayName("Eq. (13): at low temperature α = (π² kB² T / 3e) ∂χ/∂μ")
  void lowTemperatureLimit() {
    double dMu = 1e-3;
    double[] mu = {MU - 2 * dMu, MU - dMu, MU, MU + dMu, MU + 2 * dMu};
    double[] temperature = {300, 100, 50};
    Estimates estimates = mirror2(mu, temperature, 600);
    double[] alpha = estimates.values(Catalogue.ALPHA_INT);
    double[] chi = estimates.values(Catalogue.CHI_INT);
    double[] ratio = new double[3];
    for (int t = 0; t < 3; t++) {
      int column = t;
      double kT = Constants.BOLTZMANN_EV * temperature[t];
      double sommerfeld =
          -Math.PI
              * Math.PI
              / 3
              * Constants.BOLTZMANN_EV
              * kT
              * slope(dMu, i -> chi[(3 * i + column) * 2]);
      ratio[t] = alpha[(3 * 2 + t) * 2] / sommerfeld;
    }
    // The next term of the Sommerfeld expansion is of order T²: a ninth of the deviation at 100 K.
    assertEquals(1, ratio[1], 4e-3);
    assertEquals((ratio[0] - 1) / 9, ratio[1] - 1, 0.2 * Math.abs(ratio[1] - 1));
    assertEquals((ratio[1] - 1) / 4, ratio[2] - 1, 0.2 * Math.abs(ratio[2] - 1));
  }

  static LongStream tenths() {
    return LongStream.rangeClosed(-80, 80);
  }

  @ParameterizedTest(name = "x = {0}/10·e^(|x|/20)")
  @MethodSource("tenths")
  void theTableIsTheEntropyEverywhere(long tenth) {
    double x = tenth / 10.0 * StrictMath.exp(Math.abs(tenth) / 20.0);
    double t = 1 / Constants.BOLTZMANN_EV;
    double closed = ThermalWeight.ENTROPY.at(ThermalState.of(x, 0, t));
    assertEquals(closed, new MottWeight().at(ThermalState.of(x, 0, t)), 3e-10 * closed);
  }

  @ParameterizedTest
  @CsvSource({"1e-9, true", "1e-7, false", "NaN, false"})
  void theCheckCanFail(double deviation, boolean passed) {
    assertEquals(passed, new Check("mott-relation", deviation, 1e-8).passed());
  }

  @Test
  void theResultCarriesTheCheck() {
    Outcome outcome =
        new Magnetization(ReferenceModel.fromTb("mirror2"), 1e-4)
            .on(
                KMesh.of(new int[] {20, 20}, new double[2]),
                Axis.of("mu_eV", "eV", MU),
                Axis.of("T_K", "K", 300),
                Sweep.SERIAL);
    Check mott =
        outcome.checks().stream()
            .filter(check -> check.name().equals("mott-relation"))
            .findFirst()
            .orElseThrow();
    assertTrue(mott.passed());
    assertFalse(mott.value() == 0, "the two routes are independent");
  }

  private static double slope(double h, IntToDoubleFunction f) {
    return (8 * (f.applyAsDouble(3) - f.applyAsDouble(1))
            - (f.applyAsDouble(4) - f.applyAsDouble(0)))
        / (12 * h);
  }
}
