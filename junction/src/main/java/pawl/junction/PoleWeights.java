package pawl.junction;

import java.util.Arrays;

/**
 * W of leads of infinite bandwidth without a matrix at any energy: a bilinear form in the factors
 * of {@link SpectralPoles} at ε and at ε - ω.
 *
 * <p>For one thread, as it keeps the factors.
 */
final class PoleWeights implements PairWeights {

  /** What rounding may change in W. */
  private static final double ROUNDING = 1e-13;

  /** Channels this much smaller than the largest are rounding errors of it. */
  private static final double NOISE = 1e-15;

  private final SpectralPoles poles;
  private final double omega;
  private final double[] forms;
  private final double[] initial;
  private final double[] end;

  PoleWeights(SpectralPoles poles, Contraction contraction, double omega) {
    Spectra[] terms = poles.terms();
    this.poles = poles;
    this.omega = omega;
    this.forms = contraction.forms(terms);
    this.initial = new double[terms.length];
    this.end = new double[terms.length];
  }

  @Override
  public void at(double energy, double[] weights) {
    poles.factors(energy, initial);
    poles.factors(energy - omega, end);
    double ll = 0;
    double lr = 0;
    double rl = 0;
    double rr = 0;
    int at = 0;
    for (double factor : initial) {
      double rowLl = 0;
      double rowLr = 0;
      double rowRl = 0;
      double rowRr = 0;
      for (double other : end) {
        rowLl += forms[at] * other;
        rowLr += forms[at + 1] * other;
        rowRl += forms[at + 2] * other;
        rowRr += forms[at + 3] * other;
        at += 4;
      }
      ll += factor * rowLl;
      lr += factor * rowLr;
      rl += factor * rowRl;
      rr += factor * rowRr;
    }
    weights[Channel.LL.place()] = ll;
    weights[Channel.LR.place()] = lr;
    weights[Channel.RL.place()] = rl;
    weights[Channel.RR.place()] = rr;
  }

  /** Whether rounding leaves W of every channel what another route says, at some energies. */
  boolean agrees(PairWeights other, double... energies) {
    double[] mine = new double[Channel.values().length];
    double[] others = new double[mine.length];
    for (double energy : energies) {
      at(energy, mine);
      other.at(energy, others);
      double noise = NOISE * Arrays.stream(others).map(Math::abs).max().orElse(0);
      for (int c = 0; c < mine.length; c++) {
        if (!(Math.abs(mine[c] - others[c]) <= Math.max(noise, ROUNDING * Math.abs(others[c])))) {
          return false;
        }
      }
    }
    return true;
  }
}
