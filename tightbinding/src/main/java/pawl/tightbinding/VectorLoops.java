package pawl.tightbinding;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops in vectors of the incubating Vector API; only to be loaded where its module is.
 *
 * <p>At most four lanes, also where the processor has more: then the bits are the same on all
 * processors with at least four. Sums over lanes are written out, since the order of reduceLanes is
 * the JVM's to choose.
 */
final class VectorLoops implements InnerLoops {

  static final VectorSpecies<Double> SPECIES =
      DoubleVector.SPECIES_PREFERRED.length() > 4
          ? DoubleVector.SPECIES_256
          : DoubleVector.SPECIES_PREFERRED;

  static final int LANES = SPECIES.length();

  @Override
  public String name() {
    return "vector-" + SPECIES.vectorBitSize();
  }

  @Override
  public int padded(int n) {
    return (n + LANES - 1) / LANES * LANES;
  }

  @Override
  public void multiply(int i, double[][] re, double[][] im, double[] wRe, double[] wIm) {
    VectorUpdate.multiply(i, re, im, wRe, wIm);
  }

  @Override
  public void update(int i, double[][] re, double[][] im, double[] wRe, double[] wIm) {
    VectorUpdate.update(i, re, im, wRe, wIm);
  }

  @Override
  public void rotate(int from, int to, double[] c, double[] s, double[][] rows) {
    int length = rows[to].length;
    int k = 0;
    for (; k + 4 * LANES <= length; k += 4 * LANES) {
      rotateFour(k, from, to, new double[][] {c, s}, rows);
    }
    for (; k < length; k += LANES) {
      rotateOne(k, from, to, new double[][] {c, s}, rows);
    }
  }

  private static void rotateFour(int k, int from, int to, double[][] angles, double[][] rows) {
    double[] c = angles[0];
    double[] s = angles[1];
    double[] upper = rows[to];
    DoubleVector y0 = DoubleVector.fromArray(SPECIES, upper, k);
    DoubleVector y1 = DoubleVector.fromArray(SPECIES, upper, k + LANES);
    DoubleVector y2 = DoubleVector.fromArray(SPECIES, upper, k + 2 * LANES);
    DoubleVector y3 = DoubleVector.fromArray(SPECIES, upper, k + 3 * LANES);
    for (int i = to - 1; i >= from; i--) {
      double[] lower = rows[i];
      DoubleVector cos = DoubleVector.broadcast(SPECIES, c[i]);
      DoubleVector sin = DoubleVector.broadcast(SPECIES, s[i]);
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, lower, k);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, lower, k + LANES);
      DoubleVector x2 = DoubleVector.fromArray(SPECIES, lower, k + 2 * LANES);
      DoubleVector x3 = DoubleVector.fromArray(SPECIES, lower, k + 3 * LANES);
      x0.mul(sin).add(y0.mul(cos)).intoArray(upper, k);
      x1.mul(sin).add(y1.mul(cos)).intoArray(upper, k + LANES);
      x2.mul(sin).add(y2.mul(cos)).intoArray(upper, k + 2 * LANES);
      x3.mul(sin).add(y3.mul(cos)).intoArray(upper, k + 3 * LANES);
      y0 = x0.mul(cos).sub(y0.mul(sin));
      y1 = x1.mul(cos).sub(y1.mul(sin));
      y2 = x2.mul(cos).sub(y2.mul(sin));
      y3 = x3.mul(cos).sub(y3.mul(sin));
      upper = lower;
    }
    y0.intoArray(upper, k);
    y1.intoArray(upper, k + LANES);
    y2.intoArray(upper, k + 2 * LANES);
    y3.intoArray(upper, k + 3 * LANES);
  }

  private static void rotateOne(int k, int from, int to, double[][] angles, double[][] rows) {
    double[] c = angles[0];
    double[] s = angles[1];
    double[] upper = rows[to];
    DoubleVector y = DoubleVector.fromArray(SPECIES, upper, k);
    for (int i = to - 1; i >= from; i--) {
      double[] lower = rows[i];
      DoubleVector cos = DoubleVector.broadcast(SPECIES, c[i]);
      DoubleVector sin = DoubleVector.broadcast(SPECIES, s[i]);
      DoubleVector x = DoubleVector.fromArray(SPECIES, lower, k);
      x.mul(sin).add(y.mul(cos)).intoArray(upper, k);
      y = x.mul(cos).sub(y.mul(sin));
      upper = lower;
    }
    y.intoArray(upper, k);
  }

  @Override
  public ComplexMatrix times(Reflectors q, double[][] rows) {
    return new VectorReflection(q).of(rows);
  }

  @Override
  public void fill(DenseProduct product) {
    new VectorProduct(product).fill();
  }

  @Override
  public void fillLower(DenseProduct product) {
    new VectorProduct(product).fillLower();
  }

  /** The sum of the lanes, from the first to the last. */
  static double sum(DoubleVector v) {
    double sum = v.lane(0);
    for (int lane = 1; lane < LANES; lane++) {
      sum += v.lane(lane);
    }
    return sum;
  }
}
