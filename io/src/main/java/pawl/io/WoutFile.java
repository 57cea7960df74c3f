package pawl.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pawl.quantity.Provenance;

/** Reads a {@code .wout}, the log of wannier90, for the Wannier centres of its last Final State. */
final class WoutFile {

  private static final Pattern UNIT =
      Pattern.compile("\\s*\\|\\s*Length Unit\\s*:\\s*(\\w+)\\s*\\|\\s*");

  private static final Pattern CENTRE =
      Pattern.compile(
          "\\s*WF centre and spread\\s+(\\d+)\\s+\\(([^,()]*),([^,()]*),([^,()]*)\\).*");

  private final Lines in;
  private final RealScanner scanner = new RealScanner();
  private double unit = 1;

  private WoutFile(Lines in) {
    this.in = in;
  }

  /**
   * What we use of a log.
   *
   * @param input the file
   * @param centres Cartesian, Å, three numbers per Wannier function; none if the run did not
   *     minimise, or did not come to an end of it
   * @param finished whether the line is there with which wannier90 ends
   */
  record Log(Provenance.Input input, List<List<Double>> centres, boolean finished) {

    /** The centres as those of a {@code _centres.xyz}. */
    CentresFile centresFile() {
      return new CentresFile(input, centres);
    }
  }

  /**
   * Reads a file.
   *
   * @param orbitals how many centres there must be if there are any
   * @throws InputException if its centres are wrong
   */
  static Log read(Path path, int orbitals) {
    try (Lines in = new Lines(path)) {
      return new WoutFile(in).read(orbitals);
    }
  }

  private Log read(int orbitals) {
    boolean finished = false;
    List<List<Double>> centres = List.of();
    while (in.nextFilled()) {
      String line = in.text();
      Matcher length = UNIT.matcher(line);
      if (length.matches()) {
        unit = length.group(1).toLowerCase(Locale.ROOT).equals("bohr") ? WinReader.BOHR : 1;
      } else if (line.strip().equals("Final State")) {
        centres = finalState(orbitals);
      } else if (line.contains("All done: wannier90 exiting")) {
        finished = true;
      }
    }
    return new Log(in.provenance(), centres, finished);
  }

  private List<List<Double>> finalState(int orbitals) {
    List<List<Double>> centres = new ArrayList<>();
    for (int n = 1; n <= orbitals; n++) {
      in.require("the centre of Wannier function " + n + " of " + orbitals);
      Matcher row = CENTRE.matcher(in.text());
      if (!row.matches() || !row.group(1).equals(String.valueOf(n))) {
        throw in.wrong(
            "WF centre and spread " + n + " ( x, y, z ), of " + orbitals, Lines.quoted(in.text()));
      }
      centres.add(List.of(real(row.group(2)), real(row.group(3)), real(row.group(4))));
    }
    in.require("the sum of centres and spreads");
    if (CENTRE.matcher(in.text()).matches()) {
      throw in.wrong(orbitals + " Wannier centres", "another");
    }
    return List.copyOf(centres);
  }

  private double real(String text) {
    byte[] digits = text.strip().getBytes(StandardCharsets.ISO_8859_1);
    if (digits.length == 0 || scanner.scan(digits, 0, digits.length) != digits.length) {
      throw in.wrong("a centre ( x, y, z )", Lines.quoted(in.text()));
    }
    return scanner.value() * unit;
  }
}
