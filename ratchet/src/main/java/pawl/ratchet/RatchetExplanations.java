package pawl.ratchet;

import java.util.Map;
import pawl.response.Explanation;

/** What is to be said about the quantities of a ratchet, in full. */
final class RatchetExplanations {

  private static final String CHAIN =
      "Relaxation times that depend on the state, dispersion of the phonons, orders beyond |g|² and"
          + " τ.";

  private static final String ORDERS =
      "Orders beyond |g|² and τ; of chains also relaxation times that depend on the state, and"
          + " dispersion of the phonons.";

  private static final Map<String, Explanation> TEXTS =
      Map.ofEntries(
          Map.entry(
              "N_R",
              new Explanation(
                  """
                          N_R(E) = (1/V) Σ_nk θ(+∂ε/∂k) δ(E - ε_nk) = Σ_roots 1/(2π a² |∂ε/∂k|)
                          """,
                  "At ε = μ, per volume with V = L a² in one dimension. Right movers have"
                      + " ∂ε/∂k > 0. Crystals have them with forward-backward coupling, along its axis, and"
                      + " all in `pawl dos --axis`.",
                  "Spin degeneracy of the band, other bands.",
                  "An independent program for three chains; slopes of the number of states"
                      + " below an energy.")),
          Map.entry(
              "N_L",
              new Explanation(
                  """
                          N_L(E) = (1/V) Σ_nk θ(-∂ε/∂k) δ(E - ε_nk) = Σ_roots 1/(2π a² |∂ε/∂k|)
                          """,
                  "At ε = μ, per volume with V = L a² in one dimension. Left movers have"
                      + " ∂ε/∂k < 0.",
                  "Spin degeneracy of the band, other bands.",
                  "An independent program for three chains; N_L of a band is N_R of the"
                      + " mirrored one.")),
          Map.entry(
              "dN_R",
              new Explanation(
                  """
                          ∂N_R/∂E = -Σ_roots ε''/(2π a² |ε'|³),   ' = ∂/∂k, roots with ε' > 0
                          """,
                  "At ε = μ, per volume with V = L a² in one dimension.",
                  "Spin degeneracy of the band, other bands.",
                  "An independent program for three chains; differences of N_R.")),
          Map.entry(
              "dN_L",
              new Explanation(
                  """
                          ∂N_L/∂E = -Σ_roots ε''/(2π a² |ε'|³),   ' = ∂/∂k, roots with ε' < 0
                          """,
                  "At ε = μ, per volume with V = L a² in one dimension.",
                  "Spin degeneracy of the band, other bands.",
                  "An independent program for three chains; differences of N_L.")),
          Map.entry(
              "J",
              new Explanation(
                  """
                          J = (e τ/ħ²) (g_F² - g_B²) δn ∫dξ D(ξ) { [N_R(ξ-w) - N_R(ξ)] - [N_L(ξ-w) - N_L(ξ)] }
                          D(ξ) = f(ξ-w) - f(ξ),   δn = n(T_p) - n(T_e),   w = ħω
                          """,
                  "e = -|e|; positive to the right. Eq. (29) is printed with the opposite"
                      + " sign: with T_p > T_e electrons go up in energy, and J = e τ times the"
                      + " rate times what they gain in velocity.",
                  CHAIN,
                  "An independent program, 1e-9, of three chains and of crystals on the"
                      + " same mesh; the sums of Eqs. (5), (6), (28) over k as they stand; 0 to"
                      + " the last bit at T_e = T_p; no current with time reversal, inversion or"
                      + " g_F = g_B; the printed sign fails.")),
          Map.entry(
              "j",
              new Explanation(
                  """
                          j_i = (e/V)(2π/ħV) Σ_nk,mk' δn |g_(k-k')|² |<nk|mk'>|² (τ_nk v_i,nk - τ_mk' v_i,mk') S_nk,mk'
                          S_nk,mk' = ∫dE D(E-μ) δ(E-ε_nk) δ(E-w-ε_mk')
                          D = f(E-w) - f(E),   δn = n(T_p) - n(T_e),   w = ħω of q = k-k';   of a chain J/a²
                          """,
                  "e = -|e|, along Cartesian axes; opposite to the printed sign, as J.",
                  ORDERS,
                  "An independent program on the same meshes, with its sums over all"
                      + " pairs; converged values of another method; 0 to the last bit at T_e ="
                      + " T_p; no current with time reversal or inversion, or a constant"
                      + " coupling without overlaps at one phonon energy.")),
          Map.entry(
              "q",
              new Explanation(
                  """
                          q = (2π/ħ) w δn ∫dξ D(ξ) Σ_ab g_ab² N_a(ξ) N_b(ξ-w),   a, b = R, L   (chain)
                          q = (2π/ħV²) w δn Σ_nk,mk' |g_(k-k')|² |<nk|mk'>|² S_nk,mk'   (crystal, S as of j)
                          D = f(E-w) - f(E),   δn = n(T_p) - n(T_e),   w = ħω
                          """,
                  "Positive from phonons to electrons.",
                  ORDERS,
                  "An independent program, 1e-9, of three chains and of crystals on the"
                      + " same mesh; the sums of Eq. (31) over k; 0 to the last bit at T_e ="
                      + " T_p; the same for a band and its mirror image.")),
          Map.entry(
              "J_over_JQ",
              new Explanation(
                  """
                          J/J_Q = J/(q V),   V = L a²: per metre of wire J/(q a²)
                          """,
                  "The signs of J and q. Eq. (33) is printed without 1/ħ and with the"
                      + " opposite sign.",
                  CHAIN,
                  "J and q of the same run, each against an independent program.")),
          Map.entry(
              "L11",
              new Explanation(
                  """
                          L11 = e² τ (1/V) Σ_nk (-∂f/∂ε) v_nk v_nk,   chain: e² τ/(2π ħ² a²) ∫dξ (-f') Σ_roots |∂ε/∂k|
                          """,
                  "j = L11 E + L12 X,   q = L21 E + L22 X,   X = (T_p - T_e)/T_e."
                      + " Positive; of crystals a tensor.",
                  "The phonons' own resistance; of chains relaxation times that depend on the state.",
                  "An independent program, 1e-9; of a chain as a crystal its closed"
                      + " integral.")),
          Map.entry(
              "L12",
              new Explanation(
                  """
                          L12 = T_e ∂j/∂T_p at T_p = T_e:   δn → T_e ∂n/∂T in the formula of j
                          """,
                  "j = L12 (T_p - T_e)/T_e; e = -|e|; the printed sign, Eq. (35), is the"
                      + " opposite one. Odd under time reversal.",
                  ORDERS,
                  "An independent program, 1e-9; the slope of j; L21 = -L12 by an integral"
                      + " of its own, not + as in Eq. (39).")),
          Map.entry(
              "L21",
              new Explanation(
                  """
                          q = L21 E: heat by the shift δf = -e τ E·v f' of both occupations in the balance (D4)
                          L21 ∝ (v' - v) where L12 ∝ (v - v'), at every energy: L21 = -L12
                          """,
                  "q = L21 E, positive from phonons to electrons; E in V/m, e = -|e|. The"
                      + " agreement of Eqs. (35), (39) as printed comes from the sign of the"
                      + " first.",
                  ORDERS,
                  "Check onsager-casimir in every run: |L12 + L21|/sqrt(L11 L22), L21 by an integral"
                      + " of its own; an independent program, three chains.")),
          Map.entry(
              "L22",
              new Explanation(
                  """
                          L22 = T_e ∂q/∂T_p at T_p = T_e:   δn → T_e ∂n/∂T in the formula of q
                          """,
                  "q = L22 (T_p - T_e)/T_e, positive.",
                  ORDERS,
                  "An independent program, 1e-9; the slope of q.")),
          Map.entry(
              "sigma",
              new Explanation(
                  """
                          σ = L11
                          """,
                  "As L11.",
                  "As of L11.",
                  "As L11.")),
          Map.entry(
              "lambda",
              new Explanation(
                  """
                          λ = -(q/ΔT)_(j=0) = (L11 L22 + L12²)/(T L11),   ΔT = T_e - T_p
                          of crystals with the direction of the load that gives most, L12·L11⁻¹·L12 for L12²/L11
                          """,
                  "Positive. ΔT in Eq. (40b) as printed has the other sign; the plus is"
                      + " that of L21 = -L12.",
                  ORDERS,
                  "L11, L12 and L22 of the same run, each against an independent program.")),
          Map.entry(
              "p",
              new Explanation(
                  """
                          p = L12²/(L11 T²),   of crystals L12·L11⁻¹·L12/T²
                          """,
                  "Positive; the largest power per volume is p ΔT²/4.",
                  ORDERS,
                  "L11 and L12 of the same run; the paper's orders of magnitude.")),
          Map.entry(
              "ZT",
              new Explanation(
                  """
                          ZT = L12²/(L11 L22),   of crystals L12·L11⁻¹·L12/L22
                          """,
                  "Positive. With L21 = -L12 the largest efficiency still is η_C"
                      + " (sqrt(1+ZT) - 1)/(sqrt(1+ZT) + 1).",
                  ORDERS,
                  "L11, L12 and L22 of the same run, each against an independent program.")),
          Map.entry(
              "J_closed",
              new Explanation(
                  """
                          J = -e τ ω² (g_F² - g_B²) (∂N_R/∂E - ∂N_L/∂E) δn   at E = μ
                          """,
                  "e = -|e|. Eq. (30) is printed with the opposite sign.",
                  "Higher orders in ħω/bandwidth and k_B T/bandwidth, which J has.",
                  "An independent program; J tends to it as the square of energy and"
                      + " temperature.")),
          Map.entry(
              "j_closed",
              new Explanation(
                  """
                          j = 2π e τ ħ ω² (g_F² - g_B²) (U' M - U M') δn   at E = μ,   ' = ∂/∂E
                          M = N_R - N_L,   U = (1/V) [Σ_R - Σ_L] v δ(E - ε),   means over the bin at μ
                          """,
                  "e = -|e|, along Cartesian axes. Eq. (30) is printed with the opposite sign; a chain"
                      + " has J_closed/a².",
                  "Higher orders in ħω/bandwidth and k_B T/bandwidth, which j has.",
                  "J_closed/a² of a chain as a crystal; j of two dimensions at small energies and"
                      + " temperatures.")),
          Map.entry(
              "q_closed",
              new Explanation(
                  """
                          q = 2π ħ ω² [ g_F² (N_L² + N_R²) + 2 g_B² N_R N_L ] δn   at E = μ
                          """,
                  "Positive from phonons to electrons.",
                  "Higher orders in ħω/bandwidth and k_B T/bandwidth, which q has.",
                  "An independent program; q tends to it as the square of energy and"
                      + " temperature.")),
          Map.entry(
              "j_paper_sign",
              new Explanation(
                  """
                          minus j, of a chain minus J/a²
                          """,
                  "That of Eqs. (29) and (30) as printed, for comparison with the paper's"
                      + " figures alone.",
                  ORDERS,
                  "It disagrees with the sums of Eqs. (5), (6), (28), with which j agrees.")),
          Map.entry(
              "crit23",
              new Explanation(
                  """
                          max over states of |τ ∂f/∂t|, ∂f/∂t by collisions with the phonons, Eq. (22)
                          """,
                  "A size; the theory holds where it is much less than 1, warning"
                      + " W-RAT-003 where it is not.",
                  "Changes of second order.",
                  "It is below crit25, its bound; an independent program has the bound.")),
          Map.entry(
              "crit25",
              new Explanation(
                  """
                          2π τ β_e ω max(g_F², g_B²) max(N_R, N_L) (n_e + 1) |T_p - T_e|/T_e,   N at E = μ
                          """,
                  "A size, to be much less than 1.",
                  "N away from μ.",
                  "An independent program, three chains.")),
          Map.entry(
              "crit27",
              new Explanation(
                  """
                          (ħω/k_B T_e) |T_p - T_e|/T_e
                          """,
                  "A size, to be much less than 1: crit25 where the phonons themselves"
                      + " limit τ.",
                  "Other scattering, with which crit25 is larger.",
                  "An independent program, three chains.")));

  private RatchetExplanations() {}

  /** All about a quantity, by its name in files; nothing of one that has no text yet. */
  static Explanation of(String name) {
    return TEXTS.getOrDefault(name, Explanation.NONE);
  }
}
