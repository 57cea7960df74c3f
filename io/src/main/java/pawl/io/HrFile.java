package pawl.io;

/**
 * Reads a {@code _hr.dat}: a comment, num_wann, nrpts, the degeneracies, then rows {@code R1 R2 R3
 * m n Re Im} in eV with \(H_{mn}(\mathbf R) = \langle 0m|H|\mathbf Rn\rangle\). The rows are placed
 * by their indices.
 */
final class HrFile {

  private HrFile() {}

  /** Reads on from the line of num_wann, which is the current one. */
  static HamiltonianFile read(Lines in) {
    MatrixHeader header = MatrixHeader.read(in, MatrixHeader.Storage.HR);
    ElementTable h = new ElementTable(in, header, 1);
    int[] indices = new int[5];
    double[] reIm = new double[2];
    while (in.nextFilled()) {
      Columns.HR.read(in, indices, reIm);
      h.enter(indices[0], indices[1], indices[2]);
      h.put(indices[3], indices[4], reIm);
    }
    h.requireComplete();
    return HamiltonianFile.of(in, header, h, in.precision());
  }
}
