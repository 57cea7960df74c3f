package pawl.io;

import java.util.List;

/** The columns of a row, integers first and then reals, and how a line is taken apart into them. */
final class Columns {

  static final Columns HR =
      new Columns(
          List.of("R1", "R2", "R3", "m", "n"), List.of("Re H", "Im H"), 5, 5, 5, 5, 5, 12, 12);

  static final Columns CELL = new Columns(List.of("R1", "R2", "R3"), List.of(), 5, 5, 5);

  static final Columns TB_HAMILTONIAN =
      new Columns(List.of("m", "n"), List.of("Re H", "Im H"), 5, 5, 18, 16);

  static final Columns TB_POSITION =
      new Columns(
          List.of("m", "n"),
          List.of("Re x", "Im x", "Re y", "Im y", "Re z", "Im z"),
          5,
          5,
          18,
          16,
          16,
          16,
          16,
          16);

  static final Columns POSITION =
      new Columns(
          List.of("R1", "R2", "R3", "m", "n"),
          List.of("Re x", "Im x", "Re y", "Im y", "Re z", "Im z"),
          5,
          5,
          5,
          5,
          5,
          12,
          12,
          12,
          12,
          12,
          12);

  static final Columns WSVEC_ELEMENT =
      new Columns(List.of("R1", "R2", "R3", "m", "n"), List.of(), 5, 5, 5, 5, 5);

  static final Columns WSVEC_SHIFT = new Columns(List.of("T1", "T2", "T3"), List.of(), 5, 5, 5);

  static final Columns VECTOR = new Columns(List.of(), List.of("x", "y", "z"));

  static final Columns BAND_POINT = new Columns(List.of(), List.of("k1", "k2", "k3", "weight"));

  static final Columns BAND = new Columns(List.of(), List.of("x", "E"));

  static final Columns PROJECTED_BAND = new Columns(List.of(), List.of("x", "E", "the projection"));

  static final Columns EIGENVALUE = new Columns(List.of("band", "k"), List.of("E"));

  private final List<String> integers;
  private final List<String> reals;
  private final int[] widths;
  private final int length;

  /** The widths are those Fortran prints; none where nothing is fixed. */
  private Columns(List<String> integers, List<String> reals, int... widths) {
    this.integers = integers;
    this.reals = reals;
    this.widths = widths;
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    this.length = sum;
  }

  /**
   * Takes the current line apart, by blanks or, where columns touch, by their fixed widths.
   *
   * @throws InputException if it does not hold these columns
   */
  void read(Lines in, int[] m, double[] x) {
    if (!separated(in, m, x) && !fixed(in, m, x)) {
      throw wrong(in);
    }
    in.endRow(this);
  }

  /**
   * Takes what is left of the current line as the reals.
   *
   * @throws InputException if it does not hold them
   */
  void readRest(Lines in, double[] x) {
    for (int i = 0; i < x.length; i++) {
      if (!in.scanReal()) {
        throw in.wrongToken(name(integers.size() + i));
      }
      x[i] = in.scannedReal();
    }
    if (in.more()) {
      throw in.wrong("the end of the line", Lines.quoted(in.token()));
    }
    in.endRow(this);
  }

  private boolean separated(Lines in, int[] m, double[] x) {
    in.rewind();
    for (int i = 0; i < integers.size(); i++) {
      if (!in.scanInteger()) {
        return false;
      }
      m[i] = in.scannedInteger();
    }
    for (int i = 0; i < reals.size(); i++) {
      if (!in.scanReal()) {
        return false;
      }
      x[i] = in.scannedReal();
    }
    return !in.more();
  }

  private boolean fixed(Lines in, int[] m, double[] x) {
    if (in.length() != length) {
      return false;
    }
    in.rewind();
    for (int i = 0; i < widths.length; i++) {
      if (!scanField(in, i)) {
        return false;
      }
      if (i < integers.size()) {
        m[i] = in.scannedInteger();
      } else {
        x[i - integers.size()] = in.scannedReal();
      }
    }
    return true;
  }

  private boolean scanField(Lines in, int column) {
    return column < integers.size()
        ? in.scanIntegerField(widths[column])
        : in.scanRealField(widths[column]);
  }

  private InputException wrong(Lines in) {
    in.rewind();
    int found = in.columns();
    if (found != count()) {
      return in.length() == length ? wrongField(in) : wrongCount(in, found);
    }
    for (int i = 0; i < integers.size(); i++) {
      if (!in.scanInteger()) {
        return in.wrongToken(name(i));
      }
    }
    for (int i = integers.size(); i < count(); i++) {
      if (!in.scanReal()) {
        return in.wrongToken(name(i));
      }
    }
    throw new IllegalStateException(this + " are right at line " + in.number());
  }

  private InputException wrongField(Lines in) {
    for (int i = 0; i < widths.length; i++) {
      if (!scanField(in, i)) {
        return in.wrongField(name(i), widths[i]);
      }
    }
    throw new IllegalStateException(this + " are right at line " + in.number());
  }

  private InputException wrongCount(Lines in, int found) {
    return in.wrong(toString(), found + (found == 1 ? " column" : " columns"));
  }

  private int count() {
    return integers.size() + reals.size();
  }

  private String name(int column) {
    return column < integers.size()
        ? "the integer " + integers.get(column)
        : "the number " + reals.get(column - integers.size());
  }

  @Override
  public String toString() {
    String names = String.join(" ", integers) + " " + String.join(" ", reals);
    return count() + " columns (" + names.strip() + ")";
  }
}
