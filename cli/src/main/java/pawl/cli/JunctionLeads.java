package pawl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pawl.io.ModelRequest;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.junction.ChainLead;
import pawl.junction.LayeredLead;
import pawl.junction.Lead;
import pawl.junction.PrincipalLayer;
import pawl.junction.PrincipalLayer.Direction;
import pawl.junction.SampledLead;
import pawl.junction.SquareMatrix;
import pawl.junction.TabulatedLead;
import pawl.junction.WideBandLead;
import pawl.response.Sweep;
import pawl.tightbinding.TightBindingModel;

/**
 * Reads the tables {@code [left]} and {@code [right]} of a job file.
 *
 * @param levels of the centre
 * @param job the file, from which paths of models start
 * @param sweep computes leads that are sampled
 */
record JunctionLeads(int levels, Path job, Sweep sweep) {

  /** Costs eight digits of the self-energy. */
  private static final double DEFAULT_ETA = 1e-8;

  private static final int MOST_DIVISIONS = 1000;

  /** So that every second one is a table, too. */
  private static final int LEAST_SAMPLES = 3;

  private static final List<String> COMMON = List.of("kind", "mu", "temperature");
  private static final String WIDE_BAND = "wide-band";
  private static final List<String> KINDS = List.of(WIDE_BAND, "chain", "layers", "table");

  /**
   * A lead; {@code gamma} alone makes one of infinite bandwidth.
   *
   * @param direction where a crystal extends to
   */
  Lead read(Settings lead, Direction direction) {
    String kind = lead.find("kind").map(Setting::text).orElse(WIDE_BAND);
    return switch (kind) {
      case WIDE_BAND -> wideBand(lead);
      case "chain" -> chain(lead);
      case "layers" -> layers(lead, direction);
      case "table" -> table(lead);
      default -> throw lead.get("kind").wrong("one of " + String.join(", ", KINDS));
    };
  }

  private Lead wideBand(Settings lead) {
    requireKnown(lead, "gamma");
    return new WideBandLead(
        MatrixSetting.of(lead.get("gamma"), levels)
            .hermitian()
            .withoutNegativeEigenvalues()
            .matrix());
  }

  private Lead chain(Settings lead) {
    requireKnown(lead, "t", "tc", "e0", "site");
    double t = lead.get("t").number();
    if (t == 0) {
      throw lead.get("t").wrong("a hopping other than 0");
    }
    double e0 = lead.find("e0").map(Setting::number).orElse(0.0);
    int site = lead.get("site").integer(0, levels - 1);
    return new ChainLead(levels, site, t, lead.get("tc").number(), e0);
  }

  private Lead layers(Settings lead, Direction direction) {
    requireKnown(lead, "model", "axis", "k", "kmesh", "coupling", "eta", "e0", "energy");
    TightBindingModel model = model(lead.get("model"));
    int axis = lead.get("axis").integer(1, model.dimension()) - 1;
    double eta = lead.find("eta").map(JunctionModes::positive).orElse(DEFAULT_ETA);
    double e0 = lead.find("e0").map(Setting::number).orElse(0.0);
    List<PrincipalLayer> layers =
        alongSurface(lead, axis).stream()
            .map(k -> PrincipalLayer.of(model, axis, direction, k))
            .toList();
    List<LayeredLead.Bond> bonds = new ArrayList<>();
    for (Setting entry : lead.get("coupling").list()) {
      List<Setting> parts = entry.list(3);
      double[] amplitude = MatrixSetting.pair(parts.get(2));
      bonds.add(
          new LayeredLead.Bond(
              parts.get(0).integer(0, levels - 1),
              parts.get(1).integer(0, layers.get(0).inside().size() - 1),
              amplitude[0],
              amplitude[1]));
    }
    LayeredLead crystal = new LayeredLead(levels, layers, bonds, eta, e0);
    return lead.find("energy").map(energy -> sampled(crystal, energy)).orElse(crystal);
  }

  /** Wave vectors along the surface: one, or a mesh that begins there. */
  private static List<double[]> alongSurface(Settings lead, int axis) {
    double[] first = lead.find("k").map(setting -> setting.numbers(3)).orElse(new double[3]);
    if (lead.find("kmesh").isEmpty()) {
      return List.of(first);
    }
    List<double[]> all = new ArrayList<>(List.of(first));
    List<Setting> divisions = lead.get("kmesh").list(3);
    for (int d = 0; d < 3; d++) {
      int count = divisions.get(d).integer(1, d == axis ? 1 : MOST_DIVISIONS);
      List<double[]> finer = new ArrayList<>();
      for (double[] k : all) {
        for (int i = 0; i < count; i++) {
          double[] moved = k.clone();
          moved[d] += (double) i / count;
          finer.add(moved);
        }
      }
      all = finer;
    }
    return all;
  }

  /** A lead that is computed at some energies, beforehand. */
  private Lead sampled(Lead crystal, Setting setting) {
    double[] energies =
        JunctionAxes.points(setting).stream().mapToDouble(Double::doubleValue).toArray();
    requireAscending(setting, energies);
    if (energies.length < LEAST_SAMPLES) {
      throw setting.wrong("at least " + LEAST_SAMPLES + " energies", energies.length + "");
    }
    Lead coarser = crystal.coarser().orElse(crystal);
    return new SampledLead(
        energies, values(crystal, energies), values(coarser, SampledLead.coarser(energies)));
  }

  private List<SquareMatrix> values(Lead lead, double... energies) {
    List<SquareMatrix> values = new ArrayList<>();
    sweep.over(energies.length, i -> lead.selfEnergy(energies[i]), values::add);
    return values;
  }

  private static void requireAscending(Setting setting, double... energies) {
    for (int i = 1; i < energies.length; i++) {
      if (!(energies[i] > energies[i - 1])) {
        throw setting.wrong("ascending energies", energies[i] + " after " + energies[i - 1]);
      }
    }
  }

  private TightBindingModel model(Setting setting) {
    String text = setting.text();
    String path = BuiltinName.isIn(text) ? text : job.resolveSibling(text).toString();
    ModelName name = new ModelName.Converter().convert(path);
    return name.read(ModelRequest.of(name.file())).model();
  }

  private Lead table(Settings lead) {
    requireKnown(lead, "energy", "sigma");
    Setting energy = lead.get("energy");
    double[] energies = energy.numbers(energy.list().size());
    requireAscending(energy, energies);
    if (energies.length < 2) {
      throw energy.wrong("at least two energies");
    }
    List<SquareMatrix> values = new ArrayList<>();
    for (Setting matrix : lead.get("sigma").list(energies.length)) {
      SquareMatrix sigma = MatrixSetting.of(matrix, levels).matrix();
      new MatrixSetting(matrix, Lead.broadening(sigma)).withoutNegativeEigenvalues();
      values.add(sigma);
    }
    return new TabulatedLead(energies, values);
  }

  private static void requireKnown(Settings lead, String... own) {
    lead.requireKnown(Stream.concat(COMMON.stream(), Stream.of(own)).toList());
  }
}
