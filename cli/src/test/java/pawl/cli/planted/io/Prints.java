package pawl.cli.planted.io;

/** Planted: a reader that talks. */
public final class Prints {
  void read() {
    System.err.println("reading");
  }
}
