package pawl.ratchet;

import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.SpinBlock;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** The crystals of the reference numbers: electrons with Rashba coupling in a Zeeman field. */
final class Rashba {

  static final double TAU = SiInput.hbarPerEv(5e-14);

  private Rashba() {}

  /** In a field along y, eV. */
  static TightBindingModel model(int dimension, double fieldEv) {
    return model(dimension, new double[] {0, fieldEv, 0}, 0.05);
  }

  /**
   * In any field.
   *
   * @param half of the Rashba coupling, eV
   */
  static TightBindingModel model(int dimension, double[] fieldEv, double half) {
    Lattice cube =
        Lattice.of(new double[] {5, 0, 0}, new double[] {0, 5, 0}, new double[] {0, 0, 5});
    TightBindingBuilder builder =
        TightBindingBuilder.on(cube, dimension)
            .spinfulOrbital("s", 0, 0, 0)
            .energy("s", SpinBlock.pauli(0, fieldEv[0], fieldEv[1], fieldEv[2]))
            .hop("s", "s", new CellIndex(1, 0, 0), block(-0.25, 0, half));
    if (dimension > 1) {
      builder.hop("s", "s", new CellIndex(0, 1, 0), block(-0.25, -half, 0));
    }
    if (dimension > 2) {
      builder.hop("s", "s", new CellIndex(0, 0, 1), block(-0.1, 0, 0));
    }
    return builder.build();
  }

  private static SpinBlock block(double a, double x, double y) {
    return SpinBlock.pauli(new double[] {a, 0, 0, 0}, new double[] {0, x, y, 0});
  }

  static PhononCoupling screened(PhononCoupling.Overlap overlap) {
    return new PhononCoupling(
        PhononCoupling.Form.SCREENED, 0.1, 0.1, PhononCoupling.Metric.LATTICE, overlap);
  }

  static CrystalRatchet ratchet(int dimension, PhononCoupling.Overlap overlap, int bins, int mid) {
    return new CrystalRatchet(
        model(dimension, 0.08),
        screened(overlap),
        TAU,
        125,
        new CrystalRatchet.Grid(bins, dimension == 2 ? 22 : 18, mid));
  }

  static Conditions conditions(int dimension) {
    return Conditions.of(
        new double[] {dimension == 2 ? -0.45 : -0.55},
        new double[] {300},
        new double[] {330},
        List.of(EinsteinPhonons.of(0.03)));
  }
}
