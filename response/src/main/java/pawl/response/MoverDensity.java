package pawl.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.Unit;
import pawl.quantity.Warning;
import pawl.tightbinding.KLines;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.Rounding;
import pawl.tightbinding.TightBindingModel;

/**
 * The density of states split by the sign of the velocity along an axis, \(N_{R/L}(E) =
 * \int\frac{\mathrm d^dk}{(2\pi)^d}\sum_n\theta(\pm\mathbf u\cdot\mathbf v_n)\,\delta(E-
 * \varepsilon_n)\), and how it changes with energy.
 *
 * <p>Onishi, Isobe, Nagaosa, Theory of Seebeck ratchet (2021), below Eq. (15). The sign of a
 * velocity is no smooth function of k, and sums over a mesh converge slowly and at random where it
 * changes: {@link Method#LINES} takes N_R + N_L from linear simplices and N_R - N_L from {@link
 * MoverLines}, of which the singularities cancel. In one dimension everything is from the roots,
 * derivatives too, and exact. In more, derivatives are differences over an interval of energy.
 */
public final class MoverDensity {

  private static final String IMBALANCE = "movers-balance";

  /** Energies per energy asked for: itself, one and two steps away on both sides. */
  private static final double[] OFFSETS = {0, -2, -1, 1, 2};

  /** Of N, what rounding leaves beyond that of the energy; of N' it is thrice as much. */
  private static final double ROUNDING = 1e-13;

  private final TightBindingModel model;
  private final double[] axis;
  private final double stepEv;
  private final Optional<KLines> lines;
  private final double measure;

  /** How states are sorted by their velocities. */
  public enum Method {
    /** By the roots of the bands along lines. */
    LINES,
    /** By the slopes of linear simplices. */
    SIMPLEX
  }

  /**
   * A calculation along one axis.
   *
   * @param model needs no centres
   * @param axis Cartesian, of any length
   * @param method none for lines wherever a reciprocal vector points along the axis
   * @param stepEv between the energies whose difference is the derivative, in two and three
   *     dimensions, eV
   * @throws ModelException if the axis is perpendicular to the periods, or lines are asked for and
   *     no reciprocal vector points along it
   */
  public MoverDensity(
      TightBindingModel model, double[] axis, Optional<Method> method, double stepEv) {
    Optional<KLines> along = KLines.along(model, axis);
    if (method.equals(Optional.of(Method.LINES)) && along.isEmpty()) {
      throw new ModelException(
          "no reciprocal vector with components up to 3 points along the axis "
              + Arrays.toString(axis)
              + ", so that lines along it do not close; give another axis or --method simplex");
    }
    this.model = model;
    this.axis = axis.clone();
    this.stepEv = stepEv;
    this.measure = model.lattice().measure(model.dimension());
    this.lines = method.equals(Optional.of(Method.SIMPLEX)) ? Optional.empty() : along;
  }

  /** How states are sorted. */
  public Method method() {
    return lines.isPresent() ? Method.LINES : Method.SIMPLEX;
  }

  /** The memory that a mesh takes. */
  public Footprint footprint(KMesh mesh, int threads) {
    return new DensityOfStates(model, ZoneSampling.WHOLE).footprint(mesh, threads);
  }

  /**
   * The densities at some energies.
   *
   * @param energyEv eV
   * @throws ArithmeticException if there are more than 2³¹ energies of bands
   */
  public Outcome on(KMesh mesh, Axis energyEv, Sweep sweep) {
    return lines.isPresent() && model.dimension() == 1
        ? onOneLine(lines.get(), mesh, energyEv, sweep)
        : byDifferences(mesh, energyEv, sweep);
  }

  private Outcome onOneLine(KLines line, KMesh mesh, Axis energyEv, Sweep sweep) {
    MoverLines lineOf = new MoverLines(line);
    MoverLines.Movers movers = lineOf.at(mesh, energyEv.array(), sweep).get(0);
    double bend = lineOf.largestBend() * measure * measure;
    Density right = exact(movers.right(), movers.rightSlope(), bend);
    Density left = exact(movers.left(), movers.leftSlope(), bend);
    Density all = right.plus(left);
    List<Warning> warnings = new ArrayList<>();
    if (DoubleStream.of(all.values).anyMatch(v -> !Double.isFinite(v))) {
      warnings.add(
          new Warning(
              "W-DOS-001",
              "the density of states diverges at an energy asked for, the end of a band"));
    }
    return outcome(energyEv, List.of(all, right, left), mesh, lineOf, movers, warnings);
  }

