package pawl.junction;

/**
 * Electrons in equilibrium.
 *
 * @param mu chemical potential
 * @param temperature above 0
 */
public record Reservoir(double mu, double temperature) {

  /** Refuses what is no temperature. */
  public Reservoir {
    if (!(temperature > 0) || !Double.isFinite(temperature) || !Double.isFinite(mu)) {
      throw new IllegalArgumentException("mu " + mu + ", temperature " + temperature);
    }
  }

  /** Reduced energy \((\varepsilon-\mu)/T\). */
  double reduced(double energy) {
    return (energy - mu) / temperature;
  }
}
