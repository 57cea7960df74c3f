package pawl.io;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Named values of a settings file, or of a table in it. */
public final class Settings {

  private final String file;
  private final int line;
  private final Map<String, Setting> values = new LinkedHashMap<>();

  Settings(String file, int line, Map<String, Setting> values) {
    this.file = file;
    this.line = line;
    this.values.putAll(values);
  }

  /** The value of that name, if there is one. */
  public Optional<Setting> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * The value of that name.
   *
   * @throws InputException if there is none
   */
  public Setting get(String key) {
    return find(key)
        .orElseThrow(
            () ->
                new InputException(
                    file,
                    line,
                    "a key " + key,
                    values.isEmpty() ? "none" : "only " + String.join(", ", values.keySet())));
  }

  /** The refusal of a file in which something is missing. */
  public InputException lacks(String expected, String found) {
    return new InputException(file, line, expected, found);
  }

  /** Everything, tables within tables included, as names joined by points and what they say. */
  public Map<String, String> flattened() {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (value.isTable()) {
            value.table().flattened().forEach((inner, text) -> all.put(key + "." + inner, text));
          } else {
            all.put(key, value.plain());
          }
        });
    return all;
  }

  /**
   * Refuses the first name that is not among these.
   *
   * @throws InputException with its line and the name that was probably meant
   */
  public void requireKnown(Collection<String> known) {
    values.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw new InputException(
                file,
                value.line(),
                "one of the keys " + String.join(", ", known),
                key,
                NearestName.among(known, key)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("remove it"));
          }
        });
  }
}
