package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/** χ and α of bilayer CrI3, 112 orbitals, with the scalar and the vector kernel. */
class KernelsAgreeTest {

  private static final double[] MU = {-3.8, -3.7, -1.95};
  private static final double[] T = {100, 300};

  @Test
  void toTwelveDigitsOfTheLargest() {
    Kernel vector = Kernel.choose(112, 1_000_000);
    assertTrue(vector.name().startsWith("vector"), vector.reason());
    Estimates scalars = with(Kernel.SCALAR);
    Estimates vectors = with(vector);
    for (Observable observable : Catalogue.magnetization()) {
      double[] expected = scalars.values(observable);
      double[] actual = vectors.values(observable);
      double largest = Magnetization.largest(scalars.magnitudes(observable));
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], actual[i], 1e-12 * largest, observable.name());
      }
    }
  }

  private static Estimates with(Kernel kernel) {
    TightBindingModel model = ReferenceModel.cri3();
    KMesh mesh = KMesh.of(new int[] {8, 8}, new double[] {0.2, 0.3});
    return new BrillouinIntegral(Catalogue.magnetization(), MU, T)
        .of(
            model,
            MeshReduction.none(model, mesh).orbits(),
            new BlochSolver(model, 1e-4, kernel),
            Sweep.SERIAL);
  }
}
