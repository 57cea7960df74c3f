package pawl.junction;

/** What electrons bring to the rates at one boson energy, W(ε) of {@link Contraction}. */
interface PairWeights {

  /**
   * W of all channels at an energy of the electron before emission.
   *
   * @param weights is overwritten, by the places of channels
   */
  void at(double energy, double[] weights);
}
