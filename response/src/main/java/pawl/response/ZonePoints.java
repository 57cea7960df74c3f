package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPath;
import pawl.tightbinding.KPoint;

/**
 * The k-points of a band structure, as the axis {@code k} of its results counts them from 0.
 *
 * @param points in units of the reciprocal vectors, at least one
 * @param path where they lie on a path, if they do
 */
public record ZonePoints(List<KPoint> points, Optional<KPath.Points> path) {

  /** Copies the points. */
  public ZonePoints {
    points = List.copyOf(points);
  }

  /** Single points. */
  public static ZonePoints of(List<KPoint> points) {
    return new ZonePoints(points, Optional.empty());
  }

  /** Points on a path. */
  public static ZonePoints of(KPath.Points path) {
    return new ZonePoints(path.points(), Optional.of(path));
  }

  /** All points of a mesh. */
  public static ZonePoints of(KMesh mesh) {
    return of(IntStream.range(0, mesh.size()).mapToObj(mesh::point).toList());
  }

  /** The axis of the points, with the labels of a path. */
  public Axis axis() {
    List<Double> numbers = IntStream.range(0, points.size()).mapToObj(i -> (double) i).toList();
    return new Axis("k", "1", numbers, path.map(KPath.Points::labels).orElse(Map.of()));
  }

  /** Where the points are: their coordinates, and how far along the path. */
  List<Result> coordinates(Axis k) {
    List<Result> results = new ArrayList<>();
    double[] fractions = new double[3 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      for (int axis = 0; axis < 3; axis++) {
        fractions[3 * i + axis] = points.get(i).along(axis);
      }
    }
    results.add(rounded(BandCatalogue.K_FRAC, OutputUnit.ONE, k, fractions));
    path.ifPresent(
        along -> {
          double[] length = along.length().stream().mapToDouble(Double::doubleValue).toArray();
          results.add(rounded(BandCatalogue.PATH_LENGTH, OutputUnit.PER_ANGSTROM, k, length));
        });
    return results;
  }

  private static Result rounded(Catalogue.Entry entry, OutputUnit unit, Axis k, double... values) {
    double[] errors = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      errors[i] = Estimates.ROUNDING * Math.abs(values[i]);
    }
    return entry.result(unit, List.of(k), values, errors);
  }
}
