package pawl.cli;

import java.util.Optional;
import pawl.response.Relaxation;
import pawl.response.Relaxation.Scattering;
import pawl.tightbinding.ModelException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** The relaxation time that extrinsic responses are multiplied with. */
final class RelaxationOptions {

  private static final double ROOM_K = 300;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--tau",
      paramLabel = "S",
      converter = Decimal.Positive.class,
      description =
          "Relaxation time in s: gives chi_ext and alpha_ext besides chi_ext_per_tau and"
              + " alpha_ext_per_tau, of two-dimensional crystals.")
  private Double tau;

  @Option(
      names = "--tau-model",
      paramLabel = "constant|phonon",
      converter = ScatteringConverter.class,
      description =
          "How tau depends on temperature: not at all (impurities, the default), or as 1/T (phonons"
              + " at high temperature).")
  private Scattering scattering;

  @Option(
      names = "--tau-temperature",
      paramLabel = "K",
      converter = Decimal.Positive.class,
      description = "Where --tau-model phonon has the tau of --tau, in K (default: 300).")
  private Double temperature;

  /**
   * The relaxation time, if one is given.
   *
   * @param axes with the temperatures
   * @param dimension of the model
   */
  Optional<Relaxation> of(AxisOptions axes, int dimension) {
    if (tau == null) {
      if (scattering != null || temperature != null) {
        throw usage(
            "--tau-model and --tau-temperature say how --tau depends on temperature; give"
                + " --tau, too");
      }
      return Optional.empty();
    }
    if (dimension != 2) {
      throw new ModelException(
          "--tau is for chi_ext and alpha_ext of two-dimensional crystals, and this model is "
              + dimension
              + "-dimensional; leave it out");
    }
    boolean phonon = scattering == Scattering.PHONON;
    if (temperature != null && !phonon) {
      throw usage("--tau-temperature needs --tau-model phonon: a constant tau has none");
    }
    if (phonon && axes.hasZeroTemperature()) {
      throw usage("--tau-model phonon has no relaxation at T = 0; leave 0 out of --temperature");
    }
    return Optional.of(
        new Relaxation(
            tau,
            phonon ? Scattering.PHONON : Scattering.CONSTANT,
            temperature == null ? ROOM_K : temperature));
  }

  private ParameterException usage(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private static final class ScatteringConverter implements ITypeConverter<Scattering> {
    @Override
    public Scattering convert(String text) {
      return switch (text) {
        case "constant" -> Scattering.CONSTANT;
        case "phonon" -> Scattering.PHONON;
        default -> throw new TypeConversionException("'" + text + "' is not constant or phonon");
      };
    }
  }
}
