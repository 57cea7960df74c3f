package pawl.tightbinding;

/**
 * What the Wannier functions' own connection adds at one k-point, in the states there.
 *
 * @param connection \(\bar A_a = U^\dagger A^{(W)}_aU\) without the centres, Å, per direction
 * @param curvature diagonal of \(U^\dagger(\partial_aA_b-\partial_bA_a-i[A_a,A_b])^{(W)}U\), Å²,
 *     per pair of directions (xy in a plane; yz, zx, xy in space), then per state
 */
record WannierConnection(ComplexMatrix[] connection, double[][] curvature) {

  /** None: the Wannier functions' positions are their centres. */
  static WannierConnection none() {
    return new WannierConnection(new ComplexMatrix[0], new double[0][]);
  }

  boolean isNone() {
    return connection.length == 0;
  }

  /** From lattice sums at a point. */
  static WannierConnection of(
      Kernel kernel, WannierPositions positions, SeparableSum.Walk sums, ComplexMatrix states) {
    ComplexMatrix[] connection = new ComplexMatrix[positions.directions()];
    for (int axis = 0; axis < connection.length; axis++) {
      ComplexMatrix a = hermitian(sums, axis, states.rows());
      connection[axis] = Dense.congruence(kernel, states, a);
    }
    double[][] curvature = new double[positions.curls()][];
    for (int c = 0; c < curvature.length; c++) {
      ComplexMatrix curl = hermitian(sums, connection.length + c, states.rows());
      curvature[c] = Dense.expectations(kernel, states, curl);
      addCommutator(connection[positions.first(c)], connection[positions.second(c)], curvature[c]);
    }
    return new WannierConnection(connection, curvature);
  }

  private static ComplexMatrix hermitian(SeparableSum.Walk sums, int operator, int n) {
    return PackedHermitian.of(n, sums.re(), sums.im(), sums.operator(operator));
  }

  /** Adds \(-i[A,B]_{nn} = 2\,\mathrm{Im}\sum_mA_{nm}B_{mn}\) for Hermitian A and B. */
  private static void addCommutator(ComplexMatrix a, ComplexMatrix b, double[] diagonal) {
    for (int n = 0; n < diagonal.length; n++) {
      double sum = 0;
      for (int m = 0; m < diagonal.length; m++) {
        sum += a.im(n, m) * b.re(n, m) - a.re(n, m) * b.im(n, m);
      }
      diagonal[n] += 2 * sum;
    }
  }
}
