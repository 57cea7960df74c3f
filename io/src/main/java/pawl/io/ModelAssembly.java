package pawl.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import pawl.io.ImportCertificate.Content;
import pawl.io.ImportCertificate.Hermiticity;
import pawl.io.ImportCertificate.Origins;
import pawl.quantity.Provenance;
import pawl.quantity.Warning;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/** Puts a model together from the files of its seed and takes down what it finds. */
final class ModelAssembly {

  /** eV: H is printed to 1e-6 or better, and the shifts add up a few elements. */
  private static final double FOLDING_EV = 1e-5;

  /** eV: what rounding to the six decimals of a _hr.dat does not explain. */
  private static final double SAME_EV = 1e-5;

  private final ModelRequest request;
  private final ModelLocation location;
  private final List<Provenance.Input> inputs = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  ModelAssembly(ModelRequest request) {
    this.request = request;
    this.location = ModelLocation.of(request.model());
  }

  /** Reads everything. */
  ImportedModel read() {
    HamiltonianFile alone = HamiltonianFile.read(location.hamiltonian());
    inputs.add(alone.input());
    warnings.addAll(alone.warnings());
    Optional<PositionFile> positions = positions(alone);
    HamiltonianFile file = positions.map(alone::with).orElse(alone);
    Optional<WinFile> win = win(file);
    Optional<HamiltonianFile> tb = tb(file);
    LatticeSource lattice = LatticeSource.find(request.lattice(), tb, win);
    Centres known = Centres.of(tb).or(positions);
    Centres centres = centres(known, file.hamiltonian().orbitals(), lattice.lattice());
    Optional<Path> wsvec = wsvec(new MeshSum(file, win));
    List<RealSpaceMatrix> operators = folded(file, wsvec);
    TightBindingModel model = model(operators.get(0), lattice.lattice(), centres);
    ImportCertificate certificate =
        new ImportCertificate(
            file.dialect(),
            new Content(
                model.orbitals(),
                file.hamiltonian().cells().size(),
                operators.get(0).cells().size(),
                file.inverseDegeneracySum(),
                new MeshSum(file, win).points(),
                Decay.of(operators.get(0), lattice.lattice())),
            hermiticity(file),
            new Origins(
                lattice.source(),
                centres.source(),
                centres.disagreement(),
                wsvec.map(Path::toString).orElse("none"),
                win.flatMap(WinFile::spinors)),
            warnings);
    return new ImportedModel(
        model,
        positions(operators.subList(1, operators.size())),
        certificate,
        inputs,
        win.map(WinFile::fermiEnergyEv).orElse(OptionalDouble.empty()));
  }

  private Optional<WinFile> win(HamiltonianFile file) {
    Optional<WinFile> win = request.win().or(() -> location.neighbour(".win")).map(WinFile::read);
    win.ifPresent(
        found -> {
          inputs.add(found.input());
          int orbitals = file.hamiltonian().orbitals();
          if (found.orbitals().orElse(orbitals) != orbitals) {
            throw otherCalculation(found.input(), file, found.orbitals().getAsInt());
          }
        });
    return win;
  }

  /** Of a {@code _hr.dat}, whose positions are in a file of their own. */
  private Optional<PositionFile> positions(HamiltonianFile file) {
    if (file.lattice().isPresent()) {
      return Optional.empty();
    }
    Optional<PositionFile> positions =
        location.neighbour("_r.dat").map(found -> PositionFile.read(found, file));
    positions.ifPresent(found -> inputs.add(found.input()));
    return positions;
  }

  private Optional<HamiltonianFile> tb(HamiltonianFile file) {
    if (file.lattice().isPresent()) {
      return Optional.of(file);
    }
    Optional<HamiltonianFile> tb = location.neighbour("_tb.dat").map(HamiltonianFile::read);
    tb.ifPresent(
        found -> {
          inputs.add(found.input());
          if (found.hamiltonian().orbitals() != file.hamiltonian().orbitals()) {
            throw otherCalculation(found.input(), file, found.hamiltonian().orbitals());
          }
          double difference = found.differenceFrom(file);
          if (difference > SAME_EV) {
            warnings.add(
                new Warning(
                    "W-SRC-001",
                    String.format(
                        Locale.ROOT,
                        "%s gives the lattice and the centres, though its H differs from that of"
                            + " %s by up to %.1e eV",
                        found.input().path(),
                        file.input().path(),
                        difference)));
          }
        });
    return tb;
  }

