package pawl.response;

import java.util.List;
import java.util.stream.Stream;
import pawl.geometry.BandQuantity;
import pawl.geometry.BerryCurvature;
import pawl.geometry.CurvatureFlux;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;
import pawl.geometry.MomentFlux;
import pawl.geometry.OrbitalMoment;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;
import pawl.tightbinding.RealSpaceMatrix;

/** Every quantity that Pawl reports. */
public final class Catalogue {

  private static final Unit E2_OVER_HBAR = Unit.CHARGE.pow(2).over(Unit.HBAR);
  private static final Unit E_OVER_HBAR = Unit.CHARGE.over(Unit.HBAR);

  static final String XIAO = "Xiao et al., PRB 103, 045401 (2021), ";
  private static final String GYROTROPIC =
      "Tsirkin, Puente Aguado, Souza, PRB 97, 035158 (2018), Eq. ";

  /** The first part of Λ. */
  static final BandQuantity LAMBDA_FIRST = new LambdaMoment();

  /** The second part, on the Fermi surface. */
  static final BandQuantity LAMBDA_METRIC = new MetricFlux();

  private static final Integrand CHI_FIRST = new Integrand(LAMBDA_FIRST, ThermalWeight.OCCUPATION);
  private static final Integrand CHI_METRIC =
      new Integrand(LAMBDA_METRIC, ThermalWeight.OCCUPATION_SLOPE);
  private static final Integrand ALPHA_FIRST = new Integrand(LAMBDA_FIRST, ThermalWeight.ENTROPY);
  private static final Integrand ALPHA_METRIC =
      new Integrand(LAMBDA_METRIC, ThermalWeight.ENTROPY_SLOPE);

  private static final Unit E_OVER_HBAR2 = Unit.CHARGE.over(Unit.HBAR.pow(2));
  private static final Unit E2_OVER_HBAR2 = Unit.CHARGE.over(Unit.HBAR).pow(2);
  private static final BandQuantity MOMENT_FLUX = new MomentFlux();

  /**
   * Orbital magnetisation per electric field, \(\chi_i = \frac{e^2}{\hbar}\int[\mathrm d\mathbf
   * k]\sum_n f(\varepsilon_n) L^n_i\); Xiao et al., PRB 103, 045401 (2021), Eq. (8).
   */
  public static final Observable CHI_INT =
      chi("chi_int", "intrinsic orbital magnetisation per electric field", CHI_FIRST, CHI_METRIC)
          .from(XIAO + "Eqs. (8), (11)")
          .explained(IntegralExplanations.CHI_INT);

  /** The part of χ from the interband orbital moment, first term of Eq. (11). */
  public static final Observable CHI_INT_FIRST =
      chi("chi_int_first", "part of chi_int from the interband orbital moment", CHI_FIRST)
          .explained(IntegralExplanations.CHI_INT_FIRST);

  /** The part of χ from the quantum metric, second term of Eq. (11), on the Fermi surface. */
  public static final Observable CHI_INT_METRIC =
      chi("chi_int_metric", "part of chi_int from the quantum metric", CHI_METRIC)
          .explained(IntegralExplanations.CHI_INT_METRIC);

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
          .from(XIAO + "Eqs. (9) to (11)")
          .explained(IntegralExplanations.ALPHA_INT);

  /** α again, its first part by Eq. (12) with the sign corrected; equal to it within rounding. */
  static final Observable ALPHA_INT_BY_MOTT =
      alpha(
          "alpha_int_mott",
          "alpha_int by the Mott relation",
          new Integrand(LAMBDA_FIRST, new MottWeight()),
          ALPHA_METRIC);

  /**
   * Orbital magnetisation of the current that an electric field drives, per relaxation time,
   * \(\chi^\mathrm{ext}_i/\tau = \frac{e^2}{\hbar^2}\int[\mathrm d\mathbf k]\sum_n(-f')\,
   * \partial_i\varepsilon_n\,\mathrm{mom}_n\): the moments of the occupation \(\delta f = -\tau
   * e\mathbf E\cdot\mathbf vf'\). Xiao et al., PRB 103, 045401 (2021), Eq. (5), its part with δf.
   */
  public static final Observable CHI_EXT_PER_TAU =
      new Observable(
              "chi_ext_per_tau",
              marked("extrinsic orbital magnetisation per electric field and relaxation time"),
              -1,
              E2_OVER_HBAR2,
              OutputUnit.METRE_PER_OHM_SECOND,
              List.of(new Integrand(MOMENT_FLUX, ThermalWeight.OCCUPATION_SLOPE)))
          .from(XIAO + "Eq. (5), the part with δf; " + GYROTROPIC + "(3), orbital part")
          .explained(IntegralExplanations.CHI_EXT);

