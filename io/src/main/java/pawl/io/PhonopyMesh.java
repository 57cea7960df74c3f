package pawl.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads phonopy's {@code mesh.yaml}, line by line as phonopy writes it: after {@code phonon:} there
 * is {@code - q-position: [ q1, q2, q3 ]} for every point and {@code frequency: NUMBER}, in THz,
 * for every branch; {@code nqpoint} and {@code natom} before that say how many.
 */
final class PhonopyMesh {

  private static final String CURE =
      "have phonopy write all points of a mesh with Γ: MESH_SYMMETRY = .FALSE. and GAMMA_CENTER ="
          + " .TRUE. (--nomeshsym --gc)";

  private static final int COMPONENTS = 3;

  private final Lines in;
  private final List<ZoneTable.Row> rows = new ArrayList<>();
  private final List<Double> branches = new ArrayList<>();
  private double[] q = {};
  private int number;
  private int points = -1;
  private int atoms = -1;

  private PhonopyMesh(Lines in) {
    this.in = in;
  }

  static PhononPoints read(Lines in) {
    return new PhonopyMesh(in).points();
  }

  private PhononPoints points() {
    boolean inside = false;
    while (in.nextFilled()) {
      String text = in.text().strip();
      if (inside) {
        line(text);
      } else if (text.startsWith("nqpoint:")) {
        points = (int) number(text);
      } else if (text.startsWith("natom:")) {
        atoms = (int) number(text);
      }
      inside |= text.equals("phonon:");
    }
    if (!inside) {
      throw in.wrong("a mesh.yaml of phonopy, with phonon:", "the end of the file");
    }
    end();
    if (points >= 0 && rows.size() != points) {
      throw in.wrong(
          points + " q-points, as nqpoint says", rows.size() + " at the end of the file");
    }
    return new PhononPoints(TableSource.of(in), rows, CURE);
  }

  private void line(String text) {
    if (text.startsWith("- q-position:")) {
      end();
      number = in.number();
      q = position(text);
    } else if (text.startsWith("frequency:")) {
      if (q.length == 0) {
        throw in.wrong("- q-position: before a frequency", Lines.quoted(text));
      }
      branches.add(FrequencyUnit.THZ.inEv() * number(text));
    }
  }

  /** The end of a point. */
  private void end() {
    if (q.length > 0) {
      int expected = rows.isEmpty() ? COMPONENTS * atoms : rows.get(0).values().length;
      if (branches.isEmpty() || (expected > 0 && branches.size() != expected)) {
        throw new InputException(
            in.name(),
            number,
            (expected > 0 ? expected : "some") + " frequencies of this q-point",
            "" + branches.size());
      }
      rows.add(
          new ZoneTable.Row(
              number, q, branches.stream().mapToDouble(Double::doubleValue).toArray()));
    }
    branches.clear();
  }

  private double[] position(String text) {
    int from = text.indexOf('[');
    int to = text.indexOf(']');
    String[] words =
        from < 0 || to < from ? new String[0] : text.substring(from + 1, to).split(",", -1);
    if (words.length != COMPONENTS) {
      throw in.wrong("- q-position: [ q1, q2, q3 ]", Lines.quoted(text));
    }
    double[] components = new double[COMPONENTS];
    for (int i = 0; i < COMPONENTS; i++) {
      components[i] = real(words[i], text);
    }
    return components;
  }

  private double number(String text) {
    return real(text.substring(text.indexOf(':') + 1), text);
  }

  private double real(String word, String text) {
    try {
      double value = Double.parseDouble(word.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw (InputException) in.wrong("a number", Lines.quoted(text)).initCause(e);
    }
    throw in.wrong("a finite number", Lines.quoted(text));
  }
}
