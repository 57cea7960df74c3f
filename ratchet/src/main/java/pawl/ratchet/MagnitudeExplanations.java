package pawl.ratchet;

import pawl.response.Explanation;

/** What is to be said about orders of magnitude, in full. */
final class MagnitudeExplanations {

  private static final String SYMBOLS =
      """
      N = 1/(ε_F a³),   ΔN' = Δ N/ε_F²,   Δ the splitting of the bands,   x = ħω/k_B T_e
      δn = n(T_p) - n(T_e),   n at T_e
      """;

  private static final String SIGN =
      "Sizes; δn has its sign. The prefactors are those of what depends on the temperature.";

  private static final String OMITTED =
      "Factors of order one, unless the name says full, and the shape of the bands: orders of"
          + " magnitude have no errors (W-RAT-004).";

  private static final String TESTED =
      "An independent program, 2e-12, for Mn-doped GeTe; full factors against those of the closed"
          + " forms.";

  private MagnitudeExplanations() {}

  /** All about one. */
  static Explanation of(Magnitude magnitude) {
    return new Explanation(formula(magnitude) + "\n" + SYMBOLS, SIGN, OMITTED, TESTED);
  }

  private static String formula(Magnitude magnitude) {
    return switch (magnitude) {
      case CURRENT -> "j = e τ (ω²/a²) Δ|g|² ΔN' δn";
      case CURRENT_PREFACTOR -> "j/δn = e τ (ω²/a²) Δ|g|² ΔN'";
      case HEAT -> "q = ħ ω² |g|² N² δn";
      case HEAT_FULL -> "q = 8π ħ ω² |g|² N² δn";
      case HEAT_PREFACTOR -> "q/δn = ħ ω² |g|² N²";
      case FLOW -> "λ = k_B ω |g|² N² x² n(n+1)";
      case FLOW_FULL -> "λ = 8π k_B ω |g|² N² x² n(n+1)";
      case FLOW_PREFACTOR -> "λ/[x² n(n+1)] = k_B ω |g|² N²";
      case POWER -> "p = k_B² ω² τ N (Δ|g|² ΔN')² x⁴ n²(n+1)²";
      case POWER_FULL -> "p = 2π² k_B² ω² τ N (Δ|g|² ΔN')² x⁴ n²(n+1)²";
      case POWER_PREFACTOR -> "p/[x⁴ n²(n+1)²] = k_B² ω² τ N (Δ|g|² ΔN')²";
      case OUTPUT -> "p (T_p - T_e)²/4,   p: p_estimate";
      case MERIT -> "ZT = τ ħ ω² (Δ|g|² ΔN')²/(|g|² N) x n(n+1)";
      case MERIT_FULL -> "ZT = (π/4) τ ħ ω² (Δ|g|² ΔN')²/(|g|² N) x n(n+1)";
      case MERIT_PREFACTOR -> "ZT/[x n(n+1)] = τ ħ ω² (Δ|g|² ΔN')²/(|g|² N)";
      case MERIT_OF_PHONONS -> "ZT = [(Δ|g|²/|g|²) ħω ΔN'/N]² x n";
      case TIME -> "τ_el-ph = ħ/[2π |g|² N (n+1)]";
      case TIME_OF_TEXT -> "ħ/[|g|² N (n+1)]";
      case EXCESS -> "δn = n(T_p) - n(T_e),   n(T) = 1/(exp(ħω/k_B T) - 1)";
      case CRITERION_25 -> "2π (τ/ħ) x |g|² N (n+1) |T_p - T_e|/T_e";
      case CRITERION_27 -> "x |T_p - T_e|/T_e";
    };
  }
}
