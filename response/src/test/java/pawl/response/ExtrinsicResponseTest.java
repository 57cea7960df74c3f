package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.geometry.OrbitalMoment;
import pawl.quantity.Axis;
import pawl.quantity.Constants;
import pawl.quantity.Result;
import pawl.quantity.ThermalWeight;
import pawl.response.Relaxation.Scattering;
import pawl.tightbinding.KMesh;

/** χ_ext and α_ext: thermodynamic identities, symmetry, and how they go with temperature. */
class ExtrinsicResponseTest {

  private static final double MU = -0.45;
  private static final double D_MU = 1e-3;
  private static final double[] AROUND = {MU - 2 * D_MU, MU - D_MU, MU, MU + D_MU, MU + 2 * D_MU};

  private static KMesh mesh(int divisions) {
    return KMesh.of(new int[] {divisions, divisions}, new double[] {0.25, 0.35});
  }

  private static Estimates mirror2(double[] mu, double[] temperature, int divisions) {
    return new BrillouinIntegral(
            List.of(Catalogue.CHI_EXT_PER_TAU, Catalogue.ALPHA_EXT_PER_TAU), mu, temperature)
        .of(ReferenceModel.fromTb("mirror2"), mesh(divisions), 1e-4, new ThreadSweep(2));
  }

  private static double slope(double h, IntToDoubleFunction f) {
    return (8 * (f.applyAsDouble(3) - f.applyAsDouble(1))
            - (f.applyAsDouble(4) - f.applyAsDouble(0)))
        / (12 * h);
  }

  /** Of every k-point by itself, so that the mesh has no part in it. */
  @ParameterizedTest(name = "{0} at {1} eV")
  @CsvSource({"mirror2, -0.45", "treal3, 0.3", "haldane_str, -1.2"})
  @DisplayName("Maxwell: e ∂α/∂μ = ∂χ/∂T with e < 0")
  void maxwell(String name, double at) {
    double dT = 2;
    double[] temperature = {300 - 2 * dT, 300 - dT, 300, 300 + dT, 300 + 2 * dT};
    double[] mu = {at - 2 * D_MU, at - D_MU, at, at + D_MU, at + 2 * D_MU};
    Estimates estimates =
        new BrillouinIntegral(
                List.of(Catalogue.CHI_EXT_PER_TAU, Catalogue.ALPHA_EXT_PER_TAU), mu, temperature)
            .of(ReferenceModel.fromTb(name), mesh(50), 1e-4, new ThreadSweep(2));
    double[] alpha = estimates.values(Catalogue.ALPHA_EXT_PER_TAU);
    double[] chi = estimates.values(Catalogue.CHI_EXT_PER_TAU);
    double alphaSlope = slope(D_MU, i -> alpha[(5 * i + 2) * 2]);
    double chiSlope = slope(dT, i -> chi[(5 * 2 + i) * 2]);
    // h^4 errors are 1e-6 of the slopes.
    assertEquals(chiSlope, -alphaSlope, 1e-5 * Math.abs(chiSlope));
    assertTrue(Math.abs(chiSlope - alphaSlope) > Math.abs(chiSlope), "e > 0 would be wrong");
  }

  @Test
  @DisplayName("Table I, low T: α_ext = (π² kB² T / 3e) ∂χ_ext/∂μ, linear in T")
  void mottAtLowTemperature() {
    double[] temperature = {300, 100, 50};
    Estimates estimates = mirror2(AROUND, temperature, 600);
    double[] alpha = estimates.values(Catalogue.ALPHA_EXT_PER_TAU);
    double[] chi = estimates.values(Catalogue.CHI_EXT_PER_TAU);
    double[] ratio = new double[3];
    for (int t = 0; t < 3; t++) {
      int column = t;
      double kT = Constants.BOLTZMANN_EV * temperature[t];
      double slope = slope(D_MU, i -> chi[(3 * i + column) * 2]);
      ratio[t] =
          alpha[(3 * 2 + t) * 2] / (-Math.PI * Math.PI / 3 * Constants.BOLTZMANN_EV * kT * slope);
    }
    // The next term of the Sommerfeld expansion is of order T².
    assertEquals(1, ratio[1], 0.05);
    assertEquals((ratio[0] - 1) / 9, ratio[1] - 1, 0.3 * Math.abs(ratio[1] - 1));
    assertEquals((ratio[1] - 1) / 4, ratio[2] - 1, 0.3 * Math.abs(ratio[2] - 1));
  }

