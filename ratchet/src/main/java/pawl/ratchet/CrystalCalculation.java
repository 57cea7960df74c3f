package pawl.ratchet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import pawl.quantity.Check;
import pawl.quantity.Constants;
import pawl.quantity.Effort;
import pawl.quantity.Estimate;
import pawl.quantity.Result;
import pawl.quantity.Warning;
import pawl.response.Footprint;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.ModelException;

/** A crystal under many conditions, on a mesh. */
public final class CrystalCalculation {

  private static final double MUCH_LESS = 0.1;

  /** A larger part of the coupling that is counted as elastic is pointed out. */
  private static final double ELASTIC = 0.05;

  /** Runs on coarser meshes, for the errors. */
  private static final double OTHER_RUNS = 3;

  /** Of the error of one component of a vector, what the others have at least. */
  private static final double CHANCE = 0.25;

  private static final List<String> SCALAR = List.of("value");
  private static final List<String> VECTOR = List.of("x", "y", "z");
  private static final List<String> TENSOR =
      List.of("xx", "xy", "xz", "yx", "yy", "yz", "zx", "zy", "zz");

  private final CrystalRatchet ratchet;
  private final Conditions conditions;
  private final Refinement refinement;

  /** Of one crystal, with the values of the mesh. */
  public CrystalCalculation(CrystalRatchet ratchet, Conditions conditions) {
    this(ratchet, conditions, Refinement.OF_MESH);
  }

  /** Of one crystal. */
  public CrystalCalculation(CrystalRatchet ratchet, Conditions conditions, Refinement refinement) {
    this.ratchet = ratchet;
    this.conditions = conditions;
    this.refinement = refinement;
  }

  /** Whether tables of couplings, phonons and relaxation times, if there are any, know a mesh. */
  public boolean covers(KMesh mesh) {
    boolean coupled =
        !(ratchet.coupling() instanceof WaveCoupling coupling) || coupling.covers(mesh);
    boolean dispersed =
        conditions.phonons().stream()
            .allMatch(p -> !(p instanceof DispersivePhonons d) || d.dispersion().covers(mesh));
    return coupled && dispersed && ratchet.tau().covers(mesh);
  }

  /** The memory that a mesh takes, with all bands of the model. */
  public Footprint footprint(KMesh mesh, int threads) {
    long orbitals = ratchet.model().orbitals();
    double states = 8.0 * mesh.size() * orbitals * (1 + 2 * orbitals);
    boolean overlap =
        ratchet.coupling() instanceof WaveCoupling coupling
            && coupling.overlap() == PhononCoupling.Overlap.OF_STATES;
    double kernels = overlap ? orbitals * (orbitals - 1) / 2.0 + 1 : 1;
    int branches =
        conditions.phonons().stream()
            .mapToInt(p -> p instanceof DispersivePhonons d ? d.weights().size() : 0)
            .sum();
    List<Footprint.Part> parts =
        new ArrayList<>(
            List.of(
                new Footprint.Part("program", "whatever it is asked for", 16L << 20),
                new Footprint.Part(
                    "states",
                    String.format(
                        Locale.ROOT,
                        "2 x %d k-points x %d bands x (1 + 2 x %d orbitals) x 8 B",
                        mesh.size(),
                        orbitals,
                        orbitals),
                    2 * states),
                new Footprint.Part(
                    "coupling",
                    String.format(
                        Locale.ROOT,
                        "at most %.0f pairs x %d k-points x 16 B",
                        kernels,
                        mesh.size()),
                    16 * kernels * mesh.size()),
                new Footprint.Part(
                    "work of the threads",
                    String.format(
                        Locale.ROOT,
                        "%d threads x (4 fields + %d bins x %d bands) x %d k-points x 8 B",
                        threads,
                        4 * ratchet.grid().bins(),
                        orbitals,
                        mesh.size()),
                    8.0 * threads * mesh.size() * (4 + 4.0 * ratchet.grid().bins() * orbitals))));
    if (branches > 0) {
      parts.add(
          new Footprint.Part(
              "phonons",
              String.format(
                  Locale.ROOT, "%d q-points x (%d branches x 8 B + 200 B)", mesh.size(), branches),
              mesh.size() * (8.0 * branches + 200)));
    }
    return new Footprint(parts, 2L * mesh.size() * orbitals * orbitals);
  }

