package pawl.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pawl.quantity.Provenance;
import pawl.tightbinding.Lattice;

/** A model as its files give it, told as a map for people and programs. */
public final class ModelSummary {

  private ModelSummary() {}

  /** The files with their sums, lattice, dimension, Fermi energy, and the import certificate. */
  public static Map<String, Object> of(ImportedModel imported) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("inputs", imported.inputs().stream().map(ModelSummary::input).toList());
    map.put("dimension", imported.model().dimension());
    map.put("lattice_angstrom", rows(imported.model().lattice()));
    map.put(
        "fermi_energy_eV",
        imported.fermiEnergyEv().isPresent() ? imported.fermiEnergyEv().getAsDouble() : null);
    map.putAll(imported.certificate().toMap());
    return map;
  }

  private static Map<String, Object> input(Provenance.Input input) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", input.path());
    map.put("sha256", input.sha256());
    return map;
  }

  private static List<List<Double>> rows(Lattice lattice) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rows.add(List.of(lattice.vector(i, 0), lattice.vector(i, 1), lattice.vector(i, 2)));
    }
    return rows;
  }
}
