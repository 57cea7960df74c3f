package pawl.tightbinding;

import java.util.Optional;

/**
 * What runs the inner loops of the eigensolver and of products of matrices, chosen once before a
 * sweep: another kernel gives other last digits.
 *
 * <p>The vector kernel needs the module {@code jdk.incubator.vector}, which the launcher prepares
 * and which otherwise {@code --add-modules jdk.incubator.vector} brings.
 */
public final class Kernel {

  /** Plain Java: there on every JVM, and the fastest for small matrices. */
  public static final Kernel SCALAR = new Kernel(new ScalarLoops(), "the default");

  /** From this size on, vectors are faster by more than compiling them takes. */
  private static final int VECTORS_FROM = 28;

  /** From this size on, vectors are faster once they are compiled. */
  private static final int VECTORS_FOR_MANY_FROM = 8;

  /** Until the JIT has compiled them, vectors are many times slower than plain Java. */
  private static final long MANY = 10_000;

  private final InnerLoops loops;
  private final String reason;

  private Kernel(InnerLoops loops, String reason) {
    this.loops = loops;
    this.reason = reason;
  }

  /**
   * The kernel for a number of matrices of one size.
   *
   * @param orbitals the size of the matrices
   * @param matrices how many there will be
   */
  public static Kernel choose(int orbitals, long matrices) {
    String problem = matrices + " matrices of " + orbitals + " orbitals";
    if (orbitals < VECTORS_FOR_MANY_FROM || (orbitals < VECTORS_FROM && matrices <= MANY)) {
      return new Kernel(new ScalarLoops(), problem + " are few or small");
    }
    Optional<InnerLoops> vectors = IncubatorModule.vectorLoops();
    return vectors.isPresent()
        ? new Kernel(vectors.get(), problem)
        : new Kernel(new ScalarLoops(), "no fast vectors in this JVM or processor");
  }

  /** For logs and results: "scalar", or "vector-256" with the number of bits. */
  public String name() {
    return loops.name();
  }

  /** Why it was chosen, for logs: "2304 matrices of 112 orbitals". */
  public String reason() {
    return reason;
  }

  InnerLoops loops() {
    return loops;
  }

  @Override
  public String toString() {
    return name();
  }
}
