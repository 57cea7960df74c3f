package pawl.junction;

import pawl.tightbinding.NumericsException;

/**
 * Eigenvalues of a complex matrix of any kind: reduction to Hessenberg form by elimination, QR
 * iteration with Wilkinson's shift (Golub, Van Loan, Matrix Computations, 4th ed., Sec. 7.4, 7.5).
 */
final class ComplexEigenvalues {

  private static final int MOST_ITERATIONS = 60;
  private static final int EXCEPTIONAL = 10;
  private static final double SMALL = 0x1p-52;

  private final int n;
  private final double[] re;
  private final double[] im;
  private final Complex[] values;

  private ComplexEigenvalues(SquareMatrix matrix) {
    this.n = matrix.size();
    this.re = matrix.realParts();
    this.im = matrix.imaginaryParts();
    this.values = new Complex[n];
  }

  /**
   * The eigenvalues, in no particular order.
   *
   * @throws NumericsException if the iteration does not converge
   */
  static Complex[] of(SquareMatrix matrix) {
    ComplexEigenvalues iteration = new ComplexEigenvalues(matrix);
    iteration.reduce();
    iteration.iterate();
    return iteration.values;
  }

  private Complex get(int i, int j) {
    return new Complex(re[i * n + j], im[i * n + j]);
  }

  private void set(int i, int j, Complex value) {
    re[i * n + j] = value.re();
    im[i * n + j] = value.im();
  }

  private void reduce() {
    for (int m = 1; m < n - 1; m++) {
      int pivot = m;
      for (int i = m + 1; i < n; i++) {
        pivot = get(i, m - 1).abs() > get(pivot, m - 1).abs() ? i : pivot;
      }
      if (get(pivot, m - 1).abs() == 0) {
        continue;
      }
      swap(m, pivot);
      for (int i = m + 1; i < n; i++) {
        Complex factor = get(i, m - 1).over(get(m, m - 1));
        for (int j = 0; j < n; j++) {
          set(i, j, get(i, j).minus(factor.times(get(m, j))));
        }
        for (int j = 0; j < n; j++) {
          set(j, m, get(j, m).plus(factor.times(get(j, i))));
        }
      }
    }
  }

  private void swap(int a, int b) {
    for (int j = 0; j < n; j++) {
      Complex row = get(a, j);
      set(a, j, get(b, j));
      set(b, j, row);
    }
    for (int j = 0; j < n; j++) {
      Complex column = get(j, a);
      set(j, a, get(j, b));
      set(j, b, column);
    }
  }

  private void iterate() {
    int last = n - 1;
    int iterations = 0;
    while (last >= 0) {
      int first = last;
      while (first > 0 && !isNegligible(first)) {
        first--;
      }
      if (first == last) {
        values[last--] = get(first, first);
        iterations = 0;
      } else if (iterations++ == MOST_ITERATIONS) {
        throw new NumericsException(
            "the QR iteration of a " + n + "x" + n + " matrix did not converge");
      } else {
        step(first, last, shift(last, iterations));
      }
    }
  }

  private boolean isNegligible(int i) {
    double neighbours = get(i, i).abs() + get(i - 1, i - 1).abs();
    return get(i, i - 1).abs() <= SMALL * neighbours || get(i, i - 1).abs() == 0;
  }

  /** The eigenvalue of the last two rows and columns that is closer to the last element. */
  private Complex shift(int last, int iterations) {
    if (iterations % EXCEPTIONAL == 0) {
      return get(last, last).plus(new Complex(get(last, last - 1).abs(), 0));
    }
    Complex d = get(last, last);
    Complex half = get(last - 1, last - 1).minus(d).times(0.5);
    Complex product = get(last - 1, last).times(get(last, last - 1));
    Complex root = half.times(half).plus(product).sqrt();
    Complex plus = half.plus(root);
    Complex minus = half.minus(root);
    return d.plus(plus.abs() < minus.abs() ? plus : minus);
  }

  private void step(int first, int last, Complex shift) {
    for (int i = first; i <= last; i++) {
      set(i, i, get(i, i).minus(shift));
    }
    Complex[] cosines = new Complex[n];
    Complex[] sines = new Complex[n];
    for (int k = first; k < last; k++) {
      Complex a = get(k, k);
      Complex b = get(k + 1, k);
      double norm = Math.hypot(a.abs(), b.abs());
      cosines[k] = norm == 0 ? new Complex(1, 0) : a.times(1 / norm);
      sines[k] = norm == 0 ? new Complex(0, 0) : b.times(1 / norm);
      for (int j = k; j <= last; j++) {
        Complex upper = get(k, j);
        Complex lower = get(k + 1, j);
        set(k, j, cosines[k].conjugate().times(upper).plus(sines[k].conjugate().times(lower)));
        set(k + 1, j, cosines[k].times(lower).minus(sines[k].times(upper)));
      }
    }
    for (int k = first; k < last; k++) {
      for (int i = first; i <= Math.min(k + 1, last); i++) {
        Complex left = get(i, k);
        Complex right = get(i, k + 1);
        set(i, k, cosines[k].times(left).plus(sines[k].times(right)));
        set(i, k + 1, cosines[k].conjugate().times(right).minus(sines[k].conjugate().times(left)));
      }
    }
    for (int i = first; i <= last; i++) {
      set(i, i, get(i, i).plus(shift));
    }
  }
}
