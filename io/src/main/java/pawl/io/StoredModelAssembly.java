package pawl.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.io.ImportCertificate.Content;
import pawl.io.ImportCertificate.Hermiticity;
import pawl.io.ImportCertificate.Origins;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** Joins what a file of a whole model says with what the user says about it. */
final class StoredModelAssembly {

  private final ModelRequest request;
  private final StoredModel stored;
  private final List<Provenance.Input> inputs = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private StoredModelAssembly(ModelRequest request, StoredModel stored) {
    this.request = request;
    this.stored = stored;
    inputs.add(stored.input());
  }

  /** Reads a NetCDF file, ours or Abinit's. */
  static ImportedModel read(ModelRequest request) {
    try (NetCdfSource in = NetCdfSource.open(request.model())) {
      return read(request, in);
    }
  }

  /** Reads an open file. */
  static ImportedModel read(ModelRequest request, NetCdfSource in) {
    StoredModel stored =
        NetCdfModelReader.reads(in)
            ? new NetCdfModelReader(in).read()
            : new AbiwanReader(in).read();
    return new StoredModelAssembly(request, stored).assemble();
  }

  private ImportedModel assemble() {
    Optional<WinFile> win = request.win().map(WinFile::read);
    win.map(WinFile::input).ifPresent(inputs::add);
    LatticeSource lattice = lattice(win);
    Centres centres = centres(lattice.lattice());
    inputs.addAll(centres.inputs());
    warnings.addAll(centres.warnings());
    List<RealSpaceMatrix> operators = new ArrayList<>(List.of(stored.hamiltonian()));
    operators.addAll(stored.positions());
    String wsvec = shift(operators);
    RealSpaceMatrix h = operators.get(0);
    List<RealSpaceMatrix> positions = operators.subList(1, operators.size());
    TightBindingModel model = model(h, lattice.lattice(), centres);
    Optional<Boolean> spinors = win.flatMap(WinFile::spinors).or(stored.facts()::spinors);
    Findings alone = Examination.alone(model, positions, spinors);
    ImportCertificate certificate =
        new ImportCertificate(
            stored.dialect(),
            new Content(
                model.orbitals(),
                stored.hamiltonian().cells().size(),
                h.cells().size(),
                stored.facts().inverseDegeneracySum(),
                stored.facts().meshPoints(),
                Decay.of(h, lattice.lattice())),
            new Hermiticity(
                stored.hamiltonian().hermiticityDefect(),
                stored.positions().isEmpty()
                    ? Optional.empty()
                    : Optional.of(PositionMatrices.worstDefect(stored.positions()))),
            new Origins(lattice.source(), centres.source(), centres.disagreement(), wsvec, spinors),
            new Findings(
                alone.spectrum(),
                alone.symmetries(),
                List.of(),
                centres.agreements(),
                alone.missing()),
            warnings);
    OptionalDouble fermi = win.map(WinFile::fermiEnergyEv).orElse(OptionalDouble.empty());
    return new ImportedModel(
            model,
            positions.isEmpty() ? Optional.empty() : Optional.of(positions),
            certificate,
            inputs,
            fermi.isPresent() ? fermi : stored.facts().fermiEnergyEv())
        .withPath(win.flatMap(WinFile::path));
  }

  private LatticeSource lattice(Optional<WinFile> win) {
    if (request.lattice().isPresent()) {
      return new LatticeSource(request.lattice().get(), "--lattice");
    }
    LatticeSource found = new LatticeSource(stored.lattice(), stored.input().path());
    win.ifPresent(found::requireAgreement);
    return found;
  }

  private Centres centres(Lattice lattice) {
    int orbitals = stored.hamiltonian().orbitals();
    if (request.centres() instanceof CentresChoice.Zero) {
      return Centres.zero(orbitals);
    }
    Centres own =
        stored
            .centres()
            .map(positions -> Centres.known(positions, stored.input().path()))
            .orElseGet(() -> Centres.of(Optional.empty()));
    return request.centres() instanceof CentresChoice.FromFile asked
        ? own.replacedBy(CentresFile.read(asked.file(), orbitals), lattice)
        : own;
  }

  /** Applies the Wigner-Seitz shifts that the user gives, and says where those in H are from. */
  private String shift(List<RealSpaceMatrix> operators) {
    Optional<String> own = stored.facts().wsvec();
    if (own.isPresent() && !(request.wsvec() instanceof WsvecChoice.Automatic)) {
      throw new ModelException(
          "H of "
              + stored.input().path()
              + " has the Wigner-Seitz shifts of "
              + own.get()
              + " in it already; leave out --wsvec, or read the file it was converted from");
    }
    if (request.wsvec() instanceof WsvecChoice.Recompute) {
      throw new ModelException(
          stored.input().path()
              + " does not say the mp_grid that --wsvec recompute needs; give --wsvec FILE, or read"
              + " the files of wannier90");
    }
    if (!(request.wsvec() instanceof WsvecChoice.FromFile asked)) {
      warnings.addAll(unshifted());
      return own.orElse("none");
    }
    if (operators.stream().anyMatch(o -> !o.cells().equals(operators.get(0).cells()))) {
      throw new ModelException(
          "the positions of "
              + stored.input().path()
              + " have other R vectors than H, and --wsvec "
              + asked.file()
              + " cannot be applied to both; read the file it was converted from");
    }
    WsvecFile.Folded folded = WsvecFile.apply(asked.file(), operators);
    inputs.add(folded.input());
    for (int i = 0; i < operators.size(); i++) {
      operators.set(i, folded.operators().get(i));
    }
    return folded.input().path();
  }

  private List<Warning> unshifted() {
    boolean asCalculated = stored.facts().meshPoints().isPresent();
    return asCalculated && request.wsvec() instanceof WsvecChoice.Automatic
        ? List.of(
            new Warning(
                "W-WSV-001",
                stored.input().path()
                    + " holds no Wigner-Seitz shifts, with which Wannier90 interpolates since"
                    + " version 3 (use_ws_distance): energies between the points of its mesh may be"
                    + " off by 0.1 eV and more; give the file with --wsvec FILE, or say --wsvec"
                    + " none"))
        : List.of();
  }

  private TightBindingModel model(RealSpaceMatrix h, Lattice lattice, Centres centres) {
    int dimension =
        request.dimension().orElseGet(() -> stored.dimension().orElseGet(() -> Periods.count(h)));
    return centres
        .positions()
        .map(positions -> TightBindingModel.of(lattice, dimension, h, positions))
        .orElseGet(() -> TightBindingModel.withoutCentres(lattice, dimension, h));
  }
}
