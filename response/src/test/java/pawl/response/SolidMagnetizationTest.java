package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.geometry.BerryCurvature;
import pawl.geometry.OrbitalMoment;
import pawl.quantity.Axis;
import pawl.quantity.Constants;
import pawl.quantity.Result;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

/** The quantities of a three-dimensional crystal. */
class SolidMagnetizationTest {

  private static final double[] MU = {-0.4, 0.5};
  private static final double SPREAD = 0.8;

  /**
   * At MU and 2000 K on 8×8×8 at shift 0.25, 0.35, 0.15, by a few lines of numpy that share nothing
   * with Pawl: H(k) in the atomic gauge and its slopes term by term, their elements between the
   * eigenvectors of LAPACK, Ω and mom as sums over pairs of states. Written twice, with the same
   * result to 1e-13. The physics of D and K is tested by {@link #dipolesByParts}, that of all by
   * {@link LayerInSpaceTest}.
   */
  private static final double[] SIGMA = {
    -21134.50994801007, -28140.234524417974, 17589.79303918882,
    13456.477971605244, 4707.214647875671, -5890.160591410203
  };

  private static final double[] M = {
    15983.95229483768, 1559.3703908327068, -3257.940408130087,
    11491.638739824588, 7839.48049396321, -6409.444944185498
  };

  private static final double[] D = {
    0.03721564767157903, 0.038655444492025924, -0.009411843972708347,
    -0.015132876703163031, -0.011374548369227787, -0.00143965827583388,
    0.011878250273739604, 0.015734089457720476, -0.016001069041630036,
    0.004117733952070979, -0.0025128206520777627, 0.014504993548584554,
    0.008595738750764918, 0.0027918572525096443, -0.004985770623035288,
    0.026637421689520716, 0.011993873955618902, -0.0016262666922351734
  };

  private static final double[] K = {
    9.71086429710736e-07, 1.4109881958187128e-06, -6.627158962094586e-07,
    -1.4410701214735263e-06, 8.647881333488266e-07, -1.448478082327251e-06,
    6.043336487011601e-07, 8.710517078259811e-07, -1.285953975143167e-06,
    8.689928280793596e-08, -8.466135212619625e-07, -1.036625332679769e-06,
    -2.1659698432268753e-06, -2.4574933925428175e-07, 2.5196274753785565e-07,
    -1.1711101472363465e-06, -1.9730197845316808e-07, -9.76049938308528e-07
  };

  /** What knows nothing of where orbitals are. */
  private static final Set<String> OF_BANDS = Set.of("carrier_density", "dos");

  private static final double[] CARRIERS = {2.789524641432159e+28, 4.142855366346888e+28};

  /** Where gaps of 6 eV and kT = 0.8 eV make sums over a mesh converge at once. */
  private static final int SMOOTH_MESH = 14;

  private static final double SMOOTH_KELVIN = 9000;

  /** What that mesh leaves, 1.5e-7 of the largest component, with room. */
  private static final double SMOOTH = 1e-6;

  private static KMesh mesh(int divisions) {
    return KMesh.of(new int[] {divisions, divisions, divisions}, new double[] {0.25, 0.35, 0.15});
  }

  private static Outcome run(TightBindingModel model, int divisions, double... temperature) {
    return new SolidMagnetization(model, 1e-4, List.of(), ZoneSampling.IRREDUCIBLE)
        .on(
            mesh(divisions),
            Axis.of("mu_eV", "eV", MU),
            Axis.of("T_K", "K", temperature),
            new ThreadSweep(2));
  }

  private static double[] values(Outcome outcome, Observable observable) {
    Result result =
        outcome.quantities().stream()
            .filter(q -> q.name().equals(observable.name()))
            .findFirst()
            .orElseThrow();
    double[] values = new double[result.size()];
    Arrays.setAll(values, result::value);
    return values;
  }

  private static double largest(double... values) {
    return Arrays.stream(values).map(Math::abs).max().orElseThrow();
  }

  /** The same sums in another order of terms: rounding of a few thousand of them. */
  private static void close(double[] expected, Outcome outcome, Observable observable) {
    double[] actual = values(outcome, observable);
    assertArrayEquals(expected, actual, 1e-12 * largest(expected), observable.name());
  }

  @Test
  @DisplayName("every quantity is that of an independent program")
  void pinned() {
    Outcome outcome = run(AnySolid.NONE.model(SPREAD), 8, 2000);
    close(SIGMA, outcome, Catalogue.HALL_CONDUCTIVITY);
    close(M, outcome, Catalogue.MAGNETIZATION_OF_SOLID);
    close(D, outcome, Catalogue.BERRY_CURVATURE_DIPOLE);
    close(K, outcome, Catalogue.KINETIC_MAGNETOELECTRIC);
    close(CARRIERS, outcome, Catalogue.CARRIERS_PER_VOLUME);
    assertEquals(
        List.of("xx", "xy", "xz", "yx", "yy", "yz", "zx", "zy", "zz"),
        Catalogue.KINETIC_MAGNETOELECTRIC.components());
  }