  /**
   * The same of the current that a temperature gradient drives, \(\alpha^\mathrm{ext}_i/\tau =
   * \frac e{\hbar^2}\int[\mathrm d\mathbf k]\sum_n(-f')\frac{\varepsilon_n-\mu}T\,
   * \partial_i\varepsilon_n\,\mathrm{mom}_n\), e < 0, \(\Delta M = \alpha\cdot(-\nabla T)\). Xiao
   * et al., PRB 103, 045401 (2021), Eq. (5), its part with δf, and Sec. V: the Mott relation of it
   * and χ is exact for any relaxation time that does not depend on the energy.
   */
  public static final Observable ALPHA_EXT_PER_TAU =
      new Observable(
              "alpha_ext_per_tau",
              marked(
                  "extrinsic orbital magnetisation per temperature gradient and relaxation time"),
              1,
              E_OVER_HBAR2,
              OutputUnit.AMPERE_METRE_PER_KELVIN_SECOND,
              List.of(new Integrand(MOMENT_FLUX, ThermalWeight.ENTROPY_SLOPE)))
          .from(
              XIAO
                  + "Eq. (5), the part with δf; Sec. V, unnumbered, for its Mott relation and scaling")
          .explained(IntegralExplanations.ALPHA_EXT);

  /**
   * Orbital magnetisation in equilibrium, \(M = \frac e\hbar\int[\mathrm d\mathbf
   * k]\sum_n\big[f\,\mathrm{mom}_n - k_BT\ln(1+e^{-x})\,\Omega_n\big]\), e < 0; Xiao, Yao, Fang,
   * Niu, PRL 97, 026603 (2006).
   */
  public static final Observable MAGNETIZATION =
      magnetization(OutputUnit.AMPERE, new OrbitalMoment(), new BerryCurvature().atCentres());

  /** The same per volume, its three components. */
  public static final Observable MAGNETIZATION_OF_SOLID =
      magnetization(
          OutputUnit.AMPERE_PER_METRE,
          OrbitalMoment.inSpace(),
          BerryCurvature.inSpace().atCentres());

  /**
   * Intrinsic anomalous Hall conductivity of a layer, \(\sigma_{xy} =
   * -\frac{e^2}{\hbar}\int[\mathrm d\mathbf k]\sum_nf(\varepsilon_n)\,\Omega^n_z\), from the
   * velocity \(-\dot{\mathbf k}\times\Omega\) of Xiao et al., PRB 103, 045401 (2021), Eq. (6).
   */
  public static final Observable HALL_CONDUCTANCE =
      hall(OutputUnit.SIEMENS, BerryCurvature.inPlane());

  /**
   * Intrinsic anomalous Hall conductivity of a three-dimensional crystal, \(\sigma_{ab} =
   * -\frac{e^2}{\hbar}\int\frac{\mathrm d^3k}{(2\pi)^3}\sum_n
   * f(\varepsilon_n)\,\epsilon_{abc}\Omega^n_c\), likewise.
   */
  public static final Observable HALL_CONDUCTIVITY =
      hall(OutputUnit.SIEMENS_PER_METRE, BerryCurvature.inPlanes());

  /**
   * Dipole of the Berry curvature, \(D_{ab} = \int\frac{\mathrm d^3k}{(2\pi)^3}\sum_n(-f')\,
   * \partial_a\varepsilon_n\,\Omega^n_b\); Sodemann, Fu, PRL 115, 216806 (2015); Tsirkin, Puente
   * Aguado, Souza, PRB 97, 035158 (2018), Eq. (2).
   */
  public static final Observable BERRY_CURVATURE_DIPOLE = dipole(new CurvatureFlux());

  /**
   * Kinetic magnetoelectric tensor, orbital part, \(K_{ab} = \frac e\hbar\int\frac{\mathrm
   * d^3k}{(2\pi)^3}\sum_n(-f')\,\partial_a\varepsilon_n\,\mathrm{mom}^n_b\), e < 0: a field along a
   * induces the magnetisation \(\frac{e\tau}\hbar K_{ab}E_a\) along b. Tsirkin, Puente Aguado,
   * Souza, PRB 97, 035158 (2018), Eq. (3).
   */
  public static final Observable KINETIC_MAGNETOELECTRIC =
      new Observable(
              "kinetic_magnetoelectric",
              marked("kinetic magnetoelectric tensor, velocity first, positions diagonal"),
              1,
              E_OVER_HBAR,
              OutputUnit.AMPERE,
              List.of(new Integrand(MomentFlux.inSpace(), ThermalWeight.OCCUPATION_SLOPE)))
          .from(GYROTROPIC + "(3), orbital part")
          .explained(IntegralExplanations.KINETIC);

  /** Occupied states per area. */
  public static final Observable CARRIERS_PER_AREA =
      StateCatalogue.carriers(OutputUnit.PER_SQUARE_METRE);

  /** Occupied states per volume. */
  public static final Observable CARRIERS_PER_VOLUME =
      StateCatalogue.carriers(OutputUnit.PER_CUBIC_METRE);

  /** The density of states at μ, per area. */
  public static final Observable DOS_PER_AREA = StateCatalogue.dos(2);

  /** The density of states at μ, per volume. */
  public static final Observable DOS_PER_VOLUME = StateCatalogue.dos(3);

  /** {@link #HALL_CONDUCTANCE} with the centres alone. */
  static final Observable HALL_CONDUCTANCE_AT_CENTRES =
      hall(OutputUnit.SIEMENS, BerryCurvature.inPlane().atCentres());

