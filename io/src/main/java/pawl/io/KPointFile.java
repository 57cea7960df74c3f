package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pawl.quantity.Provenance;
import pawl.tightbinding.KPoint;

/**
 * A list of k-points: {@code k1 k2 k3} on every line, in units of the reciprocal vectors; comments
 * after ! or #.
 *
 * @param input the file
 * @param points at least one
 */
public record KPointFile(Provenance.Input input, List<KPoint> points) {

  /** Copies the points. */
  public KPointFile {
    points = List.copyOf(points);
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is wrong
   */
  public static KPointFile read(Path path) {
    try (Lines in = new Lines(path)) {
      List<KPoint> points = new ArrayList<>();
      while (in.nextFilled()) {
        in.dropComment();
        if (in.more()) {
          points.add(point(in));
        }
      }
      if (points.isEmpty()) {
        throw in.wrong("k-points, k1 k2 k3 on every line", "none");
      }
      return new KPointFile(in.provenance(), points);
    }
  }

  private static KPoint point(Lines in) {
    if (in.columns() != 3) {
      throw in.wrong("a k-point, k1 k2 k3", Lines.quoted(in.text()));
    }
    double[] k = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      if (!in.scanReal()) {
        throw in.wrongToken("k" + (axis + 1));
      }
      k[axis] = in.scannedReal();
    }
    return new KPoint(k[0], k[1], k[2]);
  }
}
