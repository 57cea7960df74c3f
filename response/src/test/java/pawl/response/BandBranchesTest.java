package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KLines;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.Orbital;
import pawl.tightbinding.Spin;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

class BandBranchesTest {

  /**
   * Two chains of opposite direction, ε = ∓2 sin 2πs, joined or not.
   *
   * @param joined by so many eV
   */
  private static TightBindingModel crossing(double joined) {
    Lattice cube =
        Lattice.of(new double[] {3, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 3});
    return TightBindingBuilder.on(cube, 1)
        .orbital(new Orbital("a", Spin.UNSTATED, new double[3]))
        .orbital(new Orbital("b", Spin.UNSTATED, new double[3]))
        .hop("a", "a", new CellIndex(1, 0, 0), 0, 1)
        .hop("b", "b", new CellIndex(1, 0, 0), 0.3, -1)
        .hop("a", "b", CellIndex.HOME, joined)
        .build();
  }

  @Test
  @DisplayName("every state of an energy has it, and the densities are those of MoverLines")
  void states() {
    TightBindingModel chain = crossing(0.2);
    BandBranches line = new BandBranches(chain);
    double[] energies = {-1.2, -0.21, 0, 0.19, 0.4, 1.7};
    MoverLines.Movers movers =
        new MoverLines(KLines.along(chain, 1, 0, 0).orElseThrow())
            .at(KMesh.of(new int[] {64}, new double[1]), energies, Sweep.SERIAL)
            .get(0);
    for (int i = 0; i < energies.length; i++) {
      double[] n = new double[2];
      double[] slopes = new double[2];
      for (BandBranches.State state : line.at(energies[i])) {
        double[] bands = new BandSolver(chain).energies(new KPoint(state.s(), 0, 0));
        double off = Math.min(Math.abs(bands[0] - energies[i]), Math.abs(bands[1] - energies[i]));
        assertTrue(off < 1e-13, "" + off);
        int side = state.slope() > 0 ? 0 : 1;
        n[side] += 1 / Math.abs(state.slope()) / 3;
        slopes[side] -= state.bend() / Math.pow(Math.abs(state.slope()), 3) / 3;
      }
      assertEquals(movers.right()[i], n[0], 1e-11 * n[0]);
      assertEquals(movers.left()[i], n[1], 1e-11 * n[1]);
      assertEquals(movers.rightSlope()[i], slopes[0], 1e-9 * (1 + Math.abs(slopes[0])));
      assertEquals(movers.leftSlope()[i], slopes[1], 1e-9 * (1 + Math.abs(slopes[1])));
    }
  }

  @Test
  @DisplayName("bands that cross have no extremum there, bands that avoid each other do")
  void extrema() {
    BandBranches crossed = new BandBranches(crossing(0));
    assertEquals(4, crossed.extremaEv().size(), crossed.extremaEv().toString());
    double largest = crossed.extremaEv().stream().mapToDouble(e -> e).max().orElseThrow();
    assertEquals(2 * Math.sqrt(1.09), largest, 1e-14);
    assertEquals(8, new BandBranches(crossing(1e-3)).extremaEv().size());
    // The slopes on both sides of a crossing are those of the bands that cross.
    List<BandBranches.State> states = crossed.at(0.1);
    assertEquals(4, states.size());
    assertEquals(2, states.stream().filter(s -> s.slope() > 0).count());
  }

  @Test
  @DisplayName("beside an extremum the slope is that of a parabola")
  void besideExtrema() {
    BandBranches line = new BandBranches(crossing(0.2));
    double top = line.extremaEv().stream().mapToDouble(e -> e).max().orElseThrow();
    for (double below : new double[] {1e-6, 1e-9, 1e-12}) {
      for (BandBranches.State state : line.at(top - below)) {
        // The cubic term is below by the root of the energy, rounding of 4e-16 by its ratio.
        double expected = Math.sqrt(-2 * state.bend() * below);
        assertEquals(1, Math.abs(state.slope()) / expected, 1e-3);
      }
      assertEquals(2, line.at(top - below).size());
    }
    assertTrue(line.at(top + 1e-9).isEmpty());
  }

  @Test
  @DisplayName("a model of more dimensions is refused")
  void dimensions() {
    TightBindingModel square =
        TightBindingBuilder.on(
                Lattice.of(new double[] {3, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 3}),
                2)
            .orbital(new Orbital("a", Spin.UNSTATED, new double[3]))
            .hop("a", "a", new CellIndex(0, 1, 0), 1)
            .build();
    assertThrows(IllegalArgumentException.class, () -> new BandBranches(square));
  }
}
