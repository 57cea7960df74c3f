package pawl.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pawl.geometry.BandQuantity;
import pawl.geometry.BandValues;
import pawl.tightbinding.BlochPoint;
import pawl.tightbinding.Multiplets;

/**
 * What a Fermi surface at T = 0 needs of one k-point: the energies, and each Fermi-surface quantity
 * shared out evenly among the bands of its multiplets.
 *
 * @param energies per band, eV
 * @param values per Fermi-surface integrand and component, then per band
 */
record FermiSurfaceSample(double[] energies, List<double[]> values) {

  static FermiSurfaceSample of(BlochPoint k, Layout layout, Map<BandQuantity, BandValues> all) {
    Multiplets groups = k.multiplets();
    double[] energies = new double[k.bands()];
    for (int n = 0; n < energies.length; n++) {
      energies[n] = k.energy(n);
    }
    List<double[]> shared = new ArrayList<>();
    for (Integrand integrand : layout.integrands()) {
      if (!integrand.isFermiSurface()) {
        continue;
      }
      BandValues x = all.get(integrand.quantity());
      for (int c = 0; c < x.components(); c++) {
        double[] perBand = new double[energies.length];
        for (int n = 0; n < perBand.length; n++) {
          int g = groups.of(n);
          perBand[n] = x.trace(c, g) / groups.degeneracy(g);
        }
        shared.add(perBand);
      }
    }
    return new FermiSurfaceSample(energies, shared);
  }
}
