package pawl.junction;

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

  KronrodRule(int components, AdaptiveQuadrature.Integrand integrand) {
    this.components = components;
    this.integrand = integrand;
  }

  AdaptiveQuadrature.Integral over(Panel panel) {
    double centre = (panel.from() + panel.to()) / 2;
    double half = (panel.to() - panel.from()) / 2;
    double[][] values = new double[COUNT][components];
    for (int i = 0; i < COUNT; i++) {
      double u = centre + half * node(i);
      integrand.at(panel.x(u), values[i]);
      double slope = panel.slope(u);
      for (int c = 0; c < components; c++) {
        values[i][c] *= slope;
      }
    }
    double[] integrals = new double[components];
    double[] errors = new double[components];
    double[] magnitudes = new double[components];
    for (int c = 0; c < components; c++) {
      integrals[c] = half * kronrod(values, c);
      magnitudes[c] = half * magnitude(values, c);
      double difference = Math.abs(integrals[c] - half * gauss(values, c));
      errors[c] = error(difference, half * spread(values, c), magnitudes[c]);
    }
    return new AdaptiveQuadrature.Integral(integrals, errors, magnitudes);
  }

  /** From -1 to 1. */
  private static double node(int i) {
    return i <= SIDE ? -POINTS[i] : POINTS[COUNT - 1 - i];
  }

  private static int mirrored(int i) {
    return Math.min(i, COUNT - 1 - i);
  }

  private static double kronrod(double[][] values, int c) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += KRONROD[mirrored(i)] * values[i][c];
    }
    return sum;
  }

  private static double gauss(double[][] values, int c) {
    double sum = 0;
    for (int i = 1; i < COUNT; i += 2) {
      sum += GAUSS[mirrored(i) / 2] * values[i][c];
    }
    return sum;
  }

  private static double magnitude(double[][] values, int c) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += KRONROD[mirrored(i)] * Math.abs(values[i][c]);
    }
    return sum;
  }

  /** How far the values are from their mean. */
  private static double spread(double[][] values, int c) {
    double mean = kronrod(values, c) / 2;
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += KRONROD[mirrored(i)] * Math.abs(values[i][c] - mean);
    }
    return sum;
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
