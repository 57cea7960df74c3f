package pawl.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.quantity.Provenance;
import pawl.tightbinding.ExchangeField;
import pawl.tightbinding.KPath;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.SpinOrder;
import pawl.tightbinding.SpinPairs;
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
 * @param spins which Wannier functions are the two spins of one orbital, if the files say it: those
 *     of wannier90 do not
 * @param path the {@code kpoint_path} of the .win
 */
public record ImportedModel(
    TightBindingModel model,
    Optional<List<RealSpaceMatrix>> positions,
    ImportCertificate certificate,
    List<Provenance.Input> inputs,
    OptionalDouble fermiEnergyEv,
    Optional<SpinPairs> spins,
    Optional<KPath> path) {

  /** Copies its lists. */
  public ImportedModel {
    positions = positions.map(List::copyOf);
    inputs = List.copyOf(inputs);
  }

  /** A model whose files tell neither the spins of its Wannier functions nor a path. */
  ImportedModel(
      TightBindingModel model,
      Optional<List<RealSpaceMatrix>> positions,
      ImportCertificate certificate,
      List<Provenance.Input> inputs,
      OptionalDouble fermiEnergyEv) {
    this(model, positions, certificate, inputs, fermiEnergyEv, Optional.empty(), Optional.empty());
  }

  /** This with the path of a .win. */
  ImportedModel withPath(Optional<KPath> known) {
    return new ImportedModel(model, positions, certificate, inputs, fermiEnergyEv, spins, known);
  }

  /** This with what is known about its spins. */
  public ImportedModel withSpins(Optional<SpinPairs> known) {
    return new ImportedModel(model, positions, certificate, inputs, fermiEnergyEv, known, path);
  }

  /** This with one more file that had a part in it. */
  public ImportedModel withInput(Provenance.Input input) {
    List<Provenance.Input> all = new ArrayList<>(inputs);
    if (!all.contains(input)) {
      all.add(input);
    }
    return new ImportedModel(model, positions, certificate, all, fermiEnergyEv, spins, path);
  }

  /**
   * This in an exchange field.
   *
   * @throws ModelException if its spins are not known, or it has none
   */
  public ImportedModel in(ExchangeField field) {
    SpinPairs pairs =
        spins.orElseThrow(
            () ->
                new ModelException(
                    "an exchange field needs to know which Wannier functions are the two spins of"
                        + " one orbital, and nothing tells it for this model; say --spin-order"
                        + " interleaved (up, down, up, down, …) or block (all up, then all"
                        + " down)"));
    TightBindingModel changed = field.appliedTo(model, pairs);
    return new ImportedModel(
        changed, positions, certificate.of(changed), inputs, fermiEnergyEv, spins, path);
  }

  /**
   * This with the spins in an order that the user states.
   *
   * @throws ModelException if it is not what is known, or the model cannot have it
   */
  public ImportedModel ordered(SpinOrder order) {
    if (spins.isEmpty() && certificate.origins().spinors().filter(s -> !s).isPresent()) {
      throw new ModelException("the model has no spins: the .win says spinors = .false.");
    }
    SpinPairs stated = order.pairs(model.orbitals());
    if (spins.isPresent() && !spins.get().equals(stated)) {
      throw new ModelException(
          spins.get().size() == 0
              ? "the model has no spins, so they have no order"
              : "the spins of this model are not " + order.word() + ": " + spins.get());
    }
    return withSpins(Optional.of(stated));
  }
}
