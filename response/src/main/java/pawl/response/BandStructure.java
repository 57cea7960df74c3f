package pawl.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import pawl.quantity.Axis;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.tightbinding.BandVelocitySolver;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.Rounding;
import pawl.tightbinding.TightBindingModel;

/**
 * Energies, velocities and geometric properties of all bands at single k-points. Nothing is
 * integrated: the errors are those of rounding.
 */
public final class BandStructure {

  /** What can be had besides the energies. */
  public enum Property {
    /** {@code multiplet}, the number of the multiplet of a band from 1. */
    MULTIPLET,
    /** {@code velocity}, which needs no centres. */
    VELOCITY,
    /** {@code berry_curvature}, which does, as all that follow. */
    BERRY_CURVATURE,
    /** {@code quantum_metric}. */
    QUANTUM_METRIC,
    /** {@code orbital_moment}, with the centres alone. */
    ORBITAL_MOMENT,
    /** {@code lambda} and its two parts, in a plane, with the centres alone. */
    LAMBDA;

    private boolean needsCentres() {
      return this != MULTIPLET && this != VELOCITY;
    }

    /** Whether a crystal of a dimension has it. */
    public boolean exists(int dimension) {
      return switch (this) {
        case MULTIPLET, VELOCITY -> true;
        case BERRY_CURVATURE, QUANTUM_METRIC, ORBITAL_MOMENT -> dimension > 1;
        case LAMBDA -> dimension == 2;
      };
    }
  }

  private static final int LARGEST_BLOCK = 512;
  private static final int SMALLEST_BLOCK = 8;
  private static final int BLOCKS = 64;

  private final TightBindingModel model;
  private final double degeneracyTolerance;
  private final List<RealSpaceMatrix> positions;
  private final int bands;
  private final Set<Property> properties;
  private final Rounding rounding;
  private final List<BandColumn> columns;
  private final Optional<OccupiedLambda> occupied;

  /**
   * A calculation for one model.
   *
   * @param degeneracyTolerance bands closer than this belong together, eV
   * @param properties besides the energies
   * @param positions x(R), y(R), z(R) in Å for curvature and metric; empty for the centres alone
   * @throws ModelException if the crystal has not the dimension of a property, or the centres that
   *     one needs are not known
   */
  public BandStructure(
      TightBindingModel model,
      double degeneracyTolerance,
      Set<Property> properties,
      List<RealSpaceMatrix> positions) {
    this(model, degeneracyTolerance, properties, positions, Optional.empty());
  }

  private BandStructure(
      TightBindingModel model,
      double degeneracyTolerance,
      Set<Property> properties,
      List<RealSpaceMatrix> positions,
      Optional<OccupiedLambda> occupied) {
    properties.forEach(property -> require(property, model));
    this.model = model;
    this.degeneracyTolerance = degeneracyTolerance;
    this.positions = List.copyOf(positions);
    this.properties = properties.isEmpty() ? Set.of() : EnumSet.copyOf(properties);
    this.occupied = occupied;
    bands = model.orbitals();
    rounding = new Rounding(model);
    columns =
        BandColumn.of(
            this.properties,
            model.dimension(),
            new BandVelocitySolver(model, degeneracyTolerance).directions(),
            positions.isEmpty() ? "diagonal positions" : "full positions",
            rounding);
  }

  private static void require(Property property, TightBindingModel model) {
    if (!property.exists(model.dimension())) {
      throw new ModelException(
          switch (property) {
            case LAMBDA ->
                "lambda is the moment normal to a plane, and this model is "
                    + model.dimension()
                    + "-dimensional; leave lambda and --mu out, or give --dimension 2 for a layer";
            case BERRY_CURVATURE ->
                "a one-dimensional crystal has no Berry curvature; leave out --berry";
            default ->
                "a one-dimensional crystal has no metric of two directions and no orbital moment;"
                    + " leave them out of --quantities";
          });
    }
    if (property.needsCentres()) {
      model.requireCentres();
    }
  }

  /** The same with Λ summed over occupied states. */
  public BandStructure withOccupied(OccupiedLambda wanted) {
    Set<Property> all = EnumSet.of(Property.LAMBDA);
    all.addAll(properties);
    return new BandStructure(model, degeneracyTolerance, all, positions, Optional.of(wanted));
  }

