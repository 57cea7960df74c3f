package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;

/**
 * A uniform exchange field, \(H \to H + \frac12\boldsymbol\Delta\cdot\boldsymbol\sigma\) on every
 * orbital, which splits a free spin by |Δ|.
 *
 * @param x component of Δ, eV
 * @param y component of Δ, eV
 * @param z component of Δ, eV
 */
public record ExchangeField(double x, double y, double z) {

  /**
   * The model in this field.
   *
   * @throws ModelException if the model has no pairs of spins
   */
  public TightBindingModel appliedTo(TightBindingModel model, SpinPairs spins) {
    if (spins.size() == 0) {
      throw new ModelException("an exchange field needs spins, and this model has none");
    }
    RealSpaceMatrix h = withField(model.hamiltonian(), spins);
    return model
        .centres()
        .map(centres -> TightBindingModel.of(model.lattice(), model.dimension(), h, centres))
        .orElseGet(() -> TightBindingModel.withoutCentres(model.lattice(), model.dimension(), h));
  }

  private RealSpaceMatrix withField(RealSpaceMatrix h, SpinPairs spins) {
    List<CellIndex> cells = new ArrayList<>(h.cells());
    if (h.indexOf(CellIndex.HOME) < 0) {
      cells.add(CellIndex.HOME);
    }
    int n = h.orbitals();
    double[][] re = new double[cells.size()][n * n];
    double[][] im = new double[cells.size()][n * n];
    for (int i = 0; i < h.cells().size(); i++) {
      for (int e = 0; e < n * n; e++) {
        re[i][e] = h.re(i, e / n, e % n);
        im[i][e] = h.im(i, e / n, e % n);
      }
    }
    int home = cells.indexOf(CellIndex.HOME);
    for (int pair = 0; pair < spins.size(); pair++) {
      int u = spins.up(pair);
      int d = spins.down(pair);
      re[home][u * n + u] += z / 2;
      re[home][d * n + d] -= z / 2;
      re[home][u * n + d] += x / 2;
      re[home][d * n + u] += x / 2;
      im[home][u * n + d] -= y / 2;
      im[home][d * n + u] += y / 2;
    }
    return new RealSpaceMatrix(n, cells, re, im);
  }
}
