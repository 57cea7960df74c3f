package pawl.response;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The quantities that symmetry makes zero. No error is small beside zero: theirs are measured
 * against what the quantities would be if nothing cancelled.
 *
 * @param sizes that, by the name of the quantity
 * @param left the part of it that may be left, as symmetries of a model hold nearly
 */
public record Vanishing(Map<String, Double> sizes, double left) {

  /** Symmetry leaves something of every quantity. */
  static final Vanishing NOTHING = new Vanishing(Map.of(), 0);

  /** Copies the sizes. */
  public Vanishing {
    sizes = Map.copyOf(sizes);
  }

  /** All observables if a symmetry forbids every component of them, otherwise nothing. */
  static Vanishing of(ZoneSymmetry symmetry, Estimates estimates, List<Observable> observables) {
    return symmetry.forbidsAll()
        ? new Vanishing(
            observables.stream().collect(Collectors.toMap(Observable::name, size(estimates))),
            symmetry.left())
        : NOTHING;
  }

  private static Function<Observable, Double> size(Estimates estimates) {
    return observable -> Magnetization.largest(estimates.magnitudes(observable));
  }

  /** What errors of a quantity are measured against besides its values; 0 if by these alone. */
  double size(String quantity, Tolerance tolerance) {
    return left <= tolerance.absolute() ? sizes.getOrDefault(quantity, 0.0) : 0;
  }

  /** The names of the quantities to which a tolerance does not apply as it stands. */
  List<String> names(Tolerance tolerance) {
    return sizes.keySet().stream().filter(q -> size(q, tolerance) > 0).sorted().toList();
  }
}
