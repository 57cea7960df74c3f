package pawl.response;

/** What is to be said about the integrals over the zone, in full. */
final class IntegralExplanations {

  private static final String OMITTED =
      "Moments inside the Wannier functions, <0m|H r|Rn> (hence internal part), and position matrix"
          + " elements between different ones. Spin degeneracy of spinless models.";

  private static final String OMITTED_OF_LAMBDA =
      "Moments inside the Wannier functions, <0m|H r|Rn> (hence internal part), and position matrix"
          + " elements between different ones, unless --positions full takes these. Spin degeneracy"
          + " of spinless models.";

  private static final String UNSPANNED =
      "What the Wannier functions do not span; with --positions diagonal also position matrix"
          + " elements between different Wannier functions.";

  private static final String TAU =
      """
                  τ(T) = --tau                 with --tau-model constant, the default
                  τ(T) = --tau · T0/T          with --tau-model phonon, T0 = --tau-temperature (300 K)
                  """;

  /** Of χ. */
  static final Explanation CHI_INT =
      new Explanation(
          """
                  χ_i = (e²/ħ) ∫ d²k/(2π)² Σ_n { f(ε_n) L_i^n(1) + f'(ε_n) F_i^n },   Λ = (e/ħ) L
                  L_i(1) = 2 Re Σ_(m≠n) A_i,nm N_mn / (ε_n - ε_m),   traced over multiplets
                  F_i = -(1/2) ε_jl Re Tr[V_j G_il]
                  """,
          "ΔM_z = χ_i E_i; e² leaves no sign of the charge. f' = ∂f/∂ε < 0. Forbidden by P, by"
              + " T and by rotations about z; PT allows it (Table I).",
          OMITTED_OF_LAMBDA,
          "Mott and Maxwell relations with alpha_int; an independent program for 8 models and"
              + " bilayer CrI3; ∂P/∂B of open strips of 7 insulators; zeros of symmetry; wrong variants"
              + " of the formula are told apart.");

  /** Of its first part. */
  static final Explanation CHI_INT_FIRST =
      new Explanation(
          """
                  (e²/ħ) ∫ d²k/(2π)² Σ_n f(ε_n) 2 Re Σ_(m≠n) A_i,nm N_mn / (ε_n - ε_m)
                  N_mn = (1/2) ε_kl [ Σ_(m' not in g) V_k,mm' A_l,m'n + Σ_(n' in g) A_l,mn' V_k,n'n ]
                  """,
          "As chi_int.",
          OMITTED_OF_LAMBDA,
          "Σ_n L(1) = 0 and the printed sum and the sum over pairs agree, in every run; an"
              + " independent program at one k-point of 8 models.");

  /** Of its second part. */
  static final Explanation CHI_INT_METRIC =
      new Explanation(
          """
                  (e²/ħ) ∫ d²k/(2π)² Σ_n f(ε_n) (1/2) ε_jl ∂_j G_il
                    = (e²/ħ) ∫ d²k/(2π)² Σ_n f'(ε_n) (-1/2) ε_jl Re Tr[V_j G_il]   (by parts)
                  """,
          "As chi_int; zero in a gap at T = 0.",
          OMITTED_OF_LAMBDA,
          "An independent program, 1e-12, and its sea form, 1e-7; finite where filled bands cross.");

  /** Of α. */
  static final Explanation ALPHA_INT =
      new Explanation(
          """
                  α_i = (e/ħ) ∫ d²k/(2π)² Σ_n { s0(ε_n) L_i^n(1) + s0'(ε_n) F_i^n }
                  s0 = k_B [ x f + ln(1 + exp(-x)) ],   x = (ε - μ)/k_B T,   s0' = (ε - μ) f'/T
                  """,
          "ΔM_z = α_i (-∂_i T), e = -|e|. Eq. (12) as printed has the wrong sign: it must be"
              + " α = ∫dη (-∂f/∂η) (η-μ)/(eT) χ(η).",
          OMITTED_OF_LAMBDA,
          "The Mott relation in every run; e ∂α/∂μ = ∂χ/∂T; Eq. (13) at low T; an independent"
              + " program for 8 models and bilayer CrI3.");

