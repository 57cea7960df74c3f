package pawl.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the files of a model are.
 *
 * @param hamiltonian the {@code _hr.dat} or {@code _tb.dat} that H is read from
 * @param seed what the names of the neighbours begin with; empty for a file with another name
 */
record ModelLocation(Path hamiltonian, Optional<String> seed) {

  private static final String TB = "_tb.dat";
  private static final String HR = "_hr.dat";
  private static final List<String> PACKED = List.of("", ".gz", ".bz2", ".xz", ".zst", ".zip");

  /**
   * Finds the files of MODEL: a file, a seedname or a directory with one seed.
   *
   * @throws InputException if there is none, or more than one
   */
  static ModelLocation of(Path model) {
    if (Files.isDirectory(model)) {
      return ofSeed(model.resolve(onlySeed(model)));
    }
    if (Files.exists(model)) {
      return new ModelLocation(model, seedOf(model));
    }
    return ofSeed(model);
  }

  /** The file of the same seed whose name ends thus, packed or not. */
  Optional<Path> neighbour(String suffix) {
    return seed.flatMap(name -> existing(hamiltonian, name + suffix));
  }

  private static ModelLocation ofSeed(Path seed) {
    String name = Objects.toString(seed.getFileName(), "");
    Path hamiltonian =
        existing(seed, name + TB)
            .or(() -> existing(seed, name + HR))
            .orElseThrow(
                () ->
                    new InputException(
                        seed.toString(),
                        0,
                        "a _tb.dat or _hr.dat, a seedname, or a directory with one seed",
                        "nothing of that name"));
    return new ModelLocation(hamiltonian, Optional.of(name));
  }

  private static Optional<Path> existing(Path beside, String name) {
    return PACKED.stream()
        .map(ending -> beside.resolveSibling(name + ending))
        .filter(Files::exists)
        .findFirst();
  }

  private static String onlySeed(Path directory) {
    NavigableSet<String> seeds = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      files.forEach(file -> seedOf(file).ifPresent(seeds::add));
    } catch (IOException e) {
      throw new InputException(directory.toString(), 0, "to list it", e.toString());
    }
    if (seeds.size() == 1) {
      return seeds.first();
    }
    if (seeds.isEmpty()) {
      throw new InputException(directory.toString(), 0, "a _tb.dat or _hr.dat in it", "none");
    }
    throw new InputException(
        directory.toString(), 0, "one seed", String.join(", ", seeds), "name the one you mean");
  }

  /** The seed of a {@code _tb.dat} or {@code _hr.dat}; {@code ._x} are not files of the user. */
  private static Optional<String> seedOf(Path file) {
    String name = Objects.toString(file.getFileName(), "");
    for (String packed : PACKED) {
      for (String kind : List.of(TB, HR)) {
        if (name.endsWith(kind + packed) && !name.startsWith("._")) {
          return Optional.of(name.substring(0, name.length() - kind.length() - packed.length()));
        }
      }
    }
    return Optional.empty();
  }
}
