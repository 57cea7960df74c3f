package pawl.tightbinding;

/** \(e^{2\pi ikr}\) for the integers r up to a reach, at one k after the other. */
final class Phases {

  private final double[] cos;
  private final double[] sin;

  Phases(int reach) {
    cos = new double[reach + 1];
    sin = new double[reach + 1];
    cos[0] = 1;
  }

  /** Moves to a component of k in units of the reciprocal vector. */
  void to(double k) {
    for (int r = 1; r < cos.length; r++) {
      double turns = k * r;
      double angle = 2 * Math.PI * (turns - Math.rint(turns));
      cos[r] = StrictMath.cos(angle);
      sin[r] = StrictMath.sin(angle);
    }
  }

  double cos(int r) {
    return cos[Math.abs(r)];
  }

  double sin(int r) {
    return r < 0 ? -sin[-r] : sin[r];
  }
}