  /** Of the Hall conductivity in space and in the plane. */
  static final Explanation HALL_CONDUCTIVITY =
      new Explanation(
          """
                  σ_ab = -(e²/ħ) ∫ d^dk/(2π)^d Σ_n f(ε_n) ε_abc Ω_c^n
                  """,
          "xy of a layer, yz, zx, xy in space; from ħ dk/dt = eE and dx/dt = v - dk/dt × Ω.",
          "Skew scattering and side jump. " + UNSPANNED,
          "An independent program for 8 models, 1e-9, and for bcc iron, 1e-5 of the largest value;"
              + " postw90.x (transl_inv = .true.) for iron, 2e-6 of it; C e²/h in the gaps of Haldane models, 1e-8.");

  /** Of χ of the current. */
  static final Explanation CHI_EXT =
      new Explanation(
          """
                  χ_i/τ = (e²/ħ²) ∫ d²k/(2π)² Σ_g (-f'(ε_g)) Re Tr_g[V_i mom],   V = ∂H/∂k
                  mom_nn' = (i/2) Σ_(m not in g) [ε_m - (ε_n + ε_n')/2] (A_x,nm A_y,mn' - A_y,nm A_x,mn')
                  """,
          "ΔM_z = χ_i E_i with δf = -τ e E·v f', e = -|e|; per second of the relaxation time τ, which"
              + " multiplies it. Allowed by T alone; forbidden by P, by PT and by rotations about z.",
          OMITTED + " A relaxation time that differs from state to state.",
          "An independent program for 8 models; zeros of symmetry; any basis of a multiplet;"
              + " wrong variants of the formula are told apart.");

  /** Of α of the current. */
  static final Explanation ALPHA_EXT =
      new Explanation(
          """
                  α_i/τ = (e/ħ²) ∫ d²k/(2π)² Σ_g (-f'(ε_g)) (ε_g - μ)/T Re Tr_g[V_i mom]
                  """,
          "ΔM_z = α_i (-∂_i T), e = -|e|; as chi_ext_per_tau.",
          OMITTED
              + " A relaxation time that differs from state to state; phonon drag, which is alpha_drag.",
          "An independent program for 8 models; the Mott relation with chi_ext_per_tau at low T;"
              + " the scaling of Table I with temperature.");

  /** Of χ of the current at a relaxation time. */
  static final Explanation CHI_EXT_TIMES_TAU =
      timesTau("χ_i = τ(T) χ_i/τ,   χ_i/τ: chi_ext_per_tau", CHI_EXT, "at two temperatures");

  /** Of α of the current at a relaxation time. */
  static final Explanation ALPHA_EXT_TIMES_TAU =
      timesTau(
          "α_i = τ(T) α_i/τ,   α_i/τ: alpha_ext_per_tau",
          ALPHA_EXT,
          "α ∝ T with constant, T⁰ with phonon");

  /** Of α of the phonon drag. */
  static final Explanation ALPHA_DRAG =
      new Explanation(
          """
                  α_i = τ_i (τ_p/τ_ep(T)) E_d/(e T) χ_i/τ,   τ_ep(T) = τ_ep0 (T0/T)^n,   χ_i/τ: chi_ext_per_tau
                  δf = τ_i (τ_p/τ_ep) E_d f' v·∇T/T = -τ_i f' v·F,   F = -E_d (τ_p/τ_ep) ∇T/T,   E_d = m* v_s²
                  τ_i --drag-impurity-time, τ_p --drag-phonon-time, τ_ep0 --drag-electron-phonon-time (s)
                  T0 --drag-reference-temperature (K), n --drag-exponent (4), E_d --drag-energy (eV)
                  """,
          "ΔM_z = α_i (-∂_i T), e = -|e|; the force F on carriers points to the cold side for E_d > 0;"
              + " E_d < 0 where m* < 0, as of holes. Symmetry as of chi_ext_per_tau.",
          "The paper gives δf ∝ (τ_i τ_p/τ_ep) ∇T/T alone: form, sign and amplitude are those of"
              + " Herring's balance of momentum. Times that depend on the state or the phonon, momentum"
              + " that carriers give back. "
              + OMITTED,
          "The moments of a Fermi sea displaced by τ_i F/ħ; alpha_ext_per_tau with a constant for"
              + " ε - μ; powers of T; Herring's thermopower where the field that stops it is taken.");