  /** What there is of every band, the energy first. */
  public List<Catalogue.Entry> perBand() {
    List<Catalogue.Entry> entries = new ArrayList<>(List.of(BandCatalogue.ENERGY));
    columns.forEach(column -> entries.add(column.entry()));
    return entries;
  }

  /** All that is wanted at one point: one array per column, and the sums over occupied states. */
  private record Row(
      double[] energies, List<double[]> values, List<double[]> errors, OccupiedLambda.Sums sums) {}

  private Row row(PointBands k) {
    return new Row(
        k.energies(),
        columns.stream().map(column -> column.values().apply(k)).toList(),
        columns.stream().map(column -> column.errors(k)).toList(),
        occupied.map(o -> o.at(k, rounding)).orElse(OccupiedLambda.Sums.NONE));
  }

  /** Where numbers of points go, one after the other. */
  private final class Numbers {

    private final double[] energies;
    private final List<double[]> values;
    private final List<double[]> errors;
    private final double[] sums;
    private final double[] sumErrors;

    Numbers(int points) {
      energies = new double[points * bands];
      values = columns.stream().map(c -> new double[points * bands * c.width()]).toList();
      errors = columns.stream().map(c -> new double[points * bands * c.width()]).toList();
      sums = new double[occupied.map(o -> points * o.size()).orElse(0)];
      sumErrors = new double[sums.length];
    }

    void put(int point, Row row) {
      copy(row.energies, energies, point);
      for (int c = 0; c < columns.size(); c++) {
        copy(row.values.get(c), values.get(c), point);
        copy(row.errors.get(c), errors.get(c), point);
      }
      copy(row.sums.values(), sums, point);
      copy(row.sums.errors(), sumErrors, point);
    }

    private static void copy(double[] from, double[] to, int point) {
      System.arraycopy(from, 0, to, point * from.length, from.length);
    }

    List<Result> results(List<Axis> axes) {
      List<Result> results = new ArrayList<>();
      double[] energyErrors = new double[energies.length];
      Arrays.fill(energyErrors, rounding.energyEv());
      results.add(
          BandCatalogue.ENERGY.result(OutputUnit.ELECTRONVOLT, axes, energies, energyErrors));
      for (int c = 0; c < columns.size(); c++) {
        BandColumn column = columns.get(c);
        results.add(column.entry().result(column.unit(), axes, values.get(c), errors.get(c)));
      }
      occupied.ifPresent(o -> results.add(o.result(axes.get(0), sums, sumErrors)));
      return results;
    }
  }

  /** The memory that so many points take: values and errors, twice while they are copied. */
  public Footprint footprint(int points, int threads) {
    int width = 1 + columns.stream().mapToInt(BandColumn::width).sum();
    long perPoint = (long) bands * width + occupied.map(OccupiedLambda::size).orElse(0);
    String formula =
        String.format("4 x %d k-points x %d bands x %d columns x 8 B", points, bands, width)
            + occupied
                .map(o -> String.format(" + 4 x %d k-points x %d sums x 8 B", points, o.size()))
                .orElse("");
    Footprint.Part held =
        new Footprint.Part("bands", formula, 4.0 * Double.BYTES * points * perPoint);
    boolean full =
        properties.contains(Property.BERRY_CURVATURE)
            || properties.contains(Property.QUANTUM_METRIC);
    return Footprint.with(held, perPoint * points, model, threads)
        .plus(Footprint.ofPositions(full ? positions : List.of()));
  }

  /** Computes everything at every point, in the order of the properties. */
  public Outcome at(ZonePoints points, Sweep sweep) {
    List<KPoint> k = points.points();
    Kernel kernel = Kernel.choose(bands, k.size());
    PointSolver solver = new PointSolver(model, degeneracyTolerance, properties, positions, kernel);
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
              .map(this::row)
              .toList();
        },
        part -> part.forEach(row -> numbers.put(done[0]++, row)));
    Axis axis = points.axis();
    List<Double> ordinals = IntStream.rangeClosed(1, bands).mapToObj(n -> (double) n).toList();
    List<Axis> axes = List.of(axis, new Axis("band", "1", ordinals));
    List<Result> results = new ArrayList<>(points.coordinates(axis));
    results.addAll(numbers.results(axes));
    return new Outcome(
        results, Effort.at(k.size(), kernel.name(), kernel.reason()), List.of(), List.of());
  }
}
