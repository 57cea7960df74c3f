package pawl.tightbinding;

/**
 * What runs the inner loops of the eigensolver and of products of matrices, chosen once before a
 * sweep: another kernel gives other last digits.
 *
 * <p>The vector kernel needs the module {@code jdk.incubator.vector}, which a JVM has when started
 * with {@code --add-modules jdk.incubator.vector}.
 */
public final class Kernel {

  /** Plain Java: there on every JVM, and the fastest for small matrices. */
  public static final Kernel SCALAR = new Kernel(new ScalarLoops());

  /** From this size on, vectors are faster by more than compiling them takes. */
  private static final int VECTORS_FROM = 28;

  /** From this size on, vectors are faster once they are compiled. */
  private static final int VECTORS_FOR_MANY_FROM = 8;

  /** Until the JIT has compiled them, vectors are many times slower than plain Java. */
  private static final long MANY = 10_000;

  private final InnerLoops loops;

  private Kernel(InnerLoops loops) {
    this.loops = loops;
  }

  /**
   * The kernel for a number of matrices of one size.
   *
   * @param orbitals the size of the matrices
   * @param matrices how many there will be
   */
  public static Kernel choose(int orbitals, long matrices) {
    boolean worthwhile =
        orbitals >= VECTORS_FROM || (orbitals >= VECTORS_FOR_MANY_FROM && matrices > MANY);
    return worthwhile ? IncubatorModule.kernel().map(Kernel::new).orElse(SCALAR) : SCALAR;
  }

  /** For logs and results: "scalar", or "vector-256" with the number of bits. */
  public String name() {
    return loops.name();
  }

  InnerLoops loops() {
    return loops;
  }

  @Override
  public String toString() {
    return name();
  }
}
