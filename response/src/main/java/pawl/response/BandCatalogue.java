package pawl.response;

import java.util.List;
import java.util.stream.Stream;
import pawl.geometry.BerryCurvature;
import pawl.geometry.LambdaMoment;
import pawl.geometry.OrbitalMoment;
import pawl.geometry.QuantumMetric;
import pawl.quantity.OutputUnit;
import pawl.response.Catalogue.Entry;

/** Every quantity of single k-points. */
final class BandCatalogue {

  private static final List<String> VALUE = List.of("value");
  private static final List<String> IN_PLANE = List.of("x", "y");
  private static final List<String> IN_SPACE = List.of("x", "y", "z");

  private static final String SHARES =
      "Bands closer than --degeneracy-tolerance carry equal shares of the trace over their"
          + " multiplet.";
  private static final String LAMBDA_SIGN =
      "In e angstrom^3/hbar with e = -|e|: positive numbers are a moment against z per force along"
          + " the axis. chi_i = e Sum Lambda_i, so that the charge enters chi twice.";
  private static final String LAMBDA_OMITTED =
      "Position matrix elements between different Wannier functions, and moments inside one (hence"
          + " internal part).";

  /** The energies of the bands. */
  static final Entry ENERGY =
      new Entry(
              "energy",
              "eV",
              "band energy",
              VALUE,
              "eigenvalues of H(k), definition, docs/conventions")
          .explained(
              new Explanation(
                  """
                  H(k) u_n = ε_n u_n,   H_mn(k) = Σ_R exp(ik·R) H_mn(R), ascending in n
                  """,
                  "On the energy scale of the model; --fermi and fermi_energy are not subtracted.",
                  "Nothing: the bands of the Wannier Hamiltonian as read.",
                  "Closed-form bands of the built-in models; wannier90's own _band.dat of GeTe; k"
                      + " and k + G agree within the stated error."));

  /** Which bands belong together. */
  static final Entry MULTIPLET =
      new Entry(
              "multiplet",
              OutputUnit.ONE.symbol(),
              "number of the multiplet of a band, from 1",
              VALUE,
              "definition, docs/conventions")
          .explained(
              new Explanation(
                  """
                  n+1 belongs to the multiplet of n if ε_(n+1) - ε_n < --degeneracy-tolerance
                  """,
                  "Counted from the lowest band at every k-point by itself.",
                  "How multiplets are connected from one k-point to the next.",
                  "PT makes every band of bilayer8 double: four multiplets of eight bands."));

  /** The slopes of the bands. */
  static final Entry VELOCITY =
      new Entry(
              "velocity",
              OutputUnit.VELOCITY.symbol(),
              "band velocity, dE/dk over hbar, the mean over the multiplet of the band",
              IN_SPACE,
              "Ashcroft, Mermin, Solid State Physics (1976), Eq. (12.6)")
          .explained(
              new Explanation(
                  """
                  v_a^n = <u_n| ∂H/∂k_a |u_n> / ħ, the mean over the multiplet of n
                  """,
                  "Cartesian; 1 eV angstrom/hbar = 1.519e5 m/s. Does not depend on the centres.",
                  "Slopes of single bands inside a multiplet, which have no common meaning.",
                  "Differences of energies; postw90.x for bcc iron (2e-5 eV angstrom); an independent"
                      + " program at one k-point of 8 models."));

  /** The curvatures of the bands. */
  static final Entry BERRY_CURVATURE =
      new Entry(
              "berry_curvature",
              OutputUnit.SQUARE_ANGSTROM.symbol(),
              "Berry curvature, the mean over the multiplet of the band",
              IN_SPACE,
              new BerryCurvature().label().source())
          .explained(
              new Explanation(
                  """
                  Ω_z = -2 Im Σ_(n in g) Σ_(m not in g) A_x,nm A_y,mn   and cyclic
                  A_a,nm = i <u_n|∂_a u_m> = i V_a,nm / (ε_m - ε_n),   V_a = U†(∂H/∂k_a)U
                  """,
                  "x = yz, y = zx, z = xy; σ_xy = -(e²/ħ) ∫[dk] Σ f Ω_z. " + SHARES,
                  "With --positions diagonal all but the Wannier centres; with full positions what"
                      + " the Wannier functions do not span.",
                  "Integer Chern numbers; Ω² = 4 det G of two bands; closed forms; an independent"
                      + " program; random bases inside multiplets; postw90.x for bcc iron, 1e-4 of"
                      + " every value."));

  /** The metrics of the bands. */
  static final Entry QUANTUM_METRIC =
      new Entry(
              "quantum_metric",
              OutputUnit.SQUARE_ANGSTROM.symbol(),
              "quantum metric, the mean over the multiplet of the band",
              List.of("xx", "xy", "xz", "yy", "yz", "zz"),
              new QuantumMetric().label().source())
          .explained(
              new Explanation(
                  """
                  G_il = Re Σ_(n in g) Σ_(m not in g) A_i,nm A_l,mn
                  """,
                  "Symmetric and never negative as a matrix; xx, xy, yy in two dimensions. sqrt(G_ii)"
                      + " is the size of the connection A_i to other multiplets, in angstrom. "
                      + SHARES,
                  "With --positions diagonal all but the Wannier centres; with full positions what"
                      + " the Wannier functions do not span.",
                  "det G = Ω²/4 of two bands; closed forms; an independent"
                      + " program; random bases inside multiplets."));

