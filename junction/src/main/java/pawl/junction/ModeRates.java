package pawl.junction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import pawl.quantity.Estimate;

/**
 * Golden-rule rates of one narrow mode by channel, \(\tau_\rightharpoonup=pE^{\alpha\beta}\),
 * \(\tau_\leftharpoondown=pB^{\alpha\beta}\), p = 1/2Ω for a coupling to the displacement; Nian,
 * Lü, Eq. (3). At one electron temperature they are in generalised detailed balance,
 * \(\tau_\rightharpoonup= \tau_\leftharpoondown e^{-(\Omega-\mu_{\alpha\beta})/T}\), Eq. (4).
 *
 * @param emission into the empty mode
 * @param absorption from it, per boson
 */
public record ModeRates(Map<Channel, Estimate> emission, Map<Channel, Estimate> absorption) {

  /** Copies its maps. */
  public ModeRates {
    emission = Collections.unmodifiableMap(new EnumMap<>(emission));
    absorption = Collections.unmodifiableMap(new EnumMap<>(absorption));
  }

  ModeRates besides(ModeRates coarser) {
    return new ModeRates(
        besides(emission, coarser.emission), besides(absorption, coarser.absorption));
  }

  private static Map<Channel, Estimate> besides(
      Map<Channel, Estimate> fine, Map<Channel, Estimate> coarse) {
    Map<Channel, Estimate> all = new EnumMap<>(Channel.class);
    fine.forEach((channel, value) -> all.put(channel, LeadError.in(value, coarse.get(channel))));
    return all;
  }

  /** All channels together. */
  static Estimate total(Map<Channel, Estimate> rates) {
    Estimate sum = Estimate.ZERO;
    for (Estimate rate : rates.values()) {
      sum = sum.plus(rate);
    }
    return sum;
  }
}
