package pawl.ratchet;

/**
 * The states of one bin of energy.
 *
 * @param states numbers of states, point times bands plus band
 * @param weights of the delta function, 1/eV; all shells and states together sum to 1 per band and
 *     eV
 * @param slopes per periodic direction, weight times the slope of the energy along the reciprocal
 *     vector, with that of the simplices that give the weight
 * @param conduction per pair of directions, the sum of weight times both slopes
 */
record Shell(int[] states, double[] weights, double[][] slopes, double[] conduction) {

  boolean isEmpty() {
    return states.length == 0;
  }
}
