package pawl.ratchet;

import java.util.List;

/**
 * Densities of states of right movers (∂ε/∂k > 0) and left movers at one energy, per volume, with
 * their slopes in energy: \(N = 1/2\pi a^2|\varepsilon'|\), \(N' = -\varepsilon''/2\pi
 * a^2|\varepsilon'|^3\), summed over the states of each kind. Onishi et al. (2021), Eqs. (17),
 * (18).
 *
 * @param right \(N_R\), 1/(eV Å³)
 * @param left \(N_L\), 1/(eV Å³)
 * @param rightSlope \(N_R'\), 1/(eV² Å³)
 * @param leftSlope \(N_L'\), 1/(eV² Å³)
 */
public record MoverDensities(double right, double left, double rightSlope, double leftSlope) {

  static MoverDensities of(List<Wire.State> states, double aAngstrom) {
    double[] n = new double[2];
    double[] slopes = new double[2];
    for (Wire.State state : states) {
      int side = state.slope() > 0 ? 0 : 1;
      double speed = Math.abs(state.slope());
      double density = 1 / (2 * Math.PI * aAngstrom * aAngstrom * speed);
      n[side] += density;
      slopes[side] -= density * state.curvature() / (speed * speed);
    }
    return new MoverDensities(n[0], n[1], slopes[0], slopes[1]);
  }
}
