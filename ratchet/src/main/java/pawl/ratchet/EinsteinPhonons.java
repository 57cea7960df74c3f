package pawl.ratchet;

import java.util.List;

/**
 * Phonons without dispersion, in branches.
 *
 * @param branches at least one
 */
public record EinsteinPhonons(List<Branch> branches) implements Phonons {

  /** Copies the list. */
  public EinsteinPhonons {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("phonons without a branch");
    }
  }

  /**
   * One energy.
   *
   * @param energyEv ħω > 0, eV
   * @param weight factor of |g|² for this branch, above 0
   */
  public record Branch(double energyEv, double weight) {

    /** Refuses what has no meaning. */
    public Branch {
      if (!(energyEv > 0) || !(weight > 0)) {
        throw new IllegalArgumentException("a branch of " + energyEv + " eV, weight " + weight);
      }
    }
  }

  /** A single branch. */
  public static EinsteinPhonons of(double energyEv) {
    return new EinsteinPhonons(List.of(new Branch(energyEv, 1)));
  }

  @Override
  public double meanEv() {
    double energy = 0;
    double weight = 0;
    for (Branch branch : branches) {
      energy += branch.weight() * branch.energyEv();
      weight += branch.weight();
    }
    return branches.size() == 1 ? branches.get(0).energyEv() : energy / weight;
  }

  /** The branches at two temperatures, K. */
  List<PhononDrive> drives(double electronK, double phononK) {
    return branches.stream().map(b -> new PhononDrive(b.energyEv(), electronK, phononK)).toList();
  }
}
