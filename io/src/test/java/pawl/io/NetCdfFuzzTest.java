package pawl.io;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.io.ResultDirectory.Overwrite;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;

/** Damaged NetCDF files end in a model or in a refusal, soon, and in silence. */
class NetCdfFuzzTest {

  private static final int[] EXTREMES = {
    0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7ffffff0, 1 << 20, 10, 11, 12
  };

  @TempDir Path directory;

  private byte[] original(String kind) throws IOException {
    Path tb = Fixture.write(directory, "chain_tb.dat", Fixture.TB);
    ImportedModel model = ModelFiles.read(ModelRequest.of(tb));
    Path file = directory.resolve("original.nc");
    switch (kind) {
      case "ours" ->
          ModelConversion.claim(file, ModelFormat.NETCDF, Overwrite.REPLACE).write(model, "1");
      case "abinit" -> {
        RealSpaceMatrix h = model.model().hamiltonian();
        List<CellIndex> cells = h.cells();
        new AbiwanFixture(h, Fixture.LATTICE, new int[] {3, 1, 1}, 1)
            .file(cells, 1, 1, 1)
            .write(file);
      }
      default -> {
        return NetCdfModelReaderTest.netCdf4Bytes();
      }
    }
    return Files.readAllBytes(file);
  }

  @ParameterizedTest(name = "{0}, seed {1}, {2} inputs")
  @CsvSource({"ours, 1, 1500", "abinit, 2, 1500", "hdf5, 3, 1000"})
  @DisplayName("bytes, integers and ends are changed at random")
  void damaged(String kind, long seed, int inputs) throws IOException {
    byte[] whole = original(kind);
    SplittableRandom random = new SplittableRandom(seed);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int refused = 0;
    try (PrintStream listener = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(listener);
      System.setErr(listener);
      for (int i = 0; i < inputs; i++) {
        refused += accepted(mutated(whole, random)) ? 0 : 1;
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    // The reader of HDF5 prints to standard output what puzzles it.
    assertTrue(said.size() == 0 || kind.equals("hdf5"), said.toString(StandardCharsets.UTF_8));
    assertTrue(refused > inputs / 10 && refused < inputs, refused + " of " + inputs);
  }

  private static boolean accepted(byte[] bytes) {
    // A thousand times what it takes.
    return assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          try (NetCdfSource in = NetCdfSource.of("x.nc", bytes)) {
            StoredModelAssembly.read(ModelRequest.of(Path.of("x.nc")), in);
            return true;
          } catch (InputException e) {
            assertTrue(e.getMessage().startsWith("x.nc"), e.getMessage());
            return false;
          } catch (ModelException | MemoryException e) {
            return false;
          }
        });
  }

  private static byte[] mutated(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    switch (random.nextInt(4)) {
      case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> {
        int at = random.nextInt(bytes.length - 4) & ~3;
        ByteBuffer.wrap(bytes).putInt(at, EXTREMES[random.nextInt(EXTREMES.length)]);
      }
      case 2 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      default -> {
        for (int i = 0; i < 8; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
    }
    return bytes;
  }
}
