package pawl.junction;

/**
 * A complex number.
 *
 * @param re real part
 * @param im imaginary part
 */
record Complex(double re, double im) {

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Complex times(double factor) {
    return new Complex(re * factor, im * factor);
  }

  Complex over(Complex other) {
    double norm = other.re * other.re + other.im * other.im;
    return times(other.conjugate()).times(1 / norm);
  }

  Complex conjugate() {
    return new Complex(re, -im);
  }

  double abs() {
    return Math.sqrt(re * re + im * im);
  }

  /** The root with a real part that is not negative. */
  Complex sqrt() {
    double size = abs();
    if (size == 0) {
      return this;
    }
    double half = Math.sqrt((size + Math.abs(re)) / 2);
    double other = im / (2 * half);
    return re >= 0
        ? new Complex(half, other)
        : new Complex(Math.abs(other), im >= 0 ? half : -half);
  }

  /** The logarithm with an imaginary part from -π to π. */
  Complex log() {
    return new Complex(StrictMath.log(abs()), StrictMath.atan2(im, re));
  }
}
