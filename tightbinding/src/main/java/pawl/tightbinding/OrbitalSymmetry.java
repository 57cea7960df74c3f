package pawl.tightbinding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Time reversal T, inversion P and their product as the matrices H(R) themselves show them: as maps
 * of the Wannier functions among themselves up to signs, with σ_y on the spin.
 *
 * <p>What is found is proved to its defect. What is not found may still hold, for Wannier functions
 * can be chosen so that symmetries mix them.
 */
public final class OrbitalSymmetry {

  /** Element visits: a fraction of a second. */
  private static final long WORK = 100_000_000;

  private final RealSpaceMatrix h;
  private final Map<String, int[]> timeReversals = new LinkedHashMap<>();
  private final List<OrbitalSites.Inversion> inversions = new ArrayList<>();
  private final long tries;

  private OrbitalSymmetry(TightBindingModel model) {
    h = model.hamiltonian();
    int n = h.orbitals();
    tries = WORK / (2L * n * n * h.cells().size());
    timeReversals.put("H(R) is real up to signs", IntStream.range(0, n).toArray());
    if (n % 2 == 0) {
      timeReversals.put("spins interleaved", IntStream.range(0, n).map(i -> i ^ 1).toArray());
      timeReversals.put(
          "spins in blocks", IntStream.range(0, n).map(i -> (i + n / 2) % n).toArray());
    }
    if (tries > 0) {
      model
          .centres()
          .map(centres -> new OrbitalSites(model, centres))
          .ifPresent(
              sites -> {
                sites
                    .halvesSwapped()
                    .ifPresent(image -> timeReversals.put("spins in blocks at each site", image));
                inversions.addAll(sites.inversions());
              });
    }
  }

  /** The operations that are told by their matrices. */
  public enum Operation {
    /** Time reversal. */
    T,
    /** Inversion. */
    P,
    /** Both together. */
    PT
  }

  /**
   * How well an operation keeps H(R).
   *
   * @param operation T, P or PT
   * @param how what it does to the orbitals
   * @param defectEv the largest deviation of an element of H(R), eV
   */
  public record Finding(Operation operation, String how, double defectEv) {}

  /**
   * For each operation what keeps H best among the maps that come to mind; nothing for an operation
   * without such a map, or for a model too large to try.
   */
  public static List<Finding> of(TightBindingModel model) {
    OrbitalSymmetry symmetry = new OrbitalSymmetry(model);
    return Arrays.stream(Operation.values()).map(symmetry::best).flatMap(Optional::stream).toList();
  }

  private Optional<Finding> best(Operation operation) {
    Map<String, OrbitalMap> candidates = candidates(operation);
    return candidates.entrySet().stream()
        .limit(tries)
        .map(e -> new Finding(operation, e.getKey(), e.getValue().defectEv(h)))
        .min((a, b) -> Double.compare(a.defectEv(), b.defectEv()));
  }

  private Map<String, OrbitalMap> candidates(Operation operation) {
    Map<String, OrbitalMap> candidates = new LinkedHashMap<>();
    if (operation == Operation.T) {
      timeReversals.forEach((how, image) -> candidates.put(how, OrbitalMap.timeReversal(image)));
      return candidates;
    }
    for (OrbitalSites.Inversion inversion : inversions) {
      String about = about(inversion.centre());
      if (operation == Operation.P) {
        candidates.put(about, inversion.map());
      } else {
        timeReversals.forEach(
            (how, image) ->
                candidates.put(about + ", " + how, inversion.map().withTimeReversal(image)));
      }
    }
    return candidates;
  }

  private static String about(double[] centre) {
    return String.format(
        Locale.ROOT,
        "orbitals matched about (%.3f, %.3f, %.3f) Å",
        centre[0],
        centre[1],
        centre[2]);
  }
}
