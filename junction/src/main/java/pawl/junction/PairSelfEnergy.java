package pawl.junction;

import java.util.ArrayList;
import java.util.List;
import pawl.tightbinding.ModelException;

/**
 * The retarded self-energy that electron-hole pairs give to the bosons, in lowest order,
 *
 * <p>\(\Pi_{mn}(\omega)=\sum_\beta\int\frac{d\varepsilon}{2\pi}f_\beta(\varepsilon)\{\mathrm{tr}[
 * M^mG^r(\varepsilon+\omega)M^nA_\beta(\varepsilon)]+\mathrm{tr}[M^mA_\beta(\varepsilon)M^n
 * G^a(\varepsilon-\omega)]\}\),
 *
 * <p>\(i(\Pi-\Pi^\dagger)=\sum_{\alpha\beta}\Lambda^{\alpha\beta}\), its Hermitian part the
 * Kramers-Kronig transform of that. The integral runs over all occupied states, not those near the
 * chemical potentials alone: the part below all levels and edges is mapped to a finite interval.
 */
final class PairSelfEnergy {

  private static final double TOLERANCE = 1e-11;
  private static final double TAIL = 50;
  private static final double STEP = 8;
  private static final double PEAK = 3;
  private static final double RESOLUTION = 0.3;

  private final Conductor conductor;
  private final List<SquareMatrix> couplings;
  private final Conditions conditions;
  private final List<Complex> levels;

  /**
   * That of some couplings to displacements.
   *
   * @throws ModelException if a lead is not known at all energies
   */
  PairSelfEnergy(Conductor conductor, List<SquareMatrix> couplings, Conditions conditions) {
    for (Side side : Side.values()) {
      if (!conductor.lead(side).known().equals(Lead.Interval.EVERYTHING)) {
        throw new ModelException(
            "dressed bosons need a "
                + side.word()
                + " lead that is known at all energies, and this one is a table");
      }
    }
    this.conductor = conductor;
    this.couplings = List.copyOf(couplings);
    this.conditions = conditions;
    this.levels = conductor.resonances();
  }

  /** Π at a frequency of either sign. */
  SquareMatrix at(double omega) {
    List<Panel> panels = panels(omega);
    double bottom = panels.get(0).a();
    double reach = Math.max(Math.abs(bottom), 1);
    int modes = couplings.size();
    int count = 2 * modes * modes;
    AdaptiveQuadrature rule = new AdaptiveQuadrature(count, count, TOLERANCE);
    double[] near = rule.over(panels, (energy, values) -> add(values, energy, omega, 1)).values();
    // The rest falls off at least as the third power of the energy: it is smooth in the inverse.
    double[] far =
        rule.over(
                List.of(Panel.of(0, 1 / reach, Panel.Map.EVEN)),
                (inverse, values) ->
                    add(values, bottom + reach - 1 / inverse, omega, 1 / (inverse * inverse)))
            .values();
    double[] re = new double[modes * modes];
    double[] im = new double[modes * modes];
    for (int i = 0; i < modes * modes; i++) {
      re[i] = near[2 * i] + far[2 * i];
      im[i] = near[2 * i + 1] + far[2 * i + 1];
    }
    return new SquareMatrix(modes, re, im);
  }

  private void add(double[] values, double energy, double omega, double slope) {
    Spectra spectra = conductor.at(energy);
    SquareMatrix filled = SquareMatrix.zero(conductor.levels());
    for (Side side : Side.values()) {
      double occupation = Occupation.fermi(conditions.of(side).reduced(energy));
      filled = filled.plus(spectra.of(side).times(occupation * slope / (2 * Math.PI), 0));
    }
    SquareMatrix above = conductor.green(energy + omega);
    SquareMatrix below = conductor.green(energy - omega).adjoint();
    int modes = couplings.size();
    for (int m = 0; m < modes; m++) {
      SquareMatrix toAbove = couplings.get(m).times(above);
      SquareMatrix fromFilled = couplings.get(m).times(filled);
      for (int n = 0; n < modes; n++) {
        SquareMatrix back = couplings.get(n).times(filled);
        SquareMatrix on = couplings.get(n).times(below);
        values[2 * (m * modes + n)] = toAbove.traceRe(back) + fromFilled.traceRe(on);
        values[2 * (m * modes + n) + 1] = toAbove.traceIm(back) + fromFilled.traceIm(on);
      }
    }
  }

  /** From below everything to where nothing is occupied. */
  private List<Panel> panels(double omega) {
    Breakpoints points = new Breakpoints();
    List<Double> centres = new ArrayList<>();
    double narrowest = Double.MAX_VALUE;
    double top = -Double.MAX_VALUE;
    for (Side side : Side.values()) {
      Reservoir electrons = conditions.of(side);
      points.addAround(electrons.mu(), STEP * electrons.temperature());
      narrowest = Math.min(narrowest, electrons.temperature());
      top = Math.max(top, electrons.mu() + TAIL * electrons.temperature());
      centres.add(electrons.mu() - STEP * electrons.temperature());
    }
    for (Complex level : levels) {
      double width = Math.abs(level.im());
      narrowest = width > 0 ? Math.min(narrowest, width) : narrowest;
      for (double shift : new double[] {-omega, 0, omega}) {
        centres.add(level.re() + shift - PEAK * width);
      }
    }
    for (double edge : conductor.edges()) {
      for (double shift : new double[] {-omega, 0, omega}) {
        centres.add(edge + shift);
        points.addEdge(edge + shift);
      }
    }
    double lowest = centres.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double bottom = lowest - Math.max(1, top - lowest);
    for (Complex level : levels) {
      for (double shift : new double[] {-omega, 0, omega}) {
        points.addPeak(level.re() + shift, PEAK * Math.abs(level.im()), top - bottom);
      }
    }
    return points.between(bottom, top, RESOLUTION * narrowest);
  }
}
