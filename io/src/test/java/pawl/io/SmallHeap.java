package pawl.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A JVM of its own with a small heap that reads one model and says what became of it. */
final class SmallHeap {

  private SmallHeap() {}

  /**
   * The type and message of what was thrown, or the number of orbitals.
   *
   * @param heapMb -Xmx
   */
  static String read(Path model, int heapMb) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heapMb + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SmallHeap.class.getName(),
                    model.toString()))
            .redirectErrorStream(true)
            .start();
    try (InputStream said = process.getInputStream()) {
      String text = new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? text : "exit " + process.waitFor() + ": " + text;
    }
  }

  /** Reads the model of the first argument. */
  public static void main(String[] arguments) {
    try {
      ModelRequest request =
          ModelRequest.of(Path.of(arguments[0]))
              .withLattice(Fixture.LATTICE)
              .withDimension(3)
              .withCentres(new CentresChoice.Zero());
      System.out.println(ModelFiles.read(request).model().orbitals() + " orbitals");
    } catch (InputException | MemoryException e) {
      System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }
}
