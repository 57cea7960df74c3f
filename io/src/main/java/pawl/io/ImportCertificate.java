package pawl.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import pawl.quantity.Warning;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * What was found out about a model on reading it.
 *
 * @param dialect how the file of H is written
 * @param content what it holds
 * @param hermiticity how far the matrices are from Hermitian ones
 * @param origins where the rest of the model comes from
 * @param findings what its bands, matrices and neighbours say about it
 * @param warnings what its user must know
 */
public record ImportCertificate(
    Dialect dialect,
    Content content,
    Hermiticity hermiticity,
    Origins origins,
    Findings findings,
    List<Warning> warnings) {

  /** Copies the list. */
  public ImportCertificate {
    warnings = List.copyOf(warnings);
  }

  /**
   * How a file is written.
   *
   * @param format {@code hr}, {@code tb} or {@code sparse}
   * @param compression {@code plain}, {@code gzip}, {@code bzip2}, {@code xz} or {@code zstd}
   * @param rowOrder {@code row-fastest} as wannier90 writes it, {@code column-fastest} or {@code
   *     other}
   * @param decimals of numbers printed without exponent
   * @param digits significant ones of numbers printed with exponent
   * @param allOnes whether every degeneracy is 1: the weights are absorbed, or there never were any
   */
  public record Dialect(
      String format,
      String compression,
      String rowOrder,
      OptionalInt decimals,
      OptionalInt digits,
      boolean allOnes) {

    Dialect ofFormat(String other) {
      return new Dialect(other, compression, rowOrder, decimals, digits, allOnes);
    }
  }

  /**
   * What the file of H holds.
   *
   * @param orbitals Wannier functions
   * @param cells R vectors in the file
   * @param foldedCells R vectors after the Wigner-Seitz shifts, as many as before without
   * @param inverseDegeneracySum Σ 1/degeneracy, the number of k-points of a native file
   * @param meshPoints ∏ mp_grid of the .win
   * @param decay the largest |H(R)| in shells of |R|: R = 0, then quarters of the largest |R|
   */
  public record Content(
      int orbitals,
      int cells,
      int foldedCells,
      double inverseDegeneracySum,
      OptionalLong meshPoints,
      List<Shell> decay) {

    /** Copies the list. */
    public Content {
      decay = List.copyOf(decay);
    }
  }

  /**
   * How fast H falls off.
   *
   * @param radius the largest |R| of the shell, Å
   * @param largest the largest |H| in it, eV; 0 where it is empty
   */
  public record Shell(double radius, double largest) {}

  /**
   * Deviations from Hermiticity, as the files stand.
   *
   * @param hamiltonian in eV
   * @param positions in Å, the worst of the three components
   */
  public record Hermiticity(
      RealSpaceMatrix.Defect hamiltonian, Optional<RealSpaceMatrix.Defect> positions) {}

  /**
   * Where the rest of the model comes from.
   *
   * @param lattice file or option
   * @param centres file or option; {@code unknown}
   * @param centresDisagreement of two sources, Å, modulo lattice vectors
   * @param wsvec the file used; {@code none}
   * @param spinors as the .win says
   */
  public record Origins(
      String lattice,
      String centres,
      OptionalDouble centresDisagreement,
      String wsvec,
      Optional<Boolean> spinors) {}

  /** What all this comes to. */
  public Verdict verdict() {
    return Verdict.of(warnings);
  }

  /** This with the spectrum and the symmetries of a model made from the one that was read. */
  ImportCertificate of(TightBindingModel changed) {
    Findings alone = Examination.alone(changed, List.of(), origins.spinors());
    return new ImportCertificate(
        dialect,
        content,
        hermiticity,
        origins,
        new Findings(
            alone.spectrum(),
            alone.symmetries(),
            findings.bands(),
            findings.centres(),
            findings.missing()),
        warnings);
  }

  /** The same as numbers, strings, booleans, lists and maps; what is not known is null. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", dialect.format());
    map.put("compression", dialect.compression());
    map.put("row_order", dialect.rowOrder());
    map.put("decimals", orNull(dialect.decimals()));
    map.put("significant_digits", orNull(dialect.digits()));
    map.put("degeneracies_all_one", dialect.allOnes());
    map.put("num_wann", content.orbitals());
    map.put("r_vectors", content.cells());
    map.put("r_vectors_folded", content.foldedCells());
    map.put("inverse_degeneracy_sum", content.inverseDegeneracySum());
    map.put(
        "mp_grid_points",
        content.meshPoints().isPresent() ? content.meshPoints().getAsLong() : null);
    map.put("h_hermiticity_defect_eV", hermiticity.hamiltonian().size());
    map.put("h_hermiticity_defect_at", place(hermiticity.hamiltonian()));
    map.put(
        "r_hermiticity_defect_angstrom",
        hermiticity.positions().map(RealSpaceMatrix.Defect::size).orElse(null));
    map.put(
        "r_hermiticity_defect_at",
        hermiticity.positions().map(ImportCertificate::place).orElse(null));
    map.put(
        "r_made_hermitian",
        hermiticity.positions().isPresent() ? "(r(R) + r(-R)^dagger) / 2" : null);
    map.put("lattice_source", origins.lattice());
    map.put("centres_source", origins.centres());
    map.put(
        "centres_disagreement_angstrom",
        origins.centresDisagreement().isPresent()
            ? origins.centresDisagreement().getAsDouble()
            : null);
    map.put("wsvec_source", origins.wsvec());
    map.put("spinors", origins.spinors().orElse(null));
    map.put("decay", content.decay().stream().map(ImportCertificate::decayEntry).toList());
    map.putAll(findings.toMap());
    map.put("warnings", warnings.stream().map(ImportCertificate::warningEntry).toList());
    map.put("verdict", verdict().grade().label());
    return map;
  }

  private static Integer orNull(OptionalInt value) {
    return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
  }

  private static Map<String, Object> place(RealSpaceMatrix.Defect defect) {
    CellIndex r = defect.cell();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("R", List.of(r.r1(), r.r2(), r.r3()));
    map.put("m", defect.row() + 1);
    map.put("n", defect.column() + 1);
    return map;
  }

  private static Map<String, Object> decayEntry(Shell shell) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("radius_angstrom", shell.radius());
    map.put("largest_h_eV", shell.largest());
    return map;
  }

  private static Map<String, Object> warningEntry(Warning warning) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", warning.code());
    map.put("text", warning.text());
    return map;
  }
}
