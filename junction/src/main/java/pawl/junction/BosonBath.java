package pawl.junction;

/**
 * Bosons in equilibrium with what can make and unmake them.
 *
 * @param mu chemical potential ν: 0 for phonons and thermal photons; for photons that are made by
 *     electrons and holes whose chemical potentials differ by eV it is eV, draft Eqs. (C6) to (C8)
 * @param temperature above 0
 */
public record BosonBath(double mu, double temperature) {

  /** Refuses what is no temperature. */
  public BosonBath {
    if (!(temperature > 0) || !Double.isFinite(temperature) || !Double.isFinite(mu)) {
      throw new IllegalArgumentException("mu " + mu + ", temperature " + temperature);
    }
  }

  /** \((\omega-\nu)/T\). */
  double reduced(double omega) {
    return (omega - mu) / temperature;
  }
}
