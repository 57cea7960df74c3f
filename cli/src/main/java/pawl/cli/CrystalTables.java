package pawl.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pawl.io.ImportedModel;
import pawl.io.RelaxationFile;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.ratchet.RelaxationTable;
import pawl.ratchet.RelaxationTime;
import pawl.ratchet.SiInput;
import pawl.tightbinding.TightBindingModel;

/** The files that a crystal's job names besides its model. */
final class CrystalTables {

  private final Path path;
  private final Settings job;
  private final RatchetTables tables;

  /**
   * The files of a job.
   *
   * @param path of the job, which the paths in it start from
   */
  CrystalTables(Path path, Settings job) {
    this.path = path;
    this.job = job;
    this.tables = new RatchetTables(path, job);
  }

  /** Refuses what is wrong about electrons and phonons before any of them is read. */
  void check() {
    checkElectrons();
    JobTable phonons = tables.phonons();
    phonons.nonNegativeAxis(RatchetTables.TEMPERATURE);
    RatchetDispersion.check(phonons, List.of(RatchetTables.ENERGY, RatchetTables.BRANCH));
    if (!RatchetDispersion.isIn(phonons)) {
      tables.einstein();
    } else if (isCoupledBy(RatchetTables.FORWARD_BACKWARD)) {
      throw kind().wrong("a coupling that depends on q, as the phonons do,");
    }
  }

  /** Refuses orders of magnitude beside what they do not know. */
  void checkEstimate() {
    Setting estimate = job.get(RatchetTables.ESTIMATE);
    if (RatchetDispersion.isIn(tables.phonons())
        || tables.electrons().has(RatchetTables.TAU_FILE)) {
      throw estimate.wrong("no table, as it takes one phonon energy and one tau, and no files,");
    }
    tables.estimate();
  }

  private void checkElectrons() {
    JobTable electrons = tables.electrons();
    if (tables.carriers().isEmpty()) {
      electrons.axis(RatchetTables.MU);
    }
    tables.electronK();
    if (!electrons.has(RatchetTables.TAU_FILE)) {
      tables.tau();
      return;
    }
    Setting file = electrons.get(RatchetTables.TAU_FILE);
    if (electrons.has(RatchetTables.TAU)) {
      throw file.wrong("no value, as there is a tau,");
    }
    if (isCoupledBy(RatchetTables.FORWARD_BACKWARD)) {
      throw file.wrong("no value, as forward-backward coupling has one tau,");
    }
  }

  private Setting kind() {
    return job.get(RatchetTables.COUPLING).table().get(RatchetTables.KIND);
  }

  private boolean isCoupledBy(String word) {
    return kind().text().equals(word);
  }

  /** The file of phonons with dispersion, if there is one. */
  Optional<RatchetDispersion> dispersion(TightBindingModel model) {
    JobTable phonons = tables.phonons();
    return RatchetDispersion.isIn(phonons)
        ? Optional.of(RatchetDispersion.read(path, phonons, model))
        : Optional.empty();
  }

  /**
   * The relaxation times of the states.
   *
   * @throws pawl.io.InputException if a file of them is not of the model's bands
   */
  RelaxationTime relaxation(TightBindingModel model) {
    JobTable electrons = tables.electrons();
    if (!electrons.has(RatchetTables.TAU_FILE)) {
      return RelaxationTime.constant(tables.tau());
    }
    RelaxationFile file = relaxationFile(model.dimension());
    if (file.bands() != model.orbitals()) {
      throw electrons
          .get(RatchetTables.TAU_FILE)
          .wrong("the " + model.orbitals() + " bands of the model", "a file of " + file.bands());
    }
    return new RelaxationTable(
        file.divisions(),
        file.shift(),
        file.bands(),
        Arrays.stream(file.seconds()).map(SiInput::hbarPerEv).toArray());
  }

  private RelaxationFile relaxationFile(int dimension) {
    String name = tables.electrons().get(RatchetTables.TAU_FILE).text();
    return RelaxationFile.read(path.resolveSibling(name), dimension);
  }

  /** The model with the files of couplings and relaxation times among its inputs. */
  ImportedModel noted(ImportedModel imported) {
    int dimension = imported.model().dimension();
    ImportedModel noted = imported;
    if (isCoupledBy(RatchetTables.TABLE)) {
      noted = noted.withInput(tables.couplingFile(dimension).input());
    }
    if (tables.electrons().has(RatchetTables.TAU_FILE)) {
      noted = noted.withInput(relaxationFile(dimension).input());
    }
    return noted;
  }
}
