package pawl.response;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.TightBindingModel;

/**
 * What a run sums up: every integrand at every point of the grid, as one flat vector of terms, and
 * how the observables are put together from such a vector.
 */
final class Layout {

  private final List<Observable> observables;
  private final Grid grid;
  private final double cell;
  private final int dimension;
  private final Map<Integrand, Integer> offsets = new LinkedHashMap<>();
  private final List<BandQuantity> quantities;
  private final List<ThermalWeight> distinctWeights;
  private final int length;

  Layout(TightBindingModel model, List<Observable> observables, Grid grid) {
    this.observables = List.copyOf(observables);
    this.grid = grid;
    dimension = model.dimension();
    cell = model.lattice().measure(dimension);
    int next = 0;
    for (Observable observable : observables) {
      for (Integrand integrand : observable.integrands()) {
        if (offsets.putIfAbsent(integrand, next) == null) {
          next += grid.size() * integrand.components();
        }
      }
    }
    length = next;
    quantities = offsets.keySet().stream().map(Integrand::quantity).distinct().toList();
    distinctWeights = offsets.keySet().stream().map(Integrand::weight).distinct().toList();
  }

  /** The number of terms. */
  int length() {
    return length;
  }

  Grid grid() {
    return grid;
  }

  List<Observable> observables() {
    return observables;
  }

  Iterable<Integrand> integrands() {
    return offsets.keySet();
  }

  int index(Integrand integrand, int point, int component) {
    return offsets.get(integrand) + point * integrand.components() + component;
  }

  /** Every quantity once. */
  List<BandQuantity> quantities() {
    return quantities;
  }

  /** Every weight once. */
  List<ThermalWeight> weights() {
    return distinctWeights;
  }

  /** All quantities at k. */
  Map<BandQuantity, BandValues> values(BlochPoint k) {
    Map<BandQuantity, BandValues> values = new HashMap<>();
    quantities.forEach(quantity -> values.put(quantity, quantity.at(k)));
    return values;
  }

  /** The terms of one k-point. Fermi surfaces at T = 0 are left at zero. */
  double[] terms(BlochPoint k, Map<BandQuantity, BandValues> values) {
    return terms(values, new Weighting(grid, Occupations.POINTS).atPoint(k.multiplets()));
  }

  /** The terms of one k-point that some weights cover; the others are left at zero. */
  double[] terms(Map<BandQuantity, BandValues> values, MultipletWeights weights) {
    double[] terms = new double[length];
    for (int point = 0; point < grid.size(); point++) {
      int gridPoint = point;
      List<ThermalWeight> covered =
          distinctWeights.stream().filter(weight -> weights.covers(weight, gridPoint)).toList();
      if (covered.isEmpty()) {
        continue;
      }
      double[][] perWeight = weights.at(point, covered);
      for (Integrand integrand : offsets.keySet()) {
        int number = covered.indexOf(integrand.weight());
        if (number < 0) {
          continue;
        }
        BandValues x = values.get(integrand.quantity());
        int first = index(integrand, point, 0);
        for (int c = 0; c < x.components(); c++) {
          terms[first + c] = x.weighted(c, perWeight[number]);
        }
      }
    }
    return terms;
  }

  /**
   * An observable from mean terms over the zone, in its output unit: per μ, T and component, the
   * last fastest.
   */
  double[] assembled(Observable observable, double[] meanTerms) {
    return assembled(observable, meanTerms, observable.scale(dimension) / cell);
  }

  /** The same from the means of absolute terms: how much cancels. */
  double[] magnitudes(Observable observable, double[] meanTerms) {
    return assembled(observable, meanTerms, Math.abs(observable.scale(dimension)) / cell);
  }

  private double[] assembled(Observable observable, double[] meanTerms, double scale) {
    double[] values = new double[grid.size() * observable.components().size()];
    for (Integrand integrand : observable.integrands()) {
      int from = index(integrand, 0, 0);
      for (int i = 0; i < values.length; i++) {
        values[i] += scale * meanTerms[from + i];
      }
    }
    return values;
  }
}
