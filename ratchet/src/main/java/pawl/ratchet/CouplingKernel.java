package pawl.ratchet;

import java.util.ArrayList;
import java.util.List;
import pawl.ratchet.FourierTransform.Direction;
import pawl.ratchet.FourierTransform.Lines;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/**
 * What two states of wave vectors k and k' share, \(G_{ab}(\mathbf q) = |g_{\mathbf q}|^2
 * e^{i\mathbf q\cdot(\boldsymbol\tau_a-\boldsymbol\tau_b)}\) at \(\mathbf q = \mathbf k-\mathbf
 * k'\) in the first zone, as a convolution over a mesh. With \(A_{ab}(\mathbf k') = c'_ac'^*_b\)
 * the square of \(\langle\mathbf k|e^{i\mathbf q\cdot\mathbf r}|\mathbf k'\rangle =
 * \sum_ac_a^*c'_ae^{i\mathbf q\cdot\boldsymbol\tau_a}\) times |g|² is
 * \(\sum_{ab}c_a^*c_bG_{ab}A_{ab}\).
 */
final class CouplingKernel {

  private final MeshTransform transform;
  private final int orbitals;
  private final boolean overlap;
  private final List<Transformed> transformed = new ArrayList<>();
  private final int[] ofPair;

  /** The transform of G for one difference of centres, over the size of the mesh. */
  private record Transformed(double[] between, Lines lines) {

    boolean isAt(double... other) {
      double most = 0;
      for (int c = 0; c < 3; c++) {
        most = Math.max(most, Math.abs(between[c] - other[c]));
      }
      return most < CouplingZone.SAME_PLACE;
    }
  }

  /**
   * A kernel.
   *
   * @throws pawl.tightbinding.ModelException if states overlap and the centres are not known
   */
  CouplingKernel(WaveCoupling coupling, TightBindingModel model, KMesh mesh) {
    this(new CouplingZone(coupling, model, mesh));
  }

  /**
   * The kernel of a zone.
   *
   * @throws pawl.tightbinding.ModelException if states overlap and the centres are not known
   */
  CouplingKernel(CouplingZone zone) {
    TightBindingModel model = zone.model();
    transform = new MeshTransform(zone.mesh().divisions());
    overlap = zone.coupling().overlap() == PhononCoupling.Overlap.OF_STATES;
    double[][] centres = overlap ? model.requireCentres() : new double[1][3];
    orbitals = overlap ? model.orbitals() : 1;
    ofPair = new int[orbitals * orbitals];
    for (int a = 0; a < orbitals; a++) {
      for (int b = a; b < orbitals; b++) {
        double[] between = new double[3];
        for (int c = 0; c < 3; c++) {
          between[c] = centres[a][c] - centres[b][c];
        }
        ofPair[a * orbitals + b] = number(between, zone);
      }
    }
  }

  private int number(double[] between, CouplingZone zone) {
    for (int i = 0; i < transformed.size(); i++) {
      if (transformed.get(i).isAt(between)) {
        return i;
      }
    }
    transformed.add(new Transformed(between, zone.transformed(between, transform)));
    return transformed.size() - 1;
  }

  boolean overlap() {
    return overlap;
  }

  /** 1 without overlaps. */
  int orbitals() {
    return orbitals;
  }

  Lines space() {
    return transform.space();
  }

  /**
   * The convolution of a field with the kernel of a pair of orbitals, the first of which is not the
   * later one.
   */
  Lines convolved(Lines field, int a, int b) {
    Lines there = transform.transform(field, Direction.FORWARD);
    Lines g = transformed.get(ofPair[a * orbitals + b]).lines();
    double[] re = there.re();
    double[] im = there.im();
    double[] gRe = g.re();
    double[] gIm = g.im();
    for (int i = 0; i < re.length; i++) {
      double x = re[i] * gRe[i] - im[i] * gIm[i];
      im[i] = re[i] * gIm[i] + im[i] * gRe[i];
      re[i] = x;
    }
    return transform.transform(there, Direction.BACKWARD);
  }
}