  /** Each of these gives other numbers: no comparison above could pass by it. */
  @Test
  @DisplayName("transposed tensors, moments of the wrong sign, centres that are ignored are wrong")
  void wrongVariants() {
    TightBindingModel model = AnySolid.NONE.model(SPREAD);
    double[] d = values(run(model, 8, 2000), Catalogue.BERRY_CURVATURE_DIPOLE);
    double transposed = 0;
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        transposed = Math.max(transposed, Math.abs(d[3 * a + b] - D[3 * b + a]));
      }
    }
    assertTrue(transposed > 0.1 * largest(D));
    for (BandQuantity curvature : List.of(BerryCurvature.inSpace())) {
      Observable flipped =
          new Observable(
              "flipped",
              "",
              -1,
              Catalogue.MAGNETIZATION_OF_SOLID.prefactor(),
              Catalogue.MAGNETIZATION_OF_SOLID.output(),
              List.of(
                  new Integrand(curvature, ThermalWeight.GRAND_POTENTIAL),
                  new Integrand(curvature, ThermalWeight.GRAND_POTENTIAL),
                  new Integrand(OrbitalMoment.inSpace(), ThermalWeight.OCCUPATION)));
      double[] wrong =
          new BrillouinIntegral(List.of(flipped), MU, new double[] {2000})
              .of(model, mesh(8), 1e-4, Sweep.SERIAL)
              .values(flipped);
      assertTrue(Math.abs(wrong[0] - M[0]) > 0.1 * largest(M));
    }
    TightBindingModel atOrigin =
        TightBindingModel.of(model.lattice(), 3, model.hamiltonian(), new double[3][3]);
    Outcome ignored = run(atOrigin, 8, 2000);
    Outcome heeded = run(model, 8, 2000);
    for (Observable o : Catalogue.ofSpace()) {
      double[] right = values(heeded, o);
      double[] wrong = values(ignored, o);
      boolean differs = false;
      for (int i = 0; i < right.length; i++) {
        differs |= Math.abs(right[i] - wrong[i]) > 0.01 * largest(right);
      }
      assertEquals(!OF_BANDS.contains(o.name()), differs, o.name());
    }
  }

  @ParameterizedTest
  @EnumSource(AnySolid.class)
  @DisplayName("inversion forbids D and K, time reversal M and σ, and nothing else vanishes")
  void zeros(AnySolid symmetry) {
    TightBindingModel model = symmetry.model(SPREAD);
    KMesh gamma = KMesh.of(new int[] {8, 8, 8}, new double[3]);
    Outcome outcome =
        new SolidMagnetization(model, 1e-4, List.of(), ZoneSampling.WHOLE)
            .on(gamma, Axis.of("mu_eV", "eV", MU), Axis.of("T_K", "K", 2000), Sweep.SERIAL);
    for (Observable o : Catalogue.ofSpace()) {
      boolean isTensor = o.components().size() == 9;
      boolean isVector = o.components().size() == 3;
      boolean forbidden =
          (symmetry == AnySolid.INVERSION && isTensor)
              || (symmetry == AnySolid.TIME_REVERSAL && isVector);
      double typical = isTensor ? (o.name().startsWith("berry") ? 0.01 : 1e-6) : 1000;
      double found = largest(values(outcome, o));
      if (forbidden) {
        assertEquals(0, found, 1e-12 * typical, o.name());
      } else {
        assertTrue(found > 0.1 * typical, o.name() + " " + found);
      }
    }
  }

  /** ∇·Ω = 0: each D_aa is large, their sum is an error of the mesh. */
  @ParameterizedTest
  @ValueSource(strings = {"NONE", "TIME_REVERSAL"})
  @DisplayName("the trace of the Berry-curvature dipole vanishes, that of K does not")
  void trace(String symmetry) {
    Outcome outcome = run(AnySolid.valueOf(symmetry).model(8), SMOOTH_MESH, SMOOTH_KELVIN);
    double[] d = values(outcome, Catalogue.BERRY_CURVATURE_DIPOLE);
    double[] k = values(outcome, Catalogue.KINETIC_MAGNETOELECTRIC);
    assertEquals(0, d[0] + d[4] + d[8], SMOOTH * largest(d));
    assertTrue(Math.max(Math.abs(d[0]), Math.abs(d[4])) > 0.1 * largest(d));
    assertTrue(Math.abs(k[0] + k[4] + k[8]) > 1e-3 * largest(k));
  }

  /**
   * \(\int(-f')\,\partial_a\varepsilon\,X_b = \int f\,\partial_aX_b\): no velocity and no Fermi
   * surface on the right, where the slopes of Ω and of the moment are differences of fourth order.
   */
  @Test
  @DisplayName("D and K are what a sea of slopes of Ω and of moments has, every component")
  void dipolesByParts() {
    TightBindingModel model = AnySolid.NONE.model(8);
    KMesh mesh = mesh(SMOOTH_MESH);
    Outcome outcome = run(model, SMOOTH_MESH, SMOOTH_KELVIN);
    double[] d = values(outcome, Catalogue.BERRY_CURVATURE_DIPOLE);
    double[] k = values(outcome, Catalogue.KINETIC_MAGNETOELECTRIC);
    double[][] sea = seaOfSlopes(model, mesh, BerryCurvature.inSpace(), OrbitalMoment.inSpace());
    double perVolume = 1 / (model.lattice().measure(3) * mesh.size());
    double charge = -Constants.ELEMENTARY_CHARGE * Constants.ELEMENTARY_CHARGE / Constants.HBAR;
    for (int i = 0; i < d.length; i++) {
      assertEquals(sea[0][i] * perVolume, d[i], SMOOTH * largest(d), "D " + i);
      assertEquals(sea[1][i] * perVolume * charge, k[i], SMOOTH * largest(k), "K " + i);
    }
  }

  /** \(\sum_{\mathbf k}\sum_nf(\varepsilon_n)\,\partial_aX^n_b\) per quantity; μ, a and b. */
  private static double[][] seaOfSlopes(
      TightBindingModel model, KMesh mesh, BandQuantity... quantities) {
    double h = 2e-3;
    double[] factors = {1 / (12 * h), -8 / (12 * h), 8 / (12 * h), -1 / (12 * h)};
    double[] steps = {-2 * h, -h, h, 2 * h};
    BlochSolver.Walk walk = new BlochSolver(model, 1e-4).walk();
    double[][] sums = new double[quantities.length][9 * MU.length];
    for (int index = 0; index < mesh.size(); index++) {
      KPoint at = mesh.point(index);
      double[][] f = occupations(walk.solve(at));
      for (int as = 0; as < 3 * steps.length; as++) {
        int a = as / steps.length;
        int s = as % steps.length;
        BlochPoint there = walk.solve(displaced(model.lattice(), at, a, steps[s]));
        for (int q = 0; q < quantities.length; q++) {
          BandValues values = quantities[q].at(there);
          for (int i = 0; i < 3 * MU.length; i++) {
            double sum = factors[s] * values.weighted(i % 3, f[i / 3]);
            sums[q][i / 3 * 9 + 3 * a + i % 3] += sum;
          }
        }
      }
    }
    return sums;
  }

  private static double[][] occupations(BlochPoint k) {
    double[][] f = new double[MU.length][k.bands()];
    for (int i = 0; i < MU.length; i++) {
      for (int n = 0; n < k.bands(); n++) {
        double x = (k.energy(n) - MU[i]) / (Constants.BOLTZMANN_EV * SMOOTH_KELVIN);
        f[i][n] = 1 / (StrictMath.exp(x) + 1);
      }
    }
    return f;
  }

  /** A k-point moved along a Cartesian axis, 1/Å. */
  private static KPoint displaced(Lattice lattice, KPoint k, int axis, double by) {
    double[] moved = new double[3];
    for (int i = 0; i < 3; i++) {
      moved[i] = k.along(i) + by * lattice.vector(i, axis) / (2 * Math.PI);
    }
    return new KPoint(moved[0], moved[1], moved[2]);
  }

  /** Of T = 0 and of a temperature far below what the mesh resolves. */
  @Test
  @DisplayName("the sea quantities at T = 0 are the limits of those at low temperature")
  void zeroTemperature() {
    Outcome outcome = run(AnySolid.NONE.model(SPREAD), 6, 0, 0.01);
    for (Observable o :
        List.of(
            Catalogue.HALL_CONDUCTIVITY,
            Catalogue.MAGNETIZATION_OF_SOLID,
            Catalogue.CARRIERS_PER_VOLUME)) {
      double[] values = values(outcome, o);
      int size = o.components().size();
      for (int mu = 0; mu < MU.length; mu++) {
        for (int c = 0; c < size; c++) {
          double cold = values[2 * mu * size + c];
          assertEquals(cold, values[(2 * mu + 1) * size + c], 1e-9 * largest(values), o.name());
        }
      }
    }
    assertTrue(largest(values(outcome, Catalogue.BERRY_CURVATURE_DIPOLE)) > 1e-3);
  }

  @Test
  void aLayerIsRefused() {
    TightBindingModel layer = ReferenceModel.fromTb("mirror2");
    List<pawl.tightbinding.RealSpaceMatrix> none = List.of();
    assertThrows(
        ModelException.class, () -> new SolidMagnetization(layer, 1e-4, none, ZoneSampling.WHOLE));
  }
}
