package pawl.junction;

/**
 * How electrons couple to the bosons at one frequency, \(W(\varepsilon)=\sum_{mn}\mathcal A_{nm}\,
 * \mathrm{tr}[M^mA_\alpha(\varepsilon)M^nA_\beta(\varepsilon-\omega)]\), so that sums over n and m
 * are traces with the spectral function \(\mathcal A\) of the bosons in the right order.
 */
final class Contraction {

  private final SquareMatrix[] weighted;
  private final SquareMatrix[] couplings;

  private Contraction(SquareMatrix[] weighted, SquareMatrix[] couplings) {
    this.weighted = weighted;
    this.couplings = couplings;
  }

  /** One mode: \(\mathrm{tr}[MA_\alpha MA_\beta]\). */
  static Contraction of(SquareMatrix coupling) {
    SquareMatrix[] one = {coupling};
    return new Contraction(one, one);
  }

  /**
   * Several modes.
   *
   * @param couplings \(M^m\)
   * @param spectral \(\mathcal A\)
   */
  static Contraction of(SquareMatrix[] couplings, SquareMatrix spectral) {
    int modes = couplings.length;
    SquareMatrix[] weighted = new SquareMatrix[modes];
    for (int n = 0; n < modes; n++) {
      weighted[n] = SquareMatrix.zero(couplings[0].size());
      for (int m = 0; m < modes; m++) {
        weighted[n] = weighted[n].plus(couplings[m].times(spectral.re(n, m), spectral.im(n, m)));
      }
    }
    return new Contraction(weighted, couplings);
  }

  /** W for every channel. */
  double[] at(Spectra initial, Spectra end) {
    double[] weights = new double[Channel.values().length];
    for (int n = 0; n < couplings.length; n++) {
      SquareMatrix fromLeft = weighted[n].times(initial.left());
      SquareMatrix fromRight = weighted[n].times(initial.right());
      SquareMatrix toLeft = couplings[n].times(end.left());
      SquareMatrix toRight = couplings[n].times(end.right());
      weights[Channel.LL.place()] += fromLeft.traceRe(toLeft);
      weights[Channel.LR.place()] += fromLeft.traceRe(toRight);
      weights[Channel.RL.place()] += fromRight.traceRe(toLeft);
      weights[Channel.RR.place()] += fromRight.traceRe(toRight);
    }
    return weights;
  }
}
