package pawl.geometry;

import java.util.ArrayList;
import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;

/**
 * The orbital moment carried along by the velocity, \(\mathrm{Re\,Tr}_g[V_a\,\mathrm{mom}_b]\), in
 * eV² Å³: on the Fermi surface, what a current has of magnetisation. ħ times the velocity is V, the
 * moment (e/ħ) times {@link OrbitalMoment}.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), Refs. [5, 6]; Tsirkin, Puente, Souza, PRB 97, 035158
 * (2018), the orbital part of K. In a multiplet both are matrices. Left out and taken diagonal as
 * in {@link OrbitalMoment}.
 */
public final class MomentFlux implements BandQuantity {

  private static final int Z = 2;

  private final List<Integer> axes;
  private final int directions;
  private final Label label;

  private MomentFlux(int directions, List<Integer> axes, List<String> components) {
    this.axes = axes;
    this.directions = directions;
    this.label =
        new Label(
            "orbital moment times velocity",
            components,
            Unit.EV.times(Unit.ANGSTROM).times(Unit.EV).times(Unit.ANGSTROM.pow(2)),
            directions == 2
                ? Transformation.VELOCITY_TIMES_NORMAL_MOMENT
                : Transformation.VELOCITY_TIMES_MOMENT,
            "Xiao et al., PRB 103, 045401 (2021), Eq. (5), the part with δf; "
                + "Tsirkin, Puente Aguado, Souza, PRB 97, 035158 (2018), Eq. (3), orbital part");
  }

  /** Of a plane: velocities along x and y, the moment normal to it. */
  public MomentFlux() {
    this(Z, Axes.NORMAL, List.of("x", "y"));
  }

  /** Of space: xx, xy … zz, the index of the moment last. */
  public static MomentFlux inSpace() {
    return new MomentFlux(Axes.ALL.size(), Axes.ALL, Axes.pairs(Axes.ALL.size()));
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public BandValues at(BlochPoint point) {
    BlochPoint k = point.atCentres();
    List<ComplexMatrix> moments = new ArrayList<>();
    axes.forEach(axis -> moments.add(new InterbandCurl(k, axis).moment()));
    double[][] traces = new double[directions * moments.size()][];
    for (int c = 0; c < traces.length; c++) {
      ComplexMatrix moment = moments.get(c % moments.size());
      traces[c] = InterbandCurl.tracesWithVelocity(k, c / moments.size(), moment);
    }
    return BandValues.of(traces);
  }
}
