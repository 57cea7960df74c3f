package pawl.cli;

import java.util.Arrays;
import java.util.List;
import pawl.io.Settings;
import pawl.ratchet.SiInput;
import pawl.ratchet.WannierWire;
import pawl.ratchet.Wire;
import pawl.tightbinding.KLineChain;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;

/** The table [band] of a ratchet's job file where it is a line through a Wannier model. */
final class LineTable {

  static final String LINE = "line";

  private static final String KIND = "kind";
  private static final String AXIS = "axis";
  private static final String THROUGH = "through";
  private static final String WIDTH = "width";

  private LineTable() {}

  /** Whether a job has one. */
  static boolean isIn(Settings job) {
    return job.get(RatchetTables.BAND)
        .table()
        .find(KIND)
        .filter(kind -> !kind.isTable() && kind.word().equals(LINE))
        .isPresent();
  }

  /** The bands on the line, in a wire as wide as the period of the line unless the job says. */
  static Wire of(Settings job, TightBindingModel model) {
    JobTable band = JobTable.of(job, RatchetTables.BAND, List.of(KIND, AXIS, THROUGH, WIDTH));
    TightBindingModel chain = chain(band, model);
    double width =
        band.has(WIDTH) ? SiInput.angstrom(band.positive(WIDTH)) : chain.lattice().measure(1);
    return new WannierWire(chain, width);
  }

  private static TightBindingModel chain(JobTable band, TightBindingModel model) {
    int dimension = model.dimension();
    double[] k = band.has(THROUGH) ? band.get(THROUGH).numbers(dimension) : new double[3];
    double[] through = Arrays.copyOf(k, 3);
    return KLineChain.of(model, new KPoint(through[0], through[1], through[2]), axis(band, model))
        .orElseThrow(
            () ->
                band.get(AXIS)
                    .wrong(
                        "the direction of a reciprocal vector with components up to 3, so that the"
                            + " line closes,"));
  }

  /** In one dimension there is only one, along the period if nothing is said. */
  private static double[] axis(JobTable band, TightBindingModel model) {
    if (model.dimension() == 1 && !band.has(AXIS)) {
      return model.lattice().toCartesian(1, 0, 0);
    }
    double[] axis = band.get(AXIS).numbers(3);
    if (Arrays.stream(axis).allMatch(x -> x == 0)) {
      throw band.get(AXIS).wrong("a direction");
    }
    return axis;
  }
}
