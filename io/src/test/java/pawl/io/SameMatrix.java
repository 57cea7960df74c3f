package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import pawl.tightbinding.RealSpaceMatrix;

/** Says whether two operators are the same to the last bit. */
final class SameMatrix {

  private SameMatrix() {}

  static void assertSame(RealSpaceMatrix expected, RealSpaceMatrix actual, String what) {
    assertEquals(expected.orbitals(), actual.orbitals(), what);
    assertEquals(expected.cells(), actual.cells(), what);
    for (int i = 0; i < expected.cells().size(); i++) {
      for (int m = 0; m < expected.orbitals(); m++) {
        for (int n = 0; n < expected.orbitals(); n++) {
          assertEquals(expected.re(i, m, n), actual.re(i, m, n), what);
          assertEquals(expected.im(i, m, n), actual.im(i, m, n), what);
        }
      }
    }
  }
}
