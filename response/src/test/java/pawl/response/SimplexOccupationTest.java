package pawl.response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/**
 * Numbers and densities of states of the chain, the square and the cubic lattice, ε = -Σ cos k, and
 * the reference models at T = 0 to a tolerance.
 */
class SimplexOccupationTest {

  /** Å, so that an integral over the zone times a^d is one per cell. */
  private static final double A = 1;

  private static TightBindingModel lattice(int dimension) {
    TightBindingBuilder builder =
        TightBindingBuilder.on(
                Lattice.of(new double[] {A, 0, 0}, new double[] {0, A, 0}, new double[] {0, 0, A}),
                dimension)
            .orbital("s", 0, 0, 0);
    int[][] cells = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int axis = 0; axis < dimension; axis++) {
      int[] r = cells[axis];
      builder = builder.hop("s", "s", new CellIndex(r[0], r[1], r[2]), -0.5);
    }
    return builder.build();
  }

  private static Estimates on(
      TightBindingModel model, int n, ThermalWeight weight, double mu, double temperature) {
    int dimension = model.dimension();
    int[] divisions = new int[dimension];
    double[] shift = new double[dimension];
    Arrays.fill(divisions, n);
    Arrays.fill(shift, 0.3);
    return new BrillouinIntegral(
            List.of(States.of(weight, dimension)),
            new double[] {mu},
            new double[] {temperature},
            Occupations.SIMPLICES)
        .of(model, KMesh.of(divisions, shift), 1e-4, Sweep.SERIAL);
  }

  private static double value(
      TightBindingModel model, int n, ThermalWeight weight, double mu, double temperature) {
    return on(model, n, weight, mu, temperature).values(States.of(weight, model.dimension()))[0];
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.9, -0.3, 0.4})
  @DisplayName("the filling of a chain at T = 0, arccos(-μ)/π, converges as 1/N²")
  void chain(double mu) {
    double exact = StrictMath.acos(-mu) / Math.PI;
    for (int n = 40; n <= 320; n *= 2) {
      double found = value(lattice(1), n, ThermalWeight.OCCUPATION, mu, 0);
      assertEquals(exact, found, 4.0 / (n * n), n + " points"); // a sum of steps: 1/n
    }
  }

  @ParameterizedTest(name = "{0} dimensions, {1} points an axis, {2} eV")
  @CsvSource({"1, 20, 0.3", "2, 24, -1.2", "2, 24, 0.4", "3, 10, 0.3", "3, 12, -1.7"})
  @DisplayName("the weights of a Fermi surface at T = 0 add up to the density of states")
  void densityOfStates(int dimension, int n, double mu) {
    TightBindingModel model = lattice(dimension);
    int[] divisions = new int[dimension];
    double[] shift = new double[dimension];
    Arrays.fill(divisions, n);
    Arrays.fill(shift, 0.3);
    double expected =
        new DensityOfStates(model)
                .on(KMesh.of(divisions, shift), Axis.of("E_eV", "eV", mu), Sweep.SERIAL)
                .quantities()
                .get(0)
                .value(0)
            * Math.pow(1e-10, dimension);
    double found = -value(model, n, ThermalWeight.OCCUPATION_SLOPE, mu, 0);
    assertEquals(expected, found, 1e-12 * expected); // the same simplices: rounding
    assertTrue(found > 0.05);
  }

  @ParameterizedTest(name = "{0} dimensions, {1} points an axis, {2} K")
  @CsvSource({"1, 100, 300", "2, 60, 300", "2, 60, 1000", "3, 24, 2000"})
  @DisplayName("filling and entropy at T > 0 converge to those of a fine plain sum")
  void thermal(int dimension, int n, double temperature) {
    for (ThermalWeight weight : List.of(ThermalWeight.OCCUPATION, ThermalWeight.ENTROPY)) {
      TightBindingModel model = lattice(dimension);
      int[] divisions = new int[dimension];
      Arrays.fill(divisions, dimension == 3 ? 48 : 400);
      double exact =
          new BrillouinIntegral(
                  List.of(States.of(weight, dimension)),
                  new double[] {-0.4},
                  new double[] {temperature})
              .of(model, KMesh.of(divisions, new double[dimension]), 1e-4, Sweep.SERIAL)
              .values(States.of(weight, dimension))[0];
      double found = value(model, n, weight, -0.4, temperature);
      // The linear interpolation: (2π/n)²/8 of the curvature of the bands, about the size of both.
      assertEquals(exact, found, 5 * Math.abs(exact) / (n * n));
    }
  }

  @Test
  @DisplayName("the error of an interpolated metal is that of the interpolation, and honest")
  void error() {
    double exact = StrictMath.acos(0.3) / Math.PI;
    Estimates found = on(lattice(1), 60, ThermalWeight.OCCUPATION, -0.3, 0);
    Observable n = States.of(ThermalWeight.OCCUPATION, 1);
    double error = found.errors(n)[0];
    assertEquals(exact, found.values(n)[0], error);
    assertTrue(error < 1e-2);
  }

  private static Estimates reference(String name, int n, Occupations occupations, Sweep sweep) {
    return new BrillouinIntegral(
            Catalogue.magnetization(),
            new double[] {-0.45, 0.1, 0.55},
            new double[] {0, 50, 300},
            occupations)
        .of(ReferenceModel.fromTb(name), KMesh.of(new int[] {n, n}, new double[2]), 1e-4, sweep);
  }

  @Test
  @DisplayName("any number of threads gives the same bits")
  void threads() {
    Estimates serial = reference("bilayer8", 24, Occupations.SIMPLICES, Sweep.SERIAL);
    Estimates parallel = reference("bilayer8", 24, Occupations.SIMPLICES, new ThreadSweep(3));
    for (Observable observable : Catalogue.magnetization()) {
      assertArrayEquals(serial.values(observable), parallel.values(observable));
      assertArrayEquals(serial.errors(observable), parallel.errors(observable));
    }
  }

  /** In the gap all bands are full or empty, and interpolation has nothing to do. */
  @Test
  @DisplayName("an insulator at T = 0 has exactly the plain sums")
  void insulator() {
    TightBindingModel model = ReferenceModel.fromTb("mirror2");
    List<Double> chi =
        Stream.of(Occupations.POINTS, Occupations.SIMPLICES)
            .map(
                occupations ->
                    new BrillouinIntegral(
                            Catalogue.magnetization(),
                            new double[] {0.05},
                            new double[] {0},
                            occupations)
                        .of(model, KMesh.of(new int[] {30, 30}, new double[2]), 1e-4, Sweep.SERIAL)
                        .values(Catalogue.CHI_INT)[0])
            .toList();
    assertEquals(chi.get(0), chi.get(1), 1e-14 * Math.abs(chi.get(0)));
    assertTrue(Math.abs(chi.get(0)) > 1e-16);
  }
}
