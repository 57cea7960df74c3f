package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.geometry.OrbitalMoment;
import pawl.quantity.Constants;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/** M(μ, T), the Hall conductivity and the carriers of layers. */
class EquilibriumTest {

  private static final double CONDUCTANCE_QUANTUM =
      Constants.ELEMENTARY_CHARGE * Constants.ELEMENTARY_CHARGE / (2 * Math.PI * Constants.HBAR);

  private static final double E_OVER_HBAR = Constants.ELEMENTARY_CHARGE / Constants.HBAR;

  private static Estimates estimates(
      String name, List<Observable> observables, double[] mu, double... temperature) {
    return estimates(ReferenceModel.fromTb(name), observables, mu, temperature);
  }

  private static Estimates estimates(
      TightBindingModel model, List<Observable> observables, double[] mu, double... temperature) {
    return new BrillouinIntegral(observables, mu, temperature)
        .of(
            model,
            KMesh.of(new int[] {120, 120}, new double[] {0.25, 0.35}),
            1e-4,
            new ThreadSweep(2));
  }

  /** \((e/\hbar)\int(-f')\,\mathrm{mom}\) with e < 0, in A/eV. */
  private static final Observable FERMI_SURFACE =
      TestObservable.of("fermi", new OrbitalMoment(), ThermalWeight.OCCUPATION_SLOPE, 2);

  /**
   * \(e\,\partial M/\partial\mu = \sigma_{xy} + e\frac e\hbar\int(-f')\,\mathrm{mom}\): Středa's
   * formula, σ_xy alone, is that of a gap, where no moment lies on the Fermi surface.
   */
  @ParameterizedTest(name = "{0}, {1} eV")
  @CsvSource({
    "haldane_C, -0.8, false",
    "haldane_C, -0.1, true",
    "haldane_C, 0.5, false",
    "haldane_triv, -1.0, false",
    "haldane_triv, -0.1, true",
    "haldane_str, -1.2, false",
    "haldane_str, -0.1, true",
    "psym2, -0.6, false",
  })
  @DisplayName("Středa: M grows with μ by the Hall conductivity and the moments at the Fermi level")
  void streda(String name, double mu, boolean gap) {
    double h = 1e-3;
    double[] around = {mu - 2 * h, mu - h, mu, mu + h, mu + 2 * h};
    Estimates estimates =
        estimates(
            name,
            List.of(Catalogue.MAGNETIZATION, Catalogue.HALL_CONDUCTANCE, FERMI_SURFACE),
            around,
            300);
    double[] m = estimates.values(Catalogue.MAGNETIZATION);
    double slope = (8 * (m[3] - m[1]) - (m[4] - m[0])) / (12 * h); // A per eV: |e| V
    double hall = -estimates.values(Catalogue.HALL_CONDUCTANCE)[2];
    // mom enters with -f' > 0 and e < 0; FERMI_SURFACE has f'. In A/eV.
    double fermi = E_OVER_HBAR * Constants.ELEMENTARY_CHARGE * estimates.values(FERMI_SURFACE)[2];
    assertEquals(hall + fermi, slope, 1e-7 * CONDUCTANCE_QUANTUM);
    if (gap) {
      // Beyond 0.25 eV from any band e^(-x) is below 1e-4.
      assertEquals(hall, slope, 2e-3 * CONDUCTANCE_QUANTUM);
    } else {
      assertTrue(Math.abs(fermi) > 1e-3 * CONDUCTANCE_QUANTUM, "the moments matter in a metal");
    }
  }

  @ParameterizedTest(name = "{0}, {1}: {2} e²/h")
  @CsvSource({
    "haldane_C, as it is, 1",
    "haldane_C, time reversed, -1",
    "haldane_triv, as it is, 0",
    "haldane_str, as it is, 0"
  })
  @DisplayName("in a gap at T = 0 σ_xy is -C e²/h, C by the masses of its two Dirac points")
  void gap(String name, String how, int quanta) {
    TightBindingModel read = ReferenceModel.fromTb(name);
    TightBindingModel model = how.equals("as it is") ? read : SameCrystal.transposed(read);
    assertEquals(-quanta, DiracMasses.chernNumber(model));
    Estimates estimates =
        estimates(
            model,
            List.of(
                Catalogue.HALL_CONDUCTANCE, Catalogue.CARRIERS_PER_AREA, Catalogue.MAGNETIZATION),
            new double[] {-0.1, -0.05},
            0);
    double[] hall = estimates.values(Catalogue.HALL_CONDUCTANCE);
    assertEquals(quanta, hall[0] / CONDUCTANCE_QUANTUM, 1e-8);
    double perCell =
        estimates.values(Catalogue.CARRIERS_PER_AREA)[0] * model.lattice().measure(2) * 1e-20;
    assertEquals(1, perCell, 1e-14);
    // T = 0 in a gap: M is exactly linear in μ, with the slope of Středa.
    double[] m = estimates.values(Catalogue.MAGNETIZATION);
    assertEquals(-hall[0] * 0.05, m[1] - m[0], 1e-12 * CONDUCTANCE_QUANTUM);
  }

  @Test
  @DisplayName("M at T = 0 is Σ_occ [mom - (μ - ε) Ω] and the limit of low temperatures")
  void zeroTemperature() {
    double[] mu = {-0.8, -0.1, 0.5};
    double[] m =
        estimates("haldane_C", List.of(Catalogue.MAGNETIZATION), mu, 0, 0.01)
            .values(Catalogue.MAGNETIZATION);
    for (int i = 0; i < mu.length; i++) {
      assertEquals(m[2 * i], m[2 * i + 1], 1e-9 * Math.abs(m[0]));
    }
  }

  /**
   * In units of e/ħ; strips along either lattice vector, kT = 0.1 eV, by an independent program.
   */
  @Test
  @DisplayName("M of a metal is the slope of the free energy of open strips in a magnetic field")
  void strips() {
    double ofStrips = -0.06167520078;
    double m =
        estimates(
                "haldane_C",
                List.of(Catalogue.MAGNETIZATION),
                new double[] {-0.8},
                0.1 / Constants.BOLTZMANN_EV)
            .values(Catalogue.MAGNETIZATION)[0];
    // Ten digits are printed. The charge of the carriers, e < 0, and 1 eV.
    double ampere = -E_OVER_HBAR * Constants.ELEMENTARY_CHARGE;
    assertEquals(ofStrips, m / ampere, 1e-10);
  }

  @Test
  @DisplayName("without the grand potential, or with moments of the other sign, M is another")
  void wrongVariants() {
    Observable right = Catalogue.MAGNETIZATION;
    Integrand moment = right.integrands().get(0);
    Integrand potential = right.integrands().get(1);
    double[] mu = {-0.8};
    Observable alone = with(List.of(moment));
    Observable doubled = with(List.of(moment, potential, potential));
    Estimates estimates = estimates("haldane_str", List.of(right, alone), mu, 300);
    double m = estimates.values(right)[0];
    assertTrue(Math.abs(m - estimates.values(alone)[0]) > 0.1 * Math.abs(m));
    double twice = estimates("haldane_str", List.of(doubled), mu, 300).values(doubled)[0];
    assertTrue(Math.abs(m - twice) > 0.1 * Math.abs(m));
  }

  private static Observable with(List<Integrand> integrands) {
    Observable m = Catalogue.MAGNETIZATION;
    return new Observable(m.name(), m.longName(), m.sign(), m.prefactor(), m.output(), integrands);
  }
}