  /** The orbital moments of the bands. */
  static final Entry ORBITAL_MOMENT =
      new Entry(
              "orbital_moment",
              OutputUnit.ORBITAL_MOMENT.symbol(),
              Catalogue.marked(
                  "orbital moment of a wave packet, the mean over the multiplet of the band"),
              IN_SPACE,
              new OrbitalMoment().label().source())
          .explained(
              new Explanation(
                  """
                  m_z = (e/ħ) [-Im Σ_(n in g) Σ_(m not in g) (ε_m - ε_n) A_x,nm A_y,mn]   and cyclic
                  """,
                  "In e eV angstrom^2/hbar with e = -|e|: 1 of it is -0.2625 Bohr magnetons. Minus"
                      + " the M^nn of the paper. "
                      + SHARES,
                  "Moments inside the Wannier functions (hence internal part); positions but the"
                      + " centres.",
                  "m = Ω (ε_m - ε_n)/2 of two bands; closed forms; an independent program at one"
                      + " k-point of 8 models, one with PT among them."));

  /** Λ of the bands. */
  static final Entry LAMBDA =
      new Entry(
              "lambda",
              OutputUnit.LAMBDA.symbol(),
              Catalogue.marked("orbital moment per field of a band, the mean over its multiplet"),
              IN_PLANE,
              "Xiao et al., PRB 103, 045401 (2021), Eq. (11)")
          .explained(
              new Explanation(
                  """
                  Λ_i = 2 Re Σ_(m≠n) A_i,nm M^mn / (ε_n - ε_m)  +  (e/2ħ) ε_jl ∂_j G_il
                  M^mn = (e/2) Σ_(m'≠n) [(v^mm' + v^n δ_mm') × A^m'n]_z,   traced over multiplets
                  """,
                  LAMBDA_SIGN + " " + SHARES,
                  LAMBDA_OMITTED,
                  "An independent program at one k-point of 8 models; sums over occupied states give"
                      + " the stored chi; the unit printed under Fig. 2 is a misprint (Å^+3)."));

  /** Its first part. */
  static final Entry LAMBDA_FIRST =
      new Entry(
              "lambda_first",
              OutputUnit.LAMBDA.symbol(),
              Catalogue.marked("part of lambda from the interband orbital moment"),
              IN_PLANE,
              new LambdaMoment().label().source())
          .explained(
              new Explanation(
                  """
                  Λ_i(1) = 2 Re Σ_(m≠n) A_i,nm M^mn / (ε_n - ε_m)
                  """,
                  LAMBDA_SIGN + " " + SHARES,
                  LAMBDA_OMITTED,
                  "Σ_n Λ(1) = 0 at every k; the printed sum and the sum over pairs agree; an"
                      + " independent program."));

  /** Its second part. */
  static final Entry LAMBDA_METRIC =
      new Entry(
              "lambda_metric",
              OutputUnit.LAMBDA.symbol(),
              Catalogue.marked("part of lambda from the curl of the quantum metric"),
              IN_PLANE,
              "Xiao et al., PRB 103, 045401 (2021), Eq. (11), second term")
          .explained(
              new Explanation(
                  """
                  Λ_i(2) = (e/2ħ) ε_jl ∂_j G_il = (e/2ħ) { ∂_x G_xy - ∂_y G_xx,  ∂_x G_yy - ∂_y G_xy }
                  """,
                  LAMBDA_SIGN + " " + SHARES,
                  LAMBDA_OMITTED
                      + " In chi this part is taken on the Fermi surface instead, which agrees after"
                      + " integration.",
                  "An independent program, derivatives of G one by one."));

  /** What a k-point gives to χ. */
  static final Entry LAMBDA_OCCUPIED =
      new Entry(
              "lambda_occupied",
              OutputUnit.LAMBDA.symbol(),
              Catalogue.marked("lambda summed over occupied states"),
              IN_PLANE,
              "Xiao et al., PRB 103, 045401 (2021), Eq. (11), summed as in Fig. 2 (c, d)")
          .explained(
              new Explanation(
                  """
                  Λ_i(k) = Σ_n f(ε_n) Λ_i^n(k),   χ_i = e ∫[dk] Λ_i(k)
                  """,
                  LAMBDA_SIGN + " f at the mean energy of a multiplet; at T = 0 a step.",
                  LAMBDA_OMITTED,
                  "Its mean over the zone is the stored chi of mirror2, to 1e-10."));

  /** Where the points of a band structure are. */
  static final Entry K_FRAC =
      new Entry(
              "k_frac",
              OutputUnit.ONE.symbol(),
              "k-point in units of the reciprocal vectors",
              List.of("k1", "k2", "k3"),
              "definition, docs/conventions")
          .explained(
              new Explanation(
                  """
                  k = k1 b1 + k2 b2 + k3 b3,   a_i·b_j = 2π δ_ij
                  """,
                  "As given, not folded into the first zone.",
                  "Nothing.",
                  "Points of paths, files and meshes are those asked for."));

  /** How far along their path they are. */
  static final Entry PATH_LENGTH =
      new Entry(
              "path_length",
              OutputUnit.PER_ANGSTROM.symbol(),
              "way along the segments of the path",
              VALUE,
              "definition, docs/conventions")
          .explained(
              new Explanation(
                  """
                  Σ |k_(i+1) - k_i| from the first point of the path on
                  """,
                  "2π is part of it.",
                  "Leaps between segments that do not meet.",
                  "The length of one segment, halved at its middle."));

  private BandCatalogue() {}

  /** All of them, in the order of the list. */
  static Stream<Entry> all() {
    return Stream.of(
        ENERGY,
        MULTIPLET,
        VELOCITY,
        BERRY_CURVATURE,
        QUANTUM_METRIC,
        ORBITAL_MOMENT,
        LAMBDA,
        LAMBDA_FIRST,
        LAMBDA_METRIC,
        LAMBDA_OCCUPIED,
        K_FRAC,
        PATH_LENGTH);
  }
}
