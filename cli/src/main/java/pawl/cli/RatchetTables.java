package pawl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pawl.io.CouplingFile;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.ratchet.ChainBand;
import pawl.ratchet.ChainRatchet;
import pawl.ratchet.Conditions;
import pawl.ratchet.CouplingTable;
import pawl.ratchet.CrystalCoupling;
import pawl.ratchet.CrystalRatchet;
import pawl.ratchet.EinsteinPhonons;
import pawl.ratchet.MagnitudeEstimate;
import pawl.ratchet.MoverCoupling;
import pawl.ratchet.PhononCoupling;
import pawl.ratchet.PhononCoupling.Form;
import pawl.ratchet.PhononCoupling.Metric;
import pawl.ratchet.PhononCoupling.Overlap;
import pawl.ratchet.Phonons;
import pawl.ratchet.Refinement;
import pawl.ratchet.SiInput;
import pawl.ratchet.SideCoupling;
import pawl.ratchet.Wire;
import pawl.tightbinding.Lattice;

/** The tables of a ratchet's job file, from SI to what they describe. */
final class RatchetTables {

  static final String BAND = "band";
  static final String ESTIMATE = "estimate";
  static final String ELECTRONS = "electrons";
  static final String PHONONS = "phonons";
  static final String COUPLING = "coupling";
  static final String BINS = "bins";
  static final String WINDOW = "window";
  static final String THICKNESS = "thickness";
  static final String EXTRAPOLATE = "extrapolate";
  static final String MAGNETIZATION = "magnetization";

  private static final int DEFAULT_BINS = 6;
  private static final int MOST_BINS = 1000;
  private static final double DEFAULT_WINDOW = 22;
  private static final double LEAST_WINDOW = 1;
  private static final double MOST_WINDOW = 700;
  static final String TABLE = "table";
  private static final String AXIS = "axis";
  static final String FORWARD_BACKWARD = "forward-backward";
  static final String MU = "mu";
  static final String TAU = "tau";
  static final String TAU_FILE = "tau_file";
  private static final String DENSITY = "density";
  private static final String HOLES = "holes";
  private static final String FILLED = "filled";
  private static final int MOST_BANDS = 100_000;
  static final String KIND = "kind";
  static final String BRANCH = "branch";
  static final String ENERGY = "energy";
  static final String TEMPERATURE = "temperature";

  private final Path path;
  private final Settings job;

  /**
   * The tables of a file.
   *
   * @param path of the file, which the paths in it start from
   */
  RatchetTables(Path path, Settings job) {
    this.path = path;
    this.job = job;
  }

  /** The chain of [band], [coupling] and the relaxation time. */
  ChainRatchet chain() {
    JobTable band = JobTable.of(job, BAND, List.of(KIND, "t1", "t2", "phi", "a"));
    Setting kind = band.get(KIND);
    if (!kind.text().equals("chain")) {
      throw kind.wrong("\"chain\" or \"" + LineTable.LINE + "\"");
    }
    double t1 = band.number("t1");
    double t2 = band.number("t2");
    if (t1 == 0 && t2 == 0) {
      throw band.get("t2").wrong("a hopping, as t1 is 0,");
    }
    return wire(new ChainBand(t1, t2, band.number("phi"), SiInput.angstrom(band.positive("a"))));
  }

  /** Any wire with [coupling] and the relaxation time. */
  ChainRatchet wire(Wire wire) {
    return new ChainRatchet(wire, sides(JobTable.of(job, COUPLING, List.of("gF2", "gB2"))), tau());
  }

  /** The relaxation time, ħ/eV. */
  double tau() {
    return SiInput.hbarPerEv(electrons().positive(TAU));
  }

  /**
   * How a crystal's phonons couple.
   *
   * @param dimension of the crystal
   */
  CrystalCoupling coupling(int dimension) {
    Setting kind = job.get(COUPLING).table().get(KIND);
    if (kind.text().equals(FORWARD_BACKWARD)) {
      JobTable table = JobTable.of(job, COUPLING, List.of(KIND, "gF2", "gB2", AXIS));
      int axis = table.has(AXIS) ? table.get(AXIS).integer(1, 3) : 1;
      return new MoverCoupling(sides(table), axis - 1);
    }
    if (kind.text().equals(TABLE)) {
      return couplingTable(dimension);
    }
    return phonons(word(kind, Form.values(), ", " + FORWARD_BACKWARD + ", " + TABLE));
  }

  private CouplingTable couplingTable(int dimension) {
    JobTable table = JobTable.of(job, COUPLING, List.of(KIND, "file", "overlap"));
    CouplingFile read = couplingFile(dimension);
    double[] values = Arrays.stream(read.values()).map(SiInput::cubicAngstrom).toArray();
    return new CouplingTable(read.divisions(), values, overlap(table));
  }

