package pawl.junction;

/** W by matrix products, for leads of any kind. */
record MatrixWeights(Conductor conductor, Contraction contraction, double omega)
    implements PairWeights {

  @Override
  public void at(double energy, double[] weights) {
    contraction.at(conductor.at(energy), conductor.at(energy - omega), weights);
  }
}
