package pawl.response;

import java.util.List;
import java.util.stream.Stream;
import pawl.geometry.BerryCurvature;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;

/** Every quantity that Pawl reports. */
public final class Catalogue {

  private static final Unit E2_OVER_HBAR = Unit.CHARGE.pow(2).over(Unit.HBAR);
  private static final Unit E_OVER_HBAR = Unit.CHARGE.over(Unit.HBAR);

  private static final String OMITTED =
      "Position matrix elements between different Wannier functions, moments inside one, the"
          + " extrinsic response. Spin degeneracy of spinless models.";

  private static final Integrand CHI_FIRST =
      new Integrand(new LambdaMoment(), ThermalWeight.OCCUPATION);
  private static final Integrand CHI_METRIC =
      new Integrand(new MetricFlux(), ThermalWeight.OCCUPATION_SLOPE);
  private static final Integrand ALPHA_FIRST =
      new Integrand(CHI_FIRST.quantity(), ThermalWeight.ENTROPY);
  private static final Integrand ALPHA_METRIC =
      new Integrand(CHI_METRIC.quantity(), ThermalWeight.ENTROPY_SLOPE);

  /**
   * Orbital magnetisation per electric field, \(\chi_i = \frac{e^2}{\hbar}\int[\mathrm d\mathbf
   * k]\sum_n f(\varepsilon_n) L^n_i\); Xiao et al., PRB 103, 045401 (2021), Eq. (8).
   */
  public static final Observable CHI_INT =
      chi("chi_int", "intrinsic orbital magnetisation per electric field", CHI_FIRST, CHI_METRIC)
          .explained(
              new Explanation(
                  """
                  χ_i = (e²/ħ) ∫ d²k/(2π)² Σ_n { f(ε_n) L_i^n(1) + f'(ε_n) F_i^n },   Λ = (e/ħ) L
                  L_i(1) = 2 Re Σ_(m≠n) A_i,nm N_mn / (ε_n - ε_m),   traced over multiplets
                  F_i = -(1/2) ε_jl Re Tr[V_j G_il]
                  """,
                  "ΔM_z = χ_i E_i; e² leaves no sign of the charge. f' = ∂f/∂ε < 0. Forbidden by P, by"
                      + " T and by rotations about z; PT allows it (Table I).",
                  OMITTED,
                  "Mott and Maxwell relations with alpha_int; an independent program for 8 models and"
                      + " bilayer CrI3; ∂P/∂B of open strips; zeros of symmetry; wrong variants of"
                      + " the formula are told apart."));

  /** The part of χ from the interband orbital moment, first term of Eq. (11). */
  public static final Observable CHI_INT_FIRST =
      chi("chi_int_first", "part of chi_int from the interband orbital moment", CHI_FIRST)
          .explained(
              new Explanation(
                  """
                  (e²/ħ) ∫ d²k/(2π)² Σ_n f(ε_n) 2 Re Σ_(m≠n) A_i,nm N_mn / (ε_n - ε_m)
                  N_mn = (1/2) ε_kl [ Σ_(m' not in g) V_k,mm' A_l,m'n + Σ_(n' in g) A_l,mn' V_k,n'n ]
                  """,
                  "As chi_int.",
                  OMITTED,
                  "Σ_n L(1) = 0 at every k; the printed sum and the sum over pairs agree; an"
                      + " independent program."));

  /** The part of χ from the quantum metric, second term of Eq. (11), on the Fermi surface. */
  public static final Observable CHI_INT_METRIC =
      chi("chi_int_metric", "part of chi_int from the quantum metric", CHI_METRIC)
          .explained(
              new Explanation(
                  """
                  (e²/ħ) ∫ d²k/(2π)² Σ_n f(ε_n) (1/2) ε_jl ∂_j G_il
                    = (e²/ħ) ∫ d²k/(2π)² Σ_n f'(ε_n) (-1/2) ε_jl Re Tr[V_j G_il]   (by parts)
                  """,
                  "As chi_int; zero in a gap at T = 0.",
                  OMITTED,
                  "The sea form of an independent program, 1e-7; finite where filled bands cross."));

  /**
   * Orbital magnetisation per temperature gradient, \(\alpha_i = \frac e\hbar\int[\mathrm d\mathbf
   * k]\sum_n s_0(\varepsilon_n) L^n_i\), e < 0, \(\Delta M = \alpha\cdot(-\nabla T)\); Xiao et al.,
   * PRB 103, 045401 (2021), Eq. (9).
   */
  public static final Observable ALPHA_INT =
      alpha(
              "alpha_int",
              "intrinsic orbital magnetisation per temperature gradient",
              ALPHA_FIRST,
              ALPHA_METRIC)
          .explained(
              new Explanation(
                  """
                  α_i = (e/ħ) ∫ d²k/(2π)² Σ_n { s0(ε_n) L_i^n(1) + s0'(ε_n) F_i^n }
                  s0 = k_B [ x f + ln(1 + exp(-x)) ],   x = (ε - μ)/k_B T,   s0' = (ε - μ) f'/T
                  """,
                  "ΔM_z = α_i (-∂_i T), e = -|e|. Eq. (12) as printed has the wrong sign: it must be"
                      + " α = ∫dη (-∂f/∂η) (η-μ)/(eT) χ(η).",
                  OMITTED + " Phonon drag.",
                  "The Mott relation in every run; e ∂α/∂μ = ∂χ/∂T; Eq. (13) at low T; an independent"
                      + " program for 8 models and bilayer CrI3."));

