package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.Constants;
import pawl.quantity.Result;
import pawl.response.MoverDensity.Method;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KLines;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.models.AnalyticModel;
import pawl.tightbinding.models.AnalyticModels;
import pawl.tightbinding.models.Values;

class MoverDensityTest {

  private static final double[] X = {1, 0, 0};
  private static final double[] MINUS_X = {-1, 0, 0};
  private static final double[] Y = {0, 1, 0};

  /** ε = -2 t1 cos ka - 2 t2 cos(2ka + φ), as many times over as there are orbitals. */
  private static TightBindingModel chain(
      int copies, double t1, double t2, double phi, double aAngstrom) {
    List<CellIndex> cells = new ArrayList<>();
    double[][] re = new double[5][copies * copies];
    double[][] im = new double[5][copies * copies];
    for (int r = -2; r <= 2; r++) {
      cells.add(new CellIndex(r, 0, 0));
      for (int n = 0; n < copies; n++) {
        int e = n * copies + n;
        if (Math.abs(r) == 1) {
          re[r + 2][e] = -t1;
        } else if (r != 0) {
          re[r + 2][e] = -t2 * Math.cos(phi);
          im[r + 2][e] = -Math.signum(r) * t2 * Math.sin(phi);
        }
      }
    }
    Lattice lattice =
        Lattice.of(
            new double[] {aAngstrom, 0, 0},
            new double[] {0, aAngstrom, 0},
            new double[] {0, 0, aAngstrom});
    return TightBindingModel.withoutCentres(lattice, 1, new RealSpaceMatrix(copies, cells, re, im));
  }

  private static Outcome outcome(
      TightBindingModel model, double[] axis, Method method, int n, double... energies) {
    int[] divisions = new int[model.dimension()];
    double[] shift = new double[model.dimension()];
    Arrays.fill(divisions, n);
    Arrays.fill(shift, 0.3);
    return new MoverDensity(model, axis, Optional.of(method), 0.01)
        .on(KMesh.of(divisions, shift), Axis.of("E_eV", "eV", energies), Sweep.SERIAL);
  }

  private static Result quantity(Outcome outcome, String name) {
    return outcome.quantities().stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Outcome outcome, String name) {
    return quantity(outcome, name).value(0);
  }

