package pawl.io;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of a symmetry of a model.
 *
 * @param operation such as T, PT, or a mirror with its normal
 * @param holds whether it does
 * @param evidence what shows it
 * @param defectMev by how much it fails, meV: of an element of H(R), or of a band energy
 */
public record SymmetryFinding(
    String operation, Holds holds, String evidence, OptionalDouble defectMev) {

  /** Defects up to this are those of printed digits, meV. */
  static final double EXACT_MEV = 0.02;

  /**
   * Defects up to this are those of Wannier functions that break a symmetry of the crystal, meV.
   */
  static final double NEAR_MEV = 20;

  /** How far a symmetry holds. */
  public enum Holds {
    /** Within the printed digits. */
    YES,
    /** But for a defect of some meV. */
    NEARLY,
    /** It is broken. */
    NO,
    /** The files do not tell. */
    UNDECIDED;

    /** As a defect tells, meV. */
    static Holds of(double defectMev) {
      if (defectMev <= EXACT_MEV) {
        return YES;
      }
      return defectMev <= NEAR_MEV ? NEARLY : NO;
    }

    /** As in result files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Something that a defect in eV shows. */
  static SymmetryFinding shown(String operation, String evidence, double defectEv) {
    return new SymmetryFinding(
        operation, Holds.of(1e3 * defectEv), evidence, OptionalDouble.of(1e3 * defectEv));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("operation", operation);
    map.put("holds", holds.label());
    map.put("evidence", evidence);
    map.put("defect_meV", defectMev.isPresent() ? Double.valueOf(defectMev.getAsDouble()) : null);
    return map;
  }
}
