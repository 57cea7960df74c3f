package pawl.cli;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pawl.io.ImportedModel;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.ExchangeField;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.SpinOrder;
import pawl.tightbinding.SpinPairs;

/** A built-in model that is read from files. */
enum ShippedModel implements BuiltinModel {
  CRI3(
      "bilayer CrI3, antiferromagnetic, AB' stacking; reference energy -3.0455 eV",
      new Files("cri3", "cri3/cri3_bilayer_abp_hr.dat.gz", ShippedModel::layerThenSpin),
      new Shape(112, 2),
      "PT, C2x; T and P broken",
      "Yananose et al., PRB 106, 184408 (2022)"),
  GETE(
      "ferroelectric GeTe with spin-orbit coupling; valence band maximum 9.9904 eV",
      new Files("gete", "gete/gete_proj_hr.dat.gz", SpinOrder.INTERLEAVED::pairs),
      new Shape(16, 3),
      "T, C3v; P broken",
      "ours: PBE, wannier90"),
  MNGETE(
      "GeTe in an exchange field of 0.1 eV along x, a model of Mn:GeTe",
      new Files("mngete", "gete/gete_proj_hr.dat.gz", SpinOrder.INTERLEAVED::pairs),
      new Shape(16, 3),
      "T, P and PT broken, E(k) ≠ E(-k)",
      "ours: GeTe and ½ Δ·σ"),
  FE(
      "bcc iron with spin-orbit coupling; Fermi energy 12.6295 eV",
      new Files("fe", "fe/Fe_tb.dat.gz", n -> null),
      new Shape(18, 3),
      "P, C4z; T broken",
      "ours: PBE, wannier90"),
  MIRROR2(
      "two orbitals on a rectangle", plane("mirror2"), new Shape(2, 2), "M_x; T, P broken", "ours"),
  MIRROR3(
      "three orbitals on a rectangle",
      plane("mirror3"),
      new Shape(3, 2),
      "M_x; T, P broken",
      "ours"),
  MIRROR3X(
      "as mirror3, with crossings of bands",
      plane("mirror3x"),
      new Shape(3, 2),
      "M_x; T, P broken",
      "ours"),
  BILAYER8(
      "antiferromagnetic bilayer of honeycombs",
      new Files("bilayer8", "models/bilayer8_tb.dat.gz", SpinOrder.INTERLEAVED::pairs),
      new Shape(8, 2),
      "PT, C2y; T, P broken",
      "ours"),
  TREAL3("three orbitals, real H(R)", plane("treal3"), new Shape(3, 2), "T, M_x", "ours"),
  PSYM2("strained Haldane model, M = 0", plane("psym2"), new Shape(2, 2), "P; T broken", "ours"),
  HALDANE_C(
      "Haldane model, |C| = 1",
      plane("haldane_C"),
      new Shape(2, 2),
      "C3; T, P broken",
      "Haldane, PRL 61, 2015 (1988)"),
  HALDANE_TRIV(
      "Haldane model, C = 0",
      plane("haldane_triv"),
      new Shape(2, 2),
      "C3; T, P broken",
      "Haldane, PRL 61, 2015 (1988)"),
  HALDANE_STR(
      "Haldane model, C = 0, one bond strained",
      plane("haldane_str"),
      new Shape(2, 2),
      "T, P broken",
      "Haldane, PRL 61, 2015 (1988)"),
  RASHBA2D(
      "Rashba square lattice in a field",
      new Files("rashba2d", "models/rashba2d_hr.dat.gz", SpinOrder.INTERLEAVED::pairs),
      new Shape(2, 2),
      "T, P broken, E(k) ≠ E(-k)",
      "ours"),
  RASHBA3D(
      "Rashba simple cubic lattice in a field",
      new Files("rashba3d", "models/rashba3d_hr.dat.gz", SpinOrder.INTERLEAVED::pairs),
      new Shape(2, 3),
      "T, P broken, E(k) ≠ E(-k)",
      "ours");

  private static final ExchangeField MANGANESE = new ExchangeField(0.1, 0, 0);

  private final String title;
  private final Files files;
  private final Shape shape;
  private final String symmetries;
  private final String reference;

  /** Where the model is, what it is called, and how its spins are paired; null if unknown. */
  private record Files(String id, String hamiltonian, IntFunction<SpinPairs> spins) {}

  private record Shape(int orbitals, int dimension) {}

  ShippedModel(String title, Files files, Shape shape, String symmetries, String reference) {
    this.title = title;
    this.files = files;
    this.shape = shape;
    this.symmetries = symmetries;
    this.reference = reference;
  }

  private static Files plane(String id) {
    return new Files(id, "models/" + id + "_tb.dat.gz", n -> SpinPairs.none());
  }

  /** Bottom layer up, bottom layer down, top layer up, top layer down. */
  private static SpinPairs layerThenSpin(int orbitals) {
    int quarter = orbitals / 4;
    int[] up = IntStream.range(0, 2 * quarter).map(i -> i < quarter ? i : i + quarter).toArray();
    return SpinPairs.of(up, IntStream.of(up).map(i -> i + quarter).toArray());
  }

  @Override
  public String id() {
    return files.id();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String symmetries() {
    return symmetries;
  }

  @Override
  public String reference() {
    return reference;
  }

  @Override
  public String parameters() {
    return "";
  }

  @Override
  public int orbitals() {
    return shape.orbitals();
  }

  @Override
  public int dimension() {
    return shape.dimension();
  }

  @Override
  public ImportedModel read(BuiltinName name, ModelRequest request) {
    if (!name.values().isEmpty()) {
      throw new ModelException(BuiltinName.PREFIX + id() + " has no parameters");
    }
    ImportedModel imported = ModelFiles.read(request.ofModel(Shipped.file(files.hamiltonian())));
    ImportedModel known =
        imported.withSpins(Optional.ofNullable(files.spins().apply(imported.model().orbitals())));
    return this == MNGETE ? known.in(MANGANESE) : known;
  }
}
