package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Constants;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** All quantities of the reference models on the reference meshes. */
class ReferenceValuesTest {

  private static final double[] SHIFT = {0.25, 0.35};
  private static final List<String> MODELS =
      List.of(
          "mirror2",
          "mirror3",
          "bilayer8",
          "treal3",
          "psym2",
          "haldane_C",
          "haldane_triv",
          "haldane_str");

  static Stream<Arguments> cases() {
    return MODELS.stream()
        .flatMap(name -> Stream.of(1000, 300, 100).map(t -> Arguments.of(name, t)));
  }

  @ParameterizedTest(name = "{0} at {1} K")
  @MethodSource("cases")
  @DisplayName("every quantity equals the independent program's")
  void everyQuantity(String name, int temperature) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row :
        ReferenceModel.numbers("magnetization").get("models").get(name).get("values")) {
      if (row.get("T_K").asInt() == temperature) {
        rows.add(row);
      }
    }
    assertTrue(rows.size() >= 2);
    int n = rows.get(0).get("N").asInt();
    double[] mu = rows.stream().mapToDouble(row -> row.get("mu_eV").asDouble()).toArray();
    TightBindingModel model = ReferenceModel.fromTb(name);
    Estimates estimates =
        new BrillouinIntegral(Catalogue.ofPlane(), mu, new double[] {temperature})
            .of(model, KMesh.of(new int[] {n, n}, SHIFT), 1e-4, new ThreadSweep(2));
    double[] chi = estimates.values(Catalogue.CHI_INT);
    double[] alpha = estimates.values(Catalogue.ALPHA_INT);
    double[] chiExt = estimates.values(Catalogue.CHI_EXT_PER_TAU);
    double[] alphaExt = estimates.values(Catalogue.ALPHA_EXT_PER_TAU);
    double[] magnetization = estimates.values(Catalogue.MAGNETIZATION);
    double[] hall = estimates.values(Catalogue.HALL_CONDUCTANCE);
    double[] carriers = estimates.values(Catalogue.CARRIERS_PER_AREA);
    double area = model.lattice().measure(2) * 1e-20;
    double loss = brokenThreefoldAxis(name);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      for (int c = 0; c < 2; c++) {
        String axis = c == 0 ? "x" : "y";
        close(row, "chi_" + axis + "_m_per_ohm", chi[2 * i + c], 1e-7, 2e-29 * loss);
        close(
            row,
            "alpha_" + axis + "_Am_per_K",
            alpha[2 * i + c],
            alphaRelative(name, temperature),
            2e-33 * loss);
        // K is of order 0.1 eV Å: forbidden, it is rounding, or what breaks the threefold axis.
        close(
            row,
            "chi_ext_" + axis + "_over_tau_m_per_ohm_s",
            chiExt[2 * i + c],
            1e-7,
            loss * 1e-14);
        close(
            row,
            "alpha_ext_" + axis + "_over_tau_Am_per_K_s",
            alphaExt[2 * i + c],
            1e-7,
            loss * 1e-18);
      }
      // Moments of 0.1 eV that cancel where a symmetry forbids M.
      close(row, "M_eq_A", magnetization[i], 1e-9, 1e-19);
      double perCell = row.get("SI").get("electrons_per_cell").asDouble();
      assertEquals(perCell, carriers[i] * area, 1e-9 * perCell, "carriers");
      double curvature = row.get("raw").get("fOm").asDouble();
      double conductance =
          Constants.ELEMENTARY_CHARGE * Constants.ELEMENTARY_CHARGE / Constants.HBAR;
      assertEquals(
          -conductance * curvature, hall[i], conductance * (1e-9 * Math.abs(curvature) + 1e-13));
    }
  }

  /**
   * The stored numbers have the metric term as a sea integral, which converges faster: for the wide
   * bands of this model at 100 K the two forms differ by 6e-7 on the reference mesh.
   */
  private static double alphaRelative(String name, int temperature) {
    return name.equals("haldane_str") && temperature == 100 ? 1e-6 : 1e-7;
  }

  /**
   * Symmetry zeros are exact to rounding, but for the two models whose threefold axis the six
   * decimals of the centres break at 1e-7: there the stored numbers are not kept below 2e-22 m/Ω.
   */
  private static double brokenThreefoldAxis(String name) {
    return name.equals("haldane_C") || name.equals("haldane_triv") ? 1e7 : 1;
  }

  /**
   * Relative to the number, or as the reference itself moves between meshes, or a symmetry zero.
   */
  private static void close(JsonNode row, String key, double actual, double relative, double zero) {
    double expected = row.get("SI").get(key).asDouble();
    double moved = Math.abs(row.get("diff_vs_half_mesh").get(key).asDouble());
    double tolerance = Math.max(relative * Math.abs(expected), Math.max(moved, zero));
    assertEquals(expected, actual, tolerance, key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mirror2",
        "mirror3",
        "bilayer8",
        "treal3",
        "psym2",
        "haldane_C",
        "haldane_triv",
        "haldane_str"
      })
  @DisplayName("hr.dat with centres and a lattice is the same model as tb.dat, to the last bit")
  void bothFormatsAreTheSameModel(String name) {
    TightBindingModel tb = ReferenceModel.fromTb(name);
    Lattice lattice = tb.lattice();
    TightBindingModel hr = ReferenceModel.fromHr(name, lattice);
    RealSpaceMatrix a = tb.hamiltonian();
    RealSpaceMatrix b = hr.hamiltonian();
    assertEquals(a.cells(), b.cells());
    for (int i = 0; i < a.cells().size(); i++) {
      for (int m = 0; m < a.orbitals(); m++) {
        for (int n = 0; n < a.orbitals(); n++) {
          assertEquals(a.re(i, m, n), b.re(i, m, n));
          assertEquals(a.im(i, m, n), b.im(i, m, n));
        }
      }
    }
    for (int n = 0; n < a.orbitals(); n++) {
      // The _tb.dat holds eight significant digits, the _centres.xyz eight decimals.
      assertArrayEquals(tb.requireCentres()[n], hr.requireCentres()[n], 1e-7);
    }
  }
}
