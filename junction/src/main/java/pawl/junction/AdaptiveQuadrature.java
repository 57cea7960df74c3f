package pawl.junction;

import java.util.ArrayList;
import java.util.List;

/**
 * Integrals of several functions at once: the rule of Gauss and Kronrod with 21 points on panels
 * that are halved where the error is, until every integral is known to a tolerance relative to that
 * of its magnitude.
 *
 * <p>Points, weights and the estimate of the error of a panel are those of QK21 in Piessens et al.,
 * QUADPACK (1983). Panels are treated in rounds and added in order, so that numbers depend on the
 * integrand alone.
 */
final class AdaptiveQuadrature {

  /** More panels are not worth it: the error says so. */
  private static final int MOST_PANELS = 4000;

  /** Panels below this part of the largest excess are left alone for a round. */
  private static final double WORTH_HALVING = 0.1;

  /** Components this much smaller than the largest of their group are rounding errors of it. */
  private static final double NOISE = 1e-15;

  private final int components;
  private final int group;
  private final double tolerance;

  /** Functions to be integrated. */
  interface Integrand {

    /** Writes the values at x, over zeros. */
    void at(double x, double[] values);
  }

  /**
   * Integrals.
   *
   * @param values of the components
   * @param errors absolute
   * @param magnitudes integrals of the absolute values
   */
  record Integral(double[] values, double[] errors, double[] magnitudes) {}

  /**
   * A rule.
   *
   * @param components how many functions
   * @param group so many in a row have one scale
   * @param tolerance error allowed, relative to the magnitude
   */
  AdaptiveQuadrature(int components, int group, double tolerance) {
    this.components = components;
    this.group = group;
    this.tolerance = tolerance;
  }

  /** The integrals over some panels. */
  Integral over(List<Panel> panels, Integrand integrand) {
    KronrodRule rule = new KronrodRule(components, integrand);
    List<Panel> parts = new ArrayList<>(panels);
    List<Integral> done = new ArrayList<>();
    parts.forEach(panel -> done.add(rule.over(panel)));
    while (true) {
      Integral total = sum(done);
      double[] allowed = allowed(total.magnitudes());
      if (worst(total.errors(), allowed) <= 1 || parts.size() >= MOST_PANELS) {
        return total;
      }
      double threshold =
          WORTH_HALVING
              * done.stream().mapToDouble(p -> worst(p.errors(), allowed)).max().orElse(0);
      List<Panel> nextParts = new ArrayList<>();
      List<Integral> next = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        if (worst(done.get(i).errors(), allowed) >= threshold) {
          nextParts.add(parts.get(i).lower());
          next.add(rule.over(parts.get(i).lower()));
          nextParts.add(parts.get(i).upper());
          next.add(rule.over(parts.get(i).upper()));
        } else {
          nextParts.add(parts.get(i));
          next.add(done.get(i));
        }
      }
      parts = nextParts;
      done.clear();
      done.addAll(next);
    }
  }

  private Integral sum(List<Integral> parts) {
    Integral total =
        new Integral(new double[components], new double[components], new double[components]);
    for (Integral part : parts) {
      for (int c = 0; c < components; c++) {
        total.values()[c] += part.values()[c];
        total.errors()[c] += part.errors()[c];
        total.magnitudes()[c] += part.magnitudes()[c];
      }
    }
    return total;
  }

  private double[] allowed(double... magnitudes) {
    double[] allowed = new double[components];
    for (int first = 0; first < components; first += group) {
      double largest = 0;
      for (int c = first; c < first + group; c++) {
        largest = Math.max(largest, magnitudes[c]);
      }
      for (int c = first; c < first + group; c++) {
        allowed[c] = Math.max(tolerance * magnitudes[c], NOISE * largest);
      }
    }
    return allowed;
  }

  private static double worst(double[] errors, double[] allowed) {
    double worst = 0;
    for (int c = 0; c < errors.length; c++) {
      if (errors[c] > 0) {
        worst = Math.max(worst, allowed[c] > 0 ? errors[c] / allowed[c] : Double.MAX_VALUE);
      }
    }
    return worst;
  }
}
