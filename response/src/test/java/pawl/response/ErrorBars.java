package pawl.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Models with such points, where χ diverges. */
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

  /** A mesh against one of four times its divisions. */
  List<Case> onMesh(int divisions, Occupations occupations, double temperature) {
    return cases(
        mesh(divisions, occupations, temperature), mesh(4 * divisions, occupations, temperature));
  }

  Estimates mesh(int divisions, Occupations occupations, double temperature) {
    return new BrillouinIntegral(OBSERVABLES, mu, new double[] {temperature}, occupations)
        .of(model, KMesh.of(new int[] {divisions, divisions}, new double[2]), DEGENERATE, SWEEP);
  }

  /** Boxes against a mesh. */
  List<Case> onBoxes(double rtol, Estimates truth, double temperature) {
    AdaptiveIntegral.Goal goal = new AdaptiveIntegral.Goal(new Tolerance(rtol, rtol), 200_000);
    return cases(
        new AdaptiveIntegral(OBSERVABLES, List.of(), mu, new double[] {temperature})
            .of(model, DEGENERATE, SWEEP, goal),
        truth);
  }

  private static List<Case> cases(Estimates found, Estimates truth) {
    List<Case> cases = new ArrayList<>();
    for (Observable observable : OBSERVABLES) {
      double[] values = found.values(observable);
      double[] errors = found.errors(observable);
      double[] truths = truth.values(observable);
      double[] sizes = truth.magnitudes(observable);
      for (int i = 0; i < values.length; i++) {
        double zero = ZERO * Math.max(sizes[i], Math.abs(observable.scale(2)) * TINY);
        if (Math.abs(truths[i]) > zero) {
          cases.add(new Case(values[i], truths[i], errors[i]));
        }
      }
    }
    return cases;
  }
}