  /** {@link #HALL_CONDUCTIVITY} with the centres alone. */
  static final Observable HALL_CONDUCTIVITY_AT_CENTRES =
      hall(OutputUnit.SIEMENS_PER_METRE, BerryCurvature.inPlanes().atCentres());

  /** {@link #BERRY_CURVATURE_DIPOLE} with the centres alone. */
  static final Observable DIPOLE_AT_CENTRES = dipole(CurvatureFlux.atCentres());

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

    /** One about which nothing more is said. */
    public Entry(
        String name, String unit, String longName, List<String> components, String source) {
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

  /** What a field or a temperature gradient induces by itself in a two-dimensional crystal. */
  public static List<Observable> magnetization() {
    return List.of(CHI_INT, CHI_INT_FIRST, CHI_INT_METRIC, ALPHA_INT);
  }

  /** All that is computed of a two-dimensional crystal, in the order of the files. */
  public static List<Observable> ofPlane() {
    return Stream.concat(
            magnetization().stream(),
            Stream.of(
                CHI_EXT_PER_TAU,
                ALPHA_EXT_PER_TAU,
                MAGNETIZATION,
                HALL_CONDUCTANCE,
                CARRIERS_PER_AREA,
                DOS_PER_AREA))
        .toList();
  }

  /** All that is computed of a three-dimensional crystal, in the order of the files. */
  public static List<Observable> ofSpace() {
    return List.of(
        HALL_CONDUCTIVITY,
        MAGNETIZATION_OF_SOLID,
        BERRY_CURVATURE_DIPOLE,
        KINETIC_MAGNETOELECTRIC,
        CARRIERS_PER_VOLUME,
        DOS_PER_VOLUME);
  }

  /** These with what their Berry curvatures take of the position matrix in their descriptions. */
  static List<Observable> withPositions(
      List<Observable> observables, List<RealSpaceMatrix> positions) {
    String detail = positions.isEmpty() ? "diagonal positions" : "full positions";
    List<String> affected = List.of(HALL_CONDUCTIVITY.name(), BERRY_CURVATURE_DIPOLE.name());
    return observables.stream()
        .map(o -> affected.contains(o.name()) ? o.detailed(detail) : o)
        .toList();
  }

  /** Everything that is computed, in the order of the list. */
  public static Stream<Entry> all() {
    return Stream.of(
            ofPlane().stream().map(Entry::of),
            ScatteringCatalogue.all(),
            ofSpace().stream().map(Entry::of),
            DensityCatalogue.all(),
            BandCatalogue.all())
        .flatMap(entries -> entries);
  }

  /** A long name that says that moments inside the Wannier functions are left out. */
  static String marked(String longName) {
    return longName + "; internal part";
  }

  private static Observable chi(String name, String longName, Integrand... integrands) {
    return new Observable(
        name, marked(longName), 1, E2_OVER_HBAR, OutputUnit.METRE_PER_OHM, List.of(integrands));
  }

  private static Observable alpha(String name, String longName, Integrand... integrands) {
    return new Observable(
        name,
        marked(longName),
        -1,
        E_OVER_HBAR,
        OutputUnit.AMPERE_METRE_PER_KELVIN,
        List.of(integrands));
  }

  private static Observable magnetization(
      OutputUnit unit, BandQuantity moment, BandQuantity curvature) {
    return new Observable(
            "magnetization",
            marked("orbital magnetisation in equilibrium, positions diagonal"),
            -1,
            E_OVER_HBAR,
            unit,
            List.of(
                new Integrand(moment, ThermalWeight.OCCUPATION),
                new Integrand(curvature, ThermalWeight.GRAND_POTENTIAL)))
        .from(
            "Xiao, Yao, Fang, Niu, PRL 97, 026603 (2006); "
                + XIAO
                + "Eq. (5), without fields and δf")
        .explained(IntegralExplanations.MAGNETIZATION);
  }

  private static Observable hall(OutputUnit unit, BandQuantity curvature) {
    return new Observable(
            "hall_conductivity",
            "intrinsic anomalous Hall conductivity",
            -1,
            E2_OVER_HBAR,
            unit,
            List.of(new Integrand(curvature, ThermalWeight.OCCUPATION)))
        .from(
            "Xiao, Chang, Niu, Rev. Mod. Phys. 82, 1959 (2010), Eq. (1.13), for Ω; "
                + XIAO
                + "Eq. (6), for the velocity")
        .explained(IntegralExplanations.HALL_CONDUCTIVITY);
  }

  private static Observable dipole(BandQuantity flux) {
    return new Observable(
            "berry_curvature_dipole",
            "dipole of the Berry curvature, velocity first",
            -1,
            Unit.ONE,
            OutputUnit.ONE,
            List.of(new Integrand(flux, ThermalWeight.OCCUPATION_SLOPE)))
        .from("Sodemann, Fu, PRL 115, 216806 (2015); " + GYROTROPIC + "(2)")
        .explained(IntegralExplanations.DIPOLE);
  }
}
