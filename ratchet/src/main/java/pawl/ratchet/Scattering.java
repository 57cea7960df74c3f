package pawl.ratchet;

import pawl.response.Sweep;

/** What phonons of one energy do between the states of a mesh. */
interface Scattering {

  /** All pairs of shells of the bins. */
  PairSpectra over(EnergyBins bins, Sweep sweep);
}
