package pawl.junction;

import pawl.quantity.Estimate;

/**
 * How unequal the energy currents are when electrons are hotter and colder than the bosons by the
 * same ΔT; Nian, Lü, Fig. 3(b), whose caption has half of {@link #overSum}.
 *
 * @param hot J at \(T_{ph}+|\Delta T|\)
 * @param cold J at \(T_{ph}-|\Delta T|\)
 */
public record Rectification(Estimate hot, Estimate cold) {

  /** \((a-b)/(a+b)\) with a = |J(hot)|, b = |J(cold)|. NONE where nothing flows. */
  public Estimate overSum() {
    Estimate a = magnitude(hot);
    Estimate b = magnitude(cold);
    double sum = a.value() + b.value();
    if (!(sum > 0)) {
      return Estimate.NONE;
    }
    double error = 2 * (a.error() * b.value() + b.error() * a.value()) / (sum * sum);
    return new Estimate((a.value() - b.value()) / sum, error);
  }

  /** \((a-b)/\frac{a+b}2\), twice the other. */
  public Estimate overMean() {
    return overSum().times(2);
  }

  private static Estimate magnitude(Estimate of) {
    return new Estimate(Math.abs(of.value()), of.error());
  }
}
