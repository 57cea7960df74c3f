package pawl.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ComplexMatrix;
import pawl.tightbinding.Dense;
import pawl.tightbinding.HermitianEigen;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** What is measured: random Hermitian matrices, eight of them in turn, and models. */
final class Workload {

  private static final int MATRICES = 8;

  private static final Path CRI3 =
      Path.of("testdata/src/main/resources/pawl/testdata/cri3/cri3_bilayer_abp_hr.dat.gz");

  private final int n;
  private final Kernel kernel;
  private final double[][] re = new double[MATRICES][];
  private final double[][] im = new double[MATRICES][];
  private final ComplexMatrix[] matrices = new ComplexMatrix[MATRICES];
  private int next;

  Workload(int n, Kernel kernel) {
    this.n = n;
    this.kernel = kernel;
    SplittableRandom random = new SplittableRandom(n);
    for (int i = 0; i < MATRICES; i++) {
      re[i] = new double[n * n];
      im[i] = new double[n * n];
      fill(random, re[i], im[i]);
      matrices[i] = new ComplexMatrix(n, n, re[i].clone(), im[i].clone());
    }
  }

  private void fill(SplittableRandom random, double[] x, double[] y) {
    for (int i = 0; i < n; i++) {
      x[i * n + i] = random.nextDouble() - 0.5;
      for (int j = 0; j < i; j++) {
        x[i * n + j] = random.nextDouble() - 0.5;
        y[i * n + j] = random.nextDouble() - 0.5;
        x[j * n + i] = x[i * n + j];
        y[j * n + i] = -y[i * n + j];
      }
    }
  }

  /** The kernel of this name, "scalar" or "vector". */
  static Kernel kernel(String name) {
    Kernel kernel =
        name.equals("scalar") ? Kernel.SCALAR : Kernel.choose(Integer.MAX_VALUE, Long.MAX_VALUE);
    if (!kernel.name().startsWith(name)) {
      throw new IllegalArgumentException(name + ": " + kernel.reason());
    }
    return kernel;
  }

  /** Bilayer CrI3, 112 orbitals, from the folder of the project. */
  static TightBindingModel cri3() {
    return model(CRI3);
  }

  static TightBindingModel model(Path file) {
    return ModelFiles.read(ModelRequest.of(file)).model();
  }

  /**
   * A random model: hoppings to all cells within a reach along each periodic direction.
   *
   * @param orbitals at random places
   * @param dimension the number of periodic directions
   * @param reach 6 in three dimensions makes 2197 cells
   */
  static TightBindingModel random(int orbitals, int dimension, int reach) {
    SplittableRandom random = new SplittableRandom(orbitals);
    List<CellIndex> cells = new ArrayList<>();
    int reach3 = dimension == 3 ? reach : 0;
    for (int r1 = -reach; r1 <= reach; r1++) {
      for (int r2 = -reach; r2 <= reach; r2++) {
        for (int r3 = -reach3; r3 <= reach3; r3++) {
          cells.add(new CellIndex(r1, r2, r3));
        }
      }
    }
    double[][] re = new double[cells.size()][];
    double[][] im = new double[cells.size()][];
    for (int i = 0; i < re.length; i++) {
      re[i] = random.doubles((long) orbitals * orbitals, -1, 1).toArray();
      im[i] = random.doubles((long) orbitals * orbitals, -1, 1).toArray();
    }
    double[][] centres = new double[orbitals][];
    for (int n = 0; n < orbitals; n++) {
      centres[n] = random.doubles(3, 0, 4).toArray();
    }
    Lattice cubic =
        Lattice.of(new double[] {4, 0, 0}, new double[] {0, 4, 0}, new double[] {0, 0, 4});
    RealSpaceMatrix hamiltonian = new RealSpaceMatrix(orbitals, cells, re, im);
    return TightBindingModel.of(cubic, dimension, hamiltonian, centres);
  }

  HermitianEigen eigen() {
    int i = advance();
    return HermitianEigen.of(kernel, n, re[i], im[i]);
  }

  double[] eigenvalues() {
    int i = advance();
    return HermitianEigen.values(kernel, n, re[i], im[i]);
  }

  ComplexMatrix product() {
    return Dense.product(kernel, matrices[0], matrices[advance()]);
  }

  ComplexMatrix congruence() {
    return Dense.congruence(kernel, matrices[0], matrices[advance()]);
  }

  private int advance() {
    next = (next + 1) % MATRICES;
    return next;
  }
}