  /** The numbers of an independent program, per volume L a². */
  @ParameterizedTest(name = "set {0}")
  @CsvSource({
    "A, 1.0, 0.2, 1.5707963267948966, -0.3, 5,"
        + " 1.0308864344246673e27, 4.596497874932393e26, 1.8254792114640568e26,"
        + " -3.331182811393907e25",
    "B, 0.5, 0.12, 0.7, 0.1, 4,"
        + " 3.207638052388547e27, 1.8409770224282188e27, 3.9560172542034943e27,"
        + " 5.935103328741788e26",
    "C, 0.8, 0.1, 1.2, -0.5, 6,"
        + " 5.5725404584442823e26, 3.8293437488681664e26, 2.290997692966832e25,"
        + " -6.466165656024758e25"
  })
  void referenceChains(
      String set,
      double t1,
      double t2,
      double phi,
      double mu,
      double a,
      double right,
      double left,
      double rightSlope,
      double leftSlope) {
    Outcome found = outcome(chain(1, t1, t2, phi, a), X, Method.LINES, 16, mu);
    double section = a * a * 1e-20;
    // Both programs find the root to rounding: a few hundred of its units.
    assertEquals(right, value(found, "N_R") / section, 1e-13 * right);
    assertEquals(left, value(found, "N_L") / section, 1e-13 * left);
    assertEquals(rightSlope, value(found, "dN_R") / section, 1e-12 * Math.abs(rightSlope));
    assertEquals(leftSlope, value(found, "dN_L") / section, 1e-12 * Math.abs(leftSlope));
    assertEquals(
        value(found, "dos"), value(found, "N_R") + value(found, "N_L"), 1e-15 * right * section);
    assertTrue(found.checks().get(0).passed());
    // The slope of the sheared band, N_L for N_R, is what a wrong sign of k would give.
    Outcome mirrored = outcome(chain(1, t1, t2, -phi, a), X, Method.LINES, 16, mu);
    assertEquals(value(found, "N_R"), value(mirrored, "N_L"), 1e-13 * right * section);
    Outcome back = outcome(chain(1, t1, t2, phi, a), MINUS_X, Method.LINES, 16, mu);
    assertEquals(value(found, "N_R"), value(back, "N_L"), 1e-13 * right * section);
    assertEquals(value(found, "dN_R"), value(back, "dN_L"), 1e-12 * rightSlope * section);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  @DisplayName("a derivative is the limit of differences; errors are about right")
  void derivative(Method method) {
    TightBindingModel chain = chain(1, 1, 0.2, 1, 3);
    int n = method == Method.LINES ? 16 : 20000;
    Outcome at = outcome(chain, X, method, n, 0.4, 0.4 - 1e-4, 0.4 + 1e-4);
    for (String side : List.of("R", "L")) {
      Outcome exact = outcome(chain, X, Method.LINES, 16, 0.4, 0.4 - 1e-4, 0.4 + 1e-4);
      Result density = quantity(exact, "N_" + side);
      double slope = (density.value(2) - density.value(1)) / 2e-4;
      // Differences of second order: N''' h²/6 of a density that varies over 1 eV.
      assertEquals(slope, value(exact, "dN_" + side), 1e-6 * density.value(0));
      double off = Math.abs(slope - value(at, "dN_" + side));
      assertTrue(off <= quantity(at, "dN_" + side).error(0) + 1e-6 * density.value(0));
      // Constant densities per segment, and a difference over 0.02 eV.
      assertEquals(slope, value(at, "dN_" + side), 0.02 * density.value(0));
    }
  }

  @Test
  @DisplayName("where a derivative vanishes its error holds, and is that of rounding")
  void vanishingDerivative() {
    Outcome middle = outcome(chain(1, 1, 0, 0, 3), X, Method.LINES, 16, 0);
    Result slope = quantity(middle, "dN_R");
    assertTrue(Math.abs(slope.value(0)) <= slope.error(0), "off by " + slope.value(0));
    assertTrue(slope.error(0) < 1e-11 * value(middle, "N_R"), "stated " + slope.error(0));
  }

  @Test
  @DisplayName("degenerate bands are counted as often as they are there")
  void multiplets() {
    Outcome one = outcome(chain(1, 1, 0.2, 1, 3), X, Method.LINES, 16, -0.7, 0.4);
    Outcome three = outcome(chain(3, 1, 0.2, 1, 3), X, Method.LINES, 16, -0.7, 0.4);
    for (String name : List.of("N_R", "N_L", "dN_R", "dN_L")) {
      for (int i = 0; i < 2; i++) {
        double expected = 3 * quantity(one, name).value(i);
        // Three states to rounding of one energy, and what that does to the bend.
        assertEquals(expected, quantity(three, name).value(i), 1e-9 * Math.abs(expected), name);
      }
    }
  }

  @Test
  @DisplayName("two bands that cross keep their own slopes: the sums of both alone")
  void crossing() {
    double[][] re = {{-1, 0, 0, -0.3}, {0, 0, 0, 0.4}, {-1, 0, 0, -0.3}};
    double[][] im = {{0, 0, 0, -0.5}, {0, 0, 0, 0}, {0, 0, 0, 0.5}};
    List<CellIndex> cells =
        List.of(new CellIndex(-1, 0, 0), CellIndex.HOME, new CellIndex(1, 0, 0));
    Lattice lattice =
        Lattice.of(new double[] {2, 0, 0}, new double[] {0, 2, 0}, new double[] {0, 0, 2});
    TightBindingModel both =
        TightBindingModel.withoutCentres(lattice, 1, new RealSpaceMatrix(2, cells, re, im));
    double[] energies = {-0.7, -0.5, 0, 0.3, 0.7, 1.2};
    Outcome found = outcome(both, X, Method.LINES, 16, energies);
    for (int i = 0; i < energies.length; i++) {
      // Each chain alone: a cosine of half-width w has 1/(2π √(w² - E²)) per direction and cell.
      double sum = 0;
      for (double[] band : new double[][] {{0, 2}, {0.4, Math.hypot(0.6, 1)}}) {
        double e = energies[i] - band[0];
        sum += Math.abs(e) < band[1] ? 1 / (2 * Math.PI * Math.sqrt(band[1] * band[1] - e * e)) : 0;
      }
      double perMetre = sum / 2 * 1e10;
      assertEquals(perMetre, quantity(found, "N_R").value(i), 1e-11 * perMetre);
      assertEquals(perMetre, quantity(found, "N_L").value(i), 1e-11 * perMetre);
    }
  }

  private static TightBindingModel rashba(double zeeman) {
    AnalyticModel square =
        AnalyticModels.all().stream()
            .filter(model -> model.id().equals("rashba-zeeman-2d"))
            .findFirst()
            .orElseThrow();
    return square.builder(Values.of(square.parameters(), Map.of("By", zeeman))).build();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  @DisplayName("in the plane: N_R + N_L is the density of states; the axis turned round swaps them")
  void plane(Method method) {
    TightBindingModel model = rashba(0.08);
    double[] energies = {-0.5, -0.45, -0.3, 0.1};
    Outcome found = outcome(model, X, method, 40, energies);
    Outcome back = outcome(model, MINUS_X, method, 40, energies);
    Result dos =
        new DensityOfStates(model)
            .on(
                KMesh.of(new int[] {40, 40}, new double[] {0.3, 0.3}),
                Axis.of("E_eV", "eV", energies),
                Sweep.SERIAL)
            .quantities()
            .get(0);
    for (int i = 0; i < energies.length; i++) {
      double right = quantity(found, "N_R").value(i);
      double left = quantity(found, "N_L").value(i);
      assertEquals(dos.value(i), right + left, 1e-13 * dos.value(i));
      assertEquals(right, quantity(back, "N_L").value(i), 1e-10 * right);
      assertEquals(left, quantity(back, "N_R").value(i), 1e-10 * left);
    }
  }

  @Test
  @DisplayName("time reversal makes N_R = N_L; so does the mirror of an axis across the field")
  void equalByTimeReversal() {
    for (TightBindingModel model : List.of(rashba(0))) {
      Outcome found =
          new MoverDensity(model, X, Optional.empty(), 0.01)
              .on(
                  KMesh.of(new int[] {40, 40}, new double[] {0, 0}),
                  Axis.of("E_eV", "eV", -0.5, -0.3, 0.1),
                  Sweep.SERIAL);
      for (int i = 0; i < 3; i++) {
        double right = quantity(found, "N_R").value(i);
        assertEquals(right, quantity(found, "N_L").value(i), 1e-9 * right);
      }
    }
    Outcome across = outcome(rashba(0.08), Y, Method.LINES, 40, -0.5, -0.3);
    Outcome along = outcome(rashba(0.08), X, Method.LINES, 40, -0.5, -0.3);
    for (int i = 0; i < 2; i++) {
      double right = quantity(across, "N_R").value(i);
      assertEquals(right, quantity(across, "N_L").value(i), 1e-9 * right);
      double split = quantity(along, "N_R").value(i) - quantity(along, "N_L").value(i);
      assertTrue(split > 0.005 * right, "a wrong axis would give none, found " + split);
    }
  }

  @Test
  @DisplayName("lines resolve N_R - N_L where simplices cannot, within the errors they state")
  void linesConverge() {
    double[] energies = {-0.52, -0.45, -0.33, -0.21};
    Outcome fine = outcome(rashba(0.08), X, Method.LINES, 640, energies);
    int missed = 0;
    for (int i = 0; i < energies.length; i++) {
      double truth = asymmetry(fine, i);
      Outcome lines = outcome(rashba(0.08), X, Method.LINES, 64, energies);
      double off = Math.abs(asymmetry(lines, i) - truth);
      double error = quantity(lines, "N_R").error(i) + quantity(lines, "N_L").error(i);
      missed += off > error ? 1 : 0;
      // Lines that come to touch the surface move it by the step between lines.
      assertEquals(truth, asymmetry(lines, i), 0.15 * truth);
      Outcome simplices = outcome(rashba(0.08), X, Method.SIMPLEX, 64, energies);
      assertTrue(quantity(simplices, "N_R").error(i) > 3 * quantity(lines, "N_R").error(i));
    }
    assertTrue(missed <= 1, missed + " of 4");
  }

  private static double asymmetry(Outcome outcome, int i) {
    return quantity(outcome, "N_R").value(i) - quantity(outcome, "N_L").value(i);
  }

  /**
   * With forward and backward scattering alone the current of a ratchet is \(j = \frac{2\pi
   * e\tau}{\hbar}(g_F^2-g_B^2)\,\Delta n\int\mathrm dE\,D(E)[U(E)M(E-w) - U(E-w)M(E)]\) with M =
   * N_R - N_L: an independent program found -1.388(6)e7 A/m².
   */
  @Test
  @DisplayName("flux and asymmetry carry the current that an independent program found")
  void current() {
    double a = 5;
    double mu = -0.45;
    double w = 0.03;
    double kT = Constants.BOLTZMANN_EV * 300;
    int perW = 4;
    int reach = (int) Math.ceil(22 * kT * perW / w) + perW;
    double[] energies = new double[2 * reach + 1];
    Arrays.setAll(energies, i -> mu + (i - reach) * w / perW);
    MoverLines.Movers movers =
        new MoverLines(KLines.along(rashba(0.08), X).orElseThrow())
            .at(KMesh.of(new int[] {8, 300}, new double[2]), energies, Sweep.SERIAL)
            .get(0);
    double sum = 0;
    for (int i = perW; i < energies.length; i++) {
      double d =
          1 / (Math.exp((energies[i - perW] - mu) / kT) + 1)
              - 1 / (Math.exp((energies[i] - mu) / kT) + 1);
      sum +=
          d
              * (movers.flux()[i] * movers.asymmetry(i - perW)
                  - movers.flux()[i - perW] * movers.asymmetry(i));
    }
    double hbarEv = Constants.HBAR / Constants.ELEMENTARY_CHARGE;
    double dn = 1 / Math.expm1(w / (Constants.BOLTZMANN_EV * 330)) - 1 / Math.expm1(w / kT);
    double perVolume = sum * w / perW / (a * a) * 1e50 / hbarEv;
    double j =
        -Constants.ELEMENTARY_CHARGE
            * 5e-14
            * 2
            * Math.PI
            / hbarEv
            * (1e-31 - 0.3e-31)
            * dn
            * perVolume;
    // 400 to 2000 lines of that program scatter by 1 %; fewer lines by more.
    assertEquals(-1.388e7, j, 0.03 * 1.388e7);
    assertEquals(0, movers.imbalance());
  }

  @Test
  @DisplayName("the flux of a chain is 1/2π at every energy of its band and 0 outside")
  void fluxOfAChain() {
    TightBindingModel chain = chain(1, 1, 0.2, 1, 3);
    MoverLines lines = new MoverLines(KLines.along(chain, X).orElseThrow());
    MoverLines.Movers movers =
        lines
            .at(KMesh.of(new int[] {8}, new double[] {0}), new double[] {3, 0.4, -1}, Sweep.SERIAL)
            .get(0);
    assertEquals(0, movers.flux()[0]);
    assertEquals(1 / (2 * Math.PI), movers.flux()[1], 1e-15);
    assertEquals(1 / (2 * Math.PI), movers.flux()[2], 1e-15);
    assertEquals(0, movers.imbalance());
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 3})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    MoverDensity density = new MoverDensity(rashba(0.08), X, Optional.empty(), 0.01);
    KMesh mesh = KMesh.of(new int[] {24, 24}, new double[] {0, 0});
    Axis energies = Axis.of("E_eV", "eV", -0.4, 0.2);
    Outcome serial = density.on(mesh, energies, Sweep.SERIAL);
    Outcome parallel = density.on(mesh, energies, new ThreadSweep(threads));
    for (int q = 0; q < 5; q++) {
      for (int i = 0; i < 2; i++) {
        assertEquals(serial.quantities().get(q).value(i), parallel.quantities().get(q).value(i));
      }
    }
  }

