package pawl.io;

import java.util.List;
import java.util.function.Supplier;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.SpinBlock;

/** Numbers, complex numbers, R vectors and blocks of spins in a settings file. */
final class Amplitudes {

  private static final int FURTHEST = 1_000_000;

  private Amplitudes() {}

  /** A number, or {@code [re, im]}. */
  static double[] complex(Setting value) {
    if (value.isNumber()) {
      return new double[] {value.number(), 0};
    }
    if (value.isList() && value.list().size() == 2) {
      return value.numbers(2);
    }
    throw value.wrong("a number or [re, im]");
  }

  /** {@code [a, x, y, z]} for a + xσx + yσy + zσz, each a number or {@code [re, im]}. */
  static SpinBlock pauli(Setting value) {
    List<double[]> parts = value.list(4).stream().map(Amplitudes::complex).toList();
    return SpinBlock.pauli(part(parts, 0), part(parts, 1));
  }

  /** {@code [[↑↑, ↑↓], [↓↑, ↓↓]]}, each a number or {@code [re, im]}. */
  static SpinBlock matrix(Setting value) {
    List<double[]> parts =
        value.list(2).stream()
            .flatMap(row -> row.list(2).stream())
            .map(Amplitudes::complex)
            .toList();
    return new SpinBlock(part(parts, 0), part(parts, 1));
  }

  private static double[] part(List<double[]> parts, int which) {
    return parts.stream().mapToDouble(part -> part[which]).toArray();
  }

  /** One to three integers; those that are left out are 0. */
  static CellIndex cell(Setting value) {
    if (!value.isList() || value.list().isEmpty() || value.list().size() > 3) {
      throw value.wrong("one to three integers");
    }
    int[] r = new int[3];
    for (int i = 0; i < value.list().size(); i++) {
      r[i] = value.list().get(i).integer(-FURTHEST, FURTHEST);
    }
    return new CellIndex(r[0], r[1], r[2]);
  }

  /** Says on which line something was refused. */
  static <T> T accepted(Setting where, Supplier<T> attempt) {
    try {
      return attempt.get();
    } catch (ModelException e) {
      throw where.refused(e.getMessage());
    }
  }
}
