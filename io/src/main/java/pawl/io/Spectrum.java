package pawl.io;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import pawl.quantity.Warning;
import pawl.tightbinding.BandSymmetry;

/**
 * The bands at a few generic k-points.
 *
 * @param points how many
 * @param bandwidthEv from the lowest energy found to the highest, eV
 * @param degeneracy that of most bands
 * @param splittingEv the largest spread of energies inside a multiplet, eV
 * @param gapEv the smallest gap between multiplets, eV
 */
public record Spectrum(
    int points, double bandwidthEv, int degeneracy, double splittingEv, OptionalDouble gapEv) {

  /** Bands closer than this count as one multiplet, eV: the default of the calculations. */
  public static final double TOLERANCE_EV = 1e-4;

  /** What the sample shows. */
  static Spectrum of(BandSymmetry sample) {
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    double splitting = 0;
    double gap = Double.POSITIVE_INFINITY;
    Map<Integer, Integer> bandsByDegeneracy = new TreeMap<>();
    for (int i = 0; i < sample.points().size(); i++) {
      double[] e = sample.energies(i);
      bottom = Math.min(bottom, e[0]);
      top = Math.max(top, e[e.length - 1]);
      int first = 0;
      for (int n = 1; n <= e.length; n++) {
        if (n < e.length && e[n] - e[n - 1] < TOLERANCE_EV) {
          continue;
        }
        splitting = Math.max(splitting, e[n - 1] - e[first]);
        gap = n < e.length ? Math.min(gap, e[n] - e[n - 1]) : gap;
        bandsByDegeneracy.merge(n - first, n - first, Integer::sum);
        first = n;
      }
    }
    int most = bandsByDegeneracy.values().stream().max(Integer::compare).orElseThrow();
    int degeneracy =
        bandsByDegeneracy.entrySet().stream()
            .filter(entry -> entry.getValue() == most)
            .findFirst()
            .orElseThrow()
            .getKey();
    return new Spectrum(
        sample.points().size(),
        top - bottom,
        degeneracy,
        splitting,
        Double.isInfinite(gap) ? OptionalDouble.empty() : OptionalDouble.of(gap));
  }

  /** A warning if it is not clear which bands belong together. */
  Optional<Warning> unclear() {
    if (gapEv.isEmpty() || gapEv.getAsDouble() >= 10 * TOLERANCE_EV) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            "W-GAP-001",
            String.format(
                Locale.ROOT,
                "bands come as close as %.2g meV at generic k-points without counting as degenerate"
                    + " (below %.1g meV): see whether results change with --degeneracy-tolerance",
                1e3 * gapEv.getAsDouble(),
                1e3 * TOLERANCE_EV)));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("k_points", points);
    map.put("bandwidth_eV", bandwidthEv);
    map.put("tolerance_meV", 1e3 * TOLERANCE_EV);
    map.put("typical_degeneracy", degeneracy);
    map.put("largest_splitting_meV", 1e3 * splittingEv);
    map.put(
        "smallest_gap_meV", gapEv.isPresent() ? Double.valueOf(1e3 * gapEv.getAsDouble()) : null);
    return map;
  }
}
