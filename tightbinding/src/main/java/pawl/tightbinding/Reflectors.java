package pawl.tightbinding;

/**
 * The unitary \(Q = P_{n-1}\cdots P_1\), \(P_i = 1 - \tau_iv_iv_i^\dagger\).
 *
 * @param re row i holds the real parts of v_i, components 0 … i-1, and anything finite behind
 * @param im the imaginary parts, likewise
 * @param tauRe the real part of τ_i; τ = 0 where there is no reflector, as for i = 0
 * @param tauIm the imaginary part
 */
record Reflectors(double[][] re, double[][] im, double[] tauRe, double[] tauIm) {}
