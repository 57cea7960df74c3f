package pawl.tightbinding;

/** One product C = L R of complex matrices, L being a matrix or an adjoint. */
final class DenseProduct {

  final double[] leftRe;
  final double[] leftIm;

  /** Element (i, k) of L is at i * leftRow + k * leftStep. */
  final int leftRow;

  final int leftStep;

  /** The factor of the imaginary parts: -1 if L is an adjoint. */
  final double sign;

  final double[] rightRe;
  final double[] rightIm;
  final int height;
  final int depth;
  final int width;

  /** C, row by row, to be filled. */
  final double[] re;

  final double[] im;

  private DenseProduct(ComplexMatrix left, Side side, ComplexMatrix right) {
    boolean plain = side == Side.PLAIN;
    leftRe = left.re();
    leftIm = left.im();
    leftRow = plain ? left.columns() : 1;
    leftStep = plain ? 1 : left.columns();
    sign = plain ? 1 : -1;
    rightRe = right.re();
    rightIm = right.im();
    height = plain ? left.rows() : left.columns();
    depth = right.rows();
    width = right.columns();
    re = new double[height * width];
    im = new double[height * width];
  }

  private enum Side {
    PLAIN,
    ADJOINT
  }

  static DenseProduct of(ComplexMatrix left, ComplexMatrix right) {
    return new DenseProduct(left, Side.PLAIN, right);
  }

  static DenseProduct ofAdjoint(ComplexMatrix left, ComplexMatrix right) {
    return new DenseProduct(left, Side.ADJOINT, right);
  }

  /** C. */
  ComplexMatrix full(InnerLoops loops) {
    loops.fill(this);
    return new ComplexMatrix(height, width, re, im);
  }

  /** C, known to be Hermitian, from its lower triangle. */
  ComplexMatrix hermitian(InnerLoops loops) {
    loops.fillLower(this);
    mirror();
    return new ComplexMatrix(height, width, re, im);
  }

  /** Makes the diagonal real and the upper triangle the conjugate of the lower. */
  private void mirror() {
    for (int i = 0; i < height; i++) {
      im[i * width + i] = 0;
      for (int j = 0; j < i; j++) {
        re[j * width + i] = re[i * width + j];
        im[j * width + i] = -im[i * width + j];
      }
    }
  }
}
