package pawl.response;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pawl.geometry.BandQuantity;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

/** Whether quantities follow a map of the zone by their rules, compared at generic k-points. */
final class QuantitySymmetry {

  /** Of the largest value: what is promised of the results. */
  private static final double EXACT_VALUES = 1e-10;

  /**
   * Of its natural size: twenty times what rounding leaves of Λ at 112 orbitals, for models in
   * which it vanishes.
   */
  private static final double VANISHING = 1e-12;

  private final List<BandQuantity> quantities;
  private final BlochSolver solver;
  private final List<BlochPoint> points;

  QuantitySymmetry(List<BandQuantity> quantities, BlochSolver solver, List<KPoint> points) {
    this.quantities = List.copyOf(quantities);
    this.solver = solver;
    this.points = points.stream().map(solver::solve).toList();
  }

  /**
   * What a map turned out to be.
   *
   * @param operation that all quantities follow, without time reversal if they follow both
   * @param obstacle what was in its way, empty if nothing
   */
  record Finding(Optional<ZoneOperation> operation, String obstacle) {

    /** For bands alone, which time reversal does not matter to. */
    static Finding ofBands(LatticeMap map) {
      return new Finding(Optional.of(new ZoneOperation(map, TimeReversal.WITHOUT)), "");
    }
  }

  Finding of(LatticeMap map) {
    List<BlochPoint> images = points.stream().map(k -> solver.solve(map.image(k.kFrac()))).toList();
    String last = "";
    for (TimeReversal reversal : TimeReversal.values()) {
      ZoneOperation operation = new ZoneOperation(map, reversal);
      Optional<String> obstacle =
          quantities.stream()
              .map(quantity -> obstacle(quantity, operation, images))
              .flatMap(Optional::stream)
              .findFirst();
      if (obstacle.isEmpty()) {
        return new Finding(Optional.of(operation), "");
      }
      last = obstacle.get();
    }
    return new Finding(Optional.empty(), last);
  }

  private Optional<String> obstacle(
      BandQuantity quantity, ZoneOperation operation, List<BlochPoint> images) {
    String name = quantity.label().name();
    Optional<double[][]> rule = quantity.label().transformation().matrix(operation);
    if (rule.isEmpty()) {
      return Optional.of("no rule is known for " + name);
    }
    double scale = 0;
    double worst = 0;
    for (int i = 0; i < images.size(); i++) {
      double[] here = SeaProbes.of(quantity, points.get(i));
      double[] there = SeaProbes.of(quantity, images.get(i));
      scale = Math.max(scale, SeaProbes.norm(here));
      worst = Math.max(worst, SeaProbes.norm(SeaProbes.difference(rule.get(), here, there)));
    }
    double natural = NaturalSize.of(quantity, points);
    return worst <= Math.max(EXACT_VALUES * scale, VANISHING * natural)
        ? Optional.empty()
        : Optional.of(
            String.format(Locale.ROOT, "%s holds to %.1e of its size only", name, worst / scale));
  }
}
