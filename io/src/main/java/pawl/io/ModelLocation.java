package pawl.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Where the files of a model are.
 *
 * @param hamiltonian the {@code _hr.dat} or {@code _tb.dat} that H is read from
 * @param seed what the names of the neighbours begin with; empty for a file with another name
 * @param archived the files of the archive that they are in; empty for files on disk
 */
record ModelLocation(Path hamiltonian, Optional<String> seed, Set<Path> archived) {

  private static final String TB = "_tb.dat";
  private static final String HR = "_hr.dat";
  private static final List<String> PACKED = List.of("", ".gz", ".bz2", ".xz", ".zst");

  /**
   * Finds the files of MODEL: a file, a seedname, a directory with one seed, or an archive with one
   * seed, which may be followed by a path inside it.
   *
   * @throws InputException if there is none, or more than one
   */
  static ModelLocation of(Path model) {
    Optional<Archive> archive = Archive.at(model).or(() -> Archive.above(model));
    if (archive.isPresent()) {
      return inside(archive.get(), model.normalize());
    }
    if (Files.isDirectory(model)) {
      return ofSeed(onlySeed(model, filesOf(model)), Set.of());
    }
    if (Files.exists(model)) {
      return new ModelLocation(model, seedOf(model), Set.of());
    }
    return ofSeed(model, Set.of());
  }

  private static ModelLocation inside(Archive archive, Path model) {
    Set<Path> files = archive.files();
    if (files.contains(model)) {
      return new ModelLocation(model, seedOf(model), files);
    }
    Set<Path> below =
        files.stream().filter(file -> file.startsWith(model)).collect(Collectors.toSet());
    return ofSeed(
        below.isEmpty() && !model.equals(archive.path().normalize())
            ? model
            : onlySeed(model, below),
        files);
  }

  /** The file of the same seed whose name ends thus, packed or not. */
  Optional<Path> neighbour(String suffix) {
    return seed.flatMap(name -> existing(hamiltonian, name + suffix, archived));
  }

  private static ModelLocation ofSeed(Path seed, Set<Path> archived) {
    String name = Objects.toString(seed.getFileName(), "");
    Path hamiltonian =
        existing(seed, name + TB, archived)
            .or(() -> existing(seed, name + HR, archived))
            .orElseThrow(
                () ->
                    new InputException(
                        seed.toString(),
                        0,
                        "a _tb.dat or _hr.dat, a seedname, or a directory with one seed",
                        "nothing of that name"));
    return new ModelLocation(hamiltonian, Optional.of(name), archived);
  }

  private static Optional<Path> existing(Path beside, String name, Set<Path> archived) {
    return PACKED.stream()
        .map(ending -> beside.resolveSibling(name + ending))
        .filter(file -> archived.isEmpty() ? Files.exists(file) : archived.contains(file))
        .findFirst();
  }

  private static List<Path> filesOf(Path directory) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      return StreamSupport.stream(files.spliterator(), false).toList();
    } catch (IOException e) {
      throw new InputException(directory.toString(), 0, "to list it", e.toString());
    }
  }

  /** The one seed among the files that are in a directory or an archive. */
  private static Path onlySeed(Path directory, Iterable<Path> files) {
    NavigableSet<Path> seeds = new TreeSet<>();
    for (Path file : files) {
      seedOf(file).ifPresent(seed -> seeds.add(file.resolveSibling(seed)));
    }
    if (seeds.size() == 1) {
      return seeds.first();
    }
    if (seeds.isEmpty()) {
      throw new InputException(directory.toString(), 0, "a _tb.dat or _hr.dat in it", "none");
    }
    throw new InputException(
        directory.toString(),
        0,
        "one seed",
        seeds.stream()
            .map(seed -> directory.relativize(seed).toString())
            .collect(Collectors.joining(", ")),
        "name the one you mean");
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
