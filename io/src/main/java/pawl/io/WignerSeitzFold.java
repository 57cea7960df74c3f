package pawl.io;

import java.util.BitSet;
import java.util.List;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Divides each element \(O_{mn}(\mathbf R)\) of some operators evenly among \(\mathbf R + \mathbf
 * T\) for N shifts T: \(O_{mn}(\mathbf k) = \sum_{\mathbf R} \frac1N \sum_{\mathbf T} e^{i\mathbf
 * k\cdot(\mathbf R+\mathbf T)} O_{mn}(\mathbf R)\) (Pizzi et al., J. Phys.: Condens. Matter 32,
 * 165902 (2020), section 4.2).
 *
 * <p>Shifts along a direction in which no R vector has a component only say which image of an
 * orbital is meant; they are dropped.
 */
final class WignerSeitzFold {

  private final String source;
  private final List<RealSpaceMatrix> operators;
  private final RealSpaceMatrix first;
  private final BitSet periodic = new BitSet(3);
  private final List<ShiftedMatrix> targets;

  /**
   * Nothing divided yet.
   *
   * @param source of the shifts, as a refusal names it
   * @param operators that share their R vectors
   */
  WignerSeitzFold(String source, List<RealSpaceMatrix> operators) {
    this.source = source;
    this.operators = operators;
    this.first = operators.get(0);
    for (int axis = 0; axis < 3; axis++) {
      periodic.set(axis, Periods.along(first, axis));
    }
    this.targets = operators.stream().map(o -> new ShiftedMatrix(o.orbitals())).toList();
  }

  /** The operator that tells the R vectors. */
  RealSpaceMatrix first() {
    return first;
  }

  /** Divides element (m, n), 0-based, of R vector number {@code cell} among its shifts. */
  void share(int cell, int m, int n, List<CellIndex> shifts) {
    int element = m * first.orbitals() + n;
    for (CellIndex shift : shifts) {
      CellIndex to = first.cells().get(cell).plus(alongPeriods(shift));
      if (!targets.get(0).has(to)) {
        checkMemory();
      }
      for (int o = 0; o < targets.size(); o++) {
        RealSpaceMatrix from = operators.get(o);
        targets
            .get(o)
            .add(
                to,
                element,
                from.re(cell, m, n) / shifts.size(),
                from.im(cell, m, n) / shifts.size());
      }
    }
  }

  /** Before another R vector is added. */
  private void checkMemory() {
    long cells = 1L + first.cells().size() + targets.get(0).cells();
    MemoryLimit.check(
        "with the R vectors of " + source + " there are",
        cells * first.orbitals() * first.orbitals(),
        MatrixHeader.Storage.HR.memory() * operators.size());
  }

  private CellIndex alongPeriods(CellIndex shift) {
    return new CellIndex(
        periodic.get(0) ? shift.r1() : 0,
        periodic.get(1) ? shift.r2() : 0,
        periodic.get(2) ? shift.r3() : 0);
  }

  /** Gives the operators away, in the order given, on a larger set of R vectors. */
  List<RealSpaceMatrix> operators() {
    return targets.stream().map(ShiftedMatrix::toMatrix).toList();
  }
}
