package pawl.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import pawl.response.ElectronPhononTime;
import pawl.response.PhononDrag;
import pawl.tightbinding.ModelException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the phonon drag needs to be known. */
final class DragOptions {

  /** Of a layer of MoS2, in the paper. */
  private static final double USUAL_EXPONENT = 4;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--drag-impurity-time",
      paramLabel = "S",
      converter = Decimal.Positive.class,
      description =
          "Relaxation time of carriers in s. With the four options below it gives alpha_drag of"
              + " two-dimensional crystals: what phonons that stream under a temperature gradient"
              + " add by pushing the carriers.")
  private Double impurity;

  @Option(
      names = "--drag-phonon-time",
      paramLabel = "S",
      converter = Decimal.Positive.class,
      description = "Relaxation time of phonons in s.")
  private Double phonon;

  @Option(
      names = "--drag-electron-phonon-time",
      paramLabel = "S",
      converter = Decimal.Positive.class,
      description =
          "Time between collisions of a carrier with phonons in s, at --drag-reference-temperature.")
  private Double electronPhonon;

  @Option(
      names = "--drag-reference-temperature",
      paramLabel = "K",
      converter = Decimal.Positive.class,
      description = "Where that is the time, in K.")
  private Double reference;

  @Option(
      names = "--drag-energy",
      paramLabel = "EV",
      converter = Decimal.Converter.class,
      description =
          "Mass of the carriers times the square of the velocity of sound, m* v_s^2, in eV; negative"
              + " for holes.")
  private Double energy;

  @Option(
      names = "--drag-exponent",
      paramLabel = "N",
      converter = Decimal.Positive.class,
      description =
          "That time goes as 1/T^N (default: 4, low temperatures in a layer of MoS2, Xiao et al.).")
  private Double exponent;

  /**
   * The drag, if it is asked for.
   *
   * @param axes with the temperatures
   * @param dimension of the model
   */
  Optional<PhononDrag> of(AxisOptions axes, int dimension) {
    Map<String, Double> needed = new LinkedHashMap<>();
    needed.put("--drag-impurity-time", impurity);
    needed.put("--drag-phonon-time", phonon);
    needed.put("--drag-electron-phonon-time", electronPhonon);
    needed.put("--drag-reference-temperature", reference);
    needed.put("--drag-energy", energy);
    List<String> missing = needed.keySet().stream().filter(o -> needed.get(o) == null).toList();
    if (exponent == null && needed.values().stream().allMatch(Objects::isNull)) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      throw usage(
          "the phonon drag needs "
              + String.join(", ", missing)
              + ", too; the theory leaves them open, and none is guessed");
    }
    if (dimension != 2) {
      throw new ModelException(
          "--drag-... is for alpha_drag of two-dimensional crystals, and this model is "
              + dimension
              + "-dimensional; leave it out");
    }
    if (energy == 0) {
      throw usage("--drag-energy 0 drags nothing; leave the options --drag-... out");
    }
    double power = exponent == null ? USUAL_EXPONENT : exponent;
    if (power < 1 && axes.hasZeroTemperature()) {
      throw usage(
          "at T = 0 the drag diverges with --drag-exponent below 1; leave 0 out of --temperature");
    }
    ElectronPhononTime time = new ElectronPhononTime(electronPhonon, reference, power);
    return Optional.of(new PhononDrag(impurity, phonon, time, energy));
  }

  private ParameterException usage(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }
}
