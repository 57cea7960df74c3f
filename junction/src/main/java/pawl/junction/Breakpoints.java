package pawl.junction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where an integrand changes its character: the panels of its integral begin and end there. */
final class Breakpoints {

  private static final double GROWTH = 16;

  private record Point(double x, boolean isEdge) {}

  private final List<Point> points = new ArrayList<>();

  /** A place where the integrand is smooth but varies fast. */
  void add(double x) {
    points.add(new Point(x, false));
  }

  /** A place where it has a kink or the end of a square root. */
  void addEdge(double x) {
    points.add(new Point(x, true));
  }

  /** A place and its surroundings, as wide as the feature is. */
  void addAround(double x, double width) {
    add(x);
    add(x - width);
    add(x + width);
  }

  /**
   * A peak and its flanks, at distances that grow from its width to the reach: a panel much wider
   * than its distance from a peak could miss what is left of it.
   */
  void addPeak(double x, double width, double reach) {
    add(x);
    if (width > 0) {
      for (double distance = width; distance < reach; distance *= GROWTH) {
        add(x - distance);
        add(x + distance);
      }
    }
  }

  /**
   * The panels between two ends.
   *
   * @param resolution points closer than this to another are left out, unless they are edges
   */
  List<Panel> between(double from, double to, double resolution) {
    List<Point> kept = new ArrayList<>();
    kept.add(new Point(from, false));
    points.stream()
        .filter(p -> p.x() > from && p.x() < to)
        .sorted(Comparator.comparingDouble(Point::x))
        .forEach(p -> keep(kept, p, resolution));
    Point last = kept.get(kept.size() - 1);
    if (kept.size() > 1 && !last.isEdge() && to - last.x() < resolution) {
      kept.remove(kept.size() - 1);
    }
    kept.add(new Point(to, false));
    List<Panel> panels = new ArrayList<>();
    for (int i = 1; i < kept.size(); i++) {
      boolean edge = kept.get(i - 1).isEdge() || kept.get(i).isEdge();
      panels.add(
          Panel.of(
              kept.get(i - 1).x(), kept.get(i).x(), edge ? Panel.Map.SLOW_ENDS : Panel.Map.EVEN));
    }
    return panels;
  }

  private static void keep(List<Point> kept, Point point, double resolution) {
    Point last = kept.get(kept.size() - 1);
    if (point.x() == last.x()) {
      kept.set(kept.size() - 1, point.isEdge() ? point : last);
    } else if (point.x() - last.x() >= resolution) {
      kept.add(point);
    } else if (point.isEdge()) {
      if (!last.isEdge() && kept.size() > 1) {
        kept.remove(kept.size() - 1);
      }
      kept.add(point);
    }
  }
}
