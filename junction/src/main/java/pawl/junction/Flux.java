package pawl.junction;

/** What a channel carries; net, emission less absorption, unless it says otherwise. */
public enum Flux {
  /** Bosons emitted, each by one electron. */
  BOSONS(0),
  /** Energy to the bosons. */
  ENERGY(1),
  /** Energy of the electrons before emission, ε, absolute. */
  INITIAL_ENERGY(2),
  /** Energy emitted, gross. */
  EMITTED(3),
  /** Energy absorbed, gross. */
  ABSORBED(4);

  private final int place;

  Flux(int place) {
    this.place = place;
  }

  /** Its place among all, from 0. */
  int place() {
    return place;
  }
}
