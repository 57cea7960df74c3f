package pawl.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;

/**
 * The relaxation time of carriers, the same at all energies, and what it makes of responses per
 * relaxation time.
 *
 * @param seconds τ at the reference temperature, s
 * @param scattering what limits it
 * @param referenceK the reference temperature, K
 */
public record Relaxation(double seconds, Scattering scattering, double referenceK)
    implements CarrierScattering {

  /** How τ depends on temperature: Xiao et al., PRB 103, 045401 (2021), Sec. V. */
  public enum Scattering {
    /** Impurities, \(\tau\propto T^0\). */
    CONSTANT,
    /** Phonons above the Bloch-Grüneisen temperature, \(\tau\propto T^{-1}\). */
    PHONON
  }

  /** Refuses times and temperatures that are not positive. */
  public Relaxation {
    if (!(seconds > 0) || !(referenceK > 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("tau " + seconds + " s at " + referenceK + " K");
    }
  }

  /** τ, s; infinite at T = 0 if phonons limit it. */
  public double at(double temperatureK) {
    return scattering == Scattering.CONSTANT ? seconds : seconds * (referenceK / temperatureK);
  }

  /** χ and α of the currents that this relaxation time allows. */
  @Override
  public List<Result> of(List<Result> quantities) {
    OutputUnit chi = OutputUnit.METRE_PER_OHM;
    OutputUnit alpha = OutputUnit.AMPERE_METRE_PER_KELVIN;
    return Stream.concat(
            PerTau.find(quantities, Catalogue.CHI_EXT_PER_TAU)
                .map(q -> q.times(this::at, ScatteringCatalogue.CHI_EXT, chi)),
            PerTau.find(quantities, Catalogue.ALPHA_EXT_PER_TAU)
                .map(q -> q.times(this::at, ScatteringCatalogue.ALPHA_EXT, alpha)))
        .toList();
  }

  @Override
  public List<String> names(Collection<String> quantities) {
    List<String> names = new ArrayList<>();
    if (quantities.contains(Catalogue.CHI_EXT_PER_TAU.name())) {
      names.add(ScatteringCatalogue.CHI_EXT.name());
    }
    if (quantities.contains(Catalogue.ALPHA_EXT_PER_TAU.name())) {
      names.add(ScatteringCatalogue.ALPHA_EXT.name());
    }
    return names;
  }
}
