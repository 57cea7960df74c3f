package pawl.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pawl.geometry.BerryCurvature;
import pawl.quantity.ThermalWeight;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.models.AnalyticModel;
import pawl.tightbinding.models.AnalyticModels;
import pawl.tightbinding.models.Values;

/**
 * Values with their errors, each against the truth: χ, both its parts, α, the Hall conductivity and
 * the carriers of one model, component by component, at chemical potentials all over its bands.
 */
final class ErrorBars {

  static final double DEGENERATE = 1e-4;

  private static final int CHEMICAL_POTENTIALS = 11;

  /** k-points that boxes may visit. */
  private static final int MOST = 200_000;

  private static final Sweep SWEEP = new ThreadSweep(2);

  /** Smaller than this part of what cancels, a value is zero by symmetry. */
  private static final double ZERO = 1e-9;

  /** Of an integral in the program's units, what is small: it may be rounding alone. */
  private static final double TINY = 1e-2;

  static final List<Observable> OBSERVABLES =
      Stream.concat(
              Catalogue.magnetization().stream(),
              Stream.of(
                  TestObservable.of("hall", new BerryCurvature(), ThermalWeight.OCCUPATION, 2),
                  States.carriers(2)))
          .toList();

  private final TightBindingModel model;
  private final double[] mu;

  /** At chemical potentials between the lowest and the highest energy of a coarse mesh. */
  ErrorBars(TightBindingModel model) {
    this(model, acrossBands(model));
  }

  ErrorBars(TightBindingModel model, double... mu) {
    this.model = model;
    this.mu = mu;
  }

  /**
   * A value.
   *
   * @param truth what it should be
   * @param error what it is said to be off by at most
   */
  record Case(double value, double truth, double error) {

    double trueError() {
      return Math.abs(value - truth);
    }

    boolean covered() {
      return trueError() <= error;
    }
  }

