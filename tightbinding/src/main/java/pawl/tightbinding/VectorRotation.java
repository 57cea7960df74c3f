package pawl.tightbinding;

import static pawl.tightbinding.VectorLoops.LANES;
import static pawl.tightbinding.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * Sweeps of rotations, a few columns of the rows at a time, which stay in the cache from sweep to
 * sweep, and two sweeps in one pass: the second follows the first at a distance of one row.
 */
final class VectorRotation {

  private static final int WIDE = 4 * LANES;

  private final Rotations rotations;
  private final double[][] rows;

  VectorRotation(Rotations rotations, double[][] rows) {
    this.rotations = rotations;
    this.rows = rows;
  }

  void apply() {
    int length = rows[0].length;
    int k = 0;
    for (; k + WIDE <= length; k += WIDE) {
      int sweep = 0;
      for (; sweep + 1 < rotations.sweeps(); sweep += 2) {
        wideTwo(k, sweep);
      }
      if (sweep < rotations.sweeps()) {
        wideOne(k, sweep);
      }
    }
    for (; k < length; k += LANES) {
      for (int sweep = 0; sweep < rotations.sweeps(); sweep++) {
        narrow(k, sweep);
      }
    }
  }

  private void wideTwo(int k, int sweep) {
    double[] c1 = rotations.cos(sweep);
    double[] s1 = rotations.sin(sweep);
    double[] c2 = rotations.cos(sweep + 1);
    double[] s2 = rotations.sin(sweep + 1);
    int from = Math.min(rotations.from(sweep), rotations.from(sweep + 1));
    int to = Math.max(rotations.to(sweep), rotations.to(sweep + 1));
    double[] upper = rows[to];
    double[] middle = rows[to - 1];
    DoubleVector y0 = DoubleVector.fromArray(SPECIES, upper, k);
    DoubleVector y1 = DoubleVector.fromArray(SPECIES, upper, k + LANES);
    DoubleVector y2 = DoubleVector.fromArray(SPECIES, upper, k + 2 * LANES);
    DoubleVector y3 = DoubleVector.fromArray(SPECIES, upper, k + 3 * LANES);
    DoubleVector x0 = DoubleVector.fromArray(SPECIES, middle, k);
    DoubleVector x1 = DoubleVector.fromArray(SPECIES, middle, k + LANES);
    DoubleVector x2 = DoubleVector.fromArray(SPECIES, middle, k + 2 * LANES);
    DoubleVector x3 = DoubleVector.fromArray(SPECIES, middle, k + 3 * LANES);
    DoubleVector cos = DoubleVector.broadcast(SPECIES, c1[to - 1]);
    DoubleVector sin = DoubleVector.broadcast(SPECIES, s1[to - 1]);
    DoubleVector minus = DoubleVector.broadcast(SPECIES, -s1[to - 1]);
    // y waits for the second sweep, x for the next rotation of the first.
    DoubleVector t = x0.fma(sin, y0.mul(cos));
    x0 = x0.fma(cos, y0.mul(minus));
    y0 = t;
    t = x1.fma(sin, y1.mul(cos));
    x1 = x1.fma(cos, y1.mul(minus));
    y1 = t;
    t = x2.fma(sin, y2.mul(cos));
    x2 = x2.fma(cos, y2.mul(minus));
    y2 = t;
    t = x3.fma(sin, y3.mul(cos));
    x3 = x3.fma(cos, y3.mul(minus));
    y3 = t;
    for (int i = to - 2; i >= from; i--) {
      double[] lower = rows[i];
      cos = DoubleVector.broadcast(SPECIES, c1[i]);
      sin = DoubleVector.broadcast(SPECIES, s1[i]);
      minus = DoubleVector.broadcast(SPECIES, -s1[i]);
      t = DoubleVector.fromArray(SPECIES, lower, k);
      DoubleVector z0 = t.fma(sin, x0.mul(cos));
      x0 = t.fma(cos, x0.mul(minus));
      t = DoubleVector.fromArray(SPECIES, lower, k + LANES);
      DoubleVector z1 = t.fma(sin, x1.mul(cos));
      x1 = t.fma(cos, x1.mul(minus));
      t = DoubleVector.fromArray(SPECIES, lower, k + 2 * LANES);
      DoubleVector z2 = t.fma(sin, x2.mul(cos));
      x2 = t.fma(cos, x2.mul(minus));
      t = DoubleVector.fromArray(SPECIES, lower, k + 3 * LANES);
      DoubleVector z3 = t.fma(sin, x3.mul(cos));
      x3 = t.fma(cos, x3.mul(minus));
      cos = DoubleVector.broadcast(SPECIES, c2[i + 1]);
      sin = DoubleVector.broadcast(SPECIES, s2[i + 1]);
      minus = DoubleVector.broadcast(SPECIES, -s2[i + 1]);
      z0.fma(sin, y0.mul(cos)).intoArray(upper, k);
      y0 = z0.fma(cos, y0.mul(minus));
      z1.fma(sin, y1.mul(cos)).intoArray(upper, k + LANES);
      y1 = z1.fma(cos, y1.mul(minus));
      z2.fma(sin, y2.mul(cos)).intoArray(upper, k + 2 * LANES);
      y2 = z2.fma(cos, y2.mul(minus));
      z3.fma(sin, y3.mul(cos)).intoArray(upper, k + 3 * LANES);
      y3 = z3.fma(cos, y3.mul(minus));
      upper = middle;
      middle = lower;
    }
    cos = DoubleVector.broadcast(SPECIES, c2[from]);
    sin = DoubleVector.broadcast(SPECIES, s2[from]);
    minus = DoubleVector.broadcast(SPECIES, -s2[from]);
    x0.fma(sin, y0.mul(cos)).intoArray(upper, k);
    x1.fma(sin, y1.mul(cos)).intoArray(upper, k + LANES);
    x2.fma(sin, y2.mul(cos)).intoArray(upper, k + 2 * LANES);
    x3.fma(sin, y3.mul(cos)).intoArray(upper, k + 3 * LANES);
    x0.fma(cos, y0.mul(minus)).intoArray(middle, k);
    x1.fma(cos, y1.mul(minus)).intoArray(middle, k + LANES);
    x2.fma(cos, y2.mul(minus)).intoArray(middle, k + 2 * LANES);
    x3.fma(cos, y3.mul(minus)).intoArray(middle, k + 3 * LANES);
  }

  private void wideOne(int k, int sweep) {
    for (int j = k; j < k + WIDE; j += LANES) {
      narrow(j, sweep);
    }
  }

  private void narrow(int k, int sweep) {
    double[] c = rotations.cos(sweep);
    double[] s = rotations.sin(sweep);
    int to = rotations.to(sweep);
    double[] upper = rows[to];
    DoubleVector y = DoubleVector.fromArray(SPECIES, upper, k);
    for (int i = to - 1; i >= rotations.from(sweep); i--) {
      double[] lower = rows[i];
      DoubleVector cos = DoubleVector.broadcast(SPECIES, c[i]);
      DoubleVector sin = DoubleVector.broadcast(SPECIES, s[i]);
      DoubleVector minus = DoubleVector.broadcast(SPECIES, -s[i]);
      DoubleVector x = DoubleVector.fromArray(SPECIES, lower, k);
      x.fma(sin, y.mul(cos)).intoArray(upper, k);
      y = x.fma(cos, y.mul(minus));
      upper = lower;
    }
    y.intoArray(upper, k);
  }
}
