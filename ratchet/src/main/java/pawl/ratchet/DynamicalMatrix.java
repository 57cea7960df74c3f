package pawl.ratchet;

import java.util.Arrays;
import java.util.Locale;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

/**
 * Phonons as the roots of the eigenvalues of a dynamical matrix, \((\hbar\omega_{\mathbf q})^2 \in
 * \mathrm{spec}\sum_{\mathbf R}e^{i\mathbf q\cdot\mathbf R}D(\mathbf R)\).
 */
public final class DynamicalMatrix implements PhononDispersion {

  /** An energy this much of a typical one, or less, may be imaginary by rounding: it is 0. */
  private static final double ROUNDING = 1e-3;

  private final int branches;
  private final BandSolver solver;
  private final double meanSquare;

  /**
   * A dynamical matrix.
   *
   * @param model whose "Hamiltonian" it is, eV²
   */
  public DynamicalMatrix(TightBindingModel model) {
    branches = model.orbitals();
    solver = new BandSolver(model);
    double trace = 0;
    int home = model.hamiltonian().indexOf(CellIndex.HOME);
    for (int a = 0; a < branches && home >= 0; a++) {
      trace += model.hamiltonian().re(home, a, a);
    }
    meanSquare = trace / branches;
  }

  @Override
  public int branches() {
    return branches;
  }

  @Override
  public boolean covers(KMesh mesh) {
    return true;
  }

  @Override
  public double[] energiesEv(double... frac) {
    double[] q = Arrays.copyOf(frac, 3);
    double[] squares = solver.energies(new KPoint(q[0], q[1], q[2]));
    double[] energies = new double[branches];
    for (int b = 0; b < branches; b++) {
      if (squares[b] < -ROUNDING * ROUNDING * meanSquare) {
        throw new ModelException(
            String.format(
                Locale.ROOT,
                "the dynamical matrix has the eigenvalue %.3g eV^2 at q = %s: an imaginary mode;"
                    + " give the force constants of a stable structure",
                squares[b],
                Arrays.toString(frac)));
      }
      energies[b] = Math.sqrt(Math.max(0, squares[b]));
    }
    return energies;
  }
}
