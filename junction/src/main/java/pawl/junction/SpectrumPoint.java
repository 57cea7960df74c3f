package pawl.junction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import pawl.quantity.Estimate;

/**
 * Electron-hole pairs and bosons at one frequency ω > 0.
 *
 * @param pairs rates of all pairs of modes by channel, for couplings to the displacements
 * @param bath what the bosons carry on to their bath; none for narrow modes, which have no spectrum
 *     between their lines
 */
public record SpectrumPoint(Map<Channel, PairSpectrum.Rates> pairs, Optional<ToBath> bath) {

  /** Copies its map. */
  public SpectrumPoint {
    pairs = Collections.unmodifiableMap(new EnumMap<>(pairs));
  }

  /**
   * Between pairs and bath, by channel.
   *
   * @param spectral \(\mathcal A=D^r\Gamma_{ph}D^a\)
   * @param transmission \(\mathrm{Tr}[\Lambda^{\alpha\beta}\mathcal A]\); draft Eq. (8)
   * @param energy energy current per frequency,
   *     \(\frac{\omega}{2\pi}\mathrm{Tr}\{[E(1+n)-Bn]\mathcal A\}\), whose integral over ω > 0 is
   *     that of J
   * @param gross the same with + for -, of all channels: what the difference is taken of
   */
  public record ToBath(
      SquareMatrix spectral,
      Map<Channel, Estimate> transmission,
      Map<Channel, Estimate> energy,
      double gross) {

    /** Copies its maps. */
    public ToBath {
      transmission = Collections.unmodifiableMap(new EnumMap<>(transmission));
      energy = Collections.unmodifiableMap(new EnumMap<>(energy));
    }

    ToBath besides(ToBath coarser) {
      return new ToBath(
          spectral,
          besides(transmission, coarser.transmission),
          besides(energy, coarser.energy),
          gross);
    }

    private static Map<Channel, Estimate> besides(
        Map<Channel, Estimate> fine, Map<Channel, Estimate> coarse) {
      Map<Channel, Estimate> all = new EnumMap<>(Channel.class);
      fine.forEach((channel, value) -> all.put(channel, LeadError.in(value, coarse.get(channel))));
      return all;
    }
  }
}
