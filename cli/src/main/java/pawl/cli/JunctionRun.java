package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pawl.junction.Conditions;
import pawl.junction.JunctionState;
import pawl.junction.Rectification;
import pawl.quantity.Axis;
import pawl.response.Sweep;

/**
 * A junction at all points of its sweep.
 *
 * @param job what was asked for
 * @param states in the order of the points
 */
record JunctionRun(JunctionJob job, List<JunctionState> states) {

  /** Two temperatures of electrons this close, relative to that of the bosons, are one. */
  private static final double SAME = 1e-9;

  /** Computes all points. */
  static JunctionRun of(JunctionJob job, Sweep sweep) {
    List<JunctionState> states = new ArrayList<>();
    sweep.over(
        job.axes().size(),
        point -> job.bosons(point).state(job.conductor(), job.conditions(point)),
        states::add);
    return new JunctionRun(job, states);
  }

  /** The number of points. */
  int points() {
    return states.size();
  }

  JunctionState state(int point) {
    return states.get(point);
  }

  Conditions conditions(int point) {
    return job.conditions(point);
  }

  /** The pair of a point and the one at which electrons are as far on the other side of T_ph. */
  Optional<Rectification> rectification(int point) {
    Axis axis = job.axes().axes().get(JunctionAxes.ELECTRONS);
    double bosons = conditions(point).bosonTemperature() / job.units().boltzmann();
    double here = job.axes().at(JunctionAxes.ELECTRONS, point).orElseThrow();
    for (int i = 0; i < axis.size(); i++) {
      boolean opposite = Math.abs(here - bosons + axis.at(i) - bosons) <= SAME * bosons;
      if (opposite && Math.abs(here - axis.at(i)) > SAME * bosons) {
        int other = job.axes().moved(point, JunctionAxes.ELECTRONS, i);
        int hot = here > bosons ? point : other;
        int cold = here > bosons ? other : point;
        return Optional.of(
            new Rectification(
                states.get(hot).fluxes().energy(), states.get(cold).fluxes().energy()));
      }
    }
    return Optional.empty();
  }
}
