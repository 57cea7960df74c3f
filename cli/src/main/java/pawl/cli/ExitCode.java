package pawl.cli;

/** What scripts can rely on. */
final class ExitCode {

  static final int DONE = 0;
  static final int DEFECT = 1;
  static final int USAGE = 2;
  static final int INPUT = 3;
  static final int MODEL = 4;
  static final int NOT_CONVERGED = 5;
  static final int RESOURCES = 6;
  static final int OUTPUT = 7;

  private ExitCode() {}
}
