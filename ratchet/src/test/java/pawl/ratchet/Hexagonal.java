package pawl.ratchet;

import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.Orbital;
import pawl.tightbinding.Spin;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** A crystal without any symmetry. */
final class Hexagonal {

  private Hexagonal() {}

  /** Three orbitals at general places of a hexagonal cell, with complex hoppings. */
  static TightBindingModel model() {
    Lattice lattice =
        Lattice.of(
            new double[] {3, 0, 0},
            new double[] {1.5, 2.598076211353316, 0},
            new double[] {0, 0, 9});
    return TightBindingBuilder.on(lattice, 2)
        .orbital(new Orbital("a", Spin.UNSTATED, new double[] {0.1, 0.2, 0.3}))
        .orbital(new Orbital("b", Spin.UNSTATED, new double[] {1.4, 0.9, -0.4}))
        .orbital(new Orbital("c", Spin.UNSTATED, new double[] {0.7, 2.1, 0}))
        .energy("b", 0.1)
        .energy("c", -0.15)
        .hop("a", "b", new CellIndex(0, 0, 0), 0.2, 0.1)
        .hop("a", "b", new CellIndex(-1, 0, 0), 0.15, -0.05)
        .hop("b", "c", new CellIndex(0, 0, 0), -0.2, 0.12)
        .hop("a", "c", new CellIndex(0, -1, 0), 0.1, 0.2)
        .hop("a", "a", new CellIndex(1, 0, 0), 0.05, 0.04)
        .build();
  }
}
