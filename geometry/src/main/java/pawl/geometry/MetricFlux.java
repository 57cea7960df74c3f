package pawl.geometry;

import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;

/**
 * The quantum metric carried along by the velocity, \(-\tfrac12\epsilon_{jl}\,\mathrm{Re\,Tr}_g[V_j
 * G_{il}]\), in eV Å³: what the second part of Λ becomes on the Fermi surface.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), Eq. (11), second term, \(\tfrac12\epsilon_{jl}\partial_j
 * G_{il}\), integrated by parts over the Brillouin zone: \(\int f\,\partial_jG = \int(-f')V_jG\).
 * It multiplies the slope of a weight, needs no second derivative of H, and converges where bands
 * cross.
 */
public final class MetricFlux implements BandQuantity {

  private static final Label LABEL =
      new Label(
          "quantum metric times velocity",
          List.of("x", "y"),
          Unit.EV.times(Unit.ANGSTROM.pow(3)),
          Transformation.MOMENT_PER_FIELD,
          "Xiao et al., PRB 103, 045401 (2021), Eq. (11), second term, by parts");

  private final boolean centresAlone;

  /** With the position matrix taken diagonal, whatever the model has. */
  public MetricFlux() {
    this(true);
  }

  private MetricFlux(boolean centresAlone) {
    this.centresAlone = centresAlone;
  }

  /** With the position matrix that the model has, as {@link QuantumMetric}. */
  public static MetricFlux withPositions() {
    return new MetricFlux(false);
  }

  @Override
  public Label label() {
    return LABEL;
  }

  @Override
  public BandValues at(BlochPoint point) {
    BlochPoint k = centresAlone ? point.atCentres() : point;
    MetricTensor metric = new MetricTensor(k);
    BandValues values = new BandValues(2, k.multiplets().count());
    for (int g = 0; g < k.multiplets().count(); g++) {
      for (int i = 0; i < 2; i++) {
        double curl = metric.traceWithVelocity(g, 0, i, 1) - metric.traceWithVelocity(g, 1, i, 0);
        values.add(i, g, -curl / 2);
      }
    }
    return values;
  }
}
