package pawl.response;

/**
 * The chemical potentials and temperatures of a run.
 *
 * @param muEv μ, eV
 * @param temperatureK T ≥ 0, K
 */
record Grid(double[] muEv, double[] temperatureK) {

  Grid {
    muEv = muEv.clone();
    temperatureK = temperatureK.clone();
    if (muEv.length == 0 || temperatureK.length == 0) {
      throw new IllegalArgumentException("no chemical potential or no temperature");
    }
  }

  int size() {
    return muEv.length * temperatureK.length;
  }

  double mu(int point) {
    return muEv[point / temperatureK.length];
  }

  double temperature(int point) {
    return temperatureK[point % temperatureK.length];
  }

  boolean isCold(int point) {
    return temperature(point) == 0;
  }

  boolean hasCold() {
    for (double t : temperatureK) {
      if (t == 0) {
        return true;
      }
    }
    return false;
  }
}
