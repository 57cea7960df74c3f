package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Constants;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/** A layer by itself has numbers per area; layers on top of each other have them per volume. */
class LayerInSpaceTest {

  private static final double[] MU = {-1.2, 0.8};
  private static final double[] KELVIN = {1000};

  /** The same terms, each times a length, added up in the same order or along one more axis. */
  private static final double ROUNDING = 1e-12;

  /** A layer whose cell has another third vector, Å. */
  private static TightBindingModel in(TightBindingModel layer, int dimension, double... third) {
    Lattice old = layer.lattice();
    Lattice lattice = Lattice.of(vector(old, 0), vector(old, 1), third);
    return TightBindingModel.of(lattice, dimension, layer.hamiltonian(), layer.requireCentres());
  }

  private static double[] vector(Lattice lattice, int i) {
    return new double[] {lattice.vector(i, 0), lattice.vector(i, 1), lattice.vector(i, 2)};
  }

  private static Estimates plane(TightBindingModel layer) {
    KMesh mesh = KMesh.of(new int[] {40, 40}, new double[] {0.25, 0.35});
    return new BrillouinIntegral(Catalogue.ofPlane(), MU, KELVIN)
        .of(layer, mesh, 1e-4, Sweep.SERIAL);
  }

  private static Estimates space(TightBindingModel stack, int n, int along) {
    KMesh mesh = KMesh.of(new int[] {n, n, along}, new double[] {0.25, 0.35, 0.15});
    return new BrillouinIntegral(Catalogue.ofSpace(), MU, KELVIN)
        .of(stack, mesh, 1e-4, Sweep.SERIAL);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"haldane_str", "haldane_C", "mirror3", "bilayer8"})
  @DisplayName("of a layer nothing depends on how high its cell is, nor how its third vector leans")
  void perArea(String name) {
    TightBindingModel layer = ReferenceModel.fromTb(name);
    Estimates expected = plane(in(layer, 2, 0, 0, 7));
    Estimates higher = plane(in(layer, 2, 0, 0, 31.7));
    Estimates leaning = plane(in(layer, 2, 1.3, -0.9, 20));
    for (Observable observable : Catalogue.ofPlane()) {
      double[] values = expected.values(observable);
      assertArrayEquals(values, higher.values(observable), observable.name());
      assertArrayEquals(values, leaning.values(observable), observable.name());
    }
  }

  @ParameterizedTest(name = "c = {0} Å, {1} points along it")
  @CsvSource({"7, 1", "31.7, 2"})
  @DisplayName("of a stack of layers σ, M, n and K are those per area over the height of one")
  void perVolume(double c, int along) {
    TightBindingModel layer = ReferenceModel.fromTb("haldane_str");
    assertPerVolume(layer, in(layer, 3, 1.3, -0.9, c), along, c);
  }

  @Test
  @DisplayName("so are they of the file of a layer that is read as a stack")
  void readAsStack() {
    TightBindingModel stack = ReferenceModel.stackFromTb("haldane_str");
    assertEquals(3, stack.dimension());
    double height = stack.lattice().measure(3) / stack.lattice().measure(2);
    assertPerVolume(ReferenceModel.fromTb("haldane_str"), stack, 1, height);
  }

  private static void assertPerVolume(
      TightBindingModel layer, TightBindingModel model, int along, double c) {
    Estimates plane = plane(layer);
    Estimates stack = space(model, 40, along);
    double perHeight = 1 / (c * 1e-10);
    double[] volume = stack.values(Catalogue.CARRIERS_PER_VOLUME);
    double[] area = plane.values(Catalogue.CARRIERS_PER_AREA);
    for (int i = 0; i < MU.length; i++) {
      double n = area[i] * perHeight;
      assertEquals(n, volume[i], ROUNDING * n, "carriers");
    }
    assertNormal(
        plane.values(Catalogue.HALL_CONDUCTANCE),
        stack.values(Catalogue.HALL_CONDUCTIVITY),
        perHeight);
    assertNormal(
        plane.values(Catalogue.MAGNETIZATION),
        stack.values(Catalogue.MAGNETIZATION_OF_SOLID),
        perHeight);
    // χ_ext/τ = (e²/ħ²) K per area, K = (e/ħ) of the same per volume, e < 0.
    double[] perTau = plane.values(Catalogue.CHI_EXT_PER_TAU);
    double[] kinetic = stack.values(Catalogue.KINETIC_MAGNETOELECTRIC);
    double charge = -Constants.ELEMENTARY_CHARGE / Constants.HBAR;
    assertTrue(largest(kinetic) > 1e-8);
    for (int i = 0; i < kinetic.length; i++) {
      int a = i % 9 / 3;
      boolean moves = a < 2 && i % 3 == 2;
      double expected = moves ? perTau[i / 9 * 2 + a] * perHeight / charge : 0;
      assertEquals(expected, kinetic[i], ROUNDING * largest(kinetic), "K " + i);
    }
  }

  private static void assertNormal(double[] perArea, double[] perVolume, double perHeight) {
    assertTrue(largest(perArea) > 0);
    for (int i = 0; i < perVolume.length; i++) {
      double expected = i % 3 == 2 ? perArea[i / 3] * perHeight : 0;
      assertEquals(expected, perVolume[i], ROUNDING * largest(perVolume), "component " + i);
    }
  }

  private static double largest(double... values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** Rows orthonormal, no axis left where it was. */
  private static double[][] rotation() {
    double[][] r = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    double[] angles = {0.7, -1.1, 0.4};
    for (int axis = 0; axis < 3; axis++) {
      double cos = StrictMath.cos(angles[axis]);
      double sin = StrictMath.sin(angles[axis]);
      int a = (axis + 1) % 3;
      int b = (axis + 2) % 3;
      for (int j = 0; j < 3; j++) {
        double x = r[a][j];
        double y = r[b][j];
        r[a][j] = cos * x - sin * y;
        r[b][j] = sin * x + cos * y;
      }
    }
    return r;
  }

  private static double[] turned(double[][] r, double... v) {
    double[] turned = new double[3];
    for (int i = 0; i < 3; i++) {
      turned[i] = r[i][0] * v[0] + r[i][1] * v[1] + r[i][2] * v[2];
    }
    return turned;
  }

  /**
   * Turned in space, the stack has all components of all tensors: of σ, M and n the reference
   * numbers of the layer, of D and K, which are no numbers of a layer, the sums in its file.
   */
  @Test
  @DisplayName("a stack turned in space has the tensors of an independent program, by value")
  void turnedStack() throws IOException {
    double c = 9.3;
    double height = c * 1e-10;
    double[][] r = rotation();
    TightBindingModel layer = ReferenceModel.fromTb("haldane_str");
    Lattice old = layer.lattice();
    Lattice lattice =
        Lattice.of(turned(r, vector(old, 0)), turned(r, vector(old, 1)), turned(r, 0, 0, c));
    double[][] centres = layer.requireCentres();
    for (int n = 0; n < centres.length; n++) {
      centres[n] = turned(r, centres[n]);
    }
    Estimates stack = space(TightBindingModel.of(lattice, 3, layer.hamiltonian(), centres), 200, 1);
    double charge = -Constants.ELEMENTARY_CHARGE / Constants.HBAR;
    double conductance = -charge * Constants.ELEMENTARY_CHARGE;
    int compared = 0;
    for (JsonNode row :
        ReferenceModel.numbers("magnetization").get("models").get("haldane_str").get("values")) {
      int at = row.get("mu_eV").asDouble() == MU[0] ? 0 : 1;
      if (row.get("T_K").asInt() != 1000 || row.get("mu_eV").asDouble() != MU[at]) {
        continue;
      }
      compared++;
      JsonNode raw = row.get("raw");
      double m = row.get("SI").get("M_eq_A").asDouble() / height;
      double hall = -conductance * raw.get("fOm").asDouble() / height;
      double n = raw.get("n").asDouble() * 1e20 / height;
      double[] bcd = turned(r, raw.get("bcdx").asDouble(), raw.get("bcdy").asDouble(), 0);
      double[] kme = turned(r, raw.get("kmex").asDouble(), raw.get("kmey").asDouble(), 0);
      double[] normal = turned(r, 0, 0, 1);
      assertEquals(n, stack.values(Catalogue.CARRIERS_PER_VOLUME)[at], ROUNDING * n);
      for (int b = 0; b < 3; b++) {
        double sigma = stack.values(Catalogue.HALL_CONDUCTIVITY)[3 * at + b];
        assertEquals(hall * normal[b], sigma, ROUNDING * Math.abs(hall), "sigma");
        double magnetization = stack.values(Catalogue.MAGNETIZATION_OF_SOLID)[3 * at + b];
        assertEquals(m * normal[b], magnetization, ROUNDING * Math.abs(m), "M");
        for (int a = 0; a < 3; a++) {
          double d = stack.values(Catalogue.BERRY_CURVATURE_DIPOLE)[9 * at + 3 * a + b];
          assertEquals(bcd[a] / c * normal[b], d, ROUNDING * largest(bcd), "D");
          double k = stack.values(Catalogue.KINETIC_MAGNETOELECTRIC)[9 * at + 3 * a + b];
          // eV Å per Å is eV, whose e is |e|: A.
          double expected = charge * Constants.ELEMENTARY_CHARGE * kme[a] / c * normal[b];
          assertEquals(expected, k, ROUNDING * conductance * largest(kme) / c, "K");
        }
      }
    }
    assertEquals(MU.length, compared);
  }
}
