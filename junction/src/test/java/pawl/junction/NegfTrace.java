package pawl.junction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The energy current as the trace of Green's functions over the whole frequency line, draft Eq.
 * (C1):
 * \(Q=-i\int\frac{d\varepsilon}{2\pi}\int\frac{d\omega}{2\pi}\,\omega\,\mathrm{Tr}[\mathrm{tr}[
 * M^mG^>(\varepsilon)M^nG^<(\varepsilon-\omega)]D^<_{nm}(\omega)]\). It knows no channels, no rates
 * and no Landauer formula.
 */
record NegfTrace(
    Conductor conductor,
    List<SquareMatrix> couplings,
    OhmicBath bath,
    Conditions conditions,
    DoubleFunction<SquareMatrix> pairs) {

  private static final double TOLERANCE = 1e-11;

  /** With modes that know of their bath alone. */
  NegfTrace(
      Conductor conductor, List<SquareMatrix> couplings, OhmicBath bath, Conditions conditions) {
    this(conductor, couplings, bath, conditions, omega -> SquareMatrix.zero(couplings.size()));
  }

  /** Real and imaginary part. */
  double[] energy() {
    double reach =
        Math.abs(conditions.left().mu() - conditions.right().mu()) + 45 * conditions.hottest();
    List<Panel> panels = new ArrayList<>();
    for (double sign : new double[] {-1, 1}) {
      Breakpoints points = new Breakpoints();
      for (Complex mode : bath.resonances()) {
        points.addAround(sign * mode.re(), 3 * Math.abs(mode.im()));
      }
      panels.addAll(points.between(Math.min(0, sign * reach), Math.max(0, sign * reach), 1e-3));
    }
    return new AdaptiveQuadrature(2, 2, TOLERANCE)
        .over(panels, (omega, out) -> System.arraycopy(at(omega), 0, out, 0, 2))
        .values();
  }

  /** What is integrated over frequencies, of either sign: real and imaginary part. */
  double[] at(double omega) {
    SquareMatrix lesser = bosonLesser(omega);
    double[] inner =
        new AdaptiveQuadrature(2, 2, TOLERANCE)
            .over(
                new EnergyPanels(conductor, conditions).at(omega),
                (energy, values) -> trace(energy, omega, lesser, values))
            .values();
    // -i (a + i b) = b - i a
    double measure = omega / (4 * Math.PI * Math.PI);
    return new double[] {inner[1] * measure, -inner[0] * measure};
  }

  private void trace(double energy, double omega, SquareMatrix lesser, double[] values) {
    SquareMatrix greater = electron(energy, -1);
    SquareMatrix other = electron(energy - omega, 1);
    for (int m = 0; m < couplings.size(); m++) {
      for (int n = 0; n < couplings.size(); n++) {
        SquareMatrix first = couplings.get(m).times(greater);
        SquareMatrix second = couplings.get(n).times(other);
        double re = first.traceRe(second);
        double im = first.traceIm(second);
        values[0] += re * lesser.re(n, m) - im * lesser.im(n, m);
        values[1] += re * lesser.im(n, m) + im * lesser.re(n, m);
      }
    }
  }

  /** \(G^<\) for 1, with \(\Sigma^<=i\Gamma f\); \(G^>\) for -1, with \(i\Gamma(f-1)\). */
  private SquareMatrix electron(double energy, int sign) {
    SquareMatrix green = conductor.effective(energy).subtractedFrom(energy, 0).inverse();
    SquareMatrix self = SquareMatrix.zero(conductor.levels());
    for (Side side : Side.values()) {
      double x = conditions.of(side).reduced(energy);
      double weight = sign * Occupation.fermi(sign * x);
      SquareMatrix gamma = Lead.broadening(conductor.lead(side).selfEnergy(energy));
      self = self.plus(gamma.times(0, weight));
    }
    return green.times(self).times(green.adjoint());
  }

  /** \(D^<=D^r\Pi^<D^a\), \(\Pi^<=-i\Gamma_{ph}n_B(\omega)\) at frequencies of either sign. */
  private SquareMatrix bosonLesser(double omega) {
    SquareMatrix friction = bath.damping().plus(bath.gyration()).times(0, omega);
    SquareMatrix retarded =
        bath.stiffness()
            .minus(friction)
            .plus(pairs.apply(omega))
            .subtractedFrom(omega * omega, 0)
            .inverse();
    double bosons = Occupation.bose(omega / conditions.bosonTemperature());
    return retarded.times(bath.damping().times(0, -2 * omega * bosons)).times(retarded.adjoint());
  }
}
