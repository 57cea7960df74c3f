package pawl.junction;

import pawl.quantity.Estimate;

/**
 * The stationary population of a narrow mode; Nian, Lü, Eqs. (9) to (12), with the bath.
 *
 * @param energy Ω of the mode
 * @param emission rate at which electrons emit into the empty mode, \(\sum\tau_\rightharpoonup\)
 * @param absorption rate at which they absorb from it, per boson
 * @param bathRate golden-rule rate into the boson bath
 * @param conditions temperatures
 */
public record Population(
    double energy, Estimate emission, Estimate absorption, double bathRate, Conditions conditions) {

  /** This with the error that its difference from the same on coarser leads tells. */
  Population besides(Population coarser) {
    return new Population(
        energy,
        LeadError.in(emission, coarser.emission),
        LeadError.in(absorption, coarser.absorption),
        bathRate,
        conditions);
  }

  /** Whether the mode emits faster than it absorbs, so that its population grows for ever. */
  public boolean isUnstable() {
    return !(damping().value() > 0);
  }

  private Estimate damping() {
    return absorption.minus(emission).plus(new Estimate(bathRate, 0));
  }

  /**
   * N, \((\sum\tau_\rightharpoonup+\gamma n)/(\sum\tau_\leftharpoondown-\sum\tau_\rightharpoonup+
   * \gamma)\); without bath, Eq. (9). NONE if unstable.
   */
  public Estimate number() {
    if (isUnstable()) {
      return Estimate.NONE;
    }
    double inBath =
        bathRate == 0 ? 0 : bathRate * Occupation.bose(energy / conditions.bosonTemperature());
    return emission.plus(new Estimate(inBath, 0)).over(damping());
  }

  /** Effective temperature, Eq. (10). NONE if unstable or where electrons have two temperatures. */
  public Estimate temperature() {
    if (!hasEffective()) {
      return Estimate.NONE;
    }
    double n = number().value();
    double temperature = energy / logarithm();
    double slope = temperature * temperature / (energy * n * (n + 1));
    return new Estimate(temperature, slope * number().error());
  }

  /**
   * Effective chemical potential, Eq. (11): positive where the mode is hotter than the electrons,
   * negative where it is colder. The text after Eq. (12) has the signs the other way round. NONE as
   * for the temperature.
   */
  public Estimate chemicalPotential() {
    if (!hasEffective()) {
      return Estimate.NONE;
    }
    double n = number().value();
    double electrons = conditions.left().temperature();
    return new Estimate(
        energy - electrons * logarithm(), electrons / (n * (n + 1)) * number().error());
  }

  private boolean hasEffective() {
    return conditions.hasOneElectronTemperature() && !isUnstable() && number().value() > 0;
  }

  /** ln(1 + 1/N). */
  private double logarithm() {
    return StrictMath.log1p(1 / number().value());
  }
}
