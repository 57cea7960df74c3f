package pawl.io;

import java.util.ArrayList;
import java.util.List;

/** The names of the files of an archive, of which there may be many but not any number. */
final class ArchiveNames {

  private static final int MOST_FILES = 100_000;
  private static final int MOST_CHARACTERS = 1 << 24;

  private final List<String> names = new ArrayList<>();
  private int characters;

  void add(String name) throws PackedDataException {
    characters += name.length();
    if (names.size() == MOST_FILES || characters > MOST_CHARACTERS) {
      throw new PackedDataException(
          "at most " + MOST_FILES + " files in it", "more", "pack only those of the model");
    }
    names.add(name);
  }

  List<String> toList() {
    return List.copyOf(names);
  }
}
