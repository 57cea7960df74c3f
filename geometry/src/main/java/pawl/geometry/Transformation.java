package pawl.geometry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

/**
 * How a quantity follows when a symmetry takes k to Sk: \(X(S\mathbf k) = D\,X(\mathbf k)\),
 * component by component of its {@link Label}.
 *
 * <p>Time reversal turns k round, so the operation moves space by g = S without and by g = -S with
 * it, and a Cartesian tensor becomes \[X'_{ij\ldots} = (\det g)^a\,(-1)^{\theta
 * t}\,g_{ii'}g_{jj'}\cdots X_{i'j'\ldots},\] a = 1 if it is axial, t = 1 if it is odd under time
 * reversal, θ = 1 if time reversal is part of the operation. R. R. Birss, Rep. Prog. Phys. 26, 307
 * (1963).
 *
 * <p>In a layer the map k → Sk leaves open whether z is turned round, in a chain everything across
 * it. A component has a rule only if that drops out: in a layer, if the number of its indices z is
 * odd for an axial and even for a polar tensor, as of a moment along z, but not in the plane; in a
 * chain, if it is polar and lies along it.
 */
public final class Transformation {

  /** Nobody has worked it out: nothing may be concluded from one k to another. */
  public static final Transformation UNKNOWN = new Transformation(0, 0, List.of(), List.of());

  /** A number that no operation changes, like an energy. */
  public static final Transformation SCALAR = polarEven("");

  /** A magnetic moment, or a Berry curvature, of a crystal: x, y, z, which are yz, zx, xy. */
  public static final Transformation MOMENT = axialOdd("x", "y", "z");

  /** Its component normal to a layer. */
  public static final Transformation NORMAL_MOMENT = axialOdd("z");

  /** A magnetic moment normal to a layer per electric field along x, y. */
  public static final Transformation MOMENT_PER_FIELD = axialOdd("zx", "zy");

  /** A symmetric tensor xx, xy, yy of a layer that time reversal leaves. */
  public static final Transformation SYMMETRIC_TENSOR =
      new Transformation(0, 0, List.of("xx", "xy", "yy"), List.of("xx", "yx", "yy"));

  /** A velocity times a moment, \(v_am_b\), of a crystal: xx, xy, … zz, the moment's index last. */
  public static final Transformation VELOCITY_TIMES_MOMENT =
      axialEven("xx", "xy", "xz", "yx", "yy", "yz", "zx", "zy", "zz");

  /** A velocity x, y times the moment normal to a layer. */
  public static final Transformation VELOCITY_TIMES_NORMAL_MOMENT = axialEven("xz", "yz");

  private static final String AXES = "xyz";

  /** Far below what changes a number, far above rounding. */
  private static final double NEGLIGIBLE = 1e-12;

  /** Lattices are printed to six digits and better. */
  private static final double UNIT_VECTOR = 1e-4;

  private final int axial;
  private final int odd;
  private final List<String> components;

  /** The number of a component by its indices. */
  private final Map<String, Integer> numbers;

  private Transformation(int axial, int odd, List<String> components, List<String> synonyms) {
    this.axial = axial;
    this.odd = odd;
    this.components = components;
    Map<String, Integer> byIndices = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      byIndices.put(components.get(i), i);
      byIndices.put(synonyms.get(i), i);
    }
    numbers = Map.copyOf(byIndices);
  }

  /**
   * Of a tensor that inversion and time reversal leave as its rank says, like a distance.
   *
   * @param components each its indices, as in "xy"; all of one rank
   */
  public static Transformation polarEven(String... components) {
    return new Transformation(0, 0, List.of(components), List.of(components));
  }

  /** The same that changes its sign with time reversal, like a velocity. */
  public static Transformation polarOdd(String... components) {
    return new Transformation(0, 1, List.of(components), List.of(components));
  }

  /** Of a tensor that mirrors turn round besides, like a velocity times a moment. */
  public static Transformation axialEven(String... components) {
    return new Transformation(1, 0, List.of(components), List.of(components));
  }

  /** The same that changes its sign with time reversal, like a moment. */
  public static Transformation axialOdd(String... components) {
    return new Transformation(1, 1, List.of(components), List.of(components));
  }

  /**
   * D, rows the components at Sk, columns those at k; nothing where the map of k does not tell, or
   * where components are needed that the quantity has not.
   */
  public Optional<double[][]> matrix(ZoneOperation operation) {
    LatticeMap map = operation.map();
    int size = components.size();
    double[][] d = new double[size][size];
    for (int row = 0; row < size; row++) {
      String component = components.get(row);
      if (!isKnown(component, map)) {
        return Optional.empty();
      }
      int sign = sign(component, operation);
      for (String other : tuples(component.length())) {
        double factor = factor(component, other, map);
        if (Math.abs(factor) < NEGLIGIBLE) {
          continue;
        }
        Integer column = numbers.get(other);
        if (column == null) {
          return Optional.empty();
        }
        d[row][column] += sign * factor;
      }
    }
    return size == 0 ? Optional.empty() : Optional.of(d);
  }

  /** Whether what happens across the space of the periods drops out. */
  private boolean isKnown(String component, LatticeMap map) {
    long along = component.chars().filter(c -> isAlong(axis(c), map)).count();
    long across = component.chars().filter(c -> isAcross(axis(c), map)).count();
    boolean dropsOut =
        switch (map.dimension()) {
          case 1 -> across == 0 && axial == 0;
          case 2 -> (across + axial) % 2 == 0;
          default -> true;
        };
    return dropsOut && along + across == component.length();
  }

  /** g = ±S for every index along the periods, and its determinant, and the tensor's own sign. */
  private int sign(String component, ZoneOperation operation) {
    LatticeMap map = operation.map();
    int determinant = axial == 1 ? map.determinant() : 1;
    long along = component.chars().filter(c -> isAlong(axis(c), map)).count();
    boolean turns = (along + (long) axial * map.dimension() + odd) % 2 != 0;
    return operation.reversal() == TimeReversal.WITH && turns ? -determinant : determinant;
  }

  private static double factor(String component, String other, LatticeMap map) {
    double factor = 1;
    for (int i = 0; i < component.length(); i++) {
      int row = axis(component.charAt(i));
      int column = axis(other.charAt(i));
      boolean fixed = row == column && isAcross(row, map);
      factor *= fixed ? 1 : map.cartesian(row, column);
    }
    return factor;
  }

  private static boolean isAlong(int axis, LatticeMap map) {
    return Math.abs(square(axis, map) - 1) < UNIT_VECTOR;
  }

  private static boolean isAcross(int axis, LatticeMap map) {
    return square(axis, map) < UNIT_VECTOR;
  }

  /** Of an axis, the part in the space of the periods. */
  private static double square(int axis, LatticeMap map) {
    return IntStream.range(0, 3).mapToDouble(j -> map.cartesian(axis, j)).map(s -> s * s).sum();
  }

  private static int axis(int letter) {
    return AXES.indexOf(letter);
  }

  /** All indices of a rank. */
  private static List<String> tuples(int rank) {
    return rank == 0
        ? List.of("")
        : tuples(rank - 1).stream()
            .flatMap(first -> AXES.chars().mapToObj(last -> first + (char) last))
            .toList();
  }
}
