package pawl.response;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.quantity.Result;
import pawl.quantity.Warning;
import pawl.tightbinding.KMesh;

/**
 * What a calculation gives.
 *
 * @param quantities values with errors
 * @param effort what was done to get them
 * @param checks identities tested on them
 * @param warnings what the reader must know
 * @param forbidden what symmetry makes zero: its errors matter to nobody
 */
public record Outcome(
    List<Result> quantities,
    Effort effort,
    List<Check> checks,
    List<Warning> warnings,
    Forbidden forbidden) {

  /** Copies its lists. */
  public Outcome {
    quantities = List.copyOf(quantities);
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
  }

  /** Of quantities that no symmetry is known to forbid. */
  public Outcome(
      List<Result> quantities, Effort effort, List<Check> checks, List<Warning> warnings) {
    this(quantities, effort, checks, warnings, Forbidden.NOTHING);
  }

  /** The names of the quantities that symmetry makes zero as nearly as it holds. */
  public Set<String> zeros() {
    return forbidden.names();
  }

  /** Those of them that are zero as exactly as a tolerance asks for: it does not apply to them. */
  public List<String> zeros(Tolerance tolerance) {
    return forbidden.within(tolerance);
  }

  /** The value whose error most exceeds a tolerance. Unknown errors exceed nothing. */
  public Excess excess(Tolerance tolerance) {
    Excess worst = new Excess(quantities.get(0), 0, 0);
    List<String> zeros = zeros(tolerance);
    for (Result q : quantities) {
      if (zeros.contains(q.name())) {
        continue;
      }
      double[] values = new double[q.size()];
      Arrays.setAll(values, q::value);
      double[] allowed = new double[values.length];
      tolerance.allow(values, 0, values.length, allowed);
      for (int i = 0; i < values.length; i++) {
        if (q.error(i) > allowed[i] && q.error(i) > worst.ratio() * allowed[i]) {
          worst = new Excess(q, i, q.error(i) / allowed[i]);
        }
      }
    }
    return worst;
  }

  /**
   * An error set against what is allowed.
   *
   * @param quantity the quantity
   * @param index of the value in it
   * @param ratio error over what is allowed; at most 1 is fine
   */
  public record Excess(Result quantity, int index, double ratio) {}

  /** Points out a mesh whose error cannot be told. */
  static List<Warning> unknownErrors(KMesh mesh) {
    return mesh.submeshes() > 1
        ? List.of()
        : List.of(
            new Warning(
                "W-ERR-001",
                "the mesh "
                    + mesh
                    + " contains no coarser one, so errors are unknown; choose divisions that are"
                    + " multiples of 2, 3, 5 or 7"));
  }
}
