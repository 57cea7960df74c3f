package pawl.ratchet;

import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;

/**
 * How strongly phonons of wave vector q couple, \(|g_{\mathbf q}|^2\).
 *
 * @param form how it depends on q
 * @param strength g², eV² Å³
 * @param rangePerAngstrom q_0, 1/Å; no matter for a constant
 * @param metric what |q|² is
 * @param overlap what the states contribute
 */
public record PhononCoupling(
    Form form, double strength, double rangePerAngstrom, Metric metric, Overlap overlap)
    implements WaveCoupling {

  /** Refuses what has no meaning. */
  public PhononCoupling {
    boolean scaled = form == Form.CONSTANT || rangePerAngstrom > 0;
    if (!(strength >= 0) || !scaled) {
      throw new IllegalArgumentException(
          form + " coupling of " + strength + " eV² Å³, range " + rangePerAngstrom + " 1/Å");
    }
  }

  /** The dependence on q. */
  public enum Form {
    /** g². */
    CONSTANT,
    /** \(g^2q_0^2/(q^2+q_0^2)\). */
    SCREENED,
    /** \(g^2q_0^2/q^2\), and 0 at q = 0, where the field of polar phonons is uniform. */
    FROEHLICH,
    /** \(g^2q^2/q_0^2\). */
    DEFORMATION
  }

  /** What |q|² is. */
  public enum Metric {
    /** \(\sum_i(2/a_i)^2\sin^2(q_ia_i/2)\), periodic and smooth. */
    LATTICE,
    /** That of the shortest of the equivalent vectors. */
    MINIMUM_IMAGE
  }

  /** What the states contribute. */
  public enum Overlap {
    /**
     * \(|\langle n\mathbf k|e^{i\mathbf q\cdot\mathbf r}|m\mathbf k'\rangle|^2\), which needs
     * centres.
     */
    OF_STATES,
    /** 1. */
    FULL
  }

  /** g² where q² is known, 1/Å². */
  double at(double squarePerAngstrom) {
    double range = rangePerAngstrom * rangePerAngstrom;
    return switch (form) {
      case CONSTANT -> strength;
      case SCREENED -> strength * range / (squarePerAngstrom + range);
      case FROEHLICH -> squarePerAngstrom == 0 ? 0 : strength * range / squarePerAngstrom;
      case DEFORMATION -> strength * squarePerAngstrom / range;
    };
  }

  @Override
  public boolean covers(KMesh mesh) {
    return true;
  }

  @Override
  public double at(double[] frac, double shortestSquare, Lattice lattice) {
    if (metric == Metric.MINIMUM_IMAGE) {
      return at(shortestSquare);
    }
    double square = 0;
    for (int i = 0; i < frac.length; i++) {
      double length = 0;
      for (int c = 0; c < 3; c++) {
        length += lattice.vector(i, c) * lattice.vector(i, c);
      }
      double sine = 2 * StrictMath.sin(Math.PI * frac[i]);
      square += sine * sine / length;
    }
    return at(square);
  }
}
