package pawl.junction;

/**
 * Occupations of an electron-hole pair and a boson: how often a channel emits and absorbs, and the
 * difference without cancellation.
 *
 * <p>With \(e=f_\alpha(\varepsilon)(1-f_\beta(\varepsilon-\omega))\), \(h=(1-f_\alpha)f_\beta\) and
 * the affinity \(d=x_\beta-x_\alpha+\omega/T_{ph}\), \(e/h=e^{x_\beta-x_\alpha}\), so that
 * \(e(1+n)-hn=e(1+n)(1-e^{-d})=-hn(1-e^d)\). Where leads have one temperature d does not depend on
 * ε and is exactly 0 in equilibrium.
 *
 * <p>For one thread, as it keeps the occupations of the last energy.
 */
final class PairOccupation {

  private final double omega;
  private final double bosons;
  private final double bosonTemperature;

  /** By the places of channels; NaN where the affinity depends on the energy. */
  private final double[] affinities = new double[Channel.values().length];

  private final State initialLeft;
  private final State initialRight;
  private final State endLeft;
  private final State endRight;

  /** What a lead does to the states of one energy. */
  private static final class State {

    private final Reservoir lead;
    private double reduced;
    private double filled;
    private double empty;

    State(Reservoir lead) {
      this.lead = lead;
    }

    void moveTo(double energy) {
      reduced = lead.reduced(energy);
      double u = StrictMath.exp(-Math.abs(reduced));
      double few = u / (1 + u);
      double many = 1 / (1 + u);
      filled = reduced >= 0 ? few : many;
      empty = reduced >= 0 ? many : few;
    }
  }

  /**
   * At one boson energy.
   *
   * @param omega not 0 where {@link #net} is asked for
   */
  PairOccupation(Conditions conditions, double omega) {
    this.omega = omega;
    this.bosonTemperature = conditions.bosonTemperature();
    this.bosons = Occupation.bose(omega / bosonTemperature);
    this.initialLeft = new State(conditions.left());
    this.initialRight = new State(conditions.right());
    this.endLeft = new State(conditions.left());
    this.endRight = new State(conditions.right());
    for (Channel channel : Channel.values()) {
      affinities[channel.place()] =
          affinity(conditions.of(channel.from()), conditions.of(channel.to()));
    }
  }

  private double affinity(Reservoir from, Reservoir to) {
    if (from.temperature() != to.temperature()) {
      return Double.NaN;
    }
    double bath = 1 / bosonTemperature - 1 / from.temperature();
    return omega * bath + (from.mu() - to.mu()) / from.temperature();
  }

  /** Moves to an energy ε of the electron before emission. */
  void moveTo(double energy) {
    initialLeft.moveTo(energy);
    initialRight.moveTo(energy);
    endLeft.moveTo(energy - omega);
    endRight.moveTo(energy - omega);
  }

  private State initial(Channel channel) {
    return channel.from() == Side.LEFT ? initialLeft : initialRight;
  }

  private State end(Channel channel) {
    return channel.to() == Side.LEFT ? endLeft : endRight;
  }

  /** \(f_\alpha(\varepsilon)(1-f_\beta(\varepsilon-\omega))\). */
  double emission(Channel channel) {
    return initial(channel).filled * end(channel).empty;
  }

  /** \((1-f_\alpha(\varepsilon))f_\beta(\varepsilon-\omega)\). */
  double absorption(Channel channel) {
    return initial(channel).empty * end(channel).filled;
  }

  /** \(e(1+n)-hn\). */
  double net(Channel channel) {
    double fixed = affinities[channel.place()];
    double affinity =
        Double.isNaN(fixed)
            ? end(channel).reduced - initial(channel).reduced + omega / bosonTemperature
            : fixed;
    return affinity > 0
        ? emission(channel) * (1 + bosons) * -StrictMath.expm1(-affinity)
        : absorption(channel) * bosons * StrictMath.expm1(affinity);
  }
}
