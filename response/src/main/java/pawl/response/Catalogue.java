package pawl.response;

import java.util.List;
import java.util.stream.Stream;
import pawl.geometry.BerryCurvature;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;
import pawl.geometry.OrbitalMoment;
import pawl.geometry.QuantumMetric;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.ThermalWeight;
import pawl.quantity.Unit;

/** Every quantity that Pawl reports. */
public final class Catalogue {

  private static final Unit E2_OVER_HBAR = Unit.CHARGE.pow(2).over(Unit.HBAR);
  private static final Unit E_OVER_HBAR = Unit.CHARGE.over(Unit.HBAR);

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
      chi("chi_int", "intrinsic orbital magnetisation per electric field", CHI_FIRST, CHI_METRIC);

  /** The part of χ from the interband orbital moment, first term of Eq. (11). */
  public static final Observable CHI_INT_FIRST =
      chi("chi_int_first", "part of chi_int from the interband orbital moment", CHI_FIRST);

  /** The part of χ from the quantum metric, second term of Eq. (11), on the Fermi surface. */
  public static final Observable CHI_INT_METRIC =
      chi("chi_int_metric", "part of chi_int from the quantum metric", CHI_METRIC);

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
          ALPHA_METRIC);

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
          List.of(new Integrand(BerryCurvature.inPlanes(), ThermalWeight.OCCUPATION)));

  /** The density of states. */
  static final Entry DOS =
      new Entry(
          "dos",
          "1/(eV m^d)",
          "density of states per energy and length, area or volume",
          List.of("value"),
          "Lehmann, Taut, Phys. Status Solidi B 54, 469 (1972)");

  private static final String MOVERS =
      "Onishi, Isobe, Nagaosa, Theory of Seebeck ratchet (2021), below Eq. (15)";

  /** The density of states that move along an axis. */
  static final Entry N_R =
      new Entry(
          "N_R",
          "1/(eV m^d)",
          "density of the states whose velocity along the axis is positive",
          List.of("value"),
          MOVERS);

  /** The density of states that move against it. */
  static final Entry N_L =
      new Entry(
          "N_L",
          "1/(eV m^d)",
          "density of the states whose velocity along the axis is negative",
          List.of("value"),
          MOVERS);

  /** How the first changes with energy. */
  static final Entry DN_R =
      new Entry("dN_R", "1/(eV^2 m^d)", "derivative of N_R by energy", List.of("value"), MOVERS);

  /** How the second changes with energy. */
  static final Entry DN_L =
      new Entry("dN_L", "1/(eV^2 m^d)", "derivative of N_L by energy", List.of("value"), MOVERS);

  /** The energies of the bands. */
  static final Entry ENERGY =
      new Entry(
          "energy", "eV", "band energy", List.of("value"), "eigenvalues of H(k), docs/conventions");

  /** The slopes of the bands. */
  static final Entry VELOCITY =
      new Entry(
          "velocity",
          OutputUnit.VELOCITY.symbol(),
          "band velocity, dE/dk over hbar, the mean over the multiplet of the band",
          List.of("x", "y", "z"),
          "Ashcroft, Mermin, Solid State Physics (1976), Eq. (12.6)");

  /** The curvatures of the bands. */
  static final Entry BERRY_CURVATURE =
      new Entry(
          "berry_curvature",
          OutputUnit.SQUARE_ANGSTROM.symbol(),
          "Berry curvature, the mean over the multiplet of the band",
          List.of("x", "y", "z"),
          new BerryCurvature().label().source());

  /** Which bands belong together. */
  static final Entry MULTIPLET =
      new Entry(
          "multiplet",
          OutputUnit.ONE.symbol(),
          "number of the multiplet of a band, from 1",
          List.of("value"),
          "docs/conventions");

  /** The metrics of the bands. */
  static final Entry QUANTUM_METRIC =
      new Entry(
          "quantum_metric",
          OutputUnit.SQUARE_ANGSTROM.symbol(),
          "quantum metric, the mean over the multiplet of the band",
          List.of("xx", "xy", "xz", "yy", "yz", "zz"),
          new QuantumMetric().label().source());

  /** The orbital moments of the bands. */
  static final Entry ORBITAL_MOMENT =
      new Entry(
          "orbital_moment",
          OutputUnit.ORBITAL_MOMENT.symbol(),
          "orbital moment of a wave packet, the mean over the multiplet of the band",
          List.of("x", "y", "z"),
          new OrbitalMoment().label().source());

  private static final List<String> IN_PLANE = List.of("x", "y");

  /** Λ of the bands. */
  static final Entry LAMBDA =
      new Entry(
          "lambda",
          OutputUnit.LAMBDA.symbol(),
          "orbital moment per field of a band, the mean over its multiplet",
          IN_PLANE,
          "Xiao et al., PRB 103, 045401 (2021), Eq. (11)");

  /** Its first part. */
  static final Entry LAMBDA_FIRST =
      new Entry(
          "lambda_first",
          OutputUnit.LAMBDA.symbol(),
          "part of lambda from the interband orbital moment",
          IN_PLANE,
          new LambdaMoment().label().source());

  /** Its second part. */
  static final Entry LAMBDA_METRIC =
      new Entry(
          "lambda_metric",
          OutputUnit.LAMBDA.symbol(),
          "part of lambda from the curl of the quantum metric",
          IN_PLANE,
          "Xiao et al., PRB 103, 045401 (2021), Eq. (11), second term");

  /** What a k-point gives to χ. */
  static final Entry LAMBDA_OCCUPIED =
      new Entry(
          "lambda_occupied",
          OutputUnit.LAMBDA.symbol(),
          "lambda summed over occupied states",
          IN_PLANE,
          "Xiao et al., PRB 103, 045401 (2021), Fig. 2 (c, d)");

  /** Where the points of a band structure are. */
  static final Entry K_FRAC =
      new Entry(
          "k_frac",
          OutputUnit.ONE.symbol(),
          "k-point in units of the reciprocal vectors",
          List.of("k1", "k2", "k3"),
          "docs/conventions");

  /** How far along their path they are. */
  static final Entry PATH_LENGTH =
      new Entry(
          "path_length",
          OutputUnit.PER_ANGSTROM.symbol(),
          "way along the segments of the path",
          List.of("value"),
          "docs/conventions");

  private Catalogue() {}

  /**
   * What a quantity is.
   *
   * @param name as in files
   * @param unit as in files
   * @param longName a few words
   * @param components as in files, all there can be
   * @param source papers and equations
   */
  public record Entry(
      String name, String unit, String longName, List<String> components, String source) {

    /** Copies the components. */
    public Entry {
      components = List.copyOf(components);
    }

    /** The same, with how it was computed. */
    Entry detailed(String detail) {
      return new Entry(name, unit, longName + ", " + detail, components, source);
    }

    private static Entry of(Observable observable) {
      return new Entry(
          observable.name(),
          observable.output().symbol(),
          observable.longName(),
          observable.components(),
          observable.source());
    }

    /** This with the components there are. */
    Entry with(List<String> present) {
      return new Entry(name, unit, longName, present, source);
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
    return Stream.concat(
        Stream.concat(magnetization().stream(), Stream.of(HALL_CONDUCTIVITY)).map(Entry::of),
        Stream.of(
            DOS,
            N_R,
            N_L,
            DN_R,
            DN_L,
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
            PATH_LENGTH));
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
