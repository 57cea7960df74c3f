package pawl.cli;

import java.util.Map;
import pawl.response.Explanation;

/** What is to be said about the quantities of a junction, in full. */
final class JunctionExplanations {

  private static final String ORDERS =
      "What electrons do to the spectrum of the bosons, unless these are dressed, and bosons to that"
          + " of the electrons, of higher order in M.";

  private static final String RATES =
      """
      E^ab_mn(ω) = ∫dε/2π tr[M^m A_a(ε) M^n A_b(ε-ω)] f_a(ε) [1 - f_b(ε-ω)]   emission, a to b
      B^ab_mn(ω) = ∫dε/2π tr[M^m A_a(ε) M^n A_b(ε-ω)] [1 - f_a(ε)] f_b(ε-ω)   absorption
      """;

  private static final String PROGRAM =
      "An independent program, 1e-9, of a double dot at 806 points and of four levels with two"
          + " broadened modes; the trace of Green's functions over all ω; ";

  private static final Map<String, Explanation> TEXTS =
      Map.ofEntries(
          Map.entry(
              "J",
              new Explanation(
                  """
                  J = Σ_ab ∫_0^∞ dω/2π ω Tr{ [E^ab (1 + n) - B^ab n] A },   n of the bosons' bath
                  """
                      + RATES
                      + """
                      A = π/Ω δ(ω - Ω) of a narrow mode, D^r 2ωγ D^a of broadened ones; ħ = k_B = 1
                      """,
                  "Positive from electrons to bosons.",
                  ORDERS,
                  PROGRAM
                      + "energy-balance in every run; 0 to the last bit in equilibrium;"
                      + " entropy production of each channel >= 0.")),
          Map.entry(
              "I_e",
              new Explanation(
                  """
                  I_e = ∫_0^∞ dω/2π Tr{ [E^LR (1 + n) - B^LR n] A } - the same of RL
                  """
                      + RATES,
                  "Electrons, not charge; positive from left to right. Eqs. (13), (14) as"
                      + " printed mix ω and ħω.",
                  "The elastic current and its corrections of order M². " + ORDERS,
                  PROGRAM + "dI_e/dlnT_e = dJ/dV in equilibrium.")),
          Map.entry(
              "eta",
              new Explanation(
                  """
                          η = I_e / ∫_0^∞ dω/2π Σ_ab Tr{ [E^ab (1 + n) - B^ab n] A };   one narrow mode: I_e/(J/Ω)
                          """,
                  "A fraction, with the signs of I_e and J; in equilibrium the limit for a"
                      + " small difference of temperatures.",
                  ORDERS,
                  "An independent program at 476 points of Figs. 3 and 4.")),
          Map.entry("J_LL", channel("LL", "from the left lead back to it")),
          Map.entry("J_LR", channel("LR", "from the left lead to the right one")),
          Map.entry("J_RL", channel("RL", "from the right lead to the left one")),
          Map.entry("J_RR", channel("RR", "from the right lead back to it")),
          Map.entry("JE_L", leaving("L", "left")),
          Map.entry("JE_R", leaving("R", "right")),
          Map.entry(
              "N",
              new Explanation(
                  """
                          N = (Σ τ_em + γ n)/(Σ τ_abs - Σ τ_em + γ)
                          τ_em = E/2Ω, τ_abs = B/2Ω summed over the four channels; γ the bath_rate, n of the bosons' bath
                          """,
                  "Non-negative. It does not exist where electrons emit faster than the"
                      + " mode loses: null, with W-JUN-001. Eq. (9) is γ = 0.",
                  "Broadened modes; correlations between modes.",
                  "An independent program; N = n in equilibrium.")),
          Map.entry(
              "T_eff",
              new Explanation(
                  """
                          T_eff = Ω/ln(1 + 1/N)   (ħ = k_B = 1)
                          """,
                  "Positive; null where N does not exist (W-JUN-001), is zero (W-JUN-007),"
                      + " or the leads have two temperatures (W-JUN-002).",
                  "Occupations that are not thermal.",
                  "An independent program; the common temperature in equilibrium.")),
          Map.entry(
              "mu_eff",
              new Explanation(
                  """
                          mu_eff = Ω - T_e ln(1 + 1/N):   N = 1/(exp[(Ω - mu_eff)/T_e] - 1)
                          """,
                  "Positive where electrons heat the mode beyond T_e, negative where they"
                      + " cool it: the text after Eq. (12) has it the other way round.",
                  "Leads of two temperatures, for which it is null (W-JUN-002).",
                  "An independent program; T_eff = T_e/(1 - mu_eff/Ω); 0 in equilibrium.")),
          Map.entry(
              "rectification_sum",
              new Explanation(
                  """
                          (a - b)/(a + b),   a = |J| at T_ph + |ΔT|, b = |J| at T_ph - |ΔT|
                          at both points of a pair in a sweep of electron_temperature
                          """,
                  "Positive where hot electrons send more than hot bosons; null without a"
                      + " partner (W-JUN-005). The caption of Fig. 3 literally has half of it.",
                  ORDERS,
                  "An independent program at the points of Fig. 3.")),
          Map.entry(
              "rectification_mean",
              new Explanation(
                  """
                          2 (a - b)/(a + b),   a = |J| at T_ph + |ΔT|, b = |J| at T_ph - |ΔT|
                          at both points of a pair in a sweep of electron_temperature
                          """,
                  "As rectification_sum, of which it is twice.",
                  ORDERS,
                  "An independent program at the points of Fig. 3; twice"
                      + " rectification_sum.")));

  private JunctionExplanations() {}

  private static Explanation channel(String channel, String way) {
    return new Explanation(
        String.format(
                """
                J_%1$s = ∫_0^∞ dω/2π ω Tr{ [E^%1$s (1 + n) - B^%1$s n] A },   the part of J of electrons
                that emit on the way %2$s
                """,
                channel, way)
            + RATES,
        "Positive from electrons to bosons; the four add up to J. An absorption is the reverse of an"
            + " emission of the same channel.",
        ORDERS,
        PROGRAM + "entropy production of each channel >= 0; LL and RR of the double dot are 0.");
  }

  private static Explanation leaving(String letter, String side) {
    return new Explanation(
        String.format(
            """
            JE_%1$s: every emission from %1$s takes ε out of the %2$s lead, every one into it gives ε - ω back,
            every absorption the reverse; with the rates under the integrals of J
            """,
            letter, side),
        "Positive where the lead loses energy; energies are absolute, not counted from μ."
            + " JE_L + JE_R = J.",
        "The energy of the elastic current. " + ORDERS,
        "energy-balance in every run, 1e-12; an independent program, four levels and chains, 1e-9.");
  }

  /** All about a quantity, by its name in files; nothing of one that has no text yet. */
  static Explanation of(String name) {
    return TEXTS.getOrDefault(name, Explanation.NONE);
  }
}
