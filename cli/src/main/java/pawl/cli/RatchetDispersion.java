package pawl.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pawl.io.DynamicalMatrixFile;
import pawl.io.PhononFile;
import pawl.io.Setting;
import pawl.quantity.Provenance;
import pawl.ratchet.DispersionTable;
import pawl.ratchet.DispersivePhonons;
import pawl.ratchet.DynamicalMatrix;
import pawl.ratchet.PhononDispersion;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/**
 * Phonons with dispersion, from a file that [phonons] names.
 *
 * @param input the file
 * @param dimension of the crystal
 * @param dispersion their energies
 * @param weights one per branch
 */
record RatchetDispersion(
    Provenance.Input input, int dimension, PhononDispersion dispersion, List<Double> weights) {

  static final String FILE = "file";
  static final String FORCE_CONSTANTS = "force_constants";
  static final String UNIT = "unit";
  static final String WEIGHTS = "weights";

  /** Whether [phonons] names a file. */
  static boolean isIn(JobTable phonons) {
    return phonons.has(FILE) || phonons.has(FORCE_CONSTANTS);
  }

  /** Refuses keys that do not go together. */
  static void check(JobTable phonons, List<String> others) {
    if (!isIn(phonons)) {
      for (String key : List.of(UNIT, WEIGHTS)) {
        if (phonons.has(key)) {
          throw phonons.get(key).wrong("no value, as there is no file of phonons,");
        }
      }
      return;
    }
    for (String key : others) {
      if (phonons.has(key)) {
        throw phonons.get(key).wrong("no value, as there is a file of phonons,");
      }
    }
    if (phonons.has(FILE)) {
      for (String key : List.of(FORCE_CONSTANTS, UNIT)) {
        if (phonons.has(key)) {
          throw phonons.get(key).wrong("no value, as there is a file of energies,");
        }
      }
    } else {
      factor(phonons.get(UNIT));
    }
    if (phonons.has(WEIGHTS)) {
      phonons.get(WEIGHTS).list().forEach(RatchetDispersion::weight);
    }
  }

  /**
   * Reads the file.
   *
   * @param path of the job, which the path in it starts from
   */
  static RatchetDispersion read(Path path, JobTable phonons, TightBindingModel model) {
    int dimension = model.dimension();
    if (phonons.has(FILE)) {
      PhononFile file = PhononFile.read(path.resolveSibling(phonons.get(FILE).text()), dimension);
      return new RatchetDispersion(
          file.input(),
          dimension,
          new DispersionTable(file.divisions(), file.branches(), file.energiesEv()),
          weights(phonons, file.branches()));
    }
    DynamicalMatrixFile file =
        DynamicalMatrixFile.read(
            path.resolveSibling(phonons.get(FORCE_CONSTANTS).text()), factor(phonons.get(UNIT)));
    return new RatchetDispersion(
        file.input(),
        dimension,
        new DynamicalMatrix(
            TightBindingModel.withoutCentres(model.lattice(), dimension, file.matrix())),
        weights(phonons, file.matrix().orbitals()));
  }

  private static double factor(Setting unit) {
    Optional<Double> factor = DynamicalMatrixFile.factor(unit.text());
    return factor.orElseThrow(
        () -> unit.wrong("one of " + String.join(", ", DynamicalMatrixFile.UNITS)));
  }

  private static List<Double> weights(JobTable phonons, int branches) {
    if (!phonons.has(WEIGHTS)) {
      return Collections.nCopies(branches, 1.0);
    }
    return phonons.get(WEIGHTS).list(branches).stream().map(RatchetDispersion::weight).toList();
  }

  private static double weight(Setting setting) {
    if (!(setting.number() >= 0)) {
      throw setting.wrong("numbers of at least 0");
    }
    return setting.number();
  }

  /** The phonons, with a mean and a highest energy on a mesh. */
  DispersivePhonons on(KMesh mesh) {
    return DispersivePhonons.on(mesh, dimension, dispersion, weights);
  }
}
