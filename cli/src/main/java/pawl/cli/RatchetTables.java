package pawl.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.ratchet.ChainBand;
import pawl.ratchet.ChainRatchet;
import pawl.ratchet.Conditions;
import pawl.ratchet.EinsteinPhonons;
import pawl.ratchet.SiInput;
import pawl.ratchet.SideCoupling;

/** The tables of a ratchet's job file, from SI to what they describe. */
final class RatchetTables {

  static final String BAND = "band";
  static final String ELECTRONS = "electrons";
  static final String PHONONS = "phonons";
  static final String COUPLING = "coupling";
  private static final String BRANCH = "branch";
  private static final String ENERGY = "energy";
  private static final String TEMPERATURE = "temperature";

  private final Settings job;

  RatchetTables(Settings job) {
    this.job = job;
  }

  /** The chain of [band], [coupling] and the relaxation time. */
  ChainRatchet chain() {
    JobTable band = JobTable.of(job, BAND, List.of("kind", "t1", "t2", "phi", "a"));
    Setting kind = band.get("kind");
    if (!kind.text().equals("chain")) {
      throw kind.wrong("\"chain\"");
    }
    double t1 = band.number("t1");
    double t2 = band.number("t2");
    if (t1 == 0 && t2 == 0) {
      throw band.get("t2").wrong("a hopping, as t1 is 0,");
    }
    JobTable coupling = JobTable.of(job, COUPLING, List.of("gF2", "gB2"));
    return new ChainRatchet(
        new ChainBand(t1, t2, band.number("phi"), SiInput.angstrom(band.positive("a"))),
        new SideCoupling(
            SiInput.cubicAngstrom(coupling.nonNegative("gF2")),
            SiInput.cubicAngstrom(coupling.nonNegative("gB2"))),
        SiInput.hbarPerEv(electrons().positive("tau")));
  }

  /** Chemical potentials, temperatures and phonons. */
  Conditions conditions() {
    JobTable electrons = electrons();
    JobTable phonons = JobTable.of(job, PHONONS, List.of(ENERGY, BRANCH, TEMPERATURE));
    return Conditions.of(
        electrons.axis("mu"),
        electrons.positiveAxis(TEMPERATURE),
        phonons.nonNegativeAxis(TEMPERATURE),
        phonons(phonons));
  }

  private JobTable electrons() {
    return JobTable.of(job, ELECTRONS, List.of("mu", TEMPERATURE, "tau"));
  }

  /** Energies are a sweep, branches are there at the same time. */
  private static List<EinsteinPhonons> phonons(JobTable table) {
    if (!table.has(BRANCH)) {
      return Arrays.stream(table.positiveAxis(ENERGY)).mapToObj(EinsteinPhonons::of).toList();
    }
    if (table.has(ENERGY)) {
      throw table.get(ENERGY).wrong("no value, as there are branches,");
    }
    List<EinsteinPhonons.Branch> branches = new ArrayList<>();
    for (Setting element : table.get(BRANCH).list()) {
      JobTable branch = JobTable.of(element, List.of(ENERGY, "weight"));
      double weight = branch.has("weight") ? branch.positive("weight") : 1;
      branches.add(new EinsteinPhonons.Branch(branch.positive(ENERGY), weight));
    }
    return List.of(new EinsteinPhonons(branches));
  }
}
