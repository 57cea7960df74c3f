package pawl.io;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as text, the same in every file and under every Java. */
final class ResultNumber {

  private ResultNumber() {}

  /** Whether a number stands for a value: NaN and the infinities stand for none. */
  static boolean exists(double value) {
    return Double.isFinite(value);
  }

  /**
   * The shortest decimal that reads back as this very double, null if there is no value.
   *
   * <p>Not {@link Double#toString}, which before Java 19 is sometimes a digit longer.
   */
  static String text(double value) {
    return exists(value) ? NumberOutput.toString(value, true) : null;
  }
}
