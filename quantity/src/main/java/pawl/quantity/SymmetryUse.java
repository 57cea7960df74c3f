package pawl.quantity;

import java.util.List;

/**
 * Which symmetries of a crystal spared k-points of a mesh, and which did not and why.
 *
 * @param used those but the identity; the points they connect were solved once
 * @param declined those that hold at least nearly and were not used
 * @param kPointsSolved for how many k-points the model was solved
 */
public record SymmetryUse(List<Operation> used, List<Declined> declined, long kPointsSolved) {

  /** Copies its lists. */
  public SymmetryUse {
    used = List.copyOf(used);
    declined = List.copyOf(declined);
  }

  /** Every k-point was solved, and no symmetry was asked for. */
  public static SymmetryUse none(long kPoints) {
    return new SymmetryUse(List.of(), List.of(), kPoints);
  }

  /**
   * An operation.
   *
   * @param name in words
   * @param kMatrix what it does to the components of k along the reciprocal vectors, row by row
   */
  public record Operation(String name, List<List<Integer>> kMatrix) {

    /** Copies the matrix. */
    public Operation {
      kMatrix = kMatrix.stream().map(List::copyOf).toList();
    }
  }

  /**
   * An operation that was not used.
   *
   * @param operation which
   * @param reason what is in its way
   */
  public record Declined(Operation operation, String reason) {}
}
