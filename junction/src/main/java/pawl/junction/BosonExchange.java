package pawl.junction;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import pawl.quantity.Estimate;
import pawl.tightbinding.ModelException;

/**
 * The Landauer formula between two boson baths, \(J=\int_{\omega_0}^\infty\frac{d\omega}{2\pi}\,
 * \omega\,\tau(\omega)\,[n(\omega-\nu_1,T_1)-n(\omega-\nu_2,T_2)]\); draft Eq. (1).
 *
 * <p>With a constant τ it is the radiation exchanged by two bodies of gap ω₀ under bias, draft Fig.
 * 5: it flows from the body of the higher bias at equal temperatures, also from the colder body,
 * and a negative bias draws it in.
 *
 * @param transmission τ, smooth on the scale of the temperatures
 * @param threshold ω₀, above 0 and above both chemical potentials
 * @param from bath 1
 * @param to bath 2
 */
public record BosonExchange(
    DoubleUnaryOperator transmission, double threshold, BosonBath from, BosonBath to) {

  private static final double TOLERANCE = 1e-12;
  private static final double TAIL = 50;
  private static final double STEP = 5;

  /**
   * Refuses bosons that would condense.
   *
   * @throws ModelException if a chemical potential reaches the threshold
   */
  public BosonExchange {
    if (!(threshold > Math.max(0, Math.max(from.mu(), to.mu())))) {
      throw new ModelException(
          "bosons from the energy "
              + threshold
              + " on cannot have chemical potentials of "
              + from.mu()
              + " and "
              + to.mu()
              + ": both must be below it, and it above 0");
    }
  }

  /** Energy from bath 1 to bath 2. */
  public Estimate energy() {
    return integral(omega -> omega);
  }

  /** Bosons from bath 1 to bath 2. */
  public Estimate bosons() {
    return integral(omega -> 1);
  }

  private Estimate integral(DoubleUnaryOperator weight) {
    double hottest = Math.max(from.temperature(), to.temperature());
    Breakpoints points = new Breakpoints();
    points.add(threshold + STEP * from.temperature());
    points.add(threshold + STEP * to.temperature());
    List<Panel> panels = points.between(threshold, threshold + TAIL * hottest, 0);
    AdaptiveQuadrature.Integral integral =
        new AdaptiveQuadrature(1, 1, TOLERANCE)
            .over(
                panels,
                (omega, values) ->
                    values[0] =
                        weight.applyAsDouble(omega)
                            * transmission.applyAsDouble(omega)
                            * difference(omega)
                            / (2 * Math.PI));
    return new Estimate(integral.values()[0], integral.errors()[0]);
  }

  /** \(n_1-n_2=\frac{e^{x_2-x_1}-1}{(1-e^{-x_1})(e^{x_2}-1)}\), without cancellation. */
  private double difference(double omega) {
    double first = from.reduced(omega);
    double second = to.reduced(omega);
    return first <= second
        ? -StrictMath.expm1(first - second) * over(first, second)
        : StrictMath.expm1(second - first) * over(second, first);
  }

  /** \(\frac1{(e^a-1)(1-e^{-b})}\). */
  private static double over(double a, double b) {
    return 1 / (StrictMath.expm1(a) * -StrictMath.expm1(-b));
  }
}