  /**
   * Values and derivatives at roots: what is off is the energy, by its rounding, and the second
   * derivative of a band, by that of the largest one there can be.
   *
   * @param bend the largest second derivative times the square of the cell, eV Å²
   */
  private Density exact(double[] values, double[] slopes, double bend) {
    double rounding = new Rounding(model).energyEv();
    double[] errors = new double[values.length];
    double[] slopeErrors = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double n = values[i];
      errors[i] = Math.abs(slopes[i]) * rounding + ROUNDING * n;
      double change = n == 0 ? 0 : 3 * slopes[i] * slopes[i] / n;
      slopeErrors[i] =
          change * rounding + 3 * ROUNDING * Math.abs(slopes[i]) + ROUNDING * bend * n * n * n;
    }
    return new Density(values, errors, slopes, slopeErrors);
  }

  private Outcome byDifferences(KMesh mesh, Axis energyEv, Sweep sweep) {
    double[] energies =
        DoubleStream.of(OFFSETS)
            .flatMap(offset -> energyEv.values().stream().mapToDouble(e -> e + offset * stepEv))
            .toArray();
    int size = energyEv.size();
    DensityOfStates density = new DensityOfStates(model, ZoneSampling.WHOLE);
    if (lines.isEmpty()) {
      List<SetValues> split = density.split(mesh, energies, axis, sweep);
      Density right = Density.byDifferences(split.get(0), size, stepEv);
      Density left = Density.byDifferences(split.get(1), size, stepEv);
      Density all = Density.byDifferences(split.get(0).plus(split.get(1)), size, stepEv);
      return new Outcome(
          results(energyEv, List.of(all, right, left)),
          effort(mesh.size()),
          List.of(),
          Outcome.unknownErrors(mesh));
    }
    MoverLines lineSet = new MoverLines(lines.get());
    List<MoverLines.Movers> sets = lineSet.at(mesh, energies, sweep);
    double[][] asymmetry = new double[sets.size()][energies.length];
    for (int s = 0; s < asymmetry.length; s++) {
      Arrays.setAll(asymmetry[s], sets.get(s)::asymmetry);
    }
    Density all = Density.byDifferences(density.whole(mesh, energies, sweep), size, stepEv);
    Density difference = Density.byDifferences(new SetValues(asymmetry), size, stepEv);
    Density right = all.times(0.5).plus(difference.times(0.5));
    Density left = all.times(0.5).plus(difference.times(-0.5));
    return outcome(
        energyEv,
        List.of(all, right, left),
        mesh,
        lineSet,
        sets.get(0),
        Outcome.unknownErrors(mesh));
  }

  private Outcome outcome(
      Axis energyEv,
      List<Density> densities,
      KMesh mesh,
      MoverLines lineSet,
      MoverLines.Movers movers,
      List<Warning> warnings) {
    long points = lineSet.kPoints(mesh) + (model.dimension() == 1 ? 0 : mesh.size());
    return new Outcome(
        results(energyEv, densities),
        effort(points),
        List.of(new Check(IMBALANCE, movers.imbalance(), 0)),
        warnings);
  }

  private Effort effort(long points) {
    Kernel kernel = Kernel.choose(model.orbitals(), points);
    return Effort.at(points, kernel.name(), kernel.reason());
  }

  private List<Result> results(Axis energyEv, List<Density> densities) {
    int d = model.dimension();
    String how =
        method() == Method.SIMPLEX
            ? "by linear simplices"
            : d == 1 ? "by the roots of the bands" : "by roots along k-lines and linear simplices";
    OutputUnit unit = OutputUnit.statesPerEnergy(d);
    OutputUnit slopeUnit = OutputUnit.statesPerSquaredEnergy(d);
    double factor = unit.from(1, Unit.EV.times(Unit.ANGSTROM.pow(d)).pow(-1));
    List<Axis> axes = List.of(energyEv);
    List<Result> results = new ArrayList<>();
    results.add(densities.get(0).times(factor).result(DensityCatalogue.DOS, unit, axes));
    for (int i = 1; i <= 2; i++) {
      Catalogue.Entry entry = (i == 1 ? DensityCatalogue.N_R : DensityCatalogue.N_L).detailed(how);
      results.add(densities.get(i).times(factor).result(entry, unit, axes));
    }
    String derived = d == 1 && method() == Method.LINES ? how : how + ", a central difference";
    for (int i = 1; i <= 2; i++) {
      Catalogue.Entry entry =
          (i == 1 ? DensityCatalogue.DN_R : DensityCatalogue.DN_L).detailed(derived);
      results.add(densities.get(i).times(factor).slopeResult(entry, slopeUnit, axes));
    }
    return results;
  }

  /** A density, its derivative and their errors. */
  private record Density(double[] values, double[] errors, double[] slopes, double[] slopeErrors) {

    /** Of the values of a set of samples at all offsets, one behind the other. */
    static Density byDifferences(SetValues all, int size, double step) {
      SetValues at = all.picked(0, size);
      SetValues wide = difference(all, size, 1, 4, 4 * step);
      SetValues narrow = difference(all, size, 2, 3, 2 * step);
      double[] errors = narrow.errors();
      for (int i = 0; i < size; i++) {
        errors[i] += Math.abs(wide.whole()[i] - narrow.whole()[i]);
      }
      return new Density(at.whole(), at.errors(), narrow.whole(), errors);
    }

    private static SetValues difference(
        SetValues all, int size, int below, int above, double width) {
      return all.picked(above * size, size)
          .plus(all.picked(below * size, size).times(-1))
          .times(1 / width);
    }

    Density times(double factor) {
      double size = Math.abs(factor);
      return new Density(
          scaled(values, factor),
          scaled(errors, size),
          scaled(slopes, factor),
          scaled(slopeErrors, size));
    }

    Density plus(Density other) {
      return new Density(
          sum(values, other.values),
          sum(errors, other.errors),
          sum(slopes, other.slopes),
          sum(slopeErrors, other.slopeErrors));
    }

    private static double[] scaled(double[] values, double factor) {
      return DoubleStream.of(values).map(value -> factor * value).toArray();
    }

    private static double[] sum(double[] a, double[] b) {
      double[] sum = new double[a.length];
      Arrays.setAll(sum, i -> a[i] + b[i]);
      return sum;
    }

    Result result(Catalogue.Entry entry, OutputUnit unit, List<Axis> axes) {
      return entry.result(unit, axes, existing(values), existing(errors));
    }

    Result slopeResult(Catalogue.Entry entry, OutputUnit unit, List<Axis> axes) {
      return entry.result(unit, axes, existing(slopes), existing(slopeErrors));
    }

    private static double[] existing(double[] values) {
      return DoubleStream.of(values).map(v -> Double.isFinite(v) ? v : Double.NaN).toArray();
    }
  }
}
