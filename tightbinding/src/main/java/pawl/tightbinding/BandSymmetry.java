package pawl.tightbinding;

import java.util.List;

/**
 * How well the bands obey a symmetry at generic k-points, where they obey no other.
 *
 * <p>Bands tell only what an operation does to k: they do not tell P from T, nor a mirror from a
 * twofold axis with time reversal.
 */
public final class BandSymmetry {

  private final BandSolver solver;
  private final List<KPoint> points;
  private final List<double[]> energies;

  /**
   * Solves the model at the points.
   *
   * @param points on no symmetry element
   */
  public BandSymmetry(BandSolver solver, List<KPoint> points) {
    this.solver = solver;
    this.points = List.copyOf(points);
    this.energies = points.stream().map(solver::energies).toList();
  }

  /** The points. */
  public List<KPoint> points() {
    return points;
  }

  /** The energies at a point, ascending, eV. */
  public double[] energies(int point) {
    return energies.get(point).clone();
  }

  /** The largest |ε| at the points, eV. */
  public double largestEnergyEv() {
    return energies.stream()
        .mapToDouble(e -> Math.max(Math.abs(e[0]), Math.abs(e[e.length - 1])))
        .max()
        .orElse(0);
  }

  /**
   * The largest \(|\varepsilon_n(S\mathbf k) - \varepsilon_n(\mathbf k)|\), eV.
   *
   * @param enoughEv a deviation from which on no more points are looked at
   */
  public double defectEv(LatticeMap map, double enoughEv) {
    double worst = 0;
    for (int i = 0; i < points.size() && worst < enoughEv; i++) {
      double[] image = solver.energies(map.image(points.get(i)));
      for (int n = 0; n < image.length; n++) {
        worst = Math.max(worst, Math.abs(image[n] - energies.get(i)[n]));
      }
    }
    return worst;
  }

  /**
   * The largest \(\varepsilon_{2n+1} - \varepsilon_{2n}\), eV: zero where every band is twofold, as
   * PT with (PT)² = -1 makes it at every k.
   *
   * @throws IllegalArgumentException if the number of bands is odd
   */
  public double doubletSplittingEv() {
    double worst = 0;
    for (double[] e : energies) {
      if (e.length % 2 != 0) {
        throw new IllegalArgumentException(e.length + " bands do not pair up");
      }
      for (int n = 0; n < e.length; n += 2) {
        worst = Math.max(worst, e[n + 1] - e[n]);
      }
    }
    return worst;
  }
}
