package pawl.junction;

/** The bosons of the centre and their bath. */
public sealed interface Bosons permits NarrowModes, BroadModes {

  /** How many modes there are. */
  int modes();

  /** What flows, and how the modes are populated. */
  JunctionState state(Conductor conductor, Conditions conditions);
}
