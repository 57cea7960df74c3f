package pawl.io;

import pawl.tightbinding.CellIndex;

/** Knows on which lines of a file the elements of an operator are. */
interface ElementLines {

  /** The line of element (m, n), 0-based; 0 if it is not known. */
  int lineOf(CellIndex r, int m, int n);
}
