package pawl.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a model's bands, matrices and neighbours say about it.
 *
 * @param spectrum bands at generic k-points; none for a model too large to look
 * @param symmetries T, P, PT, mirrors and twofold axes; none for a model too large to look
 * @param bands how far its bands are from those in other files
 * @param centres how far other sources of the Wannier centres are from those in use
 * @param missing what the files cannot give
 */
public record Findings(
    Optional<Spectrum> spectrum,
    List<SymmetryFinding> symmetries,
    List<BandAgreement> bands,
    List<CentresAgreement> centres,
    List<String> missing) {

  /** Copies its lists. */
  public Findings {
    symmetries = List.copyOf(symmetries);
    bands = List.copyOf(bands);
    centres = List.copyOf(centres);
    missing = List.copyOf(missing);
  }

  /**
   * A source of Wannier centres beside the one in use.
   *
   * @param source the file
   * @param distance the largest, Å
   * @param distanceModuloLattice the largest when each centre may be moved by a lattice vector, Å
   */
  public record CentresAgreement(String source, double distance, double distanceModuloLattice) {

    private Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("with", source);
      map.put("distance_angstrom", distance);
      map.put("distance_modulo_lattice_angstrom", distanceModuloLattice);
      return map;
    }
  }

  /** The same as numbers, strings, lists and maps; what is not known is null. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("centres_compared", centres.stream().map(CentresAgreement::toMap).toList());
    map.put("bands_compared", bands.stream().map(BandAgreement::toMap).toList());
    map.put("spectrum", spectrum.map(Spectrum::toMap).orElse(null));
    map.put("symmetries", symmetries.stream().map(SymmetryFinding::toMap).toList());
    map.put("cannot_give", missing);
    return map;
  }
}
