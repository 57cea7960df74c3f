/**
 * A conductor between two leads as a bath of electron-hole pairs, and the Landauer-like energy and
 * particle currents between it and bosons.
 *
 * <p>L.-L. Nian, J.-T. Lü, two versions of 2019: the draft "Chemical potential of vibrations and
 * its driven energy transport in hybrid nano-junctions", below "draft", and the later text with the
 * figures, below "Nian, Lü". Units are natural here, ħ = k_B = 1: every energy, temperature and
 * rate is in one and the same unit.
 */
package pawl.junction;