  private static List<Result> results(Relaxation relaxation, double... temperature) {
    return new Magnetization(
            ReferenceModel.fromTb("mirror2"),
            1e-4,
            List.of(),
            ZoneSampling.IRREDUCIBLE,
            List.of(relaxation))
        .on(
            KMesh.of(new int[] {400, 400}, new double[2]),
            Axis.of("mu_eV", "eV", MU),
            Axis.of("T_K", "K", temperature),
            new ThreadSweep(2))
        .quantities();
  }

  private static Result find(List<Result> results, String name) {
    return results.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0}: T^{1}")
  @CsvSource({"CONSTANT, 1", "PHONON, 0"})
  @DisplayName("Table I: α_ext goes as T where impurities scatter, as T⁰ where phonons do")
  void scaling(Scattering scattering, int power) {
    List<Result> results = results(new Relaxation(2e-14, scattering, 150), 75, 150);
    Result alpha = find(results, "alpha_ext");
    double exponent = Math.log(alpha.value(2) / alpha.value(0)) / Math.log(2);
    // Sommerfeld corrections of order (kT / bandwidth)²; the other law is one power away.
    assertEquals(power, exponent, 0.03);
    Result perTau = find(results, "alpha_ext_per_tau");
    assertEquals(2e-14 * perTau.value(2), alpha.value(2), 0, "τ is given at 150 K");
    assertEquals(2e-14 * perTau.error(2), alpha.error(2), 0);
    Result chi = find(results, "chi_ext");
    double tau = scattering == Scattering.CONSTANT ? 2e-14 : 4e-14;
    assertEquals(tau * find(results, "chi_ext_per_tau").value(0), chi.value(0), 0);
    assertEquals("m/ohm", chi.unit().symbol());
    assertEquals("A m/K", alpha.unit().symbol());
  }

  @Test
  void withoutTauThereIsNoAbsoluteResponse() {
    List<Result> quantities =
        new Magnetization(ReferenceModel.fromTb("mirror2"), 1e-4)
            .on(mesh(4), Axis.of("mu_eV", "eV", MU), Axis.of("T_K", "K", 300), Sweep.SERIAL)
            .quantities();
    assertFalse(quantities.stream().anyMatch(q -> q.name().equals("chi_ext")));
    assertThrows(IllegalArgumentException.class, () -> new Relaxation(0, Scattering.CONSTANT, 300));
  }

  /**
   * With the moments of wave packets replaced by the printed M^nn, or without the velocity, other
   * numbers come out: signs are pinned by {@link ReferenceValuesTest} only because these differ.
   */
  @Test
  @DisplayName("a moment without the velocity is not the response")
  void theVelocityMatters() {
    Observable wrong =
        TestObservable.of("wrong", new OrbitalMoment(), ThermalWeight.OCCUPATION_SLOPE, 2);
    Estimates estimates =
        new BrillouinIntegral(
                List.of(wrong, Catalogue.CHI_EXT_PER_TAU), new double[] {MU}, new double[] {300})
            .of(ReferenceModel.fromTb("mirror2"), mesh(100), 1e-4, Sweep.SERIAL);
    // The mirror makes the moment odd in kx: it vanishes, while times the velocity it does not.
    assertEquals(0, estimates.values(wrong)[0], 1e-10);
    assertTrue(Math.abs(estimates.values(Catalogue.CHI_EXT_PER_TAU)[0]) > 1e-2);
  }

  @Test
  @DisplayName("T = 0: χ_ext is the limit of low temperatures, α_ext is 0")
  void zeroTemperature() {
    Estimates cold = mirror2(new double[] {MU}, new double[] {0, 100}, 400);
    double[] chi = cold.values(Catalogue.CHI_EXT_PER_TAU);
    // Linear triangles: the square of the step, and a Sommerfeld correction of a few percent.
    assertEquals(chi[2], chi[0], 0.05 * Math.abs(chi[2]));
    assertEquals(0, cold.values(Catalogue.ALPHA_EXT_PER_TAU)[0]);
  }
}
