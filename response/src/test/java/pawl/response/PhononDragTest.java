package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.geometry.BandValues;
import pawl.geometry.MomentFlux;
import pawl.geometry.OrbitalMoment;
import pawl.quantity.Axis;
import pawl.quantity.Constants;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.ThermalState;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;

/** The magnetisation of carriers that phonons push along. */
class PhononDragTest {

  private static final double E_D = 1.4e-4;
  private static final double TAU_I = 3e-13;
  private static final double TAU_P = 2e-10;
  private static final ElectronPhononTime TAU_EP = new ElectronPhononTime(5e-12, 250, 4);
  private static final PhononDrag DRAG = new PhononDrag(TAU_I, TAU_P, TAU_EP, E_D);

  private static final double MU = 0.3;
  private static final double[] KELVIN = {300, 600};
  private static final int DIVISIONS = 48;
  private static final KMesh MESH =
      KMesh.of(new int[] {DIVISIONS, DIVISIONS}, new double[] {0.25, 0.35});

  private static TightBindingModel model;
  private static List<Result> results;

  @BeforeAll
  static void compute() {
    model = ReferenceModel.fromTb("treal3");
    results =
        new Magnetization(model, 1e-4, List.of(), ZoneSampling.WHOLE, List.of(DRAG))
            .on(MESH, Axis.of("mu_eV", "eV", MU), Axis.of("T_K", "K", KELVIN), Sweep.SERIAL)
            .quantities();
  }

