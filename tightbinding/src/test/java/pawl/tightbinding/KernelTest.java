package pawl.tightbinding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KernelTest {

  private static final String MODULE = "jdk.incubator.vector";

  @ParameterizedTest
  @CsvSource({
    "1, 1000000000, scalar",
    "7, 1000000000, scalar",
    "8, 976562, scalar",
    "8, 976563, vector",
    "28, 20000, scalar",
    "28, 25000, vector",
    "112, 355, scalar",
    "112, 356, vector",
    "512, 3, scalar",
    "512, 4, vector"
  })
  void isChosenBySizeAndNumber(int orbitals, long matrices, String expected) {
    String name = Kernel.choose(orbitals, matrices).name();
    assertTrue(name.startsWith(expected), name);
  }

  @Test
  void withoutTheModuleIsScalar() throws Exception {
    assertEquals(List.of("scalar"), elsewhere());
  }

  @Test
  void withTheModuleIsVectorAndTheJvmWarns() throws Exception {
    assertEquals(
        List.of("WARNING: Using incubator modules: " + MODULE, Kernels.vector().name()),
        elsewhere("--add-modules", MODULE));
  }

  @Test
  void asTheLauncherStartsItIsVectorAndTheJvmIsSilent() throws Exception {
    String options =
        Files.readAllLines(Path.of("..", "pawl")).stream()
            .filter(line -> line.startsWith("vectors='"))
            .map(line -> line.substring("vectors='".length(), line.length() - 1))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(Kernels.vector().name()), elsewhere(options.split(" ")));
  }

  /** What another JVM prints that chooses a kernel and solves a matrix with it. */
  private static List<String> elsewhere(String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), KernelTest.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed.lines().toList();
  }

  /** Solves a matrix and prints the kernel's name. */
  public static void main(String[] arguments) {
    Kernel kernel = Kernels.vector();
    ComplexMatrix h = HermitianKind.RANDOM.of(28);
    HermitianEigen.of(kernel, 28, h.re(), h.im());
    System.out.println(kernel);
  }

  @Test
  void saysWhy() {
    assertEquals("5 matrices of 2 orbitals are few or small", Kernel.choose(2, 5).reason());
    assertEquals("2304 matrices of 112 orbitals", Kernel.choose(112, 2304).reason());
  }

  static IntStream sizes() {
    return IntStream.concat(IntStream.rangeClosed(1, 40), IntStream.of(56, 64, 112, 200));
  }

  /** Every length modulo the lanes of a vector and the rows and columns of a block. */
  @ParameterizedTest
  @MethodSource("sizes")
  void vectorsAgreeWithScalars(int n) {
    ComplexMatrix h = HermitianKind.RANDOM.of(n);
    HermitianEigen scalar = HermitianEigen.of(Kernel.SCALAR, n, h.re(), h.im());
    HermitianEigen vector = HermitianEigen.of(Kernels.vector(), n, h.re(), h.im());
    double norm = Arrays.stream(scalar.values()).map(Math::abs).max().orElseThrow();
    assertArrayEquals(scalar.values(), vector.values(), 1e-12 * norm);
    assertDiagonalises(scalar, Kernels.vector(), h);
    assertDiagonalises(vector, Kernel.SCALAR, h);
    assertProductsAgree(vector.vectors(), h);
  }

  private static void assertDiagonalises(HermitianEigen eigen, Kernel kernel, ComplexMatrix h) {
    int n = h.rows();
    double[] e = eigen.values();
    ComplexMatrix result = Dense.congruence(kernel, eigen.vectors(), h);
    double norm = Arrays.stream(e).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assertEquals(i == j ? e[i] : 0, result.re(i, j), 1e-12 * norm);
        assertEquals(0, result.im(i, j), 1e-12 * norm);
      }
    }
  }

  @Test
  void productsAgreeAtTheLargestSize() {
    assertProductsAgree(HermitianKind.RANDOM.of(512), HermitianKind.RANDOM.of(512));
  }

  private static void assertProductsAgree(ComplexMatrix a, ComplexMatrix b) {
    Kernel vector = Kernels.vector();
    assertClose(Dense.product(Kernel.SCALAR, a, b), Dense.product(vector, a, b));
    assertClose(Dense.adjointTimes(Kernel.SCALAR, a, b), Dense.adjointTimes(vector, a, b));
    assertClose(Dense.congruence(Kernel.SCALAR, a, b), Dense.congruence(vector, a, b));
  }

  private static void assertClose(ComplexMatrix expected, ComplexMatrix actual) {
    double largest =
        Math.max(
            Arrays.stream(expected.re()).map(Math::abs).max().orElseThrow(),
            Arrays.stream(expected.im()).map(Math::abs).max().orElseThrow());
    assertArrayEquals(expected.re(), actual.re(), 1e-12 * largest);
    assertArrayEquals(expected.im(), actual.im(), 1e-12 * largest);
  }
}
