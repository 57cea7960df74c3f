package pawl.junction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A lead that takes long to compute, known at some energies and linear between them. Its error is
 * told by every second of these, from a lead that is coarser itself.
 */
public final class SampledLead implements Lead {

  private final TabulatedLead fine;
  private final TabulatedLead coarse;

  /**
   * A lead from its values.
   *
   * @param energies ascending, at least three
   * @param selfEnergies Σ there
   * @param coarser Σ of {@link Lead#coarser} at {@link #coarser(double...)}
   */
  public SampledLead(
      double[] energies, List<SquareMatrix> selfEnergies, List<SquareMatrix> coarser) {
    this.fine = new TabulatedLead(energies, selfEnergies);
    this.coarse = new TabulatedLead(coarser(energies), coarser);
  }

  /** Every second energy, and the last one. */
  public static double[] coarser(double... energies) {
    int last = energies.length - 1;
    return IntStream.rangeClosed(0, (last + 1) / 2)
        .mapToDouble(i -> energies[Math.min(2 * i, last)])
        .toArray();
  }

  @Override
  public SquareMatrix selfEnergy(double energy) {
    return fine.selfEnergy(energy);
  }

  @Override
  public double[] edges() {
    return fine.edges();
  }

  @Override
  public double[] bandEdges() {
    return fine.bandEdges();
  }

  @Override
  public Interval known() {
    return fine.known();
  }

  @Override
  public Optional<Lead> coarser() {
    return Optional.of(coarse);
  }
}
