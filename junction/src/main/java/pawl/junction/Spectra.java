package pawl.junction;

/**
 * The spectral functions of the centre at one energy, \(A_\alpha=G^r\Gamma_\alpha G^a\).
 *
 * @param left fed by the left lead
 * @param right fed by the right lead
 */
record Spectra(SquareMatrix left, SquareMatrix right) {

  SquareMatrix of(Side side) {
    return side == Side.LEFT ? left : right;
  }
}
