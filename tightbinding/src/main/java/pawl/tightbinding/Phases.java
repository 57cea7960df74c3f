package pawl.tightbinding;

/**
 * \(e^{2\pi ikr}\) for the integers r up to a reach, at one k after the other.
 *
 * <p>Rows of a mesh visit the same components k again and again, so some are remembered.
 */
final class Phases {

  private static final int REMEMBERED = 256;

  private final int reach;
  private final double[] keys = new double[REMEMBERED];
  private final double[][] rememberedCos = new double[REMEMBERED][];
  private final double[][] rememberedSin = new double[REMEMBERED][];
  private double[] cos;
  private double[] sin;

  Phases(int reach) {
    this.reach = reach;
    to(0);
  }

  /** Moves to a component of k in units of the reciprocal vector. */
  void to(double k) {
    int slot = (int) ((Double.doubleToLongBits(k) * 0x9e3779b97f4a7c15L) >>> 56);
    if (rememberedCos[slot] == null || keys[slot] != k) {
      keys[slot] = k;
      rememberedCos[slot] = new double[reach + 1];
      rememberedSin[slot] = new double[reach + 1];
      compute(k, rememberedCos[slot], rememberedSin[slot]);
    }
    cos = rememberedCos[slot];
    sin = rememberedSin[slot];
  }

  private static void compute(double k, double[] cos, double[] sin) {
    cos[0] = 1;
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
