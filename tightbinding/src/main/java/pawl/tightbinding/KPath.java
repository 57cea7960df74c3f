package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A path through the Brillouin zone: straight segments one after the other, which need not touch.
 *
 * @param segments at least one
 */
public record KPath(List<Segment> segments) {

  /** Copies the segments. */
  public KPath {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a path without segments");
    }
  }

  /**
   * A piece of a path.
   *
   * @param fromLabel the name of its first point
   * @param from its first point
   * @param toLabel the name of its last point
   * @param to its last point
   */
  public record Segment(String fromLabel, KPoint from, String toLabel, KPoint to) {

    @Override
    public String toString() {
      return fromLabel + " " + from + " - " + toLabel + " " + to;
    }

    private boolean continues(Segment before) {
      return before.to.equals(from) && before.toLabel.equals(fromLabel);
    }

    private KPoint at(int step, int steps) {
      if (step == steps) {
        return to;
      }
      double part = (double) step / steps;
      return new KPoint(
          from.k1() + part * (to.k1() - from.k1()),
          from.k2() + part * (to.k2() - from.k2()),
          from.k3() + part * (to.k3() - from.k3()));
    }
  }

  /**
   * Points on a path.
   *
   * @param points in order; where a segment continues the one before, their common point is there
   *     once
   * @param length the way to each point along the segments, 1/Å; leaps between segments do not
   *     count
   * @param labels of the ends of the segments, by the number of the point
   */
  public record Points(List<KPoint> points, List<Double> length, Map<Integer, String> labels) {

    /** Copies its collections. */
    public Points {
      points = List.copyOf(points);
      length = List.copyOf(length);
      labels = Map.copyOf(labels);
    }
  }

  /**
   * Equidistant points on every segment, ends included.
   *
   * @param steps from point to point on each segment, at least 1
   * @param lattice tells lengths
   * @param dimension the number of periodic directions
   */
  public Points points(int steps, Lattice lattice, int dimension) {
    if (steps < 1) {
      throw new IllegalArgumentException(steps + " steps on a segment");
    }
    Lattice upright = lattice.upright(dimension);
    List<KPoint> points = new ArrayList<>();
    List<Double> lengths = new ArrayList<>();
    Map<Integer, String> labels = new TreeMap<>();
    double start = 0;
    for (int s = 0; s < segments.size(); s++) {
      Segment segment = segments.get(s);
      double length = distance(segment, upright);
      boolean continues = s > 0 && segment.continues(segments.get(s - 1));
      for (int step = continues ? 1 : 0; step <= steps; step++) {
        if (step == 0) {
          labels.put(points.size(), segment.fromLabel);
        }
        points.add(segment.at(step, steps));
        lengths.add(start + length * step / steps);
      }
      labels.put(points.size() - 1, segment.toLabel);
      start += length;
    }
    return new Points(points, lengths, labels);
  }

  private static double distance(Segment segment, Lattice lattice) {
    double square = 0;
    for (int c = 0; c < 3; c++) {
      double component = 0;
      for (int i = 0; i < 3; i++) {
        component += (segment.to.along(i) - segment.from.along(i)) * lattice.reciprocal(i, c);
      }
      square += component * component;
    }
    return Math.sqrt(square);
  }
}
