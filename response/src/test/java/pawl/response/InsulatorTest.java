package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Constants;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/**
 * χ of insulators at T = 0 against the polarisation that a magnetic field induces in open strips,
 * \(\partial P_i/\partial B_z = \partial M_z/\partial E_i\), computed with Peierls phases by an
 * independent program.
 */
class InsulatorTest {

  private static final double IN_METRES_PER_OHM =
      Constants.ELEMENTARY_CHARGE * Constants.ELEMENTARY_CHARGE / Constants.HBAR * 1e-10;

  @ParameterizedTest(name = "{0}, {1} filled")
  @CsvSource({
    "mirror2, 1",
    "mirror3, 1",
    "mirror3, 2",
    "mirror3x, 2", // its two filled bands cross
    "bilayer8, 4",
    "haldane_triv, 1",
    "haldane_str, 1",
    "treal3, 1"
  })
  @DisplayName("χ_int at T = 0 in the gap equals ∂P/∂B of the strips")
  void bulkEqualsStrips(String name, int filled) throws IOException {
    int matched = 0;
    for (JsonNode row : ReferenceModel.numbers("insulator_T0")) {
      if (!row.get("model").asText().equals(name) || row.get("nocc").asInt() != filled) {
        continue;
      }
      matched++;
      TightBindingModel model = ReferenceModel.fromTb(name);
      KMesh mesh = KMesh.of(new int[] {300, 300}, new double[] {0.25, 0.35});
      Estimates estimates =
          new BrillouinIntegral(
                  Catalogue.magnetization(),
                  new double[] {middleOfTheGap(model, filled)},
                  new double[] {0})
              .of(model, mesh, 1e-4, new ThreadSweep(2));
      double[] chi = estimates.values(Catalogue.CHI_INT);
      for (int i = 0; i < 2; i++) {
        double expected = row.get("X_bulk_A").get(i).asDouble() * IN_METRES_PER_OHM;
        // The bulk number has ten digits; zeros are those of rounding.
        assertEquals(expected, chi[i], 1e-9 * Math.abs(expected) + 1e-29, name + " " + i);
      }
      strips(row, chi, widthMatters(name));
      assertEquals(0, estimates.values(Catalogue.ALPHA_INT)[0], "third law");
    }
    assertEquals(1, matched);
  }

  /** Strips that repeat along one direction, between two edges across it. */
  private static void strips(JsonNode row, double[] chi, double tolerance) {
    double size = Math.hypot(chi[0], chi[1]) / IN_METRES_PER_OHM;
    for (JsonNode strip : row.get("strips")) {
      JsonNode normal = strip.get("perp");
      double across = chi[0] * normal.get(0).asDouble() + chi[1] * normal.get(1).asDouble();
      double slope = strip.get("slope_A").asDouble();
      // What symmetry forbids is rounding of strips, whose sizes are thousands of Å.
      assertEquals(slope, across / IN_METRES_PER_OHM, tolerance * size + 1e-12, normal.toString());
    }
  }

  /** How far strips are from a crystal: states of 0.05 eV of gap reach far into them. */
  private static double widthMatters(String name) {
    return switch (name) {
      case "bilayer8" -> 1e-6;
      case "mirror2" -> 3e-8;
      default -> 1e-9;
    };
  }

  private static double middleOfTheGap(TightBindingModel model, int filled) {
    BandSolver bands = new BandSolver(model);
    KMesh mesh = KMesh.of(new int[] {48, 48}, new double[2]);
    double top = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    for (int i = 0; i < mesh.size(); i++) {
      double[] energies = bands.energies(mesh.point(i));
      top = Math.max(top, energies[filled - 1]);
      bottom = Math.min(bottom, energies[filled]);
    }
    assertTrue(top < bottom, "a gap");
    return (top + bottom) / 2;
  }
}
