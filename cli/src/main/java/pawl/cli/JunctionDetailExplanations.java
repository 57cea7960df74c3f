package pawl.cli;

import pawl.response.Explanation;

/** What is to be said about the details of junctions, in full. */
final class JunctionDetailExplanations {

  private static final String LOWEST =
      "Electrons without interaction; corrections to the leads and levels by the bosons.";

  /** Of the rates of modes. */
  static final Explanation RATES =
      new Explanation(
          """
                  τ_emit = p E^ab(Ω),   E^ab = ∫ dε/2π tr[M A_a(ε) M A_b(ε-Ω)] f_a(ε) [1 - f_b(ε-Ω)]
                  τ_abs  = p B^ab(Ω),   B^ab = ∫ dε/2π tr[M A_a(ε) M A_b(ε-Ω)] [1 - f_a(ε)] f_b(ε-Ω)
                  p = 1/2Ω for M that multiplies u = (b + b†)/sqrt(2Ω), 1 for "ladder"
                  """,
          "Component mode_ab, the mode from 1: an emission takes an electron from lead a to lead b, an"
              + " absorption back. Both are positive; times ħ they are energies.",
          LOWEST + " Broadened modes have none.",
          "An independent program, 1e-9; generalised detailed balance τ_emit = τ_abs"
              + " exp[-(Ω - μ_ab)/k_B T] in every run; digamma functions.");

  /** Of the heat engine. */
  static final Explanation ENGINE =
      new Explanation(
          """
                  eta_engine = 1 - (T_cold/T_e) (Ω - μ_p)/Ω,   eta_carnot = 1 - T_cold/T_e
                  μ_p = mu_eff of the mode, or eV = μ_L - μ_R with chemical_potential = "bias"
                  """,
          "A fraction. Above Carnot's where μ_p > 0, as part of what the bosons bring is not heat;"
              + " Carnot's again at T_eff = T_e/(1 - μ_p/Ω).",
          "How fast it works: the efficiency is that of infinitely slow work, without losses. Does"
              + " not exist for μ_p from Ω on, nor with two electron temperatures.",
          "1 - T_cold/T_eff of the same mode, 1e-12; Carnot's for μ_p = 0.");

  /** Of the transmission. */
  static final Explanation TRANSMISSION =
      new Explanation(
          """
                  T^ab(ω) = Tr[Λ^ab(ω) A_ph(ω)] = Σ_mn Λ^ab_mn A_ph,nm
                  J = Σ_ab ∫ dω/2π ω T^ab(ω) [n_B(ω - μ_ab, T_e) - n_B(ω, T_ph)]   (one T_e)
                  """,
          "Component ab. Negative below μ_ab = μ_a - μ_b, where n_B(ω - μ_ab) is, too. A pure number.",
          LOWEST + " Narrow modes have none: theirs are lines.",
          "The Landauer form above against J_omega in every run; the trace with the matrices of"
              + " pair_density; four levels on two modes.");

  /** Of the energy current per frequency. */
  static final Explanation SPECTRAL_ENERGY =
      new Explanation(
          """
                  J_omega^ab = (ω/2π) Tr{ [E^ab (1 + n_B(ω, T_ph)) - B^ab n_B(ω, T_ph)] A_ph }
                  J = Σ_ab ∫ dω J_omega^ab
                  """,
          "Component ab; positive from electrons to bosons. Light emitted by an STM junction is that"
              + " of LR, whose photons have μ_p = eV.",
          LOWEST + " Narrow modes have none: theirs are lines.",
          "Its integral over ω is J of the same job; the Landauer form with transmission in every"
              + " run; zero in equilibrium.");

  /** Of the spectral function of the bosons. */
  static final Explanation BOSON_SPECTRUM =
      new Explanation(
          """
                  A_ph = D^r Γ_ph D^a,   Γ_ph = 2 ω damping
                  D^r = [ω² - K + iω (damping + gyration)]^-1,   dressed: [ω² - K + iω (…) - Π_e(ω)]^-1
                  Π_e,mn = Σ_b ∫ dε/2π f_b(ε) { tr[M^m G^r(ε+ω) M^n A_b(ε)] + tr[M^m A_b(ε) M^n G^a(ε-ω)] }
                  """,
          "Component m-n, modes from 1; Hermitian without negative eigenvalues. i(Π_e - Π_e†) = Σ Λ^ab.",
          "Self-energies of higher order than M². Undressed: what electrons do to the bosons.",
          "Kramers-Kronig relation of Π_e and Λ; NEGF trace over all ω, 1e-10; the narrow limit"
              + " J = Ω γ (N - n).");

  /** Of the pairs. */
  static final Explanation PAIRS =
      new Explanation(
          """
                  E^ab_mn(ω) = ∫ dε/2π tr[M^m A_a(ε) M^n A_b(ε-ω)] f_a(ε) [1 - f_b(ε-ω)]      pair_emission
                  B^ab_mn(ω) = the same with [1 - f_a(ε)] f_b(ε-ω)                            pair_absorption
                  Λ = B - E   pair_density,   Π = (E + B)/2   pair_power
                  """,
          "Component ab_m-n, modes from 1, M for displacements. E and B are Hermitian without negative"
              + " eigenvalues; Λ^ab changes sign at ω = μ_a - μ_b.",
          LOWEST,
          "Λ^ab_mn(-ω) = -Λ^ba_nm(ω); detailed balance E = B exp[-(ω - μ_ab)/k_B T] in every run with"
              + " one electron temperature; digamma functions.");

  /** Of the spectral functions of the levels. */
  static final Explanation LEVELS =
      new Explanation(
          """
                  A_a(ε) = G^r Γ_a G^a,   G^r = [ε - H - Σ_L - Σ_R]^-1,   Γ_a = i(Σ_a - Σ_a†)
                  """,
          "Component i-j, levels from 0 as in the job; positive, its trace over 2π the density of"
              + " states fed by that lead.",
          LOWEST + " States that no lead reaches.",
          "A_L + A_R = i(G^r - G^a); ∫ dε/2π of a level's share is 1 without bound states.");

  /** Of the radiation of two bodies. */
  static final Explanation RADIATION =
      new Explanation(
          """
                  J = ∫_gap^∞ dω/2π ω τ [n_B(ω - μ_1, T_1) - n_B(ω - μ_2, T_2)],   I the same without ω
                  """,
          "Positive from the first body to the second. μ is that of the photons: e times the bias of the"
              + " body whose electrons and holes make them.",
          "Any dependence of τ on ω: one constant above the gap, the number of open channels.",
          "Bose series, 1e-11; zero between equals; entropy production in every run; a bias of the"
              + " colder body turns the heat round.");

  private JunctionDetailExplanations() {}
}
