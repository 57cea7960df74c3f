package pawl.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import pawl.geometry.BerryCurvature;
import pawl.quantity.Axis;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BandVelocitySolver;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.Rounding;
import pawl.tightbinding.TightBindingModel;

/**
 * Energies, velocities and Berry curvatures of all bands at single k-points. Nothing is integrated:
 * the errors are those of rounding.
 */
public final class BandStructure {

  /** What can be had besides the energies. */
  public enum Property {
    /** {@code velocity}, which needs no centres. */
    VELOCITY,
    /** {@code berry_curvature}, which does. */
    BERRY_CURVATURE
  }

  private static final int LARGEST_BLOCK = 512;
  private static final int SMALLEST_BLOCK = 8;
  private static final int BLOCKS = 64;

  private final TightBindingModel model;
  private final double degeneracyTolerance;
  private final List<RealSpaceMatrix> positions;
  private final int bands;
  private final BerryCurvature berry;
  private final Set<Property> properties;
  private final Rounding rounding;
  private final Catalogue.Entry velocity;
  private final Catalogue.Entry curvature;

  /**
   * A calculation for one model.
   *
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param properties besides the energies
   * @param positions x(R), y(R), z(R) in Å for the curvature; empty for the centres alone
   * @throws ModelException if the Berry curvature is wanted and the centres are not known, or the
   *     crystal is one-dimensional
   */
  public BandStructure(
      TightBindingModel model,
      double degeneracyTolerance,
      Set<Property> properties,
      List<RealSpaceMatrix> positions) {
    if (properties.contains(Property.BERRY_CURVATURE) && model.dimension() == 1) {
      throw new ModelException(
          "a one-dimensional crystal has no Berry curvature; leave out --berry");
    }
    this.bands = model.orbitals();
    this.properties = Set.copyOf(properties);
    this.rounding = new Rounding(model);
    berry = model.dimension() == 3 ? BerryCurvature.inSpace() : new BerryCurvature();
    this.model = model;
    this.degeneracyTolerance = degeneracyTolerance;
    this.positions = List.copyOf(positions);
    int directions = new BandVelocitySolver(model, degeneracyTolerance).directions();
    velocity = Catalogue.VELOCITY.with(List.of("x", "y", "z").subList(0, directions));
    curvature =
        Catalogue.BERRY_CURVATURE
            .with(berry.label().components())
            .detailed(positions.isEmpty() ? "diagonal positions" : "full positions");
    if (properties.contains(Property.BERRY_CURVATURE)) {
      model.requireCentres();
    }
  }

  private PointBands.Solver solver(Kernel kernel) {
    PointBands.Solver withSlopes =
        PointBands.slopes(new BandVelocitySolver(model, degeneracyTolerance, kernel), rounding);
    if (!properties.contains(Property.BERRY_CURVATURE)) {
      return properties.isEmpty() ? PointBands.energies(new BandSolver(model, kernel)) : withSlopes;
    }
    PointBands.Solver withCurvatures =
        PointBands.curvatures(
            new BlochSolver(model, degeneracyTolerance, kernel, positions), berry, rounding);
    return properties.contains(Property.VELOCITY)
        ? both(withCurvatures, withSlopes)
        : withCurvatures;
  }

  private static PointBands.Solver both(PointBands.Solver first, PointBands.Solver second) {
    return () -> {
      Function<KPoint, PointBands> one = first.get();
      Function<KPoint, PointBands> other = second.get();
      return k -> one.apply(k).with(other.apply(k));
    };
  }

  /** Where numbers of points go, one after the other. */
  private final class Numbers {

    private final double[] energies;
    private final double[] slopes;
    private final double[] slopeErrors;
    private final double[] curvatures;
    private final double[] curvatureErrors;

    Numbers(int points) {
      energies = new double[points * bands];
      int components = properties.contains(Property.VELOCITY) ? velocity.components().size() : 0;
      slopes = new double[points * bands * components];
      slopeErrors = new double[slopes.length];
      int normals =
          properties.contains(Property.BERRY_CURVATURE) ? curvature.components().size() : 0;
      curvatures = new double[points * bands * normals];
      curvatureErrors = new double[curvatures.length];
    }

    void put(int point, PointBands k) {
      copy(k.energies(), energies, point);
      copy(k.slopes(), slopes, point);
      copy(k.slopeErrors(), slopeErrors, point);
      copy(k.curvatures(), curvatures, point);
      copy(k.curvatureErrors(), curvatureErrors, point);
    }

    private static void copy(double[] from, double[] to, int point) {
      System.arraycopy(from, 0, to, point * from.length, from.length);
    }

    List<Result> results(List<Axis> axes) {
      List<Result> results = new ArrayList<>();
      double[] energyErrors = new double[energies.length];
      Arrays.fill(energyErrors, rounding.energyEv());
      results.add(Catalogue.ENERGY.result(OutputUnit.ELECTRONVOLT, axes, energies, energyErrors));
      if (slopes.length > 0) {
        results.add(velocity.result(OutputUnit.VELOCITY, axes, slopes, slopeErrors));
      }
      if (curvatures.length > 0) {
        results.add(
            curvature.result(OutputUnit.SQUARE_ANGSTROM, axes, curvatures, curvatureErrors));
      }
      return results;
    }
  }

  /** The memory that so many points take: values and errors, twice while they are copied. */
  public Footprint footprint(int points, int threads) {
    int columns = 1;
    if (properties.contains(Property.VELOCITY)) {
      columns += velocity.components().size();
    }
    if (properties.contains(Property.BERRY_CURVATURE)) {
      columns += curvature.components().size();
    }
    String formula =
        String.format("4 x %d k-points x %d bands x %d columns x 8 B", points, bands, columns);
    double bytes = 4.0 * Double.BYTES * columns * bands * points;
    return Footprint.with(
        new Footprint.Part("bands", formula, bytes), 3L * bands * points, model, threads);
  }

  /** Computes everything at every point; velocity and curvature are in the order asked for. */
  public Outcome at(ZonePoints points, Sweep sweep) {
    List<KPoint> k = points.points();
    Kernel kernel = Kernel.choose(bands, k.size());
    PointBands.Solver solver = solver(kernel);
    int size =
        Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, Math.floorDiv(k.size() - 1, BLOCKS) + 1));
    Numbers numbers = new Numbers(k.size());
    int[] done = {0};
    sweep.over(
        Math.floorDiv(k.size() - 1, size) + 1,
        block -> {
          Function<KPoint, PointBands> walk = solver.get();
          return k.subList(block * size, Math.min(k.size(), (block + 1) * size)).stream()
              .map(walk)
              .toList();
        },
        part -> part.forEach(point -> numbers.put(done[0]++, point)));
    Axis axis = points.axis();
    List<Double> ordinals = IntStream.rangeClosed(1, bands).mapToObj(n -> (double) n).toList();
    List<Axis> axes = List.of(axis, new Axis("band", "1", ordinals));
    List<Result> results = new ArrayList<>(points.coordinates(axis));
    results.addAll(numbers.results(axes));
    return new Outcome(
        results, Effort.at(k.size(), kernel.name(), kernel.reason()), List.of(), List.of());
  }
}
