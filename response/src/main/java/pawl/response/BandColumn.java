package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.geometry.BerryCurvature;
import pawl.geometry.OrbitalMoment;
import pawl.geometry.QuantumMetric;
import pawl.quantity.OutputUnit;
import pawl.response.BandStructure.Property;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.Multiplets;
import pawl.tightbinding.Rounding;

/**
 * Something known of every band at a k-point.
 *
 * @param entry what it is
 * @param unit of its values
 * @param values of all bands at a point, band by band, the component fastest
 * @param errors of one band, the same for all components
 */
record BandColumn(
    Catalogue.Entry entry,
    OutputUnit unit,
    Function<PointBands, double[]> values,
    BandError errors) {

  /** Products of three lengths that Λ is made of, about. */
  private static final double CONNECTIONS = 8;

  /** How far rounding can have moved the values of one band. */
  interface BandError {
    double of(PointBands k, int band);
  }

  /** How many numbers there are of one band. */
  int width() {
    return entry.components().size();
  }

  /** The errors of all bands, in the order of the values. */
  double[] errors(PointBands k) {
    double[] all = new double[k.energies().length * width()];
    for (int n = 0; n < k.energies().length; n++) {
      double error = errors.of(k, n);
      for (int c = 0; c < width(); c++) {
        all[n * width() + c] = error;
      }
    }
    return all;
  }

  /**
   * The columns of some properties of a crystal.
   *
   * @param directions of the velocity
   * @param detail how much of the position matrix the curvature and the metric know
   */
  static List<BandColumn> of(
      Set<Property> properties, int dimension, int directions, String detail, Rounding rounding) {
    List<BandColumn> columns = new ArrayList<>();
    boolean inSpace = dimension == 3;
    if (properties.contains(Property.MULTIPLET)) {
      columns.add(multiplet());
    }
    if (properties.contains(Property.VELOCITY)) {
      columns.add(velocity(directions, rounding));
    }
    BandError curvature =
        (k, n) -> rounding.curvature(k.gapAbout(n), PointBands.square(k.full().orElseThrow(), n));
    if (properties.contains(Property.BERRY_CURVATURE)) {
      BandQuantity berry = inSpace ? BerryCurvature.inSpace() : new BerryCurvature();
      columns.add(
          trace(
              BandCatalogue.BERRY_CURVATURE.detailed(detail),
              OutputUnit.SQUARE_ANGSTROM,
              berry,
              k -> k.full().orElseThrow(),
              curvature));
    }
    if (properties.contains(Property.QUANTUM_METRIC)) {
      BandQuantity metric = inSpace ? QuantumMetric.inSpace() : new QuantumMetric();
      columns.add(
          trace(
              BandCatalogue.QUANTUM_METRIC.detailed(detail),
              OutputUnit.SQUARE_ANGSTROM,
              metric,
              k -> k.full().orElseThrow(),
              curvature));
    }
    if (properties.contains(Property.ORBITAL_MOMENT)) {
      BandQuantity moment = inSpace ? OrbitalMoment.inSpace() : new OrbitalMoment();
      columns.add(
          trace(
              BandCatalogue.ORBITAL_MOMENT,
              OutputUnit.ORBITAL_MOMENT,
              moment,
              k -> k.centred().orElseThrow(),
              (k, n) -> rounding.curvature(k.gapAbout(n), moments(k.centred().orElseThrow(), n))));
    }
    if (properties.contains(Property.LAMBDA)) {
      BandError error = (k, n) -> lambdaError(k, n, rounding);
      columns.add(lambda(BandCatalogue.LAMBDA_FIRST, (l, c, g) -> l.first().trace(c, g), error));
      columns.add(lambda(BandCatalogue.LAMBDA_METRIC, (l, c, g) -> l.metric().trace(c, g), error));
      columns.add(
          lambda(
              BandCatalogue.LAMBDA,
              (l, c, g) -> l.first().trace(c, g) + l.metric().trace(c, g),
              error));
    }
    return columns;
  }

  private static BandColumn multiplet() {
    return new BandColumn(
        BandCatalogue.MULTIPLET,
        OutputUnit.ONE,
        k -> {
          double[] numbers = new double[k.energies().length];
          for (int n = 0; n < numbers.length; n++) {
            numbers[n] = k.multiplets().orElseThrow().of(n) + 1.0;
          }
          return numbers;
        },
        (k, n) -> 0);
  }

  private static BandColumn velocity(int directions, Rounding rounding) {
    return new BandColumn(
        BandCatalogue.VELOCITY.with(List.of("x", "y", "z").subList(0, directions)),
        OutputUnit.VELOCITY,
        k -> {
          double[][] slopes = k.slopes().orElseThrow();
          double[] values = new double[k.energies().length * directions];
          for (int i = 0; i < values.length; i++) {
            values[i] = slopes[i % directions][i / directions];
          }
          return values;
        },
        (k, n) -> rounding.slope(k.gapAbout(n)));
  }

  /** Equal shares of a quantity's traces for the bands of a multiplet. */
  private static BandColumn trace(
      Catalogue.Entry entry,
      OutputUnit unit,
      BandQuantity quantity,
      Function<PointBands, BlochPoint> point,
      BandError error) {
    return new BandColumn(
        entry.with(quantity.label().components()),
        unit,
        k -> {
          BandValues traces = quantity.at(point.apply(k));
          return shares(k, traces.components(), traces::trace);
        },
        error);
  }

  /** A part of Λ of a multiplet. */
  private interface LambdaPart {
    double of(PointBands.Lambda lambda, int component, int multiplet);
  }

  private static BandColumn lambda(Catalogue.Entry entry, LambdaPart part, BandError error) {
    return new BandColumn(
        entry,
        OutputUnit.LAMBDA,
        k -> shares(k, 2, (c, g) -> part.of(k.lambda().orElseThrow(), c, g)),
        error);
  }

  private interface Traces {
    double of(int component, int multiplet);
  }

  private static double[] shares(PointBands k, int components, Traces traces) {
    Multiplets groups = k.multiplets().orElseThrow();
    double[] shares = new double[k.energies().length * components];
    for (int g = 0; g < groups.count(); g++) {
      for (int c = 0; c < components; c++) {
        double share = traces.of(c, g) / groups.degeneracy(g);
        for (int n = groups.from(g); n < groups.to(g); n++) {
          shares[n * components + c] = share;
        }
      }
    }
    return shares;
  }

  /** The sum of the squares of a band's connections, each times its gap, eV Å². */
  private static double moments(BlochPoint k, int band) {
    double sum = 0;
    for (int axis = 0; axis < k.directions(); axis++) {
      for (int m = 0; m < k.bands(); m++) {
        double re = k.connection(axis).re(band, m);
        double im = k.connection(axis).im(band, m);
        sum += Math.abs(k.energy(m) - k.energy(band)) * (re * re + im * im);
      }
    }
    return sum;
  }

  /**
   * Λ is a sum of products of three lengths, connections and velocities over the gap: what rounding
   * does to one of them, times the squares of the others.
   */
  static double lambdaError(PointBands k, int band, Rounding rounding) {
    BlochPoint point = k.centred().orElseThrow();
    double gap = k.gapAbout(band);
    if (gap == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double largest = 0;
    double square = 0;
    for (int n = 0; n < point.bands(); n++) {
      square = Math.max(square, PointBands.square(point, n));
      for (int axis = 0; axis < point.directions(); axis++) {
        for (int m = 0; m < point.bands(); m++) {
          largest =
              Math.max(
                  largest,
                  Math.hypot(point.velocity(axis).re(n, m), point.velocity(axis).im(n, m)));
        }
      }
    }
    double length = largest / gap + Math.sqrt(square);
    return CONNECTIONS * rounding.slope(gap) / gap * length * length;
  }
}
