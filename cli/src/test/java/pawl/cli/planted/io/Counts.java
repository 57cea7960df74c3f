package pawl.cli.planted.io;

/** Planted: a reader with a memory shared by all. */
public final class Counts {
  static int files;
}