  /** α again, its first part by Eq. (12) with the sign corrected; equal to it within rounding. */
  static final Observable ALPHA_INT_BY_MOTT =
      alpha(
          "alpha_int_mott",
          "alpha_int by the Mott relation",
          new Integrand(CHI_FIRST.quantity(), new MottWeight()),
          ALPHA_METRIC);

  /**
   * Intrinsic anomalous Hall conductivity of a three-dimensional crystal, \(\sigma_{ab} =
   * -\frac{e^2}{\hbar}\int\frac{\mathrm d^3k}{(2\pi)^3}\sum_n
   * f(\varepsilon_n)\,\epsilon_{abc}\Omega^n_c\); Xiao, Chang, Niu, Rev. Mod. Phys. 82, 1959
   * (2010), Eq. (3.3).
   */
  public static final Observable HALL_CONDUCTIVITY =
      new Observable(
              "hall_conductivity",
              "intrinsic anomalous Hall conductivity",
              -1,
              E2_OVER_HBAR,
              OutputUnit.SIEMENS_PER_METRE,
              List.of(new Integrand(BerryCurvature.inPlanes(), ThermalWeight.OCCUPATION)))
          .explained(
              new Explanation(
                  """
                  σ_ab = -(e²/ħ) ∫ d³k/(2π)³ Σ_n f(ε_n) ε_abc Ω_c^n
                  """,
                  "yz, zx, xy; from ħ dk/dt = eE and dx/dt = v - dk/dt × Ω.",
                  "Skew scattering and side jump; what the Wannier functions do not span.",
                  "An independent program for bcc iron, 1e-5 of the largest value."));

  private Catalogue() {}

  /**
   * What a quantity is.
   *
   * @param name as in files
   * @param unit as in files
   * @param longName a few words
   * @param components as in files, all there can be
   * @param source papers and equations
   * @param explanation all about it
   */
  public record Entry(
      String name,
      String unit,
      String longName,
      List<String> components,
      String source,
      Explanation explanation) {

    /** Copies the components. */
    public Entry {
      components = List.copyOf(components);
    }

    Entry(String name, String unit, String longName, List<String> components, String source) {
      this(name, unit, longName, components, source, Explanation.NONE);
    }

    /** The same with all about it. */
    Entry explained(Explanation full) {
      return new Entry(name, unit, longName, components, source, full);
    }

    /** The same, with how it was computed. */
    Entry detailed(String detail) {
      return new Entry(name, unit, longName + ", " + detail, components, source, explanation);
    }

    private static Entry of(Observable observable) {
      return new Entry(
          observable.name(),
          observable.output().symbol(),
          observable.longName(),
          observable.components(),
          observable.source(),
          observable.explanation());
    }

    /** This with the components there are. */
    Entry with(List<String> present) {
      return new Entry(name, unit, longName, present, source, explanation);
    }

    /** Numbers that are this. */
    Result result(OutputUnit output, List<Axis> axes, double[] values, double[] errors) {
      return new Result(name, longName, output, axes, components, values, errors);
    }
  }

  /** What the magnetisation of a two-dimensional crystal is made of, in the order of the tables. */
  public static List<Observable> magnetization() {
    return List.of(CHI_INT, CHI_INT_FIRST, CHI_INT_METRIC, ALPHA_INT);
  }

  /** Everything that is computed, in the order of the list. */
  public static Stream<Entry> all() {
    Stream<Entry> integrals =
        Stream.concat(magnetization().stream(), Stream.of(HALL_CONDUCTIVITY)).map(Entry::of);
    return Stream.of(integrals, DensityCatalogue.all(), BandCatalogue.all())
        .flatMap(entries -> entries);
  }

  private static Observable chi(String name, String longName, Integrand... integrands) {
    return new Observable(
        name, longName, 1, E2_OVER_HBAR, OutputUnit.METRE_PER_OHM, List.of(integrands));
  }

  private static Observable alpha(String name, String longName, Integrand... integrands) {
    return new Observable(
        name, longName, -1, E_OVER_HBAR, OutputUnit.AMPERE_METRE_PER_KELVIN, List.of(integrands));
  }
}