  /**
   * Computes every quantity under every condition; errors are those of coarser meshes and bins.
   *
   * @throws ModelException if results are to be extrapolated, and the mesh cannot be halved twice
   *     or the coupling is one of movers
   */
  public Outcome on(KMesh mesh, Sweep sweep) {
    requireHalves(mesh);
    MeshStates states = states(mesh, sweep);
    CrystalRun fine = run(ratchet, states);
    List<CrystalRun> others = new ArrayList<>();
    if (mesh.submeshes() > 1) {
      MeshStates first = states.coarse(0);
      others.add(run(ratchet, first));
      others.add(run(ratchet, states.coarse(mesh.submeshes() - 1)));
      int bins = ratchet.grid().bins();
      CrystalRatchet.Grid rougher = ratchet.grid().withBins(bins % 2 == 0 ? bins / 2 : 2 * bins);
      others.add(run(ratchet.with(rougher), first));
      if (refinement == Refinement.EXTRAPOLATED) {
        others.add(run(ratchet, first.coarse(0)));
      }
    }
    Table table = new Table();
    for (int mu = 0; mu < conditions.muEv().size(); mu++) {
      for (int kind = 0; kind < conditions.phonons().size(); kind++) {
        double muEv = conditions.muEv().at(mu);
        table.add(mu, kind, fine.response(muEv, kind, sweep), responses(others, muEv, kind, sweep));
      }
    }
    Kernel kernel = Kernel.choose(ratchet.model().orbitals(), mesh.size());
    return new Outcome(
        table.results(),
        Effort.at(mesh.size(), kernel.name(), kernel.reason()),
        List.of(table.reciprocity()),
        warnings(mesh, table, fine.elastic(conditions.phonons())));
  }

