package pawl.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.Orbital;
import pawl.tightbinding.Spin;
import pawl.tightbinding.SpinBlock;
import pawl.tightbinding.TightBindingBuilder;

/**
 * Reads a model from our own tables: {@code dimension}, {@code lattice}, {@code orbitals}, {@code
 * hoppings}. A hopping is \(\langle 0\,bra|H|\mathbf R\,ket\rangle\) in eV.
 */
final class ModelTable {

  private static final List<String> KEYS =
      List.of("dimension", "lattice", "orbitals", "hoppings", "spinless");
  private static final List<String> ORBITAL_KEYS =
      List.of("name", "position", "cartesian", "spin", "energy", "field");
  private static final List<String> HOPPING_KEYS = List.of("bra", "ket", "R", "amplitude", "pauli");
  private static final String BOTH = "both";

  private final Settings model;
  private final Lattice lattice;
  private final TightBindingBuilder builder;

  /** The orbitals that have both spins. */
  private final Map<String, Boolean> paired = new TreeMap<>();

  private ModelTable(Settings model) {
    this.model = model;
    model.requireKnown(KEYS);
    Setting vectors = model.get("lattice");
    double[][] rows = vectors.list(3).stream().map(v -> v.numbers(3)).toArray(double[][]::new);
    this.lattice = Amplitudes.accepted(vectors, () -> Lattice.of(rows));
    this.builder = TightBindingBuilder.on(lattice, model.get("dimension").integer(1, 3));
  }

  /** Reads the table. */
  static TightBindingBuilder read(Settings model) {
    ModelTable table = new ModelTable(model);
    model.get("orbitals").list().forEach(table::orbital);
    if (model.find("spinless").map(Setting::flag).orElse(false)) {
      table.spinless();
    }
    model.get("hoppings").list().forEach(table::hopping);
    return table.builder;
  }

  private void spinless() {
    if (!paired.isEmpty()) {
      throw model.get("spinless").wrong("orbitals without spin in a spinless model, not true");
    }
    builder.spinless();
  }

  private void orbital(Setting entry) {
    Settings orbital = entry.table();
    orbital.requireKnown(ORBITAL_KEYS);
    String name = orbital.get("name").text();
    double[] centre = centre(orbital, entry);
    Optional<Setting> spin = orbital.find("spin");
    if (spin.map(Setting::text).filter(BOTH::equals).isPresent()) {
      paired.put(name, true);
      accept(entry, () -> builder.orbital(new Orbital(name, Spin.UP, centre)));
      accept(entry, () -> builder.orbital(new Orbital(name, Spin.DOWN, centre)));
      double[] b = orbital.find("field").map(field -> field.numbers(3)).orElse(new double[3]);
      double energy = orbital.find("energy").map(Setting::number).orElse(0.0);
      accept(entry, () -> builder.energy(name, SpinBlock.pauli(energy, b[0], b[1], b[2])));
      return;
    }
    Orbital single =
        Amplitudes.accepted(
            entry,
            () -> new Orbital(name, spin.map(ModelTable::spin).orElse(Spin.UNSTATED), centre));
    if (single.spin() != Spin.UNSTATED) {
      paired.put(name, false);
    }
    accept(entry, () -> builder.orbital(single));
    orbital.find("energy").ifPresent(e -> builder.energy(single.label(), e.number()));
    orbital
        .find("field")
        .ifPresent(
            field -> {
              throw field.wrong("spin = \"both\" in an orbital with a field, a value");
            });
  }

  private double[] centre(Settings orbital, Setting entry) {
    Optional<Setting> cartesian = orbital.find("cartesian");
    Optional<Setting> position = orbital.find("position");
    if (cartesian.isPresent() == position.isPresent()) {
      throw entry.wrong("position (lattice coordinates) or cartesian (Å)");
    }
    return position
        .map(f -> lattice.toCartesian(f.numbers(3)))
        .orElseGet(() -> cartesian.orElseThrow().numbers(3));
  }

  private static Spin spin(Setting word) {
    return switch (word.text()) {
      case "up" -> Spin.UP;
      case "down" -> Spin.DOWN;
      default -> throw word.wrong("up, down or both");
    };
  }

  private void hopping(Setting entry) {
    Settings hopping = entry.table();
    hopping.requireKnown(HOPPING_KEYS);
    String bra = hopping.get("bra").text();
    String ket = hopping.get("ket").text();
    CellIndex r = Amplitudes.cell(hopping.get("R"));
    Optional<Setting> pauli = hopping.find("pauli");
    Optional<Setting> amplitude = hopping.find("amplitude");
    if (pauli.isPresent() == amplitude.isPresent()) {
      throw entry.wrong("amplitude or pauli");
    }
    if (pauli.isPresent()) {
      SpinBlock block = Amplitudes.pauli(pauli.get());
      accept(entry, () -> builder.hop(bra, ket, r, block));
      return;
    }
    double[] a = Amplitudes.complex(amplitude.get());
    boolean ofBoth = paired.getOrDefault(bra, false) && paired.getOrDefault(ket, false);
    if (ofBoth) {
      SpinBlock same = SpinBlock.pauli(new double[] {a[0], 0, 0, 0}, new double[] {a[1], 0, 0, 0});
      accept(entry, () -> builder.hop(bra, ket, r, same));
    } else {
      accept(entry, () -> builder.hop(bra, ket, r, a[0], a[1]));
    }
  }

  /** Lets the builder decide, and says where it refused. */
  private static void accept(Setting entry, Runnable addition) {
    Amplitudes.accepted(
        entry,
        () -> {
          addition.run();
          return entry;
        });
  }
}
