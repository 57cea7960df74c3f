package pawl.io;

/** Models as TOML. */
final class TomlText {

  /** The numbers of haldane_C, which are printed to six decimals. */
  static final String HALDANE =
      """
      dimension = 2
      lattice = [[2.46, 0, 0],
                 [1.23, 2.1304224933097191, 0],
                 [0, 0, 20]]
      spinless = true
      orbitals = [
        { name = "A", position = [0, 0, 0], energy = 0.2 },
        { name = "B", cartesian = [1.23, 0.710141, 0], energy = -0.2 },
      ]
      hoppings = [
        { bra = "A", ket = "B", R = [0, 0], amplitude = 1 },
        { bra = "A", ket = "B", R = [-1, 0], amplitude = 1.0 },
        { bra = "A", ket = "B", R = [0, -1, 0], amplitude = 1.0 },
        { bra = "A", ket = "A", R = [1, 0], amplitude = [0.045399, 0.089101] },
        { bra = "A", ket = "A", R = [-1, 1], amplitude = [0.045399, 0.089101] },
        { bra = "A", ket = "A", R = [0, -1], amplitude = [0.045399, 0.089101] },
        { bra = "B", ket = "B", R = [1, 0], amplitude = [0.045399, -0.089101] },
        { bra = "B", ket = "B", R = [-1, 1], amplitude = [0.045399, -0.089101] },
        { bra = "B", ket = "B", R = [0, -1], amplitude = [0.045399, -0.089101] },
      ]
      """;

  static final String PYTHTB =
      """
      dim_k = 2
      dim_r = 2
      lat = [[2.46, 0.0], [1.23, 2.1304224933097191]]
      orb = [[0.0, 0.0], [0.3333333333333333, 0.3333333333333333]]
      onsite = [0.2, -0.2]
      hop = [
        [1.0, 0, 1, [0, 0]],
        [1.0, 0, 1, [-1, 0]],
        [1.0, 0, 1, [0, -1]],
        [[0.045399, 0.089101], 0, 0, [1, 0]],
        [[0.045399, 0.089101], 0, 0, [-1, 1]],
        [[0.045399, 0.089101], 0, 0, [0, -1]],
        [[0.045399, -0.089101], 1, 1, [1, 0]],
        [[0.045399, -0.089101], 1, 1, [-1, 1]],
        [[0.045399, -0.089101], 1, 1, [0, -1]],
      ]
      """;

  static final String RASHBA =
      """
      dimension = 2
      lattice = [[5, 0, 0], [0, 5, 0], [0, 0, 5]]
      [[orbitals]]
      name = "s"
      position = [0, 0, 0]
      spin = "both"
      field = [0, 0.08, 0]
      [[hoppings]]
      bra = "s"
      ket = "s"
      R = [1, 0]
      pauli = [-0.25, 0, [0, 0.05], 0]
      [[hoppings]]
      bra = "s"
      ket = "s"
      R = [0, 1]
      pauli = [-0.25, [0, -0.05], 0, 0]
      """;

  private TomlText() {}
}
