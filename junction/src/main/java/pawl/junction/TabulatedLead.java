package pawl.junction;

import java.util.Arrays;
import java.util.List;

/** A lead whose self-energy is known at some energies and linear between them. */
public final class TabulatedLead implements Lead {

  private final double[] energies;
  private final List<SquareMatrix> selfEnergies;

  /**
   * A table.
   *
   * @param energies ascending, at least two
   * @param selfEnergies Σ there
   */
  public TabulatedLead(double[] energies, List<SquareMatrix> selfEnergies) {
    this.energies = energies.clone();
    this.selfEnergies = List.copyOf(selfEnergies);
    boolean ascending = true;
    for (int i = 1; i < energies.length; i++) {
      ascending &= energies[i] > energies[i - 1];
    }
    if (energies.length < 2 || selfEnergies.size() != energies.length || !ascending) {
      throw new IllegalArgumentException(
          selfEnergies.size() + " matrices at " + Arrays.toString(energies));
    }
  }

  @Override
  public SquareMatrix selfEnergy(double energy) {
    int found = Arrays.binarySearch(energies, energy);
    int above = found >= 0 ? found : -found - 1;
    int upper = Math.max(1, Math.min(energies.length - 1, above));
    double step = energies[upper] - energies[upper - 1];
    double weight = (energy - energies[upper - 1]) / step;
    return selfEnergies
        .get(upper - 1)
        .times(1 - weight, 0)
        .plus(selfEnergies.get(upper).times(weight, 0));
  }

  @Override
  public double[] edges() {
    return energies.clone();
  }

  /** Its ends: what is between them is steps of the table. */
  @Override
  public double[] bandEdges() {
    return new double[] {energies[0], energies[energies.length - 1]};
  }

  @Override
  public Interval known() {
    return new Interval(energies[0], energies[energies.length - 1]);
  }
}
