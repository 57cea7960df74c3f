package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pawl.quantity.Axis;
import picocli.CommandLine.Option;

/** The chemical potentials and temperatures of a command. */
final class AxisOptions {

  /** The name of the chemical potentials relative to the Fermi energy of --fermi. */
  static final String RELATIVE_MU = "mu_rel_eV";

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
      converter = Points.Kelvin.class,
      description = "Temperatures in K; 0 means a step occupation.")
  private Points temperature;

  /** Absolute chemical potentials, eV. */
  Axis mu(OptionalDouble fermiEv) {
    return new Axis("mu_eV", "eV", mu.plus(fermiEv.orElse(0)).values());
  }

  /** Temperatures, K. */
  Axis temperature() {
    return new Axis("T_K", "K", temperature.values());
  }

  /** Whether a step occupation is among what is asked for. */
  boolean hasZeroTemperature() {
    return temperature.values().contains(0.0);
  }

  /** All axes of the results; with --fermi also the chemical potentials as given. */
  List<Axis> all(OptionalDouble fermiEv) {
    List<Axis> axes = new ArrayList<>(List.of(mu(fermiEv), temperature()));
    if (fermiEv.isPresent()) {
      axes.add(new Axis(RELATIVE_MU, "eV", mu.values()));
    }
    return axes;
  }
}
