package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pawl.io.InputException;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.junction.Bosons;
import pawl.junction.BroadModes;
import pawl.junction.Conductor;
import pawl.junction.Dressing;
import pawl.junction.Mode;
import pawl.junction.Mode.Normalization;
import pawl.junction.NarrowModes;
import pawl.junction.OhmicBath;
import pawl.junction.Side;
import pawl.junction.SquareMatrix;

/** Reads the tables {@code [[mode]]} and {@code [bosons]} of a job file. */
final class JunctionModes {

  private static final String ENERGY = "energy";
  private static final String DISPLACEMENT = "displacement";
  private static final String LADDER = "ladder";
  private static final String DRESSED = "dressed";

  private final int levels;
  private final List<Setting> tables;
  private final Settings bosons;

  /**
   * Tables of a file.
   *
   * @param levels of the centre
   */
  JunctionModes(int levels, Settings file) {
    this.levels = levels;
    this.bosons = file.get("bosons").table();
    bosons.requireKnown(List.of("temperature", "K", "damping", "gyration", DRESSED));
    Setting modes = file.get("mode");
    if (!modes.isList() || modes.list().isEmpty()) {
      throw modes.wrong("tables [[mode]]");
    }
    this.tables = modes.list();
  }

  /** The table {@code [bosons]}. */
  Settings bosons() {
    return bosons;
  }

  /** Whether K makes the modes broad. */
  boolean areBroad() {
    return bosons.find("K").isPresent();
  }

  /**
   * The modes.
   *
   * @param swept replaces the energy of the only one
   * @throws InputException if they are wrong
   */
  Bosons read(OptionalDouble swept) {
    return areBroad() ? broad() : narrow(swept);
  }

  /** Refuses dressed modes on leads that are not known at all energies. */
  void requireKnown(Conductor conductor) {
    if (dressing() == Dressing.BATH) {
      return;
    }
    for (Side side : Side.values()) {
      double top = conductor.lead(side).known().to();
      if (!Double.isInfinite(top)) {
        throw bosons
            .get(DRESSED)
            .wrong(
                "false, as the "
                    + side.word()
                    + " lead is known up to "
                    + Figures.of(top)
                    + " only,");
      }
    }
  }

  private Dressing dressing() {
    boolean dressed = bosons.find(DRESSED).map(Setting::flag).orElse(false);
    return dressed ? Dressing.BATH_AND_PAIRS : Dressing.BATH;
  }

  /** Refuses to sweep what is not the energy of one narrow mode. */
  void requireOneNarrow(Setting sweep) {
    if (areBroad() || tables.size() > 1) {
      throw sweep.wrong("one narrow mode", areBroad() ? "K" : tables.size() + " modes");
    }
  }

  private NarrowModes narrow(OptionalDouble swept) {
    List<Mode> modes = new ArrayList<>();
    for (String key : List.of("damping", "gyration", DRESSED)) {
      if (bosons.find(key).isPresent()) {
        throw bosons.get(key).wrong("K beside it, as narrow modes have none");
      }
    }
    for (Setting table : tables) {
      Settings mode = table.table();
      mode.requireKnown(List.of(ENERGY, "coupling", "normalization", "bath_rate"));
      double energy = swept.isPresent() ? swept.getAsDouble() : positive(mode.get(ENERGY));
      modes.add(new Mode(energy, coupling(mode), normalization(mode), bathRate(mode)));
    }
    return new NarrowModes(modes);
  }

  static double positive(Setting setting) {
    double value = setting.number();
    if (!(value > 0)) {
      throw setting.wrong("a number above 0");
    }
    return value;
  }

  private static double bathRate(Settings mode) {
    double rate = mode.find("bath_rate").map(Setting::number).orElse(0.0);
    if (rate < 0) {
      throw mode.get("bath_rate").wrong("a rate that is not negative");
    }
    return rate;
  }

  private SquareMatrix coupling(Settings mode) {
    return MatrixSetting.of(mode.get("coupling"), levels).hermitian().matrix();
  }

  private static Normalization normalization(Settings mode) {
    String word = mode.find("normalization").map(Setting::text).orElse(DISPLACEMENT);
    return switch (word) {
      case DISPLACEMENT -> Normalization.DISPLACEMENT;
      case LADDER -> Normalization.LADDER;
      default -> throw mode.get("normalization").wrong(DISPLACEMENT + " or " + LADDER);
    };
  }

  private BroadModes broad() {
    List<SquareMatrix> couplings = new ArrayList<>();
    for (Setting table : tables) {
      Settings mode = table.table();
      mode.find(ENERGY)
          .ifPresent(
              energy -> {
                throw energy.wrong("no energy of a mode whose K is given");
              });
      mode.requireKnown(List.of("coupling", "normalization", "bath_rate"));
      if (bathRate(mode) != 0) {
        throw mode.get("bath_rate").wrong("0, as damping is given,");
      }
      if (normalization(mode) != Normalization.DISPLACEMENT) {
        throw mode.get("normalization").wrong(DISPLACEMENT + ", as K is given,");
      }
      couplings.add(coupling(mode));
    }
    int modes = couplings.size();
    SquareMatrix stiffness =
        MatrixSetting.of(bosons.get("K"), modes).symmetric().positive().matrix();
    SquareMatrix damping =
        MatrixSetting.of(bosons.get("damping"), modes)
            .symmetric()
            .withoutNegativeEigenvalues()
            .matrix();
    SquareMatrix gyration =
        bosons
            .find("gyration")
            .map(setting -> MatrixSetting.of(setting, modes).antisymmetric().matrix())
            .orElse(SquareMatrix.zero(modes));
    return new BroadModes(couplings, new OhmicBath(stiffness, damping, gyration), dressing());
  }
}
