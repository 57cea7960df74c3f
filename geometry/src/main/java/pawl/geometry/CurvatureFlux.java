package pawl.geometry;

import java.util.ArrayList;
import java.util.List;
import pawl.quantity.Unit;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.ComplexMatrix;

/**
 * The Berry curvature carried along by the velocity, \(\mathrm{Re\,Tr}_g[V_a\Omega_b]\), in eV Å³:
 * by parts over the zone, the dipole of the curvature.
 *
 * <p>Sodemann, Fu, PRL 115, 216806 (2015); Tsirkin, Puente, Souza, PRB 97, 035158 (2018), D. In a
 * multiplet both are matrices. With full positions Ω has the curvature of the Wannier functions
 * among themselves.
 */
public final class CurvatureFlux implements BandQuantity {

  private static final Label LABEL =
      new Label(
          "Berry curvature times velocity",
          Axes.pairs(Axes.ALL.size()),
          Unit.EV.times(Unit.ANGSTROM.pow(3)),
          Transformation.VELOCITY_TIMES_MOMENT,
          "Sodemann, Fu, PRL 115, 216806 (2015); "
              + "Tsirkin, Puente Aguado, Souza, PRB 97, 035158 (2018), Eq. (2)");

  private final boolean centresAlone;

  /** With the position matrix that the model has. */
  public CurvatureFlux() {
    this(false);
  }

  private CurvatureFlux(boolean centresAlone) {
    this.centresAlone = centresAlone;
  }

  /** The same with the position matrix taken diagonal, whatever the model has. */
  public static CurvatureFlux atCentres() {
    return new CurvatureFlux(true);
  }

  @Override
  public Label label() {
    return LABEL;
  }

  @Override
  public BandValues at(BlochPoint point) {
    BlochPoint k = centresAlone ? point.atCentres() : point;
    List<ComplexMatrix> curvatures = new ArrayList<>();
    Axes.ALL.forEach(axis -> curvatures.add(new InterbandCurl(k, axis).curvature()));
    double[][] traces = new double[Axes.ALL.size() * curvatures.size()][];
    for (int c = 0; c < traces.length; c++) {
      ComplexMatrix curvature = curvatures.get(c % curvatures.size());
      traces[c] = InterbandCurl.tracesWithVelocity(k, c / curvatures.size(), curvature);
    }
    return BandValues.of(traces);
  }
}