  CouplingFile couplingFile(int dimension) {
    String name = job.get(COUPLING).table().get("file").text();
    return CouplingFile.read(path.resolveSibling(name), dimension);
  }

  private static Overlap overlap(JobTable table) {
    boolean full = table.has("overlap") && !table.get("overlap").flag();
    return full ? Overlap.FULL : Overlap.OF_STATES;
  }

  /** Refuses an axis that the model does not have. */
  void requireAxis(int dimension) {
    if (coupling(dimension) instanceof MoverCoupling movers && movers.axis() >= dimension) {
      throw job.get(COUPLING)
          .table()
          .get(AXIS)
          .wrong("a periodic direction of the model, from 1 to " + dimension + ",");
    }
  }

  private static SideCoupling sides(JobTable table) {
    return new SideCoupling(
        SiInput.cubicAngstrom(table.nonNegative("gF2")),
        SiInput.cubicAngstrom(table.nonNegative("gB2")));
  }

  private PhononCoupling phonons(Form form) {
    JobTable table = JobTable.of(job, COUPLING, List.of(KIND, "g2", "q0", "metric", "overlap"));
    double strength = SiInput.cubicAngstrom(table.nonNegative("g2"));
    double range =
        form == Form.CONSTANT && !table.has("q0") ? 0 : SiInput.perAngstrom(table.positive("q0"));
    Metric metric =
        table.has("metric") ? word(table.get("metric"), Metric.values(), "") : Metric.LATTICE;
    return new PhononCoupling(form, strength, range, metric, overlap(table));
  }

  private static <E extends Enum<E>> E word(Setting setting, E[] all, String others) {
    String text = setting.text();
    for (E one : all) {
      if (name(one).equals(text)) {
        return one;
      }
    }
    throw setting.wrong(
        "one of "
            + Arrays.stream(all).map(RatchetTables::name).collect(Collectors.joining(", "))
            + others);
  }

