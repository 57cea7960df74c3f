package pawl.junction;

/**
 * Electron-hole pairs by where the electron and the hole are: a boson is emitted when an electron
 * passes {@code from} one lead {@code to} another, and absorbed when it goes back; Nian, Lü, Eq.
 * (3).
 */
public enum Channel {
  LL(0, Side.LEFT, Side.LEFT),
  LR(1, Side.LEFT, Side.RIGHT),
  RL(2, Side.RIGHT, Side.LEFT),
  RR(3, Side.RIGHT, Side.RIGHT);

  private final int place;
  private final Side from;
  private final Side to;

  Channel(int place, Side from, Side to) {
    this.place = place;
    this.from = from;
    this.to = to;
  }

  /** Where the electron comes from when a boson is emitted, α. */
  public Side from() {
    return from;
  }

  /** Where it goes, β. */
  public Side to() {
    return to;
  }

  /** Its place among all channels, from 0. */
  int place() {
    return place;
  }
}
