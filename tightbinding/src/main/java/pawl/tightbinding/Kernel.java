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
  public static final Kernel SCALAR = new Kernel(new ScalarLoops(), "no choice");

  /** For smaller matrices vectors are no faster. */
  private static final int SMALLEST = 8;

  /**
   * The sum of N³ from which on vectors pay: before the JIT has compiled them they are many times
   * slower than plain Java, about half a second in all, which so much work wins back.
   */
  private static final double ENOUGH = 5e8;

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
    double work = (double) orbitals * orbitals * orbitals * matrices;
    if (orbitals < SMALLEST || work < ENOUGH) {
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