  /**
   * The work of {@link #on} as one sweep that is given away, to see how long it would take; results
   * are dropped.
   */
  public void trial(KMesh mesh, Sweep sweep) {
    CrystalRun fine = run(ratchet, states(mesh, Sweep.SERIAL));
    double coarser = mesh.submeshes() > 1 ? OTHER_RUNS / mesh.submeshes() : 0;
    double passes = conditions.muEv().size() * fine.passes() * (1 + coarser);
    fine.trial(
        conditions.muEv().at(0),
        new Sweep() {
          @Override
          public <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder) {
            sweep.over((int) Math.ceil(passes * blocks), b -> work.apply(b % blocks), p -> {});
          }
        });
  }

  private CrystalRun run(CrystalRatchet of, MeshStates states) {
    return new CrystalRun(of, conditions.phonons(), hottestEv(), states);
  }

  private void requireHalves(KMesh mesh) {
    if (refinement == Refinement.OF_MESH) {
      return;
    }
    if (ratchet.coupling() instanceof MoverCoupling) {
      throw new ModelException(
          "densities of movers do not converge as the square of the step, so that results of"
              + " forward-backward coupling cannot be extrapolated");
    }
    for (int axis = 0; axis < ratchet.model().dimension(); axis++) {
      if (mesh.divisions().get(axis) % 4 != 0) {
        throw new ModelException(
            "results can be extrapolated from meshes that can be halved twice, and "
                + mesh
                + " cannot: give divisions that are multiples of 4");
      }
    }
  }

  private static List<CrystalResponse> responses(
      List<CrystalRun> runs, double muEv, int kind, Sweep sweep) {
    return runs.stream().map(run -> run.response(muEv, kind, sweep)).toList();
  }

  private MeshStates states(KMesh mesh, Sweep sweep) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double mu : conditions.muEv().values()) {
      for (Phonons phonons : conditions.phonons()) {
        for (EnergyBins bins : bins(mu, phonons, mesh)) {
          lowest = Math.min(lowest, bins.lowest());
          highest = Math.max(highest, bins.highest());
        }
      }
    }
    return MeshStates.of(ratchet.model(), mesh, lowest, highest, sweep);
  }

  /** Those that reach as far as any of these phonons. */
  private List<EnergyBins> bins(double muEv, Phonons phonons, KMesh mesh) {
    int perPhonon = ratchet.grid().bins();
    if (phonons instanceof DispersivePhonons dispersive) {
      PhononBins bins = new PhononBins(dispersive, mesh, ratchet.model().dimension(), perPhonon);
      int most = bins.numbers().get(0);
      return List.of(EnergyBins.of(muEv, bins.energyEv(most), most, ratchet.window(), hottestEv()));
    }
    return ((EinsteinPhonons) phonons)
        .branches().stream()
            .map(b -> EnergyBins.of(muEv, b.energyEv(), perPhonon, ratchet.window(), hottestEv()))
            .toList();
  }

  /** The highest k_B T_e, eV. */
  private double hottestEv() {
    return Constants.BOLTZMANN_EV
        * conditions.electronK().values().stream().mapToDouble(t -> t).max().orElseThrow();
  }

  /** All numbers and errors. */
  private final class Table {

    private final Map<RatchetQuantity, double[][]> values = new EnumMap<>(RatchetQuantity.class);
    private final Map<RatchetQuantity, double[][]> errors = new EnumMap<>(RatchetQuantity.class);

    void add(int mu, int kind, CrystalResponse fine, List<CrystalResponse> others) {
      for (int e = 0; e < conditions.electronK().size(); e++) {
        for (int p = 0; p < conditions.phononK().size(); p++) {
          double electronK = conditions.electronK().at(e);
          double phononK = conditions.phononK().at(p);
          List<Map<RatchetQuantity, double[]>> rough =
              others.stream().map(other -> other.at(electronK, phononK)).toList();
          int index = conditions.index(mu, e, p, kind);
          fine.at(electronK, phononK)
              .forEach(
                  (quantity, numbers) -> {
                    Estimate[] refined =
                        refined(numbers, rough.stream().map(all -> all.get(quantity)).toList());
                    at(values, quantity)[index] =
                        Arrays.stream(refined).mapToDouble(Estimate::value).toArray();
                    at(errors, quantity)[index] =
                        Arrays.stream(refined).mapToDouble(Estimate::error).toArray();
                  });
        }
      }
    }

    private double[][] at(Map<RatchetQuantity, double[][]> all, RatchetQuantity quantity) {
      return all.computeIfAbsent(quantity, q -> new double[conditions.size()][]);
    }

    private Estimate[] refined(double[] numbers, List<double[]> rough) {
      Estimate[] refined = new Estimate[numbers.length];
      for (int c = 0; c < numbers.length; c++) {
        refined[c] =
            rough.isEmpty()
                ? new Estimate(numbers[c], Double.NaN)
                : refinement.of(
                    numbers[c],
                    new Refinement.Rough(
                        rough.get(0)[c],
                        rough.get(1)[c],
                        rough.get(2)[c],
                        rough.size() > 3 ? rough.get(3)[c] : Double.NaN,
                        binsLeft()));
      }
      return refined.length == VECTOR.size() ? levelled(refined) : refined;
    }

    /** Meshes may agree by chance in one component of a current, hardly in all that exist. */
    private static Estimate[] levelled(Estimate... vector) {
      double worst = Arrays.stream(vector).mapToDouble(Estimate::error).max().orElseThrow();
      return Arrays.stream(vector)
          .map(
              v ->
                  new Estimate(v.value(), v.error() == 0 ? 0 : Math.max(v.error(), CHANCE * worst)))
          .toArray(Estimate[]::new);
    }

    /** With half the bins errors are four times as large, with twice as many a quarter. */
    private double binsLeft() {
      return ratchet.grid().bins() % 2 == 0 ? 1.0 / 3 : -4.0 / 3;
    }

    double value(RatchetQuantity quantity, int index, int component) {
      return values.get(quantity)[index][component];
    }

    List<Result> results() {
      List<Result> results = new ArrayList<>();
      values.forEach(
          (quantity, numbers) -> {
            double[][] wrong = errors.get(quantity);
            int size = numbers[0].length;
            Estimate[] flat = new Estimate[numbers.length * size];
            Arrays.setAll(
                flat, i -> new Estimate(numbers[i / size][i % size], wrong[i / size][i % size]));
            List<String> components = size == 1 ? SCALAR : size == 3 ? VECTOR : TENSOR;
            results.add(quantity.result(conditions.axes(), components, flat));
          });
      return results;
    }

    Check reciprocity() {
      Reciprocity reciprocity = new Reciprocity();
      conditions
          .indices()
          .forEach(
              i -> {
                double trace =
                    value(RatchetQuantity.L11, i, 0)
                        + value(RatchetQuantity.L11, i, 4)
                        + value(RatchetQuantity.L11, i, 8);
                for (int c = 0; c < 3; c++) {
                  reciprocity.add(
                      value(RatchetQuantity.L12, i, c),
                      value(RatchetQuantity.L21, i, c),
                      trace * value(RatchetQuantity.L22, i, 0));
                }
              });
      return reciprocity.check();
    }
  }

  private List<Warning> warnings(KMesh mesh, Table table, double elastic) {
    List<Warning> warnings = new ArrayList<>();
    if (elastic > ELASTIC) {
      warnings.add(
          new Warning(
              "W-RAT-005",
              String.format(
                  Locale.ROOT,
                  "%.2g of the coupling is to phonons below one bin of energy and counted as"
                      + " elastic, without heat or current; give more bins",
                  elastic)));
    }
    if (mesh.submeshes() == 1) {
      warnings.add(
          new Warning(
              "W-ERR-001",
              "the mesh "
                  + mesh
                  + " contains no coarser one, so errors are unknown; choose divisions that are"
                  + " multiples of 2, 3, 5 or 7"));
    }
    conditions
        .indices()
        .filter(i -> table.value(RatchetQuantity.CRITERION_23, i, 0) > MUCH_LESS)
        .findFirst()
        .ifPresent(
            i ->
                warnings.add(
                    ChainCalculation.tooStrong(
                        table.value(RatchetQuantity.CRITERION_23, i, 0), conditions.text(i))));
    return warnings;
  }
}
