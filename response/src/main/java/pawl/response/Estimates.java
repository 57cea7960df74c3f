package pawl.response;

import java.util.ArrayList;
import java.util.List;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.tightbinding.TightBindingModel;

/**
 * The integrals of one pass over a mesh, with how far to trust them.
 *
 * <p>The error of a value is the largest deviation of the interleaved coarser meshes from it: what
 * the mesh would be wrong by with half its divisions. For smooth integrands that is generous, for
 * unresolved features it is about right. To it comes what rounding leaves of terms that cancel.
 */
public final class Estimates {

  private static final double ROUNDING = 0x1p-50;

  private final BrillouinIntegral.Layout layout;
  private final MeshSum.Averages averages;
  private final double cell;
  private final int dimension;

  Estimates(TightBindingModel model, BrillouinIntegral.Layout layout, MeshSum.Averages averages) {
    this.layout = layout;
    this.averages = averages;
    this.dimension = model.dimension();
    this.cell = model.lattice().measure(dimension);
  }

  /** An observable's values in its output unit: per μ, T and component, the last fastest. */
  public double[] values(Observable observable) {
    return assembled(observable, averages.whole());
  }

  /** The absolute errors of {@link #values}, NaN if the mesh holds no coarser ones. */
  public double[] errors(Observable observable) {
    double[] values = values(observable);
    double[] magnitudes = magnitudes(observable);
    double[] errors = new double[values.length];
    for (double[] part : averages.parts()) {
      double[] coarse = assembled(observable, part);
      for (int i = 0; i < errors.length; i++) {
        errors[i] = Math.max(errors[i], Math.abs(coarse[i] - values[i]));
      }
    }
    for (int i = 0; i < errors.length; i++) {
      errors[i] = averages.parts().length == 1 ? Double.NaN : errors[i] + ROUNDING * magnitudes[i];
    }
    return errors;
  }

  /** The same sums over the absolute value of each k-point's term: how much cancels. */
  public double[] magnitudes(Observable observable) {
    double[] sum = new double[values(observable).length];
    double scale = Math.abs(observable.scale(dimension)) / cell;
    for (Integrand integrand : observable.integrands()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += scale * averages.magnitudes()[layout.index(integrand, 0, 0) + i];
      }
    }
    return sum;
  }

  private double[] assembled(Observable observable, double[] sums) {
    int length = layout.points() * observable.components().size();
    double scale = observable.scale(dimension) / cell;
    double[] values = new double[length];
    for (Integrand integrand : observable.integrands()) {
      for (int i = 0; i < length; i++) {
        values[i] += scale * sums[layout.index(integrand, 0, 0) + i];
      }
    }
    return values;
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