  @Test
  @DisplayName("at the very end of a band the density does not exist, which is said")
  void bandEnd() {
    Outcome end = outcome(chain(1, 1, 0, 0, 3), X, Method.LINES, 16, 2, -2, 0);
    assertEquals(1 / (2 * Math.PI * 2 * 3) * 1e10, quantity(end, "N_R").value(2), 1e-3);
    assertTrue(Double.isNaN(quantity(end, "N_R").value(0)), "the limit from below is infinite");
    assertEquals(0, quantity(end, "N_R").value(1), "nothing is below the band");
    assertEquals("W-DOS-001", end.warnings().get(0).code());
    Outcome inside = outcome(chain(1, 1, 0, 0, 3), X, Method.LINES, 16, 1.999, -1.999);
    assertTrue(inside.warnings().isEmpty());
  }

  @Test
  @DisplayName("an axis that no line follows closes by simplices, and asked for lines refuses")
  void oddAxis() {
    double[] odd = {1, 0.1, 0};
    MoverDensity density = new MoverDensity(rashba(0.08), odd, Optional.empty(), 0.01);
    assertEquals(Method.SIMPLEX, density.method());
    ModelException refusal =
        assertThrows(
            ModelException.class,
            () -> new MoverDensity(rashba(0.08), odd, Optional.of(Method.LINES), 0.01));
    assertTrue(refusal.getMessage().contains("--method simplex"), refusal.getMessage());
  }
}
