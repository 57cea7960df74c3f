package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pawl.quantity.Provenance;

/**
 * Energies of phonons on a mesh of wave vectors: Abinit's {@code PHBST.nc}, phonopy's {@code
 * mesh.yaml}, or a table {@code q1,q2,q3,NAME_UNIT,…} of one column per branch. A wave vector
 * stands for its opposite, too; other symmetries are not used.
 *
 * @param input the file
 * @param divisions of the mesh, one per periodic direction
 * @param branches how many there are
 * @param energiesEv ħω, eV, none negative, the branch fastest and then the last direction
 */
public record PhononFile(
    Provenance.Input input, List<Integer> divisions, int branches, double[] energiesEv) {

  /** What is this much of the highest energy below zero is zero but for rounding. */
  private static final double ROUNDING = 1e-3;

  /** Energies at q and -q may differ by so much of the highest. */
  private static final double EVEN = 1e-4;

  /**
   * Reads a file.
   *
   * @param dimension how many components q has; further ones must be 0
   * @throws InputException if it is wrong, lacks both a point of the mesh and its opposite, or has
   *     imaginary modes
   */
  public static PhononFile read(Path path, int dimension) {
    if (NetCdfSource.recognises(path)) {
      try (NetCdfSource in = NetCdfSource.open(path)) {
        return PhononPoints.ofAbinit(in).onMesh(in.input(), dimension);
      }
    }
    try (Lines in = new Lines(path)) {
      boolean yaml = path.getFileName().toString().toLowerCase(Locale.ROOT).contains(".yaml");
      PhononPoints points = yaml ? PhonopyMesh.read(in) : PhononPoints.ofTable(in, dimension);
      return points.onMesh(in.provenance(), dimension);
    }
  }

  static PhononFile of(
      Provenance.Input input, TableSource source, List<ZoneTable.Row> rows, String cure) {
    double highest = 0;
    for (ZoneTable.Row row : rows) {
      highest = Math.max(highest, Arrays.stream(row.values()).max().orElse(0));
    }
    List<ZoneTable.Row> clean = new ArrayList<>();
    for (ZoneTable.Row row : rows) {
      for (double energy : row.values()) {
        if (energy < -ROUNDING * highest) {
          throw source.wrong(
              row.number(),
              "energies that are not negative",
              String.format(Locale.ROOT, "%.6g eV at q = %s", energy, Arrays.toString(row.point())),
              "an imaginary mode: give the phonons of a stable structure");
        }
      }
      clean.add(
          new ZoneTable.Row(
              row.number(),
              row.point(),
              Arrays.stream(row.values()).map(e -> Math.max(0, e)).toArray()));
    }
    ZoneTable table = ZoneTable.even(source, clean, cure);
    table.requireEven("energy", EVEN, highest);
    return new PhononFile(input, table.divisions(), rows.get(0).values().length, table.values());
  }
}
