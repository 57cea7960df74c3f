package pawl.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.tightbinding.Kernel;

/** Observables integrated over the zone, in their output units, with how far to trust them. */
public final class Estimates {

  /** What is lost per unit of what cancels: a few roundings of the terms. */
  static final double ROUNDING = 0x1p-50;

  private final long kPoints;
  private final Kernel kernel;
  private final FermiCrossings crossings;
  private final Map<Observable, Estimate> estimates = new LinkedHashMap<>();

  private record Estimate(double[] values, double[] errors, double[] magnitudes) {}

  /** Those of a mesh. */
  Estimates(long kPoints, Kernel kernel) {
    this(kPoints, kernel, new FermiCrossings(new double[0], new double[0]));
  }

  /** Those of boxes. */
  Estimates(long kPoints, Kernel kernel, FermiCrossings crossings) {
    this.kPoints = kPoints;
    this.kernel = kernel;
    this.crossings = crossings;
  }

  void put(Observable observable, double[] values, double[] errors, double[] magnitudes) {
    estimates.put(observable, new Estimate(values, errors, magnitudes));
  }

  /** How many k-points were visited. */
  public long kPoints() {
    return kPoints;
  }

  /** What ran the inner loops. */
  public Kernel kernel() {
    return kernel;
  }

  /** What of the Fermi surface the boxes have, and do not see; nothing for a mesh. */
  FermiCrossings crossings() {
    return crossings;
  }

  /** An observable's values: per μ, T and component, the last fastest. */
  public double[] values(Observable observable) {
    return estimates.get(observable).values().clone();
  }

  /** The absolute errors of {@link #values}, NaN if they are not known. */
  public double[] errors(Observable observable) {
    return estimates.get(observable).errors().clone();
  }

  /** The same integrals over absolute values: how much cancels. */
  public double[] magnitudes(Observable observable) {
    return estimates.get(observable).magnitudes().clone();
  }

  /** Observables on their axes. */
  List<Result> results(List<Observable> observables, List<Axis> axes) {
    List<Result> results = new ArrayList<>();
    for (Observable observable : observables) {
      results.add(
          new Result(
              observable.name(),
              observable.longName(),
              observable.output(),
              axes,
              observable.components(),
              values(observable),
              errors(observable)));
    }
    return results;
  }
}
