package pawl.junction;

/**
 * An engine that takes bosons of one energy from a bath with a chemical potential and leaves heat
 * in a colder one without.
 *
 * @param energy Ω of the bosons
 * @param hot where they are from
 * @param coldTemperature of the other bath
 */
public record HeatEngine(double energy, BosonBath hot, double coldTemperature) {

  /**
   * \(1-\frac{T_L}{T_H}\frac{\Omega-eV}\Omega\), draft Eq. (13): it exceeds Carnot's for eV > 0, as
   * what the hot bath gives is not heat alone. With the effective temperature
   * \(T_H/(1-eV/\Omega)\), Nian, Lü, Eq. (12), it is Carnot's again.
   */
  public double efficiency() {
    return 1 - coldTemperature / hot.temperature() * (energy - hot.mu()) / energy;
  }

  /** \(1-T_L/T_H\). */
  public double carnot() {
    return 1 - coldTemperature / hot.temperature();
  }
}
