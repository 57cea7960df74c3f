package pawl.response;

import java.util.List;
import java.util.stream.Stream;
import pawl.response.Catalogue.Entry;

/** Every density of states. */
final class DensityCatalogue {

  private static final List<String> VALUE = List.of("value");
  private static final String MOVERS =
      "Onishi, Isobe, Nagaosa, Theory of Seebeck ratchet (2021), below Eq. (15)";
  private static final String DIRECTION =
      "R moves along --axis, L against it. In 2D and 3D N_R + N_L comes from simplices and N_R - N_L"
          + " from the roots of the bands along lines, or both from simplices (--method).";
  private static final String OMITTED =
      "Spin degeneracy of spinless models. Features finer than the samples of a line, at least eight"
          + " per period of the highest harmonic.";

  /** The density of states. */
  static final Entry DOS =
      new Entry(
              "dos",
              "1/(eV m^d)",
              "density of states per energy and length, area or volume",
              VALUE,
              "Lehmann, Taut, Phys. Status Solidi B 54, 469 (1972);"
                  + " Blöchl, Jepsen, Andersen, PRB 49, 16223 (1994), App. C")
          .explained(
              new Explanation(
                  """
                  N(E) = ∫ d^dk/(2π)^d Σ_n δ(E - ε_n(k)),   ε_n linear in simplices
                  """,
                  "Per length, area or volume of the periodic directions; both spins of a spinor"
                      + " model.",
                  "Spin degeneracy of spinless models; broadening.",
                  "Chain, square and cube in closed form; ∫N dE = number of bands; free electrons at"
                      + " the bottom; postw90.x for bcc iron, both as broad."));

  /** The density of states that move along an axis. */
  static final Entry N_R = side("N_R", "positive", "θ(+u·v_n)", "R", "ε_n' > 0");

  /** The density of states that move against it. */
  static final Entry N_L = side("N_L", "negative", "θ(-u·v_n)", "L", "ε_n' < 0");

  /** How the first changes with energy. */
  static final Entry DN_R = slope("dN_R", "N_R");

  /** How the second changes with energy. */
  static final Entry DN_L = slope("dN_L", "N_L");

  private DensityCatalogue() {}

  private static Entry side(String name, String sign, String step, String index, String condition) {
    return new Entry(
            name,
            "1/(eV m^d)",
            "density of the states whose velocity along the axis is " + sign,
            VALUE,
            MOVERS)
        .explained(
            new Explanation(
                String.format(
                    """
                    N_%s(E) = ∫ d^dk/(2π)^d Σ_n %s δ(E - ε_n(k))
                    on lines along u:  (1/V) < Σ 1/|ε_n'| >  over the roots ε_n(s) = E with %s
                    """,
                    index, step, condition),
                DIRECTION,
                OMITTED,
                "N_R + N_L = dos; the axis turned round swaps them; N_R = N_L under time reversal; an"
                    + " independent program for three chains, 1e-13; roots of bands in closed form in"
                    + " one to three dimensions."));
  }

  private static Entry slope(String name, String of) {
    return new Entry(name, "1/(eV^2 m^d)", "derivative of " + of + " by energy", VALUE, MOVERS)
        .explained(
            new Explanation(
                String.format(
                    """
                    1D:  %s = -(1/V) Σ ε_n'' / |ε_n'|³  over the roots
                    2D, 3D:  [%s(E+δ) - %s(E-δ)] / 2δ,  δ = --derivative-step
                    """,
                    name, of, of),
                "At fixed sign of the velocity. " + DIRECTION,
                OMITTED + " In 2D and 3D features narrower than δ.",
                "Differences of N_R, N_L; an independent program for three chains, 1e-12; chains"
                    + " side by side in closed form."));
  }

  /** All of them, in the order of the list. */
  static Stream<Entry> all() {
    return Stream.of(DOS, N_R, N_L, DN_R, DN_L);
  }
}
