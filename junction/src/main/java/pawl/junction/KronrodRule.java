package pawl.junction;

import java.util.Arrays;

/** The rule of Gauss and Kronrod with 10 and 21 points, QK21 of QUADPACK. */
final class KronrodRule {

  private static final double[] POINTS = {
    0.9956571630258081,
    0.9739065285171717,
    0.9301574913557082,
    0.8650633666889845,
    0.7808177265864169,
    0.6794095682990244,
    0.5627571346686047,
    0.4333953941292472,
    0.2943928627014602,
    0.14887433898163122,
    0
  };

  private static final double[] KRONROD = {
    0.011694638867371874,
    0.032558162307964725,
    0.054755896574351995,
    0.07503967481091996,
    0.0931254545836976,
    0.10938715880229764,
    0.12349197626206584,
    0.13470921731147334,
    0.14277593857706009,
    0.14773910490133849,
    0.1494455540029169
  };

  /** At every second point, from the second on. */
  private static final double[] GAUSS = {
    0.06667134430868814,
    0.1494513491505806,
    0.21908636251598204,
    0.26926671930999635,
    0.29552422471475287
  };

  private static final int SIDE = POINTS.length - 1;
  private static final int COUNT = 2 * SIDE + 1;

  /** What rounding leaves of a sum, as in QUADPACK. */
  private static final double ROUNDING = 50 * 0x1p-53;

  private static final double OVERESTIMATE = 200;

  private final int components;
  private final AdaptiveQuadrature.Integrand integrand;

  /** Of one point. */
  private final double[] point;

  /** Of all points, one after another. */
  private final double[] values;

  /** For one thread, as it keeps the values of the last panel. */
  KronrodRule(int components, AdaptiveQuadrature.Integrand integrand) {
    this.components = components;
    this.integrand = integrand;
    this.point = new double[components];
    this.values = new double[COUNT * components];
  }

  AdaptiveQuadrature.Integral over(Panel panel) {
    double centre = (panel.from() + panel.to()) / 2;
    double half = (panel.to() - panel.from()) / 2;
    for (int i = 0; i < COUNT; i++) {
      double u = centre + half * node(i);
      Arrays.fill(point, 0);
      integrand.at(panel.x(u), point);
      double slope = panel.slope(u);
      for (int c = 0; c < components; c++) {
        values[i * components + c] = point[c] * slope;
      }
    }
    double[] integrals = new double[components];
    double[] magnitudes = new double[components];
    double[] gauss = new double[components];
    for (int i = 0; i < COUNT; i++) {
      double weight = KRONROD[mirrored(i)];
      double coarse = i % 2 == 1 ? GAUSS[mirrored(i) / 2] : 0;
      for (int c = 0; c < components; c++) {
        double value = values[i * components + c];
        integrals[c] += weight * value;
        magnitudes[c] += weight * Math.abs(value);
        gauss[c] += coarse * value;
      }
    }
    double[] errors = spreads(integrals);
    for (int c = 0; c < components; c++) {
      integrals[c] *= half;
      magnitudes[c] *= half;
      double difference = Math.abs(integrals[c] - half * gauss[c]);
      errors[c] = error(difference, half * errors[c], magnitudes[c]);
    }
    return new AdaptiveQuadrature.Integral(integrals, errors, magnitudes);
  }

  /** How far the values are from their mean. */
  private double[] spreads(double... sums) {
    double[] spreads = new double[components];
    for (int i = 0; i < COUNT; i++) {
      double weight = KRONROD[mirrored(i)];
      for (int c = 0; c < components; c++) {
        spreads[c] += weight * Math.abs(values[i * components + c] - sums[c] / 2);
      }
    }
    return spreads;
  }

  /** From -1 to 1. */
  private static double node(int i) {
    return i <= SIDE ? -POINTS[i] : POINTS[COUNT - 1 - i];
  }

  private static int mirrored(int i) {
    return Math.min(i, COUNT - 1 - i);
  }

  private static double error(double difference, double spread, double magnitude) {
    double error = difference;
    if (spread > 0 && difference > 0) {
      double ratio = OVERESTIMATE * difference / spread;
      error = spread * Math.min(1, ratio * Math.sqrt(ratio));
    }
    return Math.max(error, ROUNDING * magnitude);
  }
}
