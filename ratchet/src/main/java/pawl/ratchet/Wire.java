package pawl.ratchet;

import java.util.List;

/** Bands in one dimension, in a wire of square cross-section; safe to share between threads. */
public sealed interface Wire permits ChainBand, WannierWire {

  /** The width a of the wire, Å. */
  double widthAngstrom();

  /** Energies at which the density of states is infinite, eV. */
  List<Double> extremaEv();

  /** Of integrals over its states, when two results are taken to agree, relative. */
  double agreement();

  /** How often the step of such integrals is halved at most: states cost. */
  int halvings();

  /** The states of an energy. */
  List<State> states(double energyEv);

  /**
   * A state.
   *
   * @param ka wave number times the period
   * @param slope \(\partial\varepsilon/\partial k\), eV Å
   * @param curvature \(\partial^2\varepsilon/\partial k^2\), eV Å²
   */
  record State(double ka, double slope, double curvature) {}
}
