package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.quantity.Result;
import pawl.response.Sweep;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KLineChain;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.Orbital;
import pawl.tightbinding.Spin;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** The theory of one dimension from Wannier models. */
class WannierWireTest {

  private static final SideCoupling SIDES = new SideCoupling(0.2, 0.05);

  private static final Conditions CONDITIONS =
      Conditions.of(
          new double[] {0.1},
          new double[] {200},
          new double[] {200, 260},
          List.of(EinsteinPhonons.of(0.025)));

  /** ε = -2t1 cos ka - 2t2 cos(2ka + φ) of reference B, period 4 Å. */
  static TightBindingModel chain() {
    Lattice cube =
        Lattice.of(new double[] {4, 0, 0}, new double[] {0, 4, 0}, new double[] {0, 0, 4});
    return TightBindingBuilder.on(cube, 1)
        .orbital(new Orbital("s", Spin.UNSTATED, new double[3]))
        .hop("s", "s", new CellIndex(1, 0, 0), -0.5)
        .hop("s", "s", new CellIndex(2, 0, 0), -0.12 * Math.cos(0.7), -0.12 * Math.sin(0.7))
        .build();
  }

  /** With a third neighbour: two pairs of Fermi points, and a pair of complex ones. */
  static TightBindingModel windingChain() {
    Lattice cube =
        Lattice.of(new double[] {4, 0, 0}, new double[] {0, 4, 0}, new double[] {0, 0, 4});
    return TightBindingBuilder.on(cube, 1)
        .orbital(new Orbital("s", Spin.UNSTATED, new double[3]))
        .hop("s", "s", new CellIndex(1, 0, 0), -0.1)
        .hop("s", "s", new CellIndex(2, 0, 0), -0.5 * Math.cos(0.4), -0.5 * Math.sin(0.4))
        .hop("s", "s", new CellIndex(3, 0, 0), -0.08 * Math.cos(1), -0.08 * Math.sin(1))
        .build();
  }

  private static Map<String, Result> results(Wire wire, Conditions conditions) {
    return new ChainCalculation(new ChainRatchet(wire, SIDES, 75))
        .under(conditions, Sweep.SERIAL).quantities().stream()
            .collect(Collectors.toMap(Result::name, q -> q));
  }

  private static WannierWire line(TightBindingModel model, double k2, double... axis) {
    return new WannierWire(KLineChain.of(model, new KPoint(0, k2, 0), axis).orElseThrow(), 5);
  }

  @Test
  @DisplayName("the chain as a Wannier model has every number of the chain")
  void chainAsModel() {
    Map<String, Result> expected = results(new ChainBand(0.5, 0.12, 0.7, 4), CONDITIONS);
    Map<String, Result> found = results(new WannierWire(chain(), 4), CONDITIONS);
    assertEquals(expected.keySet(), found.keySet());
    for (Map.Entry<String, Result> one : expected.entrySet()) {
      double value = one.getValue().value(1);
      // Roots to rounding; both state larger errors where a band ends inside the window.
      assertEquals(value, found.get(one.getKey()).value(1), 1e-10 * Math.abs(value), one.getKey());
    }
  }

  @Test
  @DisplayName("two bands of a line: nothing in equilibrium, L21 is -L12, backwards the opposite J")
  void line() {
    Map<String, Result> ahead = results(line(Rashba.model(2, 0.08), 0.1, 1, 0, 0), CONDITIONS);
    Map<String, Result> back = results(line(Rashba.model(2, 0.08), 0.1, -1, 0, 0), CONDITIONS);
    assertEquals(0, Math.abs(ahead.get("J").value(0)));
    assertEquals(0, Math.abs(ahead.get("q").value(0)));
    double j = ahead.get("J").value(1);
    double l12 = ahead.get("L12").value(1);
    assertTrue(Math.abs(j) > 0 && Math.abs(l12) > 0);
    // Bands end inside the window, at energies that are known to rounding: its root is 3e-8.
    assertEquals(-l12, ahead.get("L21").value(1), 1e-5 * Math.abs(l12));
    assertEquals(-j, back.get("J").value(1), 1e-5 * Math.abs(j));
    assertEquals(ahead.get("q").value(1), back.get("q").value(1), 1e-5 * ahead.get("q").value(1));
    double right = ahead.get("N_R").value(1);
    assertEquals(right, back.get("N_L").value(1), 1e-9 * right);
    assertEquals(-ahead.get("j").value(1), ahead.get("j_paper_sign").value(1));
    // On a line that time reversal keeps there is none; there bands end at equal energies, too.
    double none = results(line(Rashba.model(2, 0), 0, 1, 0, 0), CONDITIONS).get("J").value(1);
    assertEquals(0, none, 1e-4 * Math.abs(j));
  }

  @Test
  @DisplayName("a wire without width is refused")
  void width() {
    assertThrows(IllegalArgumentException.class, () -> new WannierWire(chain(), 0));
  }
}
