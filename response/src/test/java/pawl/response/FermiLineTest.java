package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.ModelException;

/** Fermi lines of the square lattice, ε = -cos kx - cos ky, whose density of states is elliptic. */
class FermiLineTest {

  private static FermiSurfaceSample[] square(KMesh mesh, DoubleBinaryOperator x) {
    FermiSurfaceSample[] samples = new FermiSurfaceSample[mesh.size()];
    for (int i = 0; i < samples.length; i++) {
      double kx = 2 * Math.PI * mesh.point(i).k1();
      double ky = 2 * Math.PI * mesh.point(i).k2();
      double[] energy = {-Math.cos(kx) - Math.cos(ky)};
      samples[i] = new FermiSurfaceSample(energy, List.of(new double[] {x.applyAsDouble(kx, ky)}));
    }
    return samples;
  }

  private static double density(int n, double mu) {
    KMesh mesh = KMesh.of(new int[] {n, n}, new double[] {0.3, 0.1});
    return FermiLine.whole(mesh, square(mesh, (kx, ky) -> 1)).at(mu, 0);
  }

  /** Complete elliptic integral by the arithmetic-geometric mean. */
  private static double elliptic(double k) {
    double a = 1;
    double g = Math.sqrt(1 - k * k);
    for (int i = 0; i < 40; i++) {
      double mean = (a + g) / 2;
      g = Math.sqrt(a * g);
      a = mean;
    }
    return Math.PI / (2 * a);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.5, -0.7, 0.3, 1.6})
  void densityOfStatesConvergesQuadratically(double mu) {
    double exact = elliptic(Math.sqrt(1 - mu * mu / 4)) / (Math.PI * Math.PI);
    for (int n = 60; n <= 480; n *= 2) {
      // Linear interpolation: order two, with a factor that grows towards band edges.
      assertEquals(exact, density(n, mu), 20 * exact / (n * n), n + "²");
    }
  }

  @Test
  void theVelocityAlongAClosedLineIntegratesToZero() {
    KMesh mesh = KMesh.of(new int[] {50, 50}, new double[2]);
    FermiSurfaceSample[] samples = square(mesh, (kx, ky) -> Math.sin(kx));
    assertEquals(0, FermiLine.whole(mesh, samples).at(-0.7, 0), 1e-14); // by k → -k, to rounding
    double speed =
        FermiLine.whole(mesh, square(mesh, (kx, ky) -> Math.abs(Math.sin(kx)))).at(-0.7, 0);
    assertEquals(0.17, speed, 0.05); // the test above is not of nothing
  }

  @Test
  void outsideTheBandThereIsNothing() {
    assertEquals(0, density(12, -2.1));
    assertEquals(0, density(12, 2.1));
  }

  @Test
  void submeshesAverageToTheSameIntegral() {
    KMesh mesh = KMesh.of(new int[] {80, 60}, new double[2]);
    FermiSurfaceSample[] samples = square(mesh, (kx, ky) -> 2 + Math.cos(kx));
    double whole = FermiLine.whole(mesh, samples).at(-0.7, 0);
    for (int s = 0; s < 4; s++) {
      assertEquals(whole, FermiLine.submesh(mesh, s, samples).at(-0.7, 0), 20 * whole / (30 * 30));
    }
  }

  @Test
  void onlyTwoDimensions() {
    KMesh line = KMesh.of(new int[] {8}, new double[1]);
    assertThrows(ModelException.class, () -> FermiLine.whole(line, new FermiSurfaceSample[8]));
  }
}
