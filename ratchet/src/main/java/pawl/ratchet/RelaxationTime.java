package pawl.ratchet;

import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;

/** For how long electrons keep their direction. */
public sealed interface RelaxationTime permits RelaxationTime.Constant, RelaxationTable {

  /** The longest of all, above 0, ħ/eV. */
  double longest();

  /**
   * That of a state, ħ/eV.
   *
   * @param band from 0, the lowest
   * @throws pawl.tightbinding.ModelException if it is not known there
   */
  double at(KPoint kFrac, int band);

  /** Whether they are known at all points of a mesh. */
  boolean covers(KMesh mesh);

  /** The same time for all states, above 0, ħ/eV. */
  static RelaxationTime constant(double hbarPerEv) {
    return new Constant(hbarPerEv);
  }

  /**
   * The same time for all states.
   *
   * @param longest ħ/eV
   */
  record Constant(double longest) implements RelaxationTime {

    /** Refuses what has no meaning. */
    public Constant {
      if (!(longest > 0)) {
        throw new IllegalArgumentException(longest + " ħ/eV");
      }
    }

    @Override
    public boolean covers(KMesh mesh) {
      return true;
    }

    @Override
    public double at(KPoint kFrac, int band) {
      return longest;
    }
  }
}
