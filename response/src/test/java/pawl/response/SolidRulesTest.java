package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.response.SymmetryForecast.Rule;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/** What symmetry allows of the tensors of solids. */
class SolidRulesTest {

  private static SymmetryForecast forecast(SymmetricCrystal crystal) {
    return SymmetryForecast.of(crystal.random(20260321).model(), 1e-4);
  }

  private static Rule rule(SymmetryForecast forecast, String quantity) {
    return forecast.rules().stream()
        .filter(rule -> rule.quantities().contains(quantity))
        .findFirst()
        .orElseThrow();
  }

  /**
   * An axial vector that time reversal turns round, and a product of a polar and an axial vector
   * that it leaves: the tables of Birss, worked out by hand.
   */
  @ParameterizedTest(name = "{0}: M {1}, D {3} of {2}")
  @CsvSource({
    "NONE, x y z, xx xy xz yx yy yz zx zy zz, 9",
    "P, x y z, '', 0",
    "T, '', xx xy xz yx yy yz zx zy zz, 9",
    "PT, '', '', 0",
    "MIRROR, x, xy xz yx zx, 4",
    "MIRROR_WITH_T, y z, xy xz yx zx, 4",
    "C2, x, xx yy yz zy zz, 5",
    "C2_WITH_T, y z, xx yy yz zy zz, 5",
    "C4, z, xx xy yx yy zz, 3",
    "C4_WITH_T, '', xx xy yx yy zz, 3",
    "S4, z, xx xy yx yy, 2",
    "C3_OF_DIAGONAL, x y z, xx xy xz yx yy yz zx zy zz, 3",
    "C6, z, xx xy yx yy zz, 3",
    "S6, z, '', 0"
  })
  void table(SymmetricCrystal crystal, String moment, String tensor, int independent) {
    SymmetryForecast forecast = forecast(crystal);
    assertEquals(moment, String.join(" ", rule(forecast, "magnetization").allowed()));
    Rule hall = rule(forecast, "hall_conductivity");
    List<String> axes = List.of("x", "y", "z");
    List<String> planes = List.of("yz", "zx", "xy");
    assertEquals(
        rule(forecast, "magnetization").allowed(),
        hall.allowed().stream().map(plane -> axes.get(planes.indexOf(plane))).toList());
    for (String name : List.of("berry_curvature_dipole", "kinetic_magnetoelectric")) {
      Rule rule = rule(forecast, name);
      assertEquals(tensor, String.join(" ", rule.allowed()));
      assertEquals(independent, rule.independent());
      assertEquals(9, rule.allowed().size() + rule.forbidden().size());
      assertEquals(rule.forbidden().isEmpty(), rule.because().isEmpty(), rule.because());
    }
  }

  @Test
  @DisplayName("operations of space have their own names, with time reversal too")
  void names() {
    assertEquals(List.of("P"), forecast(SymmetricCrystal.P).names());
    assertEquals(List.of("T"), forecast(SymmetricCrystal.T).names());
    assertEquals(List.of("PT"), forecast(SymmetricCrystal.PT).names());
    String direction = " (1.0000, 0.0000, 0.0000)";
    assertEquals(
        List.of("twofold axis along" + direction + " with time reversal"),
        forecast(SymmetricCrystal.C2_WITH_T).names());
    assertEquals(
        List.of("mirror normal to" + direction + " with time reversal"),
        forecast(SymmetricCrystal.MIRROR_WITH_T).names());
    assertEquals("P", rule(forecast(SymmetricCrystal.P), "berry_curvature_dipole").because());
    assertTrue(
        forecast(SymmetricCrystal.C4_WITH_T)
            .names()
            .contains("rotation by 90 degrees with time reversal"));
    assertTrue(
        forecast(SymmetricCrystal.S4).names().contains("rotation by 90 degrees with inversion"));
  }

  @ParameterizedTest
  @EnumSource(
      value = SymmetricCrystal.class,
      names = {"C2_WITH_T", "MIRROR", "S4", "S6"})
  @DisplayName("what is forbidden is zero on a mesh, and what is allowed is not")
  void numbers(SymmetricCrystal crystal) {
    TightBindingModel model = crystal.random(20260321).model();
    SymmetryForecast forecast = SymmetryForecast.of(model, 1e-4);
    Outcome outcome =
        new SolidMagnetization(model, 1e-4, List.of(), ZoneSampling.WHOLE)
            .on(
                KMesh.of(new int[] {6, 6, 6}, new double[3]),
                Axis.of("mu_eV", "eV", 0.2),
                Axis.of("T_K", "K", 2000),
                new ThreadSweep(2));
    for (Rule rule : forecast.rules()) {
      String name = rule.quantities().get(0);
      Result result =
          outcome.quantities().stream()
              .filter(q -> q.name().equals(name))
              .findFirst()
              .orElseThrow();
      for (String component : result.components()) {
        double value = Math.abs(result.value(result.components().indexOf(component)));
        double size = rule.allowed().isEmpty() ? 1 : result.scale();
        boolean zero = value <= 1e-9 * size;
        assertEquals(rule.forbidden().contains(component), zero, name + component + value);
      }
    }
  }
}
