package pawl.tightbinding;

import java.util.stream.Stream;

/** The kernels of this JVM: the tests are started with the module of the second. */
final class Kernels {

  private Kernels() {}

  static Kernel vector() {
    return Kernel.choose(112, 1_000_000);
  }

  static Stream<Kernel> all() {
    return Stream.of(Kernel.SCALAR, vector());
  }
}
