package pawl.quantity;

/**
 * How much a state of energy ε counts at chemical potential μ and temperature T.
 *
 * <p>A weight knows no band structure. χ and α are the same quantity under two weights, which is
 * what makes them obey the Mott relation.
 */
public interface ThermalWeight {

  /** The weight of a state. */
  double at(ThermalState state);

  /** The unit of {@link #at(ThermalState)}. */
  Unit unit();

  /** Fermi-Dirac occupation \(f\); at T = 0 the step, ½ at ε = μ. */
  ThermalWeight OCCUPATION = Weights.OCCUPATION;

  /**
   * \(\partial f/\partial\varepsilon \le 0\), 1/eV. At T = 0 it is minus a delta function: {@link
   * #at(ThermalState)} then throws {@link IllegalArgumentException}.
   */
  ThermalWeight OCCUPATION_SLOPE = Weights.OCCUPATION_SLOPE;

  /**
   * Entropy of a state, \(s_0 = (\varepsilon-\mu) f/T + k_B\ln(1+e^{-x})\), eV/K; Xiao et al., PRB
   * 103, 045401 (2021), Eq. (10). Zero at T = 0.
   */
  ThermalWeight ENTROPY = Weights.ENTROPY;

  /**
   * \(\partial s_0/\partial\varepsilon = \frac{\varepsilon-\mu}{T}\,\partial
   * f/\partial\varepsilon\), 1/K. Zero at T = 0.
   */
  ThermalWeight ENTROPY_SLOPE = Weights.ENTROPY_SLOPE;

  /**
   * What a state gives of the grand potential, \(-k_BT\ln(1+e^{-x})\), eV; at T = 0 it is
   * \(\varepsilon-\mu\) below μ and 0 above. Its slope is the occupation, \(\partial/\partial
   * \varepsilon = f = -\partial/\partial\mu\). Xiao, Yao, Fang, Niu, PRL 97, 026603 (2006).
   */
  ThermalWeight GRAND_POTENTIAL = Weights.GRAND_POTENTIAL;
}
