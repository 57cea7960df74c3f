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

  /** W for every channel, by the places of channels. */
  void at(Spectra initial, Spectra end, double[] weights) {
    traces(between(initial), end, weights);
  }

  /**
   * W as a bilinear form of spectral functions that are sums of the same matrices.
   *
   * @param terms the matrices
   * @return row by row, with a row for each of the initial state, LL, LR, RL, RR side by side
   */
  double[] forms(Spectra... terms) {
    double[] forms = new double[4 * terms.length * terms.length];
    int at = 0;
    for (Spectra initial : terms) {
      Spectra from = between(initial);
      for (Spectra end : terms) {
        forms[at++] = from.left().traceRe(end.left());
        forms[at++] = from.left().traceRe(end.right());
        forms[at++] = from.right().traceRe(end.left());
        forms[at++] = from.right().traceRe(end.right());
      }
    }
    return forms;
  }

  private Spectra between(Spectra initial) {
    return new Spectra(between(initial.left()), between(initial.right()));
  }

  /** \(\sum_{mn}\mathcal A_{nm}M^mAM^n\). */
  private SquareMatrix between(SquareMatrix spectral) {
    SquareMatrix sum = SquareMatrix.zero(spectral.size());
    for (int n = 0; n < couplings.length; n++) {
      sum = sum.plus(weighted[n].times(spectral).times(couplings[n]));
    }
    return sum;
  }

  private static void traces(Spectra from, Spectra end, double[] weights) {
    weights[Channel.LL.place()] = from.left().traceRe(end.left());
    weights[Channel.LR.place()] = from.left().traceRe(end.right());
    weights[Channel.RL.place()] = from.right().traceRe(end.left());
    weights[Channel.RR.place()] = from.right().traceRe(end.right());
  }
}
