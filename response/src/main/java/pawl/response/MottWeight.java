package pawl.response;

import pawl.quantity.Constants;
import pawl.quantity.ThermalState;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;

/**
 * The entropy of a state by the Mott relation: the first moment of the broadening above it, \(s(x)
 * = k_B\int_x^\infty y\,(-f'(y))\,\mathrm dy\).
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), Eq. (12) with its sign corrected: \(\alpha = \int\mathrm
 * d\eta\,(-\partial_\eta f_0)\frac{\eta-\mu}{eT}\chi(\eta)\), with χ(η) at T = 0 the step sum over
 * states. As printed, without the minus, it gives -α and contradicts Eqs. (9), (10), (13).
 *
 * <p>Integrated numerically and never from the closed form of the entropy, so that comparing the
 * two tests the relation. The table holds \(e^xs(x)\), which is smooth, to 2e-10 of its value.
 */
final class MottWeight implements ThermalWeight {

  private static final double STEP = 1.0 / 64;
  private static final int PANELS = 64 * 64;
  private static final double[] NODES = {0, 0.5384693101056831, 0.9061798459386640};
  private static final double[] WEIGHTS = {
    0.5688888888888889, 0.4786286704993665, 0.2369268850561891
  };

  private final double[] scaled = new double[PANELS + 1];

  MottWeight() {
    scaled[PANELS] = 1 + PANELS * STEP;
    for (int i = PANELS - 1; i >= 0; i--) {
      double shrink = StrictMath.exp(-STEP);
      scaled[i] = shrink * scaled[i + 1] + panel(i * STEP);
    }
  }

  /** \(e^{x}\int_x^{x+h}y\,(-f'(y))\,\mathrm dy\) by five-point Gauss-Legendre. */
  private static double panel(double x) {
    double sum = 0;
    for (int node = 0; node < NODES.length; node++) {
      for (int side = node == 0 ? 1 : -1; side <= 1; side += 2) {
        double y = x + STEP / 2 * (1 + side * NODES[node]);
        double u = StrictMath.exp(-y);
        sum += WEIGHTS[node] * y * StrictMath.exp(x - y) / ((1 + u) * (1 + u));
      }
    }
    return sum * STEP / 2;
  }

  @Override
  public double at(ThermalState state) {
    if (state.isCold()) {
      return 0;
    }
    double x = Math.abs(state.x());
    return Constants.BOLTZMANN_EV * state.decay() * (x < PANELS * STEP ? table(x) : 1 + x);
  }

  /** Cubic Hermite interpolation with the exact slope \(g' = g - x/(1+e^{-x})^2\). */
  private double table(double x) {
    int i = Math.min((int) (x / STEP), PANELS - 1);
    double t = x / STEP - i;
    double left = scaled[i];
    double right = scaled[i + 1];
    double leftSlope = STEP * slope(i);
    double rightSlope = STEP * slope(i + 1);
    double s = 1 - t;
    return s * s * ((1 + 2 * t) * left + t * leftSlope)
        + t * t * ((3 - 2 * t) * right - s * rightSlope);
  }

  private double slope(int i) {
    double x = i * STEP;
    double u = StrictMath.exp(-x);
    return scaled[i] - x / ((1 + u) * (1 + u));
  }

  @Override
  public Unit unit() {
    return ThermalWeight.ENTROPY.unit();
  }
}
