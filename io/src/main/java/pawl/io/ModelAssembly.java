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
import pawl.tightbinding.BandSymmetry;
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
    MeshSum sum = new MeshSum(file, win);
    Shifts shifts = new Shifts(request.wsvec(), location, sum);
    warnings.addAll(shifts.warnings());
    List<RealSpaceMatrix> operators = folded(file, shifts, lattice.lattice(), centres);
    TightBindingModel model = model(operators.get(0), lattice.lattice(), centres);
    Findings findings = findings(model, win, centres, file);
    ImportCertificate certificate =
        new ImportCertificate(
            file.dialect(),
            new Content(
                model.orbitals(),
                file.hamiltonian().cells().size(),
                operators.get(0).cells().size(),
                file.inverseDegeneracySum(),
                sum.points(),
                Decay.of(operators.get(0), lattice.lattice())),
            hermiticity(file),
            new Origins(
                lattice.source(),
                centres.source(),
                centres.disagreement(),
                shifts.source(),
                win.flatMap(WinFile::spinors)),
            findings,
            warnings);
    return new ImportedModel(
            model,
            positions(operators.subList(1, operators.size())),
            certificate,
            inputs,
            win.map(WinFile::fermiEnergyEv).orElse(OptionalDouble.empty()))
        .withPath(win.flatMap(WinFile::path));
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
    Centres all = besideLog(centres, orbitals, lattice);
    inputs.addAll(all.inputs());
    warnings.addAll(all.warnings());
    return all;
  }

  /** Compares the centres with the log's, unless the user has said which are right. */
  private Centres besideLog(Centres centres, int orbitals, Lattice lattice) {
    if (!(request.centres() instanceof CentresChoice.Automatic)) {
      return centres;
    }
    Optional<Path> file = location.neighbour(".wout");
    if (file.isEmpty()) {
      return centres;
    }
    WoutFile.Log log;
    try {
      log = WoutFile.read(file.get(), orbitals);
    } catch (InputException e) {
      warnings.add(new Warning("W-OUT-002", "centres not compared: " + e.getMessage()));
      return centres;
    }
    if (!log.finished()) {
      warnings.add(
          new Warning(
              "W-OUT-001",
              log.input().path()
                  + " lacks the line with which wannier90 ends: the run was cut short, and its"
                  + " files may be of an earlier one"));
    }
    return log.centres().isEmpty()
        ? centres.with(log.input())
        : centres.besideLog(log.centresFile(), lattice);
  }

  private Findings findings(
      TightBindingModel model, Optional<WinFile> win, Centres centres, HamiltonianFile file) {
    Examination examination = new Examination(model);
    Neighbours neighbours = new Neighbours(location, examination, model.orbitals());
    neighbours.compare(win);
    inputs.addAll(neighbours.inputs());
    warnings.addAll(neighbours.warnings());
    Optional<BandSymmetry> sample = examination.sample();
    Optional<Spectrum> spectrum = sample.map(Spectrum::of);
    spectrum.flatMap(Spectrum::unclear).ifPresent(warnings::add);
    return new Findings(
        spectrum,
        sample
            .map(bands -> examination.symmetries(bands, win.flatMap(WinFile::spinors)))
            .orElse(List.of()),
        neighbours.agreements(),
        centres.agreements(),
        examination.missing(file.positions()));
  }

  /**
   * H and, of a {@code _tb.dat} or {@code _r.dat}, the three components of r, with the shifts
   * applied.
   */
  private List<RealSpaceMatrix> folded(
      HamiltonianFile file, Shifts shifts, Lattice lattice, Centres centres) {
    List<RealSpaceMatrix> operators = new ArrayList<>(List.of(file.hamiltonian()));
    operators.addAll(file.positions());
    if (request.wsvec() instanceof WsvecChoice.Recompute) {
      return shifts.recomputed(lattice, centres).apply(operators);
    }
    if (shifts.file().isEmpty()) {
      return operators;
    }
    WsvecFile.Folded folded = WsvecFile.apply(shifts.file().get(), operators);
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
