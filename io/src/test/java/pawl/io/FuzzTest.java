package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * Damaged files: each is refused with its place, or gives exactly the numbers that {@link
 * PlainReading} finds in it; within bounds of time and memory.
 *
 * <p>{@code -Dpawl.fuzz=10} tries ten times as many.
 */
class FuzzTest {

  private static final int TIMES = Integer.getInteger("pawl.fuzz", 1);
  private static final int PER_SEED = 1000;
  private static final int LARGE_EVERY = 400;

  /** Garbage included; two buffers of the reader and the JVM's strings are most of it. */
  private static final long MOST_BYTES = 4 << 20;

  private static final long MOST_BYTES_PER_BYTE = 100;

  /** Most inputs take 50 µs; the rest is for a machine that does other things as well. */
  private static final double MOST_SECONDS = 20;

  private static final Path NAME = Path.of("fuzzed_hr.dat");

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final Map<String, String> FILES =
      Map.of(
          "hr", Fixture.HR,
          "tb", Fixture.TB,
          "sparse", Fixture.SPARSE,
          "sparse without nrpts", Fixture.SPARSE.replaceFirst("\n2\n3\n", "\n2\n"),
          "r", Fixture.R);

  private static final byte[] HR = bytes(Fixture.HR);

  private static final Map<String, HamiltonianFile> WHOLE =
      Stream.of("hr", "tb", "sparse", "sparse without nrpts")
          .collect(Collectors.toMap(f -> f, f -> HamiltonianFile.read(lines(bytes(FILES.get(f))))));

  static Stream<Arguments> seeds() {
    Map<String, Integer> seeds =
        Map.of("hr", 60, "tb", 50, "sparse", 30, "sparse without nrpts", 20, "r", 25);
    List<Arguments> arguments = new ArrayList<>();
    seeds.forEach(
        (file, count) -> {
          for (int seed = 0; seed < count * TIMES; seed++) {
            arguments.add(Arguments.of(file, seed));
          }
        });
    return arguments.stream();
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("seeds")
  @DisplayName("a thousand damaged files each")
  void damaged(String file, int seed) {
    byte[] whole = bytes(FILES.get(file));
    SplittableRandom random = new SplittableRandom(seed);
    Mutation[] mutations = Mutation.values();
    for (int i = 0; i < PER_SEED; i++) {
      byte[] mutant = whole;
      List<Mutation> done = new ArrayList<>();
      do {
        done.add(mutations[random.nextInt(mutations.length)]);
        mutant = done.get(done.size() - 1).of(mutant.length == 0 ? whole : mutant, random);
      } while (random.nextInt(4) == 0);
      if (i % LARGE_EVERY == 1) {
        mutant = withLargeNumber(mutant, random);
      }
      tried(file, mutant, "input " + i + ", " + done);
    }
  }

  private static byte[] withLargeNumber(byte[] bytes, SplittableRandom random) {
    String digits = String.valueOf(random.nextInt(10)).repeat(1_000_000);
    int at = random.nextInt(bytes.length + 1);
    return Mutation.replaced(bytes, at, at, random.nextBoolean() ? digits : " ." + digits + " ");
  }

  static Stream<String> files() {
    return FILES.keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("cut after every byte, and after every byte with a line feed")
  void cut(String file) {
    byte[] whole = bytes(FILES.get(file));
    int accepted = 0;
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      accepted += tried(file, cut, "cut after byte " + length) ? 1 : 0;
      tried(file, Mutation.replaced(cut, length, length, "\n"), "with a line feed");
    }
    assertTrue(accepted <= 1, accepted + " files that lack more than a line feed");
    assertTrue(tried(file, whole, "nothing"), "the whole file");
  }

  /** Reads damaged bytes; whether they were accepted. */
  private static boolean tried(String file, byte[] bytes, String what) {
    long start = System.nanoTime();
    long before = THREAD.getCurrentThreadAllocatedBytes();
    PlainReading expected = null;
    HamiltonianFile actual = null;
    List<RealSpaceMatrix> positions = List.of();
    try {
      if (file.equals("r")) {
        positions = PositionFile.read(lines(bytes), WHOLE.get("hr")).positions();
      } else {
        actual = HamiltonianFile.read(lines(bytes));
        positions = actual.positions();
      }
    } catch (InputException e) {
      assertTrue(e.getMessage().startsWith(NAME + ":") && e.line() >= 0, e.getMessage());
    } catch (RuntimeException | Error e) {
      fail(what + " of " + quoted(bytes), e);
    }
    long taken = THREAD.getCurrentThreadAllocatedBytes() - before;
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(taken < MOST_BYTES + MOST_BYTES_PER_BYTE * bytes.length, what + ": " + taken + " B");
    assertTrue(seconds < MOST_SECONDS, what + ": " + seconds + " s");
    if (actual == null && positions.isEmpty()) {
      return false;
    }
    try {
      expected = file.equals("r") ? PlainReading.ofR(bytes, HR) : PlainReading.ofH(bytes);
    } catch (IllegalArgumentException e) {
      fail(what + " accepted, though it makes no sense: " + quoted(bytes), e);
    }
    if (actual != null) {
      assertSame(expected.h, 0, actual.hamiltonian(), what, bytes);
      assertEquals(!expected.lattice.isEmpty(), actual.lattice().isPresent(), what);
      for (int i = 0; i < expected.lattice.size(); i++) {
        for (int axis = 0; axis < 3; axis++) {
          assertEquals(expected.lattice.get(i)[axis], actual.lattice().get().vector(i, axis), what);
        }
      }
    }
    if (actual != null && hasOnlyLinesOf(file, bytes)) {
      SameMatrix.assertSame(WHOLE.get(file).hamiltonian(), actual.hamiltonian(), what);
    }
    assertEquals(expected.r.isEmpty(), positions.isEmpty(), what);
    for (int axis = 0; axis < positions.size(); axis++) {
      assertSame(expected.r, 2 * axis, positions.get(axis), what, bytes);
    }
    return true;
  }

  /** Whether rows were moved, doubled or lost at most; in a tb, a row does not say its R. */
  private static boolean hasOnlyLinesOf(String file, byte[] bytes) {
    List<String> whole = FILES.get(file).lines().toList();
    List<String> lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
    int header = 4;
    return !file.equals("tb")
        && lines.size() > header
        && lines.subList(0, header).equals(whole.subList(0, header))
        && Set.copyOf(whole).containsAll(lines);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Lines lines(byte[] bytes) {
    return new Lines(
        new InputFile(NAME, new FileBytes(new ByteArrayInputStream(bytes), bytes.length)));
  }

  private static void assertSame(
      Map<List<Integer>, double[]> expected,
      int number,
      RealSpaceMatrix actual,
      String what,
      byte[] bytes) {
    int orbitals = actual.orbitals();
    boolean same = expected.size() == actual.cells().size() * orbitals * orbitals;
    for (int i = 0; same && i < actual.cells().size(); i++) {
      CellIndex r = actual.cells().get(i);
      for (int e = 0; same && e < orbitals * orbitals; e++) {
        int m = e / orbitals;
        int n = e % orbitals;
        double[] x = expected.get(List.of(r.r1(), r.r2(), r.r3(), m + 1, n + 1));
        same = x != null && x[number] == actual.re(i, m, n) && x[number + 1] == actual.im(i, m, n);
      }
    }
    if (!same) {
      fail(what + " gives other numbers than are in it: " + quoted(bytes));
    }
  }

  private static String quoted(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return "\n" + text.substring(0, Math.min(text.length(), 10_000));
  }
}