  private static double[] acrossBands(TightBindingModel model) {
    BandSolver solver = new BandSolver(model);
    KMesh mesh = KMesh.of(new int[] {20, 20}, new double[2]);
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < mesh.size(); k++) {
      double[] energies = solver.energies(mesh.point(k));
      lowest = Math.min(lowest, energies[0]);
      highest = Math.max(highest, energies[energies.length - 1]);
    }
    double[] mu = new double[CHEMICAL_POTENTIALS];
    for (int i = 0; i < mu.length; i++) {
      mu[i] = lowest + (highest - lowest) * (i + 0.5) / mu.length;
    }
    return mu;
  }

  /** Two-dimensional models without bands that touch at single points of the zone. */
  static Map<String, TightBindingModel> gapped() {
    Map<String, TightBindingModel> models = new LinkedHashMap<>();
    for (String name :
        List.of("mirror2", "mirror3", "haldane_C", "haldane_str", "treal3", "psym2", "bilayer8")) {
      models.put(name, ReferenceModel.fromTb(name));
    }
    models.put("haldane", analytic("haldane"));
    models.put("kane-mele", analytic("kane-mele"));
    models.put("qwz", analytic("qwz"));
    for (int seed = 1; seed <= 3; seed++) {
      models.put("random " + seed, SymmetricModel.NONE.random(seed));
    }
    return models;
  }

  /** Models with such points, about which χ has much of its value. */
  static Map<String, TightBindingModel> gapless() {
    Map<String, TightBindingModel> models = new LinkedHashMap<>();
    models.put("mirror3x", ReferenceModel.fromTb("mirror3x"));
    models.put("cumnas", analytic("cumnas"));
    models.put("rashba-zeeman-2d", analytic("rashba-zeeman-2d"));
    models.put("random with a mirror", SymmetricModel.MIRROR.random(2));
    return models;
  }

  private static TightBindingModel analytic(String id) {
    AnalyticModel model =
        AnalyticModels.all().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    return model.builder(Values.of(model.parameters(), Map.of())).build();
  }

  /** What values should be, and how much cancels in them; per observable. */
  record Truth(Map<Observable, double[]> values, Map<Observable, double[]> magnitudes) {

    static Truth of(Estimates estimates) {
      Map<Observable, double[]> values = new LinkedHashMap<>();
      Map<Observable, double[]> magnitudes = new LinkedHashMap<>();
      for (Observable observable : OBSERVABLES) {
        values.put(observable, estimates.values(observable));
        magnitudes.put(observable, estimates.magnitudes(observable));
      }
      return new Truth(values, magnitudes);
    }

    /** With better values of what is not zero by symmetry. */
    Truth refined(Estimates better) {
      Map<Observable, double[]> all = new LinkedHashMap<>(values);
      for (Observable observable : notZero()) {
        double[] refined = better.values(observable);
        for (int i = 0; i < refined.length; i++) {
          refined[i] = isZero(observable, i) ? 0 : refined[i];
        }
        all.put(observable, refined);
      }
      return new Truth(all, magnitudes);
    }

    List<Observable> notZero() {
      return OBSERVABLES.stream()
          .filter(o -> IntStream.range(0, values.get(o).length).anyMatch(i -> !isZero(o, i)))
          .toList();
    }

    boolean isZero(Observable observable, int i) {
      double tiny = TINY * Math.abs(observable.scale(2));
      double scale = Math.max(magnitudes.get(observable)[i], tiny);
      return Math.abs(values.get(observable)[i]) <= ZERO * scale;
    }
  }

  /**
   * Boxes to a thousandth. Where bands touch, a mesh of four times the divisions may be further
   * from the truth: one of its points lies closer to where they do.
   */
  Truth onFineBoxes(double temperature) {
    Truth symmetric = Truth.of(mesh(60, Occupations.POINTS, temperature));
    return symmetric.refined(boxes(symmetric.notZero(), 0.001, temperature));
  }

  /** A mesh against one of four times its divisions. */
  List<Case> onMesh(int divisions, Occupations occupations, double temperature) {
    Truth truth = Truth.of(mesh(4 * divisions, occupations, temperature));
    return onMesh(divisions, occupations, temperature, truth);
  }

  List<Case> onMesh(int divisions, Occupations occupations, double temperature, Truth truth) {
    return cases(OBSERVABLES, mesh(divisions, occupations, temperature), truth);
  }

  Estimates mesh(int divisions, Occupations occupations, double temperature) {
    return integral(occupations, temperature)
        .of(model, KMesh.of(new int[] {divisions, divisions}, new double[2]), DEGENERATE, SWEEP);
  }

  private BrillouinIntegral integral(Occupations occupations, double temperature) {
    return new BrillouinIntegral(OBSERVABLES, mu, new double[] {temperature}, occupations);
  }

  /** Boxes, for what is not zero by symmetry. */
  List<Case> onBoxes(double rtol, Truth truth, double temperature) {
    List<Observable> targets = truth.notZero();
    return cases(targets, boxes(targets, rtol, temperature), truth);
  }

  private Estimates boxes(List<Observable> targets, double rtol, double temperature) {
    AdaptiveIntegral.Goal goal = new AdaptiveIntegral.Goal(new Tolerance(rtol, rtol), MOST);
    return new AdaptiveIntegral(targets, List.of(), mu, new double[] {temperature})
        .of(model, DEGENERATE, SWEEP, goal);
  }

  private static List<Case> cases(List<Observable> observables, Estimates found, Truth truth) {
    List<Case> cases = new ArrayList<>();
    for (Observable observable : observables) {
      double[] values = found.values(observable);
      double[] errors = found.errors(observable);
      for (int i = 0; i < values.length; i++) {
        if (!truth.isZero(observable, i)) {
          cases.add(new Case(values[i], truth.values().get(observable)[i], errors[i]));
        }
      }
    }
    return cases;
  }
}
