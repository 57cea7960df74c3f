package pawl.tightbinding;

import java.util.Arrays;

/**
 * What the Wannier functions' own connection adds at one k-point, in the states there.
 *
 * @param connection \(\bar A_a = U^\dagger A^{(W)}_aU\) without the centres, Å, per direction
 * @param curvature \(U^\dagger(\partial_aA_b-\partial_bA_a-i[A_a,A_b])^{(W)}U\) inside multiplets,
 *     zero between them, Å², per pair of directions (xy in a plane; yz, zx, xy in space)
 */
record WannierConnection(ComplexMatrix[] connection, ComplexMatrix[] curvature) {

  /** None: the Wannier functions' positions are their centres. */
  static WannierConnection none() {
    return new WannierConnection(new ComplexMatrix[0], new ComplexMatrix[0]);
  }

  boolean isNone() {
    return connection.length == 0;
  }

  /** From lattice sums at a point. */
  static WannierConnection of(
      Kernel kernel,
      WannierPositions positions,
      SeparableSum.Walk sums,
      ComplexMatrix states,
      Multiplets groups) {
    int n = states.rows();
    ComplexMatrix[] connection = new ComplexMatrix[positions.directions()];
    for (int axis = 0; axis < connection.length; axis++) {
      connection[axis] = Dense.congruence(kernel, states, hermitian(sums, axis, n));
    }
    ComplexMatrix[] curvature = new ComplexMatrix[positions.curls()];
    for (int c = 0; c < curvature.length; c++) {
      ComplexMatrix curl = hermitian(sums, connection.length + c, n);
      ComplexMatrix a = connection[positions.first(c)];
      ComplexMatrix b = connection[positions.second(c)];
      curvature[c] = inside(groups, states, Dense.product(kernel, curl, states), a, b);
    }
    return new WannierConnection(connection, curvature);
  }

  private static ComplexMatrix hermitian(SeparableSum.Walk sums, int operator, int n) {
    return PackedHermitian.of(n, sums.re(), sums.im(), sums.operator(operator));
  }

  /** \(U^\dagger(CU)-i[A,B]\) inside multiplets, for Hermitian A, B and C. */
  private static ComplexMatrix inside(
      Multiplets groups, ComplexMatrix u, ComplexMatrix cu, ComplexMatrix a, ComplexMatrix b) {
    int bands = u.columns();
    double[] re = new double[bands * bands];
    double[] im = new double[bands * bands];
    for (int n = 0; n < bands; n++) {
      for (int p = groups.from(groups.of(n)); p <= n; p++) {
        double x = 0;
        double y = 0;
        double commutatorRe = 0;
        double commutatorIm = 0;
        for (int i = 0; i < bands; i++) {
          x += u.re(i, n) * cu.re(i, p) + u.im(i, n) * cu.im(i, p);
          y += u.re(i, n) * cu.im(i, p) - u.im(i, n) * cu.re(i, p);
          commutatorRe += a.re(n, i) * b.re(p, i) + a.im(n, i) * b.im(p, i);
          commutatorRe -= b.re(n, i) * a.re(p, i) + b.im(n, i) * a.im(p, i);
          commutatorIm += a.im(n, i) * b.re(p, i) - a.re(n, i) * b.im(p, i);
          commutatorIm -= b.im(n, i) * a.re(p, i) - b.re(n, i) * a.im(p, i);
        }
        re[n * bands + p] = x + commutatorIm;
        re[p * bands + n] = x + commutatorIm;
        im[n * bands + p] = n == p ? 0 : y - commutatorRe;
        im[p * bands + n] = n == p ? 0 : commutatorRe - y;
      }
    }
    return new ComplexMatrix(bands, bands, re, im);
  }

  /** The same in states that are turned inside multiplets. */
  WannierConnection turned(Kernel kernel, ComplexMatrix unitary) {
    return new WannierConnection(
        turned(kernel, unitary, connection), turned(kernel, unitary, curvature));
  }

  private static ComplexMatrix[] turned(
      Kernel kernel, ComplexMatrix unitary, ComplexMatrix... matrices) {
    return Arrays.stream(matrices)
        .map(matrix -> Dense.congruence(kernel, unitary, matrix))
        .toArray(ComplexMatrix[]::new);
  }
}
