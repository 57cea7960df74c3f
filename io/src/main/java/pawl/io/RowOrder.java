package pawl.io;

import java.util.Locale;

/** The order in which a file lists the elements of its matrices. */
enum RowOrder {
  /** The row index m runs fastest, as wannier90 writes it. */
  ROW_FASTEST,
  /** The column index n runs fastest, as many model generators write it. */
  COLUMN_FASTEST,
  /** Any other order. */
  OTHER;

  /** As in result files. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
