package pawl.junction;

/**
 * A semi-infinite chain of sites of energy e₀ with hopping t, its first site coupled by \(t_c\) to
 * one level of the centre: \(\Sigma=t_c^2\,g(\varepsilon-e_0)\) there, with
 *
 * <p>\(g(x)=\frac{x-i\sqrt{4t^2-x^2}}{2t^2}\) in the band,
 * \(\frac{x-\mathrm{sgn}(x)\sqrt{x^2-4t^2}} {2t^2}\) outside.
 *
 * @param levels number of levels of the centre
 * @param site the level, from 0
 * @param t hopping in the chain, not 0
 * @param tc hopping to the centre
 * @param e0 energy of the sites
 */
public record ChainLead(int levels, int site, double t, double tc, double e0) implements Lead {

  /** Refuses a level that is not there and a chain without hopping. */
  public ChainLead {
    if (site < 0 || site >= levels || !(Math.abs(t) > 0)) {
      throw new IllegalArgumentException("site " + site + " of " + levels + ", t " + t);
    }
  }

  @Override
  public SquareMatrix selfEnergy(double energy) {
    double x = (energy - e0) / (2 * Math.abs(t));
    double scale = tc * tc / Math.abs(t);
    double root = Math.sqrt(Math.abs((1 - x) * (1 + x)));
    if (Math.abs(x) <= 1) {
      return SquareMatrix.single(levels, site, site, scale * x, -scale * root);
    }
    return SquareMatrix.single(levels, site, site, scale / (x + Math.signum(x) * root), 0);
  }

  @Override
  public double[] edges() {
    return new double[] {e0 - 2 * Math.abs(t), e0 + 2 * Math.abs(t)};
  }
}
