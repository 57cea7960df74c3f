package pawl.cli;

import java.util.List;
import pawl.quantity.Axis;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The chemical potentials and temperatures of a command. */
final class AxisOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--mu",
      required = true,
      paramLabel = "A:B:N|a,b,c",
      converter = Points.Converter.class,
      description =
          "Chemical potentials in eV, on the energy scale of the model; relative to E with"
              + " --fermi E.")
  private Points mu;

  @Option(
      names = "--temperature",
      required = true,
      paramLabel = "A:B:N|a,b,c",
      converter = Points.Converter.class,
      description = "Temperatures in K; 0 means a step occupation.")
  private Points temperature;

  /** Absolute chemical potentials, eV. */
  Axis mu(double fermiEv) {
    List<Double> absolute = mu.values().stream().map(value -> value + fermiEv).toList();
    return new Axis("mu_eV", "eV", absolute);
  }

  /** Chemical potentials as given, eV: relative to the Fermi energy of --fermi. */
  Axis relativeMu() {
    return new Axis("mu_rel_eV", "eV", mu.values());
  }

  /** Temperatures, K. */
  Axis temperature() {
    for (double t : temperature.values()) {
      if (t < 0) {
        throw new ParameterException(
            spec.commandLine(), "--temperature " + t + " K is below absolute zero");
      }
    }
    return new Axis("T_K", "K", temperature.values());
  }
}
