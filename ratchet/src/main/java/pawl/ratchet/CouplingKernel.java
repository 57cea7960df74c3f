package pawl.ratchet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pawl.ratchet.FourierTransform.Direction;
import pawl.ratchet.FourierTransform.Lines;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
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

  /** Centres this close, in Å, are at one place. */
  private static final double SAME_PLACE = 1e-9;

  private final MeshTransform transform;
  private final int orbitals;
  private final boolean overlap;
  private final List<Transformed> transformed = new ArrayList<>();
  private final int[] ofPair;

  /** The transform of G for one difference of centres, over the size of the mesh. */
  private record Transformed(double[] between, double[] re, double[] im) {

    boolean isAt(double... other) {
      double most = 0;
      for (int c = 0; c < 3; c++) {
        most = Math.max(most, Math.abs(between[c] - other[c]));
      }
      return most < SAME_PLACE;
    }
  }

  /**
   * A kernel.
   *
   * @throws pawl.tightbinding.ModelException if states overlap and the centres are not known
   */
  CouplingKernel(WaveCoupling coupling, TightBindingModel model, KMesh mesh) {
    transform = new MeshTransform(mesh.divisions());
    overlap = coupling.overlap() == PhononCoupling.Overlap.OF_STATES;
    double[][] centres = overlap ? model.requireCentres() : new double[1][3];
    orbitals = overlap ? model.orbitals() : 1;
    ofPair = new int[orbitals * orbitals];
    Zone zone = new Zone(coupling, model, mesh);
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

  private int number(double[] between, Zone zone) {
    for (int i = 0; i < transformed.size(); i++) {
      if (transformed.get(i).isAt(between)) {
        return i;
      }
    }
    transformed.add(zone.transformed(between, transform));
    return transformed.size() - 1;
  }

  /** Every q of the mesh with its coupling. */
  private static final class Zone {

    private final double[] squares;
    private final WaveVector[] vectors;

    Zone(WaveCoupling coupling, TightBindingModel model, KMesh mesh) {
      squares = new double[mesh.size()];
      vectors = new WaveVector[mesh.size()];
      Lattice upright = model.lattice().upright(model.dimension());
      for (int i = 0; i < mesh.size(); i++) {
        double[] frac = new double[model.dimension()];
        int[] position = mesh.position(i);
        for (int axis = 0; axis < frac.length; axis++) {
          frac[axis] = (double) position[axis] / mesh.divisions().get(axis);
        }
        vectors[i] = WaveVector.of(frac, upright);
        squares[i] = coupling.at(frac, vectors[i].square(), model.lattice());
      }
    }

    /** G is even at one place, where its transform is real. */
    Transformed transformed(double[] between, MeshTransform transform) {
      Lines lines = transform.space();
      boolean atOnePlace = Arrays.stream(between).allMatch(x -> Math.abs(x) < SAME_PLACE);
      for (int i = 0; i < squares.length; i++) {
        double[] phase = atOnePlace ? new double[] {1, 0} : vectors[i].phase(between);
        lines.re()[i] = squares[i] * phase[0] / squares.length;
        lines.im()[i] = squares[i] * phase[1] / squares.length;
      }
      Lines done = transform.transform(lines, Direction.FORWARD);
      double[] none = new double[squares.length];
      return new Transformed(between, done.re().clone(), atOnePlace ? none : done.im().clone());
    }
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
    Transformed g = transformed.get(ofPair[a * orbitals + b]);
    double[] re = there.re();
    double[] im = there.im();
    for (int i = 0; i < re.length; i++) {
      double x = re[i] * g.re[i] - im[i] * g.im[i];
      im[i] = re[i] * g.im[i] + im[i] * g.re[i];
      re[i] = x;
    }
    return transform.transform(there, Direction.BACKWARD);
  }
}
