package pawl.junction;

import java.util.List;
import java.util.Optional;

/**
 * A semi-infinite crystal, \(\Sigma=\tau g(\varepsilon-e_0)\tau^\dagger\) with the Green's function
 * g of its surface; of several wave vectors along the surface, their mean, which is the g of one
 * cell of the surface.
 *
 * @param levels number of levels of the centre
 * @param layers what the crystal is made of, one for each wave vector along the surface
 * @param bonds the elements of τ
 * @param eta imaginary part of the energy, above 0
 * @param e0 what the energies of the crystal are moved by
 */
public record LayeredLead(
    int levels, List<PrincipalLayer> layers, List<Bond> bonds, double eta, double e0)
    implements Lead {

  /**
   * A hopping \(\tau_{ia}=\langle i|H|a\rangle\).
   *
   * @param site level i of the centre, from 0
   * @param orbital a of the layer at the surface, from 0
   * @param re real part
   * @param im imaginary part
   */
  public record Bond(int site, int orbital, double re, double im) {}

  /** Copies its lists. */
  public LayeredLead {
    layers = List.copyOf(layers);
    bonds = List.copyOf(bonds);
    if (!(eta > 0) || layers.isEmpty()) {
      throw new IllegalArgumentException("eta " + eta + ", layers " + layers.size());
    }
  }

  @Override
  public SquareMatrix selfEnergy(double energy) {
    SquareMatrix green = layers.get(0).surface(energy - e0, eta);
    for (PrincipalLayer layer : layers.subList(1, layers.size())) {
      green = green.plus(layer.surface(energy - e0, eta));
    }
    green = green.times(1.0 / layers.size(), 0);
    SquareMatrix sum = SquareMatrix.zero(levels);
    for (Bond a : bonds) {
      for (Bond b : bonds) {
        double gRe = green.re(a.orbital(), b.orbital());
        double gIm = green.im(a.orbital(), b.orbital());
        double re = a.re() * b.re() + a.im() * b.im();
        double im = a.im() * b.re() - a.re() * b.im();
        sum =
            sum.plus(
                SquareMatrix.single(
                    levels, a.site(), b.site(), gRe * re - gIm * im, gRe * im + gIm * re));
      }
    }
    return sum;
  }

  @Override
  public double[] edges() {
    return new double[0];
  }

  /** With twice η. */
  @Override
  public Optional<Lead> coarser() {
    return Optional.of(new LayeredLead(levels, layers, bonds, 2 * eta, e0));
  }
}
