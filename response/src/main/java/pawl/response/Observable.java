package pawl.response;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import pawl.geometry.BandQuantity;
import pawl.quantity.OutputUnit;
import pawl.quantity.Unit;

/**
 * A number to report: a prefactor times a sum of Brillouin-zone integrals.
 *
 * @param name as in files
 * @param longName a few words
 * @param sign of the prefactor; the carriers have charge e = -|e|
 * @param prefactor its unit, for instance e²/ħ
 * @param output the unit to report in
 * @param integrands added up; all of one unit
 * @param source papers and equations
 * @param explanation all about it
 */
public record Observable(
    String name,
    String longName,
    int sign,
    Unit prefactor,
    OutputUnit output,
    List<Integrand> integrands,
    String source,
    Explanation explanation) {

  /** Copies the integrands. */
  public Observable {
    integrands = List.copyOf(integrands);
  }

  /** One that is defined where its parts are, and about which nothing more is said. */
  public Observable(
      String name,
      String longName,
      int sign,
      Unit prefactor,
      OutputUnit output,
      List<Integrand> integrands) {
    this(
        name, longName, sign, prefactor, output, integrands, sources(integrands), Explanation.NONE);
  }

  private static String sources(List<Integrand> integrands) {
    return integrands.stream()
        .map(integrand -> integrand.quantity().label().source())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** The same that is defined elsewhere. */
  Observable from(String papers) {
    return new Observable(name, longName, sign, prefactor, output, integrands, papers, explanation);
  }

  /** The same with all about it. */
  Observable explained(Explanation full) {
    return new Observable(name, longName, sign, prefactor, output, integrands, source, full);
  }

  /** The same, with how it is computed. */
  Observable detailed(String detail) {
    return new Observable(
        name, longName + ", " + detail, sign, prefactor, output, integrands, source, explanation);
  }

  /** The same of other quantities of the bands. */
  Observable of(UnaryOperator<BandQuantity> other) {
    return new Observable(
        name,
        longName,
        sign,
        prefactor,
        output,
        integrands.stream().map(i -> new Integrand(other.apply(i.quantity()), i.weight())).toList(),
        source,
        explanation);
  }

  /** The Cartesian components. */
  public List<String> components() {
    return integrands.get(0).quantity().label().components();
  }

  /**
   * From \(\int\mathrm d^dk/(2\pi)^d\) in the program's units to the output unit, with the sign.
   */
  double scale(int dimension) {
    Unit unit = integrands.get(0).unit(dimension);
    for (Integrand integrand : integrands) {
      if (!integrand.unit(dimension).equals(unit)) {
        throw new IllegalStateException(
            name + " adds " + unit + " to " + integrand.unit(dimension));
      }
    }
    return output.from(sign, prefactor.times(unit));
  }
}
