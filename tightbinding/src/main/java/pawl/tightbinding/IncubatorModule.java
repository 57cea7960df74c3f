package pawl.tightbinding;

import java.util.Optional;

/** The incubating module, which may be absent: its classes are only named in VectorLoops. */
final class IncubatorModule {

  private static final String NAME = "jdk.incubator.vector";

  private IncubatorModule() {}

  /** The vector loops, if this JVM has the module, and the JIT and processor to make it fast. */
  static Optional<InnerLoops> vectorLoops() {
    if (!isCompiled() || !isPresent()) {
      return Optional.empty();
    }
    try {
      InnerLoops loops =
          Class.forName("pawl.tightbinding.VectorLoops")
              .asSubclass(InnerLoops.class)
              .getDeclaredConstructor()
              .newInstance();
      return isFused(loops.padded(1)) ? Optional.of(loops) : Optional.empty();
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Only HotSpot's C2, in what calls itself a server VM, turns the vectors into instructions. */
  private static boolean isCompiled() {
    return System.getProperty("java.vm.name", "").contains("Server VM");
  }

  /**
   * Whether a processor of so many lanes adds products in one step; without, each lane would be
   * computed in decimal numbers. x86 learned it together with vectors of four lanes.
   */
  private static boolean isFused(int lanes) {
    return lanes >= 4 || (lanes >= 2 && System.getProperty("os.arch", "").equals("aarch64"));
  }

  private static boolean isPresent() {
    return ModuleLayer.boot().findModule(NAME).isPresent() || load();
  }

  /**
   * Loads the module without the warning that the JVM prints about incubating modules named at its
   * start. Works only where the launcher has exported the JDK's own loader of modules; it then has
   * also told the JIT to know vectors, without which they would be very slow.
   */
  private static boolean load() {
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, NAME);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
