package pawl.response;

import java.util.List;
import pawl.quantity.Result;

/**
 * What is known of the scattering of carriers, and what it makes of responses per relaxation time.
 */
public sealed interface CarrierScattering permits Relaxation, PhononDrag {

  /** What it makes of some quantities; nothing of those that it has no part in. */
  List<Result> of(List<Result> quantities);

  /** The names of all that it makes. */
  List<String> names();
}
