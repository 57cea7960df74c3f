package pawl.response;

import java.util.Collection;
import java.util.List;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;

/**
 * Phonons that stream under a temperature gradient and push the carriers.
 *
 * <p>Xiao et al., PRB 103, 045401 (2021), Sec. V, give \(\delta f^{\mathrm g} \propto (\tau_i\tau_p
 * /\tau_{ep})(\nabla T/T)\) and no more. How it depends on k, its sign and its amplitude are those
 * of the balance of momentum of Herring, Phys. Rev. 96, 1163 (1954): phonons with the velocity of
 * sound v_s lose what momentum they have gained in τ_p to the carriers in τ_ep, which is a force
 * \[\mathbf F = -E_d\frac{\tau_p}{\tau_{ep}}\frac{\nabla T}T,\qquad E_d = m^*v_s^2,\] on each, and
 * changes the occupation by \[\delta f^{\mathrm g} = -\tau_i f'\,\mathbf v\cdot\mathbf F =
 * \tau_i\frac{\tau_p}{\tau_{ep}}E_d\,f'\,\mathbf v\cdot\frac{\nabla T}T,\] the diffusive δf with
 * \(E_d\tau_p/\tau_{ep}\) for ε - μ and τ_i for τ. So \[\alpha^{\mathrm{drag}}_i =
 * \tau_i\frac{\tau_p}{\tau_{ep}(T)}\frac{E_d}{eT}\,\frac{\chi^{\mathrm{ext}}_i}\tau,\qquad e<0.\]
 * Times that depend on the state, on the phonon, and momentum that carriers give back are left out.
 *
 * @param impuritySeconds τ_i, what limits the momentum of carriers, s
 * @param phononSeconds τ_p, what limits that of phonons, s
 * @param electronPhonon τ_ep, in which they exchange it
 * @param energyEv E_d, eV; negative where m* is, as of holes
 */
public record PhononDrag(
    double impuritySeconds,
    double phononSeconds,
    ElectronPhononTime electronPhonon,
    double energyEv)
    implements CarrierScattering {

  /** Refuses times that are not positive and an energy that is zero. */
  public PhononDrag {
    boolean times = impuritySeconds > 0 && phononSeconds > 0;
    if (!times || !Double.isFinite(impuritySeconds * phononSeconds)) {
      throw new IllegalArgumentException(
          "tau_i of " + impuritySeconds + " s, tau_p of " + phononSeconds + " s");
    }
    if (energyEv == 0 || !Double.isFinite(energyEv)) {
      throw new IllegalArgumentException("drag energy of " + energyEv + " eV");
    }
  }

  /**
   * \(\tau_i\tau_pE_d/(\tau_{ep}eT)\), V s/K: an energy in eV over the charge of an electron is
   * minus as many volts.
   */
  double perChiPerTau(double temperatureK) {
    double rate = electronPhonon.ratePerKelvin(temperatureK);
    return -energyEv * impuritySeconds * (phononSeconds * rate);
  }

  @Override
  public List<Result> of(List<Result> quantities) {
    OutputUnit unit = OutputUnit.AMPERE_METRE_PER_KELVIN;
    return PerTau.find(quantities, Catalogue.CHI_EXT_PER_TAU)
        .map(chi -> chi.times(this::perChiPerTau, ScatteringCatalogue.ALPHA_DRAG, unit))
        .toList();
  }

  @Override
  public List<String> names(Collection<String> quantities) {
    return quantities.contains(Catalogue.CHI_EXT_PER_TAU.name())
        ? List.of(ScatteringCatalogue.ALPHA_DRAG.name())
        : List.of();
  }
}