  /** Of M. */
  static final Explanation MAGNETIZATION =
      new Explanation(
          """
                  M = (e/ħ) ∫ d^dk/(2π)^d Σ_n [ f(ε_n) mom_n - k_B T ln(1 + exp(-x_n)) Ω_n ]
                  x_n = (ε_n - μ)/k_B T
                  mom_n = -Im Σ_m (ε_m - ε_n) A_x,nm A_y,mn,   Ω_n = -2 Im Σ_m A_x,nm A_y,mn   and cyclic
                  """,
          "The moment of electrons, e = -|e|, per area along z, per volume in 3D. Forbidden by T and"
              + " by PT.",
          OMITTED,
          "An independent program for 8 models, 1e-12, and for the three components of a solid, 1e-12;"
              + " ∂M/∂μ against the Hall conductivity; open strips of a Chern insulator in a field,"
              + " 1e-9.");

  /** Of the dipole of the Berry curvature. */
  static final Explanation DIPOLE =
      new Explanation(
          """
                  D_ab = ∫ d³k/(2π)³ Σ_g (-f'(ε_g)) Re Tr_g[V_a Ω_b]
                  """,
          "First index the velocity, second the curvature; a pure number. Forbidden by P.",
          UNSPANNED,
          "An independent program, 1e-12; ∫ f ∂_a Ω_b; zero trace; zeros of symmetry; any basis of a multiplet.");

  /** Of the kinetic magnetoelectric tensor. */
  static final Explanation KINETIC =
      new Explanation(
          """
                  K_ab = (e/ħ) ∫ d³k/(2π)³ Σ_g (-f'(ε_g)) Re Tr_g[V_a mom_b]
                  """,
          "First index the velocity, second the moment; ΔM_b = (e τ/ħ) K_ab E_a, e = -|e|. Forbidden by"
              + " P.",
          OMITTED + " The spin part.",
          "An independent program, 1e-12; ∫ f ∂_a mom_b; zeros of symmetry; any basis of a multiplet.");

  /** Of the occupied states. */
  static final Explanation CARRIERS =
      new Explanation(
          """
                  n = ∫ d^dk/(2π)^d Σ_n f(ε_n)
                  """,
          "All occupied states of the model, per area or volume; no background is taken off.",
          "Bands outside the model; spin degeneracy of spinless models.",
          "Filled bands per cell in a gap; ∂n/∂μ against dos; an independent program for 8 models and"
              + " a solid.");

  /** Of the density of states in the pass of the responses. */
  static final Explanation DOS =
      new Explanation(
          """
                  ∫dE (-f'(E)) N(E) = ∫ d^dk/(2π)^d Σ_n (-f'(ε_n)) = ∂n/∂μ,   f' = ∂f/∂ε
                  T = 0:  N(μ), with energies linear in simplices
                  """,
          "Positive; per area or volume, both spins of a spinor model; n is carrier_density. No"
              + " symmetry forbids it. `pawl dos` has N(E) itself.",
          "Spin degeneracy of spinless models; bands outside the model.",
          "∂n/∂μ by differences of n; `pawl dos` at T = 0, and averaged over -f' at T > 0.");

  private IntegralExplanations() {}

  private static Explanation timesTau(String formula, Explanation perTau, String scaling) {
    return new Explanation(
        formula + "\n" + TAU,
        perTau.sign(),
        perTau.omitted(),
        "As per relaxation time; its product with τ(T), " + scaling + ".");
  }
}
