package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.geometry.BandQuantity;
import pawl.geometry.LambdaMoment;
import pawl.geometry.MetricFlux;
import pawl.geometry.MomentFlux;
import pawl.geometry.OrbitalMoment;

/** What is left out of orbital quantities is said in their names. */
class InternalPartTest {

  private static final String MARK = "internal part";

  /** Of what is said of k-points, of a given relaxation time and of phonons. */
  private static final Set<String> NOT_INTEGRATED =
      Set.of(
          "chi_ext",
          "alpha_ext",
          "alpha_drag",
          "orbital_moment",
          "lambda",
          "lambda_first",
          "lambda_metric",
          "lambda_occupied");

  private static boolean isOrbital(BandQuantity quantity) {
    return quantity instanceof OrbitalMoment
        || quantity instanceof MomentFlux
        || quantity instanceof LambdaMoment
        || quantity instanceof MetricFlux;
  }

  private static boolean isOrbital(Observable observable) {
    return observable.integrands().stream().anyMatch(term -> isOrbital(term.quantity()));
  }

  @Test
  @DisplayName("all that rests on orbital moments or on Λ is called an internal part, and no more")
  void marked() {
    Set<String> orbital = new TreeSet<>(NOT_INTEGRATED);
    Stream.concat(Catalogue.ofPlane().stream(), Catalogue.ofSpace().stream())
        .filter(InternalPartTest::isOrbital)
        .map(Observable::name)
        .forEach(orbital::add);
    Set<String> marked =
        Catalogue.all()
            .filter(entry -> entry.longName().contains(MARK))
            .map(Catalogue.Entry::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(orbital, marked);
    assertEquals(16, marked.size());
    assertTrue(
        Stream.of("hall_conductivity", "berry_curvature_dipole", "berry_curvature", "dos")
            .noneMatch(marked::contains));
  }

  @Test
  @DisplayName("and their explanations say what is missing")
  void explained() {
    Catalogue.all()
        .filter(entry -> entry.longName().contains(MARK))
        .forEach(entry -> assertTrue(entry.explanation().omitted().contains(MARK), entry.name()));
  }
}
