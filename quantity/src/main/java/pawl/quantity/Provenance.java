package pawl.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a result comes from.
 *
 * @param version of the program
 * @param inputs every file that was read
 * @param options as given and as defaulted, by long name
 * @param certificate what was found out about the model on reading it; values are strings, numbers,
 *     booleans, lists and maps of these
 * @param kmesh divisions, empty where no uniform mesh was used
 * @param effort k-points, symmetries, kernel
 * @param seconds wall time
 */
public record Provenance(
    String version,
    List<Input> inputs,
    Map<String, String> options,
    Map<String, Object> certificate,
    List<Integer> kmesh,
    Effort effort,
    double seconds) {

  /** A file that was read, with its SHA-256 in lower-case hex. */
  public record Input(String path, String sha256) {}

  /** Copies its collections and keeps their order. */
  public Provenance {
    inputs = List.copyOf(inputs);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    certificate = Collections.unmodifiableMap(new LinkedHashMap<>(certificate));
    kmesh = List.copyOf(kmesh);
  }
}
