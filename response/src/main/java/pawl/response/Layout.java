package pawl.response;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.quantity.ThermalState;
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

  /** All quantities at k. */
  Map<BandQuantity, BandValues> values(BlochPoint k) {
    Map<BandQuantity, BandValues> values = new HashMap<>();
    quantities.forEach(quantity -> values.put(quantity, quantity.at(k)));
    return values;
  }

  /** The terms of one k-point. Fermi surfaces at T = 0 are left at zero. */
  double[] terms(BlochPoint k, Map<BandQuantity, BandValues> values) {
    double[] terms = new double[length];
    ThermalState[] states = new ThermalState[k.multiplets().count()];
    double[] weights = new double[states.length];
    for (int point = 0; point < grid.size(); point++) {
      for (int g = 0; g < states.length; g++) {
        states[g] =
            ThermalState.of(k.multiplets().energy(g), grid.mu(point), grid.temperature(point));
      }
      for (Integrand integrand : offsets.keySet()) {
        if (integrand.isFermiSurface() && grid.isCold(point)) {
          continue;
        }
        for (int g = 0; g < states.length; g++) {
          weights[g] = integrand.weight().at(states[g]);
        }
        BandValues x = values.get(integrand.quantity());
        int first = index(integrand, point, 0);
        for (int c = 0; c < x.components(); c++) {
          terms[first + c] = x.weighted(c, weights);
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
