package pawl.junction;

import java.util.List;
import java.util.Locale;
import pawl.tightbinding.ModelException;

/**
 * Panels for integrals over the energy ε of an electron that emits ω: they end at the chemical
 * potentials, at the levels and at the band edges, of the initial and of the final state.
 */
final class EnergyPanels {

  /** Beyond so many temperatures \(e^{-x}\) is below 1e-21 of what matters. */
  private static final double TAIL = 50;

  /** Widths of steps and peaks that one panel resolves. */
  private static final double STEP = 8;

  /** Temperatures from a chemical potential at which nothing is left of its step. */
  private static final double END_OF_STEP = 40;

  /** Steps this much narrower than levels have panels of their own down to their ends. */
  private static final double SHARP = 0.05;

  private static final double PEAK = 3;

  /** Points closer than this part of the narrowest feature are one. */
  private static final double RESOLUTION = 1;

  private final Conductor conductor;
  private final Conditions conditions;
  private final List<Complex> resonances;

  EnergyPanels(Conductor conductor, Conditions conditions) {
    this.conductor = conductor;
    this.conditions = conditions;
    this.resonances = conductor.resonances();
  }

  List<Complex> resonances() {
    return resonances;
  }

  /** Panels at a boson energy. */
  List<Panel> at(double omega) {
    Breakpoints points = new Breakpoints();
    double coldest = Double.MAX_VALUE;
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    for (Side side : Side.values()) {
      Reservoir electrons = conditions.of(side);
      coldest = Math.min(coldest, electrons.temperature());
      for (double shift : new double[] {0, omega}) {
        double mu = electrons.mu() + shift;
        points.addAround(mu, STEP * electrons.temperature());
        if (electrons.temperature() < SHARP * broadest()) {
          points.addAround(mu, END_OF_STEP * electrons.temperature());
        }
        lowest = Math.min(lowest, mu);
        highest = Math.max(highest, mu);
      }
    }
    double narrowest = coldest;
    double reach = highest - lowest + STEP * conditions.hottestElectrons();
    for (Complex level : resonances) {
      double width = Math.abs(level.im());
      for (double shift : new double[] {0, omega}) {
        points.addPeak(level.re() + shift, PEAK * width, reach);
      }
      narrowest = width > 0 ? Math.min(narrowest, width) : narrowest;
    }
    for (double edge : conductor.edges()) {
      points.addEdge(edge);
      points.addEdge(edge + omega);
    }
    double tail = TAIL * conditions.hottestElectrons();
    requireKnown(lowest - tail - Math.abs(omega), highest + tail + Math.abs(omega));
    return points.between(lowest - tail, highest + tail, RESOLUTION * narrowest);
  }

  private double broadest() {
    return resonances.stream().mapToDouble(level -> Math.abs(level.im())).max().orElse(0);
  }

  private void requireKnown(double from, double to) {
    for (Side side : Side.values()) {
      Lead.Interval known = conductor.lead(side).known();
      if (from < known.from() || to > known.to()) {
        throw new ModelException(
            String.format(
                Locale.ROOT,
                "the self-energy of the %s lead is known from %.4g to %.4g and needed from %.4g to"
                    + " %.4g, %.0f temperatures beyond what is occupied; give a longer table",
                side.word(),
                known.from(),
                known.to(),
                from,
                to,
                TAIL));
      }
    }
  }
}
