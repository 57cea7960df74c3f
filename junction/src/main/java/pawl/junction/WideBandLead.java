package pawl.junction;

/** A lead of infinite bandwidth, \(\Sigma=-\tfrac i2\Gamma\) at every energy. */
public final class WideBandLead implements Lead {

  private final SquareMatrix selfEnergy;

  /**
   * A lead.
   *
   * @param gamma Γ, Hermitian without negative eigenvalues
   */
  public WideBandLead(SquareMatrix gamma) {
    this.selfEnergy = gamma.times(0, -0.5);
  }

  @Override
  public SquareMatrix selfEnergy(double energy) {
    return selfEnergy;
  }

  @Override
  public double[] edges() {
    return new double[0];
  }

  @Override
  public boolean isWideBand() {
    return true;
  }
}
