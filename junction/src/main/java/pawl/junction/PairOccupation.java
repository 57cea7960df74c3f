package pawl.junction;

/**
 * Occupations of an electron-hole pair and a boson: how often a channel emits and absorbs, and the
 * difference without cancellation.
 *
 * <p>With \(e=f_\alpha(\varepsilon)(1-f_\beta(\varepsilon-\omega))\), \(h=(1-f_\alpha)f_\beta\) and
 * the affinity \(d=x_\beta-x_\alpha+\omega/T_{ph}\), \(e/h=e^{x_\beta-x_\alpha}\), so that
 * \(e(1+n)-hn=e(1+n)(1-e^{-d})=-hn(1-e^d)\). Where leads have one temperature d does not depend on
 * ε and is exactly 0 in equilibrium.
 */
final class PairOccupation {

  private final Conditions conditions;
  private final double omega;
  private final double bosons;

  /**
   * At one boson energy.
   *
   * @param omega not 0 where {@link #net} is asked for
   */
  PairOccupation(Conditions conditions, double omega) {
    this.conditions = conditions;
    this.omega = omega;
    this.bosons = Occupation.bose(omega / conditions.bosonTemperature());
  }

  /** Occupation n of a boson of this energy in the bath. */
  double bosons() {
    return bosons;
  }

  /** \(f_\alpha(\varepsilon)(1-f_\beta(\varepsilon-\omega))\). */
  double emission(Channel channel, double energy) {
    return Occupation.fermi(initial(channel, energy)) * Occupation.fermi(-end(channel, energy));
  }

  /** \((1-f_\alpha(\varepsilon))f_\beta(\varepsilon-\omega)\). */
  double absorption(Channel channel, double energy) {
    return Occupation.fermi(-initial(channel, energy)) * Occupation.fermi(end(channel, energy));
  }

  /**
   * \(e(1+n)-hn\).
   *
   * @param emission e
   * @param absorption h
   */
  double net(Channel channel, double energy, double emission, double absorption) {
    double affinity = affinity(channel, energy);
    return affinity > 0
        ? emission * (1 + bosons) * -StrictMath.expm1(-affinity)
        : absorption * bosons * StrictMath.expm1(affinity);
  }

  private double affinity(Channel channel, double energy) {
    Reservoir from = conditions.of(channel.from());
    Reservoir to = conditions.of(channel.to());
    if (from.temperature() == to.temperature()) {
      double bath = 1 / conditions.bosonTemperature() - 1 / from.temperature();
      return omega * bath + (from.mu() - to.mu()) / from.temperature();
    }
    return end(channel, energy) - initial(channel, energy) + omega / conditions.bosonTemperature();
  }

  private double initial(Channel channel, double energy) {
    return conditions.of(channel.from()).reduced(energy);
  }

  private double end(Channel channel, double energy) {
    return conditions.of(channel.to()).reduced(energy - omega);
  }
}
