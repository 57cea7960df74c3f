package pawl.io;

/** What kind of file holds H(R), told by the numbers at its beginning. */
enum MatrixFormat {
  /** A {@code _hr.dat}: num_wann, nrpts, degeneracies, all elements. */
  HR,
  /** A {@code _tb.dat}: three lattice vectors come first. */
  TB,
  /**
   * The sparse {@code _hr.dat} of WannierTools: the number of elements, num_wann, in some nrpts,
   * and the elements that are not zero.
   */
  SPARSE;

  private static final int LATTICE_VECTOR = 3;
  private static final int ELEMENT = 7;

  /** Looks at the current line, the first one after the comment, and some more; stays there. */
  static MatrixFormat of(Lines in) {
    in.mark();
    MatrixFormat format = ofNumbers(in);
    in.reset();
    return format;
  }

  private static MatrixFormat ofNumbers(Lines in) {
    in.dropComment();
    if (in.columns() == LATTICE_VECTOR) {
      return TB;
    }
    // With a single 1 in the third line, it is nrpts: nobody needs sparse files for one orbital.
    if (in.columns() != 1 || !nextIsCount(in) || in.scannedInteger() == 1) {
      return HR;
    }
    if (!in.nextFilled()) {
      return HR;
    }
    in.dropComment();
    if (in.columns() == 1 && in.nextFilled()) {
      in.dropComment();
    }
    return in.columns() == ELEMENT && !areDegeneracies(in) ? SPARSE : HR;
  }

  private static boolean nextIsCount(Lines in) {
    if (!in.nextFilled()) {
      return false;
    }
    in.dropComment();
    return in.columns() == 1 && in.scanInteger();
  }

  private static boolean areDegeneracies(Lines in) {
    while (in.more()) {
      if (!in.scanInteger() || in.scannedInteger() < 1) {
        return false;
      }
    }
    return true;
  }
}
