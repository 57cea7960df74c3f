package pawl.ratchet;

import java.util.List;
import pawl.response.BandBranches;
import pawl.tightbinding.TightBindingModel;

/** The bands of a one-dimensional Wannier model, however many, as those of a wire. */
public final class WannierWire implements Wire {

  private final BandBranches bands;
  private final double period;
  private final double width;

  /**
   * A wire.
   *
   * @param chain of one dimension; a line through a crystal is one by {@link
   *     pawl.tightbinding.KLineChain}
   * @param widthAngstrom above 0, Å
   */
  public WannierWire(TightBindingModel chain, double widthAngstrom) {
    if (!(widthAngstrom > 0)) {
      throw new IllegalArgumentException("a wire of " + widthAngstrom + " Å");
    }
    bands = new BandBranches(chain);
    period = chain.lattice().measure(1);
    width = widthAngstrom;
  }

  @Override
  public double widthAngstrom() {
    return width;
  }

  @Override
  public List<Double> extremaEv() {
    return bands.extremaEv();
  }

  /** The finer result is good to about the square of this, where rounding lets it. */
  @Override
  public double agreement() {
    return 1e-9;
  }

  @Override
  public int halvings() {
    return 2;
  }

  @Override
  public List<State> states(double energyEv) {
    double perTurn = period / (2 * Math.PI);
    return bands.at(energyEv).stream()
        .map(
            at ->
                new State(
                    2 * Math.PI * at.s(), perTurn * at.slope(), perTurn * perTurn * at.bend()))
        .toList();
  }
}