  private static InputException otherCalculation(
      Provenance.Input input, HamiltonianFile file, int found) {
    return new InputException(
        input.path(),
        0,
        "num_wann = " + file.hamiltonian().orbitals() + " as in " + file.input().path(),
        String.valueOf(found),
        "the file is of another calculation");
  }

  private Centres centres(Centres known, int orbitals, Lattice lattice) {
    if (request.centres() instanceof CentresChoice.Zero) {
      return Centres.zero(orbitals);
    }
    Centres centres =
        request.centres() instanceof CentresChoice.FromFile asked
            ? known.replacedBy(CentresFile.read(asked.file(), orbitals), lattice)
            : location
                .neighbour("_centres.xyz")
                .map(file -> known.confirmedBy(CentresFile.read(file, orbitals), lattice))
                .orElse(known);
    centres.input().ifPresent(inputs::add);
    warnings.addAll(centres.warnings());
    return centres;
  }

  private Optional<Path> wsvec(MeshSum sum) {
    if (request.wsvec() instanceof WsvecChoice.None) {
      warnings.addAll(sum.withShifts());
      return Optional.empty();
    }
    Optional<Path> wsvec =
        request.wsvec() instanceof WsvecChoice.FromFile asked
            ? Optional.of(asked.file())
            : location.neighbour("_wsvec.dat");
    warnings.addAll(wsvec.isPresent() ? sum.withShifts() : sum.withoutShifts());
    return wsvec;
  }

  /**
   * H and, of a {@code _tb.dat} or {@code _r.dat}, the three components of r, with the shifts
   * applied.
   */
  private List<RealSpaceMatrix> folded(HamiltonianFile file, Optional<Path> wsvec) {
    List<RealSpaceMatrix> operators = new ArrayList<>(List.of(file.hamiltonian()));
    operators.addAll(file.positions());
    if (wsvec.isEmpty()) {
      return operators;
    }
    WsvecFile.Folded folded = WsvecFile.apply(wsvec.get(), operators);
    inputs.add(folded.input());
    RealSpaceMatrix.Defect defect = folded.operators().get(0).hermiticityDefect();
    double limit = FOLDING_EV + 4 * file.hamiltonian().hermiticityDefect().size();
    if (defect.size() > limit) {
      throw new InputException(
          folded.input().path(),
          0,
          "shifts that keep H Hermitian, those of (-R, n, m) opposite to those of (R, m, n)",
          String.format(
              Locale.ROOT,
              "a deviation of %.1e eV at R = %s, m = %d, n = %d",
              defect.size(),
              defect.cell(),
              defect.row() + 1,
              defect.column() + 1));
    }
    return folded.operators();
  }

  private TightBindingModel model(RealSpaceMatrix h, Lattice lattice, Centres centres) {
    int dimension = request.dimension().orElseGet(() -> Periods.count(h));
    return centres
        .positions()
        .map(positions -> TightBindingModel.of(lattice, dimension, h, positions))
        .orElseGet(() -> TightBindingModel.withoutCentres(lattice, dimension, h));
  }

  private static Hermiticity hermiticity(HamiltonianFile file) {
    return new Hermiticity(
        file.hamiltonian().hermiticityDefect(),
        file.positions().isEmpty()
            ? Optional.empty()
            : Optional.of(PositionMatrices.worstDefect(file.positions())));
  }

  private static Optional<List<RealSpaceMatrix>> positions(List<RealSpaceMatrix> folded) {
    return folded.isEmpty()
        ? Optional.empty()
        : Optional.of(folded.stream().map(PositionMatrices::hermitianPart).toList());
  }
}
