package pawl.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.quantity.Provenance;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * A model as its files give it.
 *
 * @param model what is computed with
 * @param positions x(R), y(R), z(R) of a {@code _tb.dat} or {@code _r.dat} in Å, their Hermitian
 *     part, with the Wigner-Seitz shifts of H; the certificate holds how far they were from
 *     Hermitian
 * @param certificate what was found out on reading
 * @param inputs every file that was read
 * @param fermiEnergyEv of the .win, eV: shown, never applied
 */
public record ImportedModel(
    TightBindingModel model,
    Optional<List<RealSpaceMatrix>> positions,
    ImportCertificate certificate,
    List<Provenance.Input> inputs,
    OptionalDouble fermiEnergyEv) {

  /** Copies its lists. */
  public ImportedModel {
    positions = positions.map(List::copyOf);
    inputs = List.copyOf(inputs);
  }
}
