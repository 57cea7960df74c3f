package pawl.junction;

import java.util.Optional;

/**
 * Spectral functions of leads of infinite bandwidth as sums over the poles of \(G^r\),
 * \(A_\alpha(\varepsilon)=\sum_p[C_p^\alpha u_p+\mathrm{h.c.}]\) with \(u_p=1/(\varepsilon-z_p)\),
 * \(C_p^\alpha=\mathrm{Res}_{z_p}G^r\Gamma_\alpha G^a\).
 *
 * <p>Over the real numbers these are 2n terms: Re u with \(C+C^\dagger\) and Im u with
 * \(i(C-C^\dagger)\). Where poles are close the terms cancel, and where they coincide there is no
 * such sum.
 */
final class SpectralPoles {

  /** On a circle half-way to the next pole, of which \(2^{-64}\) is left. */
  private static final int POINTS = 64;

  private final double[] centres;
  private final double[] halfWidths;
  private final Spectra[] terms;

  private SpectralPoles(double[] centres, double[] halfWidths, Spectra... terms) {
    this.centres = centres;
    this.halfWidths = halfWidths;
    this.terms = terms;
  }

  /** Those of a conductor; none if a lead has a band, or poles coincide or have no width. */
  static Optional<SpectralPoles> of(Conductor conductor) {
    if (!conductor.isWideBand()) {
      return Optional.empty();
    }
    Complex[] poles = ComplexEigenvalues.of(conductor.effective(0));
    double[] centres = new double[poles.length];
    double[] halfWidths = new double[poles.length];
    Spectra[] terms = new Spectra[2 * poles.length];
    for (int p = 0; p < poles.length; p++) {
      double distance = distance(poles, p);
      if (!(distance > 0) || !(poles[p].im() < 0)) {
        return Optional.empty();
      }
      Residue residue = residue(conductor, poles[p], distance / 2);
      centres[p] = residue.pole().re();
      halfWidths[p] = -residue.pole().im();
      terms[2 * p] = new Spectra(real(residue.left()), real(residue.right()));
      terms[2 * p + 1] = new Spectra(imaginary(residue.left()), imaginary(residue.right()));
    }
    return Optional.of(new SpectralPoles(centres, halfWidths, terms));
  }

  private record Residue(Complex pole, SquareMatrix left, SquareMatrix right) {}

  /** To the next pole of \(G^r\) or \(G^a\). */
  private static double distance(Complex[] poles, int p) {
    double distance = Double.MAX_VALUE;
    for (int q = 0; q < poles.length; q++) {
      distance = Math.min(distance, poles[p].minus(poles[q].conjugate()).abs());
      distance = q == p ? distance : Math.min(distance, poles[p].minus(poles[q]).abs());
    }
    return distance;
  }

  /** By Cauchy's integral, which also finds the pole itself to all digits. */
  private static Residue residue(Conductor conductor, Complex pole, double radius) {
    SquareMatrix effective = conductor.effective(0);
    SquareMatrix adjoint = effective.adjoint();
    SquareMatrix gammaLeft = Lead.broadening(conductor.lead(Side.LEFT).selfEnergy(0));
    SquareMatrix gammaRight = Lead.broadening(conductor.lead(Side.RIGHT).selfEnergy(0));
    SquareMatrix left = SquareMatrix.zero(conductor.levels());
    SquareMatrix right = left;
    Complex shift = new Complex(0, 0);
    for (int i = 0; i < POINTS; i++) {
      double angle = 2 * Math.PI * (i + 0.5) / POINTS;
      Complex step = new Complex(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
      Complex z = pole.plus(step);
      Complex weight = step.times(1.0 / POINTS);
      SquareMatrix retarded = effective.subtractedFrom(z.re(), z.im()).inverse();
      SquareMatrix advanced =
          adjoint.subtractedFrom(z.re(), z.im()).inverse().times(weight.re(), weight.im());
      left = left.plus(retarded.times(gammaLeft).times(advanced));
      right = right.plus(retarded.times(gammaRight).times(advanced));
      SquareMatrix unit = SquareMatrix.unit(conductor.levels());
      Complex trace = new Complex(retarded.traceRe(unit), retarded.traceIm(unit));
      shift = shift.plus(trace.times(step).times(weight));
    }
    return new Residue(pole.plus(shift), left, right);
  }

  private static SquareMatrix real(SquareMatrix residue) {
    return residue.plus(residue.adjoint());
  }

  private static SquareMatrix imaginary(SquareMatrix residue) {
    return residue.minus(residue.adjoint()).times(0, 1);
  }

  /** The matrices of all terms. */
  Spectra[] terms() {
    return terms.clone();
  }

  /** The factors of all terms at an energy. */
  void factors(double energy, double[] factors) {
    for (int p = 0; p < centres.length; p++) {
      double from = energy - centres[p];
      double inverse = 1 / (from * from + halfWidths[p] * halfWidths[p]);
      factors[2 * p] = from * inverse;
      factors[2 * p + 1] = -halfWidths[p] * inverse;
    }
  }
}
