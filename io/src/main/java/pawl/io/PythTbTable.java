package pawl.io;

import java.util.List;
import pawl.quantity.Warning;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.SpinBlock;
import pawl.tightbinding.TightBindingBuilder;

/**
 * Reads a model that is written down as the arguments of PythTB's {@code tb_model}, {@code
 * set_onsite} and {@code set_hop}: orbitals are numbered from 0, {@code hop} holds rows {@code
 * [amplitude, i, j, R]} with amplitude = \(\langle 0\,i|H|\mathbf R\,j\rangle\), each bond once.
 */
final class PythTbTable {

  private static final List<String> KEYS =
      List.of("dim_k", "dim_r", "lat", "orb", "per", "nspin", "onsite", "hop");
  private static final int MOST_ORBITALS = 20_000;

  private final Settings model;
  private final int space;
  private final int spins;
  private final TightBindingBuilder builder;

  private PythTbTable(Settings model) {
    this.model = model;
    model.requireKnown(KEYS);
    int dimension = model.get("dim_k").integer(1, 3);
    this.space = model.find("dim_r").map(r -> r.integer(dimension, 3)).orElse(dimension);
    this.spins = model.find("nspin").map(s -> s.integer(1, 2)).orElse(1);
    requireFirstPeriods(dimension);
    Setting lat = model.get("lat");
    double[][] rows = vectors(lat);
    this.builder =
        TightBindingBuilder.on(Amplitudes.accepted(lat, () -> Lattice.of(rows)), dimension);
  }

  /** Reads the table. */
  static TightBindingBuilder read(Settings model) {
    PythTbTable table = new PythTbTable(model);
    List<Setting> orbitals = model.get("orb").list();
    if (orbitals.size() > MOST_ORBITALS) {
      throw model.get("orb").wrong("at most " + MOST_ORBITALS + " orbitals");
    }
    for (int i = 0; i < orbitals.size(); i++) {
      table.orbital(String.valueOf(i), orbitals.get(i));
    }
    if (table.spins == 1) {
      table.builder.spinless();
    }
    model.find("onsite").ifPresent(onsite -> table.energies(onsite, orbitals.size()));
    model.get("hop").list().forEach(table::hop);
    return table.builder;
  }

  /** What a file with fewer than three lattice vectors leaves open. */
  static List<Warning> warnings(Settings model, String file) {
    int given = model.get("lat").list().size();
    return given == 3
        ? List.of()
        : List.of(
            new Warning(
                "W-LAT-001",
                file
                    + " has "
                    + given
                    + " lattice vector(s); the others are taken as 1 Å along the free axes, so what"
                    + " is per volume is per that thickness"));
  }

  private void requireFirstPeriods(int dimension) {
    model
        .find("per")
        .ifPresent(
            per -> {
              List<Setting> periods = per.list(dimension);
              for (int i = 0; i < dimension; i++) {
                if (periods.get(i).integer(0, 2) != i) {
                  throw per.wrong("the first " + dimension + " lattice vector(s), in order,");
                }
              }
            });
  }

  private double[][] vectors(Setting lat) {
    double[][] rows = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    List<Setting> given = lat.list(space);
    for (int i = 0; i < space; i++) {
      System.arraycopy(given.get(i).numbers(space), 0, rows[i], 0, space);
    }
    return rows;
  }

  private void orbital(String number, Setting position) {
    double[] f = new double[3];
    System.arraycopy(position.numbers(space), 0, f, 0, space);
    Amplitudes.accepted(
        position,
        () ->
            spins == 2
                ? builder.spinfulOrbital(number, f[0], f[1], f[2])
                : builder.orbital(number, f[0], f[1], f[2]));
  }

  private void energies(Setting onsite, int orbitals) {
    List<Setting> given = onsite.list(orbitals);
    for (int i = 0; i < orbitals; i++) {
      Setting energy = given.get(i);
      String number = String.valueOf(i);
      if (spins == 1) {
        builder.energy(number, energy.number());
      } else {
        Amplitudes.accepted(energy, () -> builder.energy(number, block(energy)));
      }
    }
  }

  private void hop(Setting row) {
    List<Setting> arguments = row.list(4);
    String i = orbital(arguments.get(1));
    String j = orbital(arguments.get(2));
    CellIndex r = cell(arguments.get(3));
    Setting amplitude = arguments.get(0);
    if (spins == 1) {
      double[] a = Amplitudes.complex(amplitude);
      Amplitudes.accepted(row, () -> builder.hop(i, j, r, a[0], a[1]));
    } else {
      SpinBlock block = block(amplitude);
      Amplitudes.accepted(row, () -> builder.hop(i, j, r, block));
    }
  }

  private String orbital(Setting index) {
    return String.valueOf(index.integer(0, builder.orbitals() / spins - 1));
  }

  private CellIndex cell(Setting r) {
    if (r.list().size() != space) {
      throw r.wrong("a list of " + space + ", one integer per lattice vector,");
    }
    return Amplitudes.cell(r);
  }

  /** A number, {@code [re, im]}, {@code [a, x, y, z]} of the Pauli matrices, or a 2×2 matrix. */
  private static SpinBlock block(Setting value) {
    if (value.isList() && value.list().size() == 4) {
      return Amplitudes.pauli(value);
    }
    if (value.isList() && value.list().stream().anyMatch(Setting::isList)) {
      return Amplitudes.matrix(value);
    }
    double[] a = Amplitudes.complex(value);
    return SpinBlock.pauli(new double[] {a[0], 0, 0, 0}, new double[] {a[1], 0, 0, 0});
  }
}
