package pawl.response;

import java.util.stream.Stream;
import pawl.quantity.OutputUnit;
import pawl.response.Catalogue.Entry;

/** What the scattering of the carriers, once it is known, makes of the extrinsic responses. */
final class ScatteringCatalogue {

  /** χ of the current at a given relaxation time. */
  static final Entry CHI_EXT =
      timesTau("chi_ext", OutputUnit.METRE_PER_OHM, Catalogue.CHI_EXT_PER_TAU)
          .explained(IntegralExplanations.CHI_EXT_TIMES_TAU);

  /** α of the current at a given relaxation time. */
  static final Entry ALPHA_EXT =
      timesTau("alpha_ext", OutputUnit.AMPERE_METRE_PER_KELVIN, Catalogue.ALPHA_EXT_PER_TAU)
          .explained(IntegralExplanations.ALPHA_EXT_TIMES_TAU);

  /** α of the carriers that phonons drag along. */
  static final Entry ALPHA_DRAG =
      new Entry(
          "alpha_drag",
          OutputUnit.AMPERE_METRE_PER_KELVIN.symbol(),
          Catalogue.marked(
              "extrinsic orbital magnetisation per temperature gradient by phonon drag, with"
                  + " --drag-..."),
          Catalogue.CHI_EXT_PER_TAU.components(),
          Catalogue.XIAO
              + "Sec. V, unnumbered, for the proportionality;"
              + " Herring, Phys. Rev. 96, 1163 (1954), for the amplitude",
          IntegralExplanations.ALPHA_DRAG);

  private ScatteringCatalogue() {}

  /** All of them, in the order of the list. */
  static Stream<Entry> all() {
    return Stream.of(CHI_EXT, ALPHA_EXT, ALPHA_DRAG);
  }

  private static Entry timesTau(String name, OutputUnit unit, Observable perTau) {
    return new Entry(
        name,
        unit.symbol(),
        perTau.longName().replace(" and relaxation time", ", with --tau"),
        perTau.components(),
        perTau.source(),
        perTau.explanation());
  }
}
