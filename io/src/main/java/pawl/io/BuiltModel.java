package pawl.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import pawl.io.ImportCertificate.Content;
import pawl.io.ImportCertificate.Dialect;
import pawl.io.ImportCertificate.Hermiticity;
import pawl.io.ImportCertificate.Origins;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/**
 * A model that was put together from orbitals and hoppings.
 *
 * @param source where they are from
 * @param format what they are written in
 * @param builder the model
 */
record BuiltModel(String source, String format, TightBindingBuilder builder) {

  /** The model with a certificate. */
  ImportedModel imported(
      String compression, List<Provenance.Input> inputs, List<Warning> warnings) {
    TightBindingModel model = builder.build();
    RealSpaceMatrix h = model.hamiltonian();
    int cells = h.cells().size();
    Optional<Boolean> spinors = builder.spins().map(pairs -> pairs.size() > 0);
    ImportCertificate certificate =
        new ImportCertificate(
            new Dialect(
                format, compression, "by name", OptionalInt.empty(), OptionalInt.empty(), true),
            new Content(
                h.orbitals(),
                cells,
                cells,
                cells,
                OptionalLong.empty(),
                Decay.of(h, model.lattice())),
            new Hermiticity(h.hermiticityDefect(), Optional.empty()),
            new Origins(source, source, OptionalDouble.empty(), "none", spinors),
            Examination.alone(model, List.of(), spinors),
            warnings);
    return new ImportedModel(model, Optional.empty(), certificate, inputs, OptionalDouble.empty())
        .withSpins(builder.spins());
  }
}
