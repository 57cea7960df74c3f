package pawl.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingModel;

/**
 * Damaged packed files and archives: their checksums let nothing pass that is not the whole model.
 */
class PackedFuzzTest {

  private static final int TIMES = Integer.getInteger("pawl.fuzz", 1);
  private static final int PER_PACKING = 1500;
  private static final int PER_ARCHIVE = 400;
  private static final List<Mutation> MUTATIONS =
      List.of(Mutation.BITS, Mutation.CUT, Mutation.GAP, Mutation.COPIED, Mutation.TYPED);

  private static final byte[] HR = Fixture.HR.getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path directory;

  @ParameterizedTest(name = "{0}")
  @EnumSource(Packing.class)
  @DisplayName("packed files")
  void packed(Packing packing) {
    byte[] whole = packing.pack(HR);
    HamiltonianFile expected = HamiltonianFile.read(lines(HR));
    SplittableRandom random = new SplittableRandom(1);
    int accepted = 0;
    for (int i = 0; i < whole.length + PER_PACKING * TIMES; i++) {
      byte[] mutant =
          i < whole.length
              ? Arrays.copyOf(whole, i)
              : MUTATIONS.get(i % MUTATIONS.size()).of(whole, random);
      try {
        HamiltonianFile actual = HamiltonianFile.read(lines(mutant));
        SameMatrix.assertSame(expected.hamiltonian(), actual.hamiltonian(), "input " + i);
        accepted++;
      } catch (InputException e) {
        assertTrue(e.getMessage().startsWith("packed"), e.getMessage());
      } catch (RuntimeException | Error e) {
        fail("input " + i, e);
      }
    }
    assertTrue(accepted < PER_PACKING * TIMES / 10, accepted + " accepted");
  }

  private static Lines lines(byte[] bytes) {
    return new Lines(
        new InputFile(
            Path.of("packed"), new FileBytes(new ByteArrayInputStream(bytes), bytes.length)));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"gnu-long.tar.gz", "ustar.tar.bz2", "posix.tar.xz", "models.zip", "python.tgz"})
  @DisplayName("archives; the names in a zip have no checksum, so that a neighbour may be missed")
  void archives(String archive) {
    byte[] whole = Fixture.packed(archive);
    TightBindingModel expected = read(archive, whole);
    SplittableRandom random = new SplittableRandom(1);
    int accepted = 0;
    for (int i = 0; i < PER_ARCHIVE * TIMES; i++) {
      byte[] mutant = MUTATIONS.get(i % MUTATIONS.size()).of(whole, random);
      try {
        TightBindingModel actual = read(archive, mutant);
        SameMatrix.assertSame(expected.hamiltonian(), actual.hamiltonian(), "input " + i);
        assertEquals(expected.lattice(), actual.lattice());
        actual.centres().ifPresent(c -> assertArrayEquals(expected.requireCentres(), c));
        accepted++;
      } catch (InputException e) {
        assertTrue(e.getMessage().startsWith(directory + "/" + archive), e.getMessage());
      } catch (ModelException e) {
        assertTrue(archive.endsWith(".zip") && e.getMessage().contains("lattice"), e.getMessage());
      } catch (RuntimeException | Error e) {
        fail("input " + i, e);
      }
    }
    assertTrue(accepted < PER_ARCHIVE * TIMES / 2, accepted + " accepted");
  }

  private TightBindingModel read(String archive, byte[] bytes) {
    return ModelFiles.read(ModelRequest.of(Fixture.write(directory, archive, bytes))).model();
  }
}
