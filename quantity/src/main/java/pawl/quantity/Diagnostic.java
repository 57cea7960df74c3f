package pawl.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something found out beside the results that neither passes nor fails.
 *
 * @param name as in files, {@code positions-full-minus-diagonal}
 * @param text one line for the reader of a table
 * @param numbers what was found: strings, numbers, booleans, lists and maps of these
 */
public record Diagnostic(String name, String text, Map<String, Object> numbers) {

  /** Copies the numbers and keeps their order. */
  public Diagnostic {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }
}
