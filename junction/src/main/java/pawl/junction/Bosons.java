package pawl.junction;

/** The bosons of the centre and their bath. */
public sealed interface Bosons permits NarrowModes, BroadModes {

  /** How many modes there are. */
  int modes();

  /**
   * What flows, and how the modes are populated. The errors include those of leads that are not
   * exact.
   */
  default JunctionState state(Conductor conductor, Conditions conditions) {
    JunctionState state = integrated(conductor, conditions);
    return conductor
        .coarser()
        .map(coarser -> state.besides(integrated(coarser, conditions)))
        .orElse(state);
  }

  /** The same with the errors of the integrals alone. */
  JunctionState integrated(Conductor conductor, Conditions conditions);

  /** What the electrons do to the bosons at one frequency above 0, with all errors. */
  SpectrumPoint at(Conductor conductor, Conditions conditions, double omega);
}
