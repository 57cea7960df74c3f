package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.Constants;
import pawl.quantity.Result;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** The density of states in the pass of the responses. */
class DensityAtMuTest {

  private static KMesh mesh(TightBindingModel model, int divisions) {
    int[] n = new int[model.dimension()];
    Arrays.fill(n, divisions);
    return KMesh.of(n, new double[model.dimension()]);
  }

  private static TightBindingModel model(String name) {
    return name.equals("solid") ? AnySolid.NONE.model(0.8) : ReferenceModel.fromTb(name);
  }

  private static Estimates estimates(
      TightBindingModel model, int divisions, double[] mu, double temperature) {
    return new BrillouinIntegral(
            List.of(dos(model), carriers(model)), mu, new double[] {temperature})
        .of(model, mesh(model, divisions), 1e-4, Sweep.SERIAL);
  }

  private static Observable dos(TightBindingModel model) {
    return model.dimension() == 2 ? Catalogue.DOS_PER_AREA : Catalogue.DOS_PER_VOLUME;
  }

  private static Observable carriers(TightBindingModel model) {
    return model.dimension() == 2 ? Catalogue.CARRIERS_PER_AREA : Catalogue.CARRIERS_PER_VOLUME;
  }

  @ParameterizedTest(name = "{0} at {1} eV")
  @CsvSource({"solid, -0.4, 8", "solid, 0.5, 8", "bilayer8, -0.12, 24", "haldane_C, -0.8, 24"})
  @DisplayName("it is the slope of the carrier density with μ")
  void slope(String name, double mu, int divisions) {
    TightBindingModel model = model(name);
    double h = 5e-3;
    double[] around = {mu - 2 * h, mu - h, mu, mu + h, mu + 2 * h};
    Estimates estimates = estimates(model, divisions, around, 2000);
    double[] n = estimates.values(carriers(model));
    double slope = (8 * (n[3] - n[1]) - (n[4] - n[0])) / (12 * h);
    double dos = estimates.values(dos(model))[2];
    // h^4/30 of the fifth derivative, (1/kT)^4: (0.005/0.17)^4/30 = 2e-8 of the whole.
    assertEquals(slope, dos, 1e-7 * dos);
    assertTrue(dos > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"solid", "bilayer8", "mirror3"})
  @DisplayName("at T = 0 it is N(E) of linear simplices at E = μ, doublets counted twice")
  void zeroTemperature(String name) {
    TightBindingModel model = model(name);
    double[] mu = {-0.4, -0.12, 0.5};
    int divisions = model.dimension() == 2 ? 24 : 8;
    Result expected =
        new DensityOfStates(model)
            .on(mesh(model, divisions), Axis.of("E_eV", "eV", mu), Sweep.SERIAL)
            .quantities()
            .get(0);
    double[] found = estimates(model, divisions, mu, 0).values(dos(model));
    assertEquals(expected.unit().symbol(), dos(model).output().symbol());
    for (int i = 0; i < mu.length; i++) {
      // The same simplices: rounding.
      assertEquals(expected.value(i), found[i], 1e-10 * expected.scale());
    }
    assertTrue(expected.scale() > 0);
  }

  /** ε = -cos kx - cos ky, with μ below the band. */
  @Test
  @DisplayName("at T > 0 it is N(E) averaged over -f', not N(μ)")
  void average() {
    TightBindingModel model =
        TightBindingBuilder.on(
                Lattice.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1}),
                2)
            .orbital("s", 0, 0, 0)
            .hop("s", "s", new CellIndex(1, 0, 0), -0.5)
            .hop("s", "s", new CellIndex(0, 1, 0), -0.5)
            .build();
    double kT = 0.1;
    double mu = -2.1;
    double step = 0.005;
    double[] energies = new double[400];
    Arrays.setAll(energies, i -> -2 + step * (i + 0.5));
    Result density =
        new DensityOfStates(model)
            .on(mesh(model, 96), Axis.of("E_eV", "eV", energies), Sweep.SERIAL)
            .quantities()
            .get(0);
    double sum = 0;
    for (int i = 0; i < energies.length; i++) {
      double cosh = StrictMath.cosh((energies[i] - mu) / 2 / kT);
      sum += step * density.value(i) / (4 * kT * cosh * cosh);
    }
    double found =
        estimates(model, 96, new double[] {mu}, kT / Constants.BOLTZMANN_EV).values(dos(model))[0];
    // Linear energies lie above the bottom of the band by (2π/96)²/4 = 0.01 kT.
    assertEquals(sum, found, 0.01 * found);
    assertTrue(found > 1e18, "N(μ) is zero");
  }

  @Test
  @DisplayName("no symmetry forbids it or restricts it, and it stands among the results")
  void neverForbidden() {
    TightBindingModel model = ReferenceModel.fromTb("bilayer8");
    BlochSolver solver = new BlochSolver(model, 1e-4);
    CrystalSymmetry crystal =
        CrystalSymmetry.of(
            model,
            solver,
            new BrillouinIntegral(List.of(dos(model)), new double[] {0}, new double[] {300})
                .layout(model)
                .quantities());
    assertTrue(crystal.operations().size() > 1);
    assertFalse(crystal.forbids(dos(model)));
    assertFalse(crystal.restricts(dos(model)));
    assertTrue(Catalogue.ofPlane().contains(Catalogue.DOS_PER_AREA));
    assertTrue(Catalogue.ofSpace().contains(Catalogue.DOS_PER_VOLUME));
  }
}
