package pawl.tightbinding;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops in vectors of the incubating Vector API; only to be loaded where its module is.
 *
 * <p>At most four lanes, also where the processor has more: then the bits are the same on all
 * processors with at least four. There are no sums over lanes, whose order would be the JVM's to
 * choose.
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
  public void completeRows(double[][] re, double[][] im) {
    for (int i = 0; i < re.length; i++) {
      for (int j = 0; j < i; j++) {
        re[j][i] = re[i][j];
        im[j][i] = -im[i][j];
      }
    }
  }

  @Override
  public void updateRow(int i, double[][] re, double[][] im, RankTwo change) {
    new VectorUpdate(re, im, change).row(i);
  }

  @Override
  public void updateAndMultiply(int i, double[][] re, double[][] im, RankTwo change, RankTwo next) {
    new VectorUpdate(re, im, change).multiply(i, next);
  }

  @Override
  public void rotate(double c, double s, double[] lower, double[] upper) {
    DoubleVector cos = DoubleVector.broadcast(SPECIES, c);
    DoubleVector sin = DoubleVector.broadcast(SPECIES, s);
    for (int k = 0; k < upper.length; k += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, lower, k);
      DoubleVector y = DoubleVector.fromArray(SPECIES, upper, k);
      x.mul(cos).sub(y.mul(sin)).intoArray(lower, k);
      x.mul(sin).add(y.mul(cos)).intoArray(upper, k);
    }
  }

  @Override
  public ComplexMatrix times(Reflectors q, double[][] rows) {
    return new VectorReflection(q).of(rows);
  }

  @Override
  public void combine(Combination sum, int length, double[] re, double[] im, int at) {
    new VectorCombination(sum, length).into(re, im, at);
  }

  @Override
  public void fill(DenseProduct product) {
    new VectorProduct(product).fill();
  }

  @Override
  public void fillLower(DenseProduct product) {
    new VectorProduct(product).fillLower();
  }
}
