package pawl.ratchet;

import java.util.Arrays;
import pawl.ratchet.FourierTransform.Direction;
import pawl.ratchet.FourierTransform.Lines;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/** Every q of a mesh with its coupling. */
final class CouplingZone {

  /** Centres this close, in Å, are at one place. */
  static final double SAME_PLACE = 1e-9;

  private final WaveCoupling coupling;
  private final TightBindingModel model;
  private final KMesh mesh;
  private final double[] squares;
  private final WaveVector[] vectors;

  /** The coupling of all phonons. */
  CouplingZone(WaveCoupling coupling, TightBindingModel model, KMesh mesh) {
    this(coupling, model, mesh, new double[mesh.size()], new WaveVector[mesh.size()]);
    Lattice upright = model.lattice().upright(model.dimension());
    WaveVectors zone = new WaveVectors(mesh, model.dimension());
    for (int i = 0; i < squares.length; i++) {
      double[] frac = zone.frac(i);
      vectors[i] = WaveVector.of(frac, upright);
      squares[i] = coupling.at(frac, vectors[i].square(), model.lattice());
    }
  }

  private CouplingZone(
      WaveCoupling coupling,
      TightBindingModel model,
      KMesh mesh,
      double[] squares,
      WaveVector... vectors) {
    this.coupling = coupling;
    this.model = model;
    this.mesh = mesh;
    this.squares = squares;
    this.vectors = vectors;
  }

  /**
   * The coupling of a part of the phonons.
   *
   * @param share how much of it, by wave vector
   */
  CouplingZone shared(double... share) {
    double[] shared = new double[squares.length];
    Arrays.setAll(shared, i -> squares[i] * share[i]);
    return new CouplingZone(coupling, model, mesh, shared, vectors);
  }

  WaveCoupling coupling() {
    return coupling;
  }

  TightBindingModel model() {
    return model;
  }

  KMesh mesh() {
    return mesh;
  }

  /** |g|² by wave vector, eV² Å³. */
  double[] squares() {
    return squares.clone();
  }

  /**
   * The transform of \(|g_{\mathbf q}|^2e^{i\mathbf q\cdot\mathbf d}\) over the size of the mesh;
   * at one place G is even, and its transform real.
   *
   * @param between d, Å
   */
  Lines transformed(double[] between, MeshTransform transform) {
    Lines lines = transform.space();
    boolean atOnePlace = Arrays.stream(between).allMatch(x -> Math.abs(x) < SAME_PLACE);
    for (int i = 0; i < squares.length; i++) {
      double[] phase = atOnePlace ? new double[] {1, 0} : vectors[i].phase(between);
      lines.re()[i] = squares[i] * phase[0] / squares.length;
      lines.im()[i] = squares[i] * phase[1] / squares.length;
    }
    Lines done = transform.transform(lines, Direction.FORWARD);
    double[] none = new double[squares.length];
    double[] im = atOnePlace ? none : done.im().clone();
    return new Lines(done.re().clone(), im, new double[0], new double[0]);
  }
}
