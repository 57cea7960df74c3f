package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;

/**
 * A model as text formats can hold it: all degeneracies are 1, and H is Hermitian.
 *
 * @param comment the first line of a file: what wrote it, from what
 * @param hamiltonian H(R), eV
 * @param lattice the lattice
 * @param centres Cartesian, Å, if they are known
 * @param positions x(R), y(R), z(R), Å; empty if they are not known
 * @param fermiEnergyEv eV, if it is known
 * @param spinors if it is known
 * @param warnings what these formats cannot hold
 */
record TextModel(
    String comment,
    RealSpaceMatrix hamiltonian,
    Lattice lattice,
    Optional<double[][]> centres,
    List<RealSpaceMatrix> positions,
    OptionalDouble fermiEnergyEv,
    Optional<Boolean> spinors,
    List<Warning> warnings) {

  /** eV: what readers put down to arithmetic in numbers of 17 digits. */
  private static final double ARITHMETIC_EV = 1e-10;

  /**
   * Takes a model as it is, but for the Hermitian part of H where H is not Hermitian.
   *
   * @param version of this program
   */
  static TextModel of(ImportedModel imported, String version) {
    List<Warning> warnings = new ArrayList<>();
    RealSpaceMatrix h = imported.model().hamiltonian();
    double defect = h.hermiticityDefect().size();
    if (defect > ARITHMETIC_EV) {
      h = PositionMatrices.hermitianPart(h);
      warnings.add(
          new Warning(
              "W-CNV-001",
              String.format(
                  Locale.ROOT,
                  "H is written as its Hermitian part, which is what is computed with: as read it"
                      + " deviates from Hermitian by up to %.1e eV",
                  defect)));
    }
    if (hopping(h) != imported.model().dimension()) {
      warnings.add(
          new Warning(
              "W-CNV-002",
              "the format has no place for the number of periodic directions: give --dimension "
                  + imported.model().dimension()
                  + " with the file"));
    }
    return new TextModel(
        comment(imported, version),
        h,
        imported.model().lattice(),
        imported.model().centres(),
        imported.positions().orElse(List.of()),
        imported.fermiEnergyEv(),
        imported.certificate().origins().spinors(),
        List.copyOf(warnings));
  }

  /** The number of directions with hoppings, 0 if they are not the first ones. */
  private static int hopping(RealSpaceMatrix h) {
    int directions = 0;
    for (int axis = 0; axis < 3; axis++) {
      if (Periods.along(h, axis)) {
        directions = directions == axis ? axis + 1 : 0;
      }
    }
    return directions;
  }

  private static String comment(ImportedModel imported, String version) {
    boolean shifts = !imported.certificate().origins().wsvec().equals("none");
    return " written by pawl "
        + version
        + imported.inputs().stream().findFirst().map(TextModel::origin).orElse("")
        + ", degeneracies divided out, "
        + (shifts ? "Wigner-Seitz shifts applied" : "no Wigner-Seitz shifts applied");
  }

  private static String origin(Provenance.Input source) {
    String name = Objects.toString(Path.of(source.path()).getFileName(), source.path());
    return " from " + name.replaceAll("[^ -~]", "?") + " (sha256 " + source.sha256() + ")";
  }
}