  private static String name(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How finely a crystal's energies are told apart. */
  CrystalRatchet.Grid grid() {
    int bins = job.find(BINS).map(b -> b.integer(1, MOST_BINS)).orElse(DEFAULT_BINS);
    double window = DEFAULT_WINDOW;
    if (job.find(WINDOW).isPresent()) {
      window = job.get(WINDOW).number();
      if (!(window >= LEAST_WINDOW && window <= MOST_WINDOW)) {
        throw job.get(WINDOW)
            .wrong(String.format("a number from %.0f to %.0f", LEAST_WINDOW, MOST_WINDOW));
      }
    }
    return CrystalRatchet.Grid.of(bins, window);
  }

  /** Whether values are extrapolated. */
  Refinement refinement() {
    boolean wanted = job.find(EXTRAPOLATE).filter(Setting::flag).isPresent();
    return wanted ? Refinement.EXTRAPOLATED : Refinement.OF_MESH;
  }

  /** What a cell of the crystal fills, Å³. */
  double cellVolume(Lattice lattice, int dimension) {
    if (job.find(THICKNESS).isEmpty()) {
      return lattice.volume();
    }
    Setting thickness = job.get(THICKNESS);
    if (dimension == 3 || !(thickness.number() > 0)) {
      throw thickness.wrong(
          dimension == 3 ? "no value, as the model fills space," : "a number above 0");
    }
    double angstrom = SiInput.angstrom(thickness.number());
    return lattice.measure(dimension) * (dimension == 2 ? angstrom : angstrom * angstrom);
  }

  /** Whether the job has orders of magnitude. */
  boolean hasEstimate() {
    return job.find(ESTIMATE).isPresent();
  }

  /** Directions of a magnetisation, if the job has any. */
  Optional<Directions> directions() {
    return DirectionTable.of(job);
  }

  /** The orders of magnitude of [estimate]. */
  MagnitudeEstimate estimate() {
    JobTable table =
        JobTable.of(
            job, ESTIMATE, List.of("fermi_energy", "fermi_splitting", "a", "g2", "g2_asymmetry"));
    Settings phonons = job.get(PHONONS).table();
    if (phonons.find(BRANCH).isPresent()) {
      throw phonons.get(BRANCH).wrong("one energy, as an estimate is for one branch,");
    }
    return new MagnitudeEstimate(
        table.positive("fermi_energy"),
        table.number("fermi_splitting"),
        SiInput.angstrom(table.positive("a")),
        SiInput.cubicAngstrom(table.positive("g2")),
        table.number("g2_asymmetry"));
  }

  /** The carriers, if the job has these in place of chemical potentials. */
  Optional<Carriers> carriers() {
    JobTable electrons = electrons();
    if (electrons.has(FILLED) && !electrons.has(HOLES)) {
      throw electrons.get(FILLED).wrong("no value, as it says what holes are missing from,");
    }
    Optional<String> key = Stream.of(DENSITY, HOLES).filter(electrons::has).findFirst();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    boolean both = electrons.has(DENSITY) && electrons.has(HOLES);
    if (electrons.has(MU) || both) {
      throw electrons.get(key.get()).wrong("no value, as there is a " + (both ? HOLES : MU) + ",");
    }
    if (electrons.positiveAxis(TEMPERATURE).length > 1) {
      throw electrons
          .get(TEMPERATURE)
          .wrong("one number, as a density has another mu at every temperature,");
    }
    double[] density =
        Arrays.stream(electrons.positiveAxis(key.get())).map(SiInput::perCubicAngstrom).toArray();
    return Optional.of(
        key.get().equals(HOLES)
            ? new Carriers(density, electrons.get(FILLED).integer(1, MOST_BANDS), -1)
            : new Carriers(density, 0, 1));
  }

  /**
   * The conditions with chemical potentials that count from an energy.
   *
   * @param fermiEv that energy, eV
   */
  Conditions conditions(double fermiEv) {
    JobTable electrons = electrons();
    refuseDensity(electrons);
    return conditionsAt(muEv(fermiEv));
  }

  /** The conditions without a chemical potential. */
  Conditions conditions() {
    JobTable electrons = electrons();
    refuseDensity(electrons);
    if (electrons.has(MU)) {
      throw electrons.get(MU).wrong("no value, as an estimate does not depend on it,");
    }
    return conditionsAt(0);
  }

  private static void refuseDensity(JobTable electrons) {
    for (String key : List.of(DENSITY, HOLES)) {
      if (electrons.has(key)) {
        throw electrons
            .get(key)
            .wrong("a Wannier model and its kmesh, whose bands say what mu it means,");
      }
    }
  }

  /** The conditions at some chemical potentials, eV. */
  Conditions conditionsAt(double... muEv) {
    return conditionsAt(einstein(phonons()), muEv);
  }

  /** The conditions with some phonons at some chemical potentials, eV. */
  Conditions conditionsAt(List<? extends Phonons> phonons, double... muEv) {
    return Conditions.of(
        muEv,
        electrons().positiveAxis(TEMPERATURE),
        phonons().nonNegativeAxis(TEMPERATURE),
        phonons);
  }

  /** The chemical potentials of a crystal, which count from an energy, eV. */
  double[] muEv(double fermiEv) {
    return Arrays.stream(electrons().axis(MU)).map(mu -> Decimal.sum(mu, fermiEv)).toArray();
  }

  /** Temperatures of the electrons, K. */
  double[] electronK() {
    return electrons().positiveAxis(TEMPERATURE);
  }

  /** Phonons without dispersion. */
  List<EinsteinPhonons> einstein() {
    return einstein(phonons());
  }

  /** The table of the electrons. */
  JobTable electrons() {
    return isCrystal()
        ? JobTable.of(
            job, ELECTRONS, List.of(MU, DENSITY, HOLES, FILLED, TEMPERATURE, TAU, TAU_FILE))
        : JobTable.of(job, ELECTRONS, List.of(MU, DENSITY, HOLES, FILLED, TEMPERATURE, TAU));
  }

  /** The table of the phonons. */
  JobTable phonons() {
    List<String> keys = new ArrayList<>(List.of(ENERGY, BRANCH, TEMPERATURE));
    if (isCrystal()) {
      keys.addAll(
          List.of(
              RatchetDispersion.FILE,
              RatchetDispersion.FORCE_CONSTANTS,
              RatchetDispersion.UNIT,
              RatchetDispersion.WEIGHTS));
    }
    return JobTable.of(job, PHONONS, keys);
  }

  private boolean isCrystal() {
    return job.find(BAND).isEmpty() && (!hasEstimate() || job.find(COUPLING).isPresent());
  }

  /** Energies are a sweep, branches are there at the same time. */
  private static List<EinsteinPhonons> einstein(JobTable table) {
    if (!table.has(BRANCH)) {
      return Arrays.stream(table.positiveAxis(ENERGY)).mapToObj(EinsteinPhonons::of).toList();
    }
    if (table.has(ENERGY)) {
      throw table.get(ENERGY).wrong("no value, as there are branches,");
    }
    List<EinsteinPhonons.Branch> branches = new ArrayList<>();
    for (Setting element : table.get(BRANCH).list()) {
      JobTable branch = JobTable.of(element, List.of(ENERGY, "weight"));
      double weight = branch.has("weight") ? branch.positive("weight") : 1;
      branches.add(new EinsteinPhonons.Branch(branch.positive(ENERGY), weight));
    }
    return List.of(new EinsteinPhonons(branches));
  }
}
