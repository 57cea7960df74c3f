package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pawl.quantity.Axis;
import picocli.CommandLine.Option;

/** The energies at which a spectrum is wanted. */
final class EnergyOptions {

  @Option(
      names = "--energy",
      required = true,
      paramLabel = "A:B:N|a,b,c",
      converter = Points.Converter.class,
      description =
          "Energies in eV, on the energy scale of the model; relative to E with --fermi E.")
  private Points energy;

  /** Absolute energies, eV. */
  Axis energy(OptionalDouble fermiEv) {
    return new Axis("E_eV", "eV", energy.plus(fermiEv.orElse(0)).values());
  }

  /** All axes of the results; with --fermi also the energies as given. */
  List<Axis> all(OptionalDouble fermiEv) {
    List<Axis> axes = new ArrayList<>(List.of(energy(fermiEv)));
    if (fermiEv.isPresent()) {
      axes.add(new Axis("E_rel_eV", "eV", energy.values()));
    }
    return axes;
  }
}
