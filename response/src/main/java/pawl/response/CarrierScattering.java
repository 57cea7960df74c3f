package pawl.response;

import java.util.Collection;
import java.util.List;
import pawl.quantity.Result;

/**
 * What is known of the scattering of carriers, and what it makes of responses per relaxation time.
 */
public sealed interface CarrierScattering permits Relaxation, PhononDrag {

  /** What it makes of some quantities; nothing of those that it has no part in. */
  List<Result> of(List<Result> quantities);

  /** The names of what it makes of quantities of some names. */
  List<String> names(Collection<String> quantities);
}
