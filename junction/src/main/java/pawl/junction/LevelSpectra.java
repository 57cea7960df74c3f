package pawl.junction;

/**
 * The spectral functions of the levels at one energy, \(A_\alpha=G^r\Gamma_\alpha G^a\), with what
 * inexact leads do to them.
 *
 * @param left fed by the left lead
 * @param right fed by the right lead
 * @param error of any element of either
 */
public record LevelSpectra(SquareMatrix left, SquareMatrix right, double error) {}