  private static Result find(String name) {
    return results.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * What a force does to a sea of carriers in τ_i: all wave vectors move by τ_i F/ħ. The moments of
   * the sea displaced one way less those of the sea displaced the other way, over twice the
   * gradient.
   *
   * @param force on a carrier per gradient along x, N m/K
   */
  private static double displacedSea(double temperature, double force) {
    double gradient = 1e-4 * 1e10 / (TAU_I * Math.abs(force) / Constants.HBAR); // 1e-4 / Å
    double shift = TAU_I * force * gradient / Constants.HBAR * 1e-10; // 1/Å
    BlochSolver solver = new BlochSolver(model, 1e-4);
    BandSolver bands = new BandSolver(model);
    double sum = 0;
    for (int i = 0; i < MESH.size(); i++) {
      BlochPoint k = solver.solve(MESH.point(i));
      BandValues moment = new OrbitalMoment().at(k);
      double[] before = bands.energies(moved(k.kFrac(), -shift));
      double[] after = bands.energies(moved(k.kFrac(), shift));
      for (int n = 0; n < k.bands(); n++) {
        double df = occupation(before[n], temperature) - occupation(after[n], temperature);
        sum += df * moment.trace(0, k.multiplets().of(n));
      }
    }
    double perArea = sum / MESH.size() / model.lattice().measure(2); // eV: e/ħ times this is in A
    double charge = Constants.ELEMENTARY_CHARGE;
    return charge * charge / Constants.HBAR * perArea / (2 * gradient); // e < 0 and α·(-∇T)
  }

  /** A point moved along x, by the lattice vectors: k·a/2π. */
  private static KPoint moved(KPoint k, double shift) {
    double[] f = new double[3];
    for (int i = 0; i < 3; i++) {
      f[i] = k.along(i) + shift * model.lattice().vector(i, 0) / (2 * Math.PI);
    }
    return new KPoint(f[0], f[1], f[2]);
  }

  private static double occupation(double energy, double temperature) {
    return ThermalWeight.OCCUPATION.at(ThermalState.of(energy, MU, temperature));
  }

  @Test
  @DisplayName("α is that of the moments of a Fermi sea which Herring's force displaces")
  void displaced() {
    for (int t = 0; t < KELVIN.length; t++) {
      double tauEp = 5e-12 * Math.pow(250 / KELVIN[t], 4);
      double joule = E_D * Constants.ELEMENTARY_CHARGE;
      double force = -joule * TAU_P / tauEp / KELVIN[t];
      double expected = displacedSea(KELVIN[t], force);
      double alpha = find("alpha_drag").value(2 * t);
      // The third derivative of f: bands of 2 eV Å move by 2e-4 eV, the square of 1 % of k_B T.
      assertEquals(expected, alpha, 1e-4 * Math.abs(expected));
      // A force towards the hot side, without 1/T, or with τ_i for the rate of the phonons.
      for (double wrong : new double[] {-force, force * KELVIN[t], force * tauEp / TAU_I}) {
        double other = displacedSea(KELVIN[t], wrong);
        assertTrue(Math.abs(other - alpha) > 0.1 * Math.abs(alpha), "force " + wrong);
      }
    }
    assertEquals("A m/K", find("alpha_drag").unit().symbol());
    assertEquals(List.of("x", "y"), find("alpha_drag").components());
  }

  /** A constant in place of ε - μ. */
  private record ConstantHeat(double energyEv) implements ThermalWeight {
    @Override
    public double at(ThermalState state) {
      return energyEv / state.temperatureK() * ThermalWeight.OCCUPATION_SLOPE.at(state);
    }

    @Override
    public Unit unit() {
      return ThermalWeight.ENTROPY_SLOPE.unit();
    }
  }

  @Test
  @DisplayName("it is alpha_ext_per_tau with the constant E_d τ_p/τ_ep for ε - μ, times τ_i")
  void constantHeat() {
    for (int t = 0; t < KELVIN.length; t++) {
      double heat = E_D * TAU_P / 5e-12 * Math.pow(KELVIN[t] / 250, 4);
      Observable diffusive =
          new Observable(
              "alpha",
              "",
              Catalogue.ALPHA_EXT_PER_TAU.sign(),
              Catalogue.ALPHA_EXT_PER_TAU.prefactor(),
              OutputUnit.AMPERE_METRE_PER_KELVIN_SECOND,
              List.of(new Integrand(new MomentFlux(), new ConstantHeat(heat))));
      double alpha =
          new BrillouinIntegral(List.of(diffusive), new double[] {MU}, new double[] {KELVIN[t]})
              .of(model, MESH, 1e-4, Sweep.SERIAL)
              .values(diffusive)[0];
      double drag = find("alpha_drag").value(2 * t);
      assertEquals(TAU_I * alpha, drag, 1e-12 * Math.abs(drag));
    }
  }

  @Test
  @DisplayName("the field that stops it is Herring's thermopower, m v² τ_p / e T τ_ep")
  void thermopower() {
    double mass = 9.1093837015e-31;
    double sound = 5000;
    double charge = -1.602176634e-19;
    double energyEv = mass * sound * sound / 1.602176634e-19;
    PhononDrag drag = new PhononDrag(TAU_I, TAU_P, TAU_EP, energyEv);
    double mobility = -charge * 5e-12 / mass;
    // χ E - α ∇T = 0: electrons gather at the cold end, E points to the cold side, E/∇T < 0.
    double herring = -sound * sound * TAU_P / (mobility * 250);
    assertEquals(herring, drag.perChiPerTau(250) / TAU_I, 1e-12 * Math.abs(herring));
  }

  @ParameterizedTest(name = "n = {0}")
  @ValueSource(doubles = {1, 2.5, 4})
  @DisplayName("it goes as T to the power n - 1 times chi_ext, with any exponent")
  void scaling(double exponent) {
    PhononDrag drag =
        new PhononDrag(TAU_I, TAU_P, new ElectronPhononTime(5e-12, 250, exponent), E_D);
    double power = Math.log(drag.perChiPerTau(40) / drag.perChiPerTau(20)) / Math.log(2);
    assertEquals(exponent - 1, power, 1e-12);
    assertEquals(exponent == 1, drag.perChiPerTau(0) != 0);
    double atReference = DRAG.perChiPerTau(250);
    assertEquals(atReference, drag.perChiPerTau(250), 1e-14 * Math.abs(atReference));
  }

  @Test
  @DisplayName("errors are those of chi_ext_per_tau times the size of the factor")
  void errors() {
    Result chi = find("chi_ext_per_tau");
    Result drag = find("alpha_drag");
    for (int i = 0; i < drag.size(); i++) {
      double factor = DRAG.perChiPerTau(KELVIN[i / 2]);
      assertTrue(factor < 0 && drag.error(i) > 0);
      assertEquals(factor * chi.value(i), drag.value(i), 0);
      assertEquals(-factor * chi.error(i), drag.error(i), 0);
    }
  }

  @Test
  @DisplayName("where symmetry forbids chi_ext it forbids alpha_drag, and says so")
  void forbidden() {
    Outcome outcome =
        new Magnetization(
                ReferenceModel.fromTb("psym2"), 1e-4, List.of(), ZoneSampling.WHOLE, List.of(DRAG))
            .on(
                KMesh.of(new int[] {4, 4}, new double[2]),
                Axis.of("mu_eV", "eV", MU),
                Axis.of("T_K", "K", 300),
                Sweep.SERIAL);
    assertTrue(outcome.zeros().contains("alpha_drag"), outcome.zeros().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1e-10, 1e-12, 250, 4, 1e-4",
    "1e-13, -1, 1e-12, 250, 4, 1e-4",
    "1e-13, 1e-10, 0, 250, 4, 1e-4",
    "1e-13, 1e-10, 1e-12, 0, 4, 1e-4",
    "1e-13, 1e-10, 1e-12, 250, 0, 1e-4",
    "1e-13, 1e-10, 1e-12, 250, 4, 0",
    "1e-13, 1e-10, 1e-12, 250, 4, NaN",
    "1e-13, Infinity, 1e-12, 250, 4, 1e-4"
  })
  void refuses(double tauI, double tauP, double tauEp, double t0, double n, double energy) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new PhononDrag(tauI, tauP, new ElectronPhononTime(tauEp, t0, n), energy));
  }

  @Test
  void divergesAtZeroTemperatureBelowTheFirstPower() {
    ElectronPhononTime slow = new ElectronPhononTime(5e-12, 250, 0.5);
    assertThrows(IllegalArgumentException.class, () -> slow.ratePerKelvin(0));
  }
}
