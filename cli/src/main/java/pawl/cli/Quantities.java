package pawl.cli;

import java.util.stream.Stream;
import pawl.ratchet.Magnitude;
import pawl.ratchet.RatchetQuantity;
import pawl.response.Catalogue;

/** Everything that any command computes. */
final class Quantities {

  private Quantities() {}

  /** In the order of the list. */
  static Stream<Catalogue.Entry> all() {
    return Stream.of(
            Catalogue.all(),
            RatchetQuantity.catalogue(),
            Magnitude.catalogue(),
            Stream.of(JunctionQuantity.values()).map(JunctionQuantity::entry),
            JunctionDetail.catalogue())
        .flatMap(entries -> entries);
  }
}
