package pawl.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.KPoint;

/**
 * How far the bands of a model are from energies in a file.
 *
 * @param source the file
 * @param part which of its energies could be compared
 * @param points k-points compared
 * @param pointsInFile k-points there are
 * @param maxEv the largest deviation, eV
 * @param rmsEv the root of the mean square deviation, eV
 * @param worst where the largest is
 */
public record BandAgreement(
    String source,
    String part,
    int points,
    int pointsInFile,
    double maxEv,
    double rmsEv,
    KPoint worst) {

  /**
   * Compares energies at k-points, or at every so many of them.
   *
   * @param reference the energies of the file
   * @param deviations of the model's energies, both ascending, from those of the file, eV
   * @param most k-points
   */
  static BandAgreement of(
      Reference reference,
      BandSolver solver,
      BiFunction<double[], List<Double>, double[]> deviations,
      int most) {
    int all = reference.points().size();
    int stride = (all + most - 1) / most;
    int points = 0;
    int count = 0;
    double max = 0;
    double squares = 0;
    KPoint worst = reference.points().get(0);
    for (int i = 0; i < all; i += stride, points++) {
      KPoint k = reference.points().get(i);
      for (double d : deviations.apply(solver.energies(k), reference.energies().get(i))) {
        if (Math.abs(d) > max) {
          max = Math.abs(d);
          worst = k;
        }
        squares += d * d;
        count++;
      }
    }
    double rms = count == 0 ? 0 : Math.sqrt(squares / count);
    return new BandAgreement(reference.source(), reference.part(), points, all, max, rms, worst);
  }

  /**
   * Energies to compare with.
   *
   * @param source the file
   * @param part which of its energies these are
   * @param points the k-points
   * @param energies of each, eV
   */
  record Reference(String source, String part, List<KPoint> points, List<List<Double>> energies) {}

  /** Band by band. */
  static double[] bandByBand(double[] model, List<Double> file) {
    double[] deviations = new double[model.length];
    for (int n = 0; n < model.length; n++) {
      deviations[n] = model[n] - file.get(n);
    }
    return deviations;
  }

  /** Of the run of neighbouring bands of the model that comes closest. */
  static double[] closestRun(double[] model, List<Double> file) {
    double[] closest = new double[0];
    double least = Double.POSITIVE_INFINITY;
    for (int from = 0; from + file.size() <= model.length; from++) {
      double[] deviations = new double[file.size()];
      double largest = 0;
      for (int i = 0; i < deviations.length; i++) {
        deviations[i] = model[from + i] - file.get(i);
        largest = Math.max(largest, Math.abs(deviations[i]));
      }
      if (largest < least) {
        least = largest;
        closest = deviations;
      }
    }
    return closest;
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("with", source);
    map.put("part", part);
    map.put("points", points);
    map.put("points_in_file", pointsInFile);
    map.put("max_meV", 1e3 * maxEv);
    map.put("rms_meV", 1e3 * rmsEv);
    map.put("worst_k", List.of(worst.k1(), worst.k2(), worst.k3()));
    return map;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "the bands differ from %s (%s) by up to %.3g meV (rms %.3g meV over %d k-points), most at"
            + " k = %s",
        source,
        part,
        1e3 * maxEv,
        1e3 * rmsEv,
        points,
        worst);
  }
}
