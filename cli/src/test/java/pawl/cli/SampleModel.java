package pawl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Model files for tests, unpacked from the shipped ones, and damaged where that is wanted. */
record SampleModel(Path directory) {

  /** A file of a shipped model. */
  Path copy(String name) throws IOException {
    try (InputStream packed = Files.newInputStream(Shipped.file("models/" + name + ".gz"));
        InputStream plain = new GZIPInputStream(packed)) {
      Files.copy(plain, directory.resolve(name));
    }
    return directory.resolve(name);
  }

  /** Haldane's model as {@code x_hr.dat}, alone, after a change to its lines. */
  Path damaged(Damage damage) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(copy("haldane_C_hr.dat")));
    damage.to(lines);
    return Files.write(directory.resolve("x_hr.dat"), lines);
  }

  /** A change to the lines of a file. */
  interface Damage {
    void to(List<String> lines);
  }
}
