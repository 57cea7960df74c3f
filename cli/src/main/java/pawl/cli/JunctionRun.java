package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pawl.junction.Conditions;
import pawl.junction.JunctionState;
import pawl.junction.LevelSpectra;
import pawl.junction.Rectification;
import pawl.junction.SpectrumPoint;
import pawl.quantity.Axis;
import pawl.quantity.Estimate;
import pawl.response.Sweep;

/**
 * A junction at all points of its sweep.
 *
 * @param job what was asked for
 * @param states in the order of the points
 * @param spectra in the order of the points and, within one, of the frequencies
 * @param levels in the order of the energies
 */
record JunctionRun(
    JunctionJob job,
    List<JunctionState> states,
    List<SpectrumPoint> spectra,
    List<LevelSpectra> levels) {

  /** Two temperatures of electrons this close, relative to that of the bosons, are one. */
  private static final double SAME = 1e-9;

  /** Computes all points. */
  static JunctionRun of(JunctionJob job, Sweep sweep) {
    return new JunctionRun(job, states(job, sweep), spectra(job, sweep), levels(job, sweep));
  }

  /** What flows. */
  static List<JunctionState> states(JunctionJob job, Sweep sweep) {
    List<JunctionState> states = new ArrayList<>();
    sweep.over(
        job.axes().size(),
        point -> job.bosons(point).state(job.conductor(), job.conditions(point)),
        states::add);
    return states;
  }

  /** What it consists of. */
  static List<SpectrumPoint> spectra(JunctionJob job, Sweep sweep) {
    List<SpectrumPoint> spectra = new ArrayList<>();
    job.spectrum()
        .omega()
        .ifPresent(
            omega ->
                sweep.over(
                    job.axes().size() * omega.size(),
                    block -> {
                      int point = block / omega.size();
                      return job.bosons(point)
                          .at(
                              job.conductor(),
                              job.conditions(point),
                              omega.at(block % omega.size()));
                    },
                    spectra::add));
    return spectra;
  }

  private static List<LevelSpectra> levels(JunctionJob job, Sweep sweep) {
    List<LevelSpectra> levels = new ArrayList<>();
    job.spectrum()
        .energy()
        .ifPresent(
            energy ->
                sweep.over(energy.size(), i -> job.conductor().spectra(energy.at(i)), levels::add));
    return levels;
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

  /**
   * A reading of the pair of a point and the one at which electrons are as far on the other side of
   * T_ph, if there is one.
   */
  Optional<Estimate> rectification(int point, Function<Rectification, Estimate> reading) {
    Axis axis = job.axes().axes().get(JunctionAxes.ELECTRONS);
    double bosons = conditions(point).bosonTemperature() / job.units().boltzmann();
    double here = job.axes().at(JunctionAxes.ELECTRONS, point).orElseThrow();
    for (int i = 0; i < axis.size(); i++) {
      boolean opposite = Math.abs(here - bosons + axis.at(i) - bosons) <= SAME * bosons;
      if (opposite && Math.abs(here - axis.at(i)) > SAME * bosons) {
        int other = job.axes().moved(point, JunctionAxes.ELECTRONS, i);
        JunctionState hot = states.get(here > bosons ? point : other);
        JunctionState cold = states.get(here > bosons ? other : point);
        return Optional.of(
            hot.estimate(
                cold,
                (h, c) ->
                    reading.apply(new Rectification(h.fluxes().energy(), c.fluxes().energy()))));
      }
    }
    return Optional.empty();
  }
}
