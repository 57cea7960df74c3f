package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.ModelException;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

class LeadTest {

  private static final Lattice CUBE = Lattice.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});

  private static final ChainLead ANALYTIC = new ChainLead(1, 0, 1, 1, 0);

  /** The same chain with one, two or three sites in its cell. */
  private static TightBindingModel chain(int sites) {
    TightBindingBuilder builder = TightBindingBuilder.on(CUBE, 1);
    for (int i = 0; i < sites; i++) {
      builder.orbital("s" + i, (double) i / sites, 0, 0);
    }
    for (int i = 0; i < sites; i++) {
      CellIndex to = i + 1 < sites ? CellIndex.HOME : new CellIndex(1, 0, 0);
      builder.hop("s" + i, "s" + (i + 1) % sites, to, 1);
    }
    return builder.build();
  }

  private static double deviation(SquareMatrix surface, int element, double energy) {
    SquareMatrix exact = ANALYTIC.selfEnergy(energy);
    return Math.hypot(
        surface.re(element, element) - exact.re(0, 0),
        surface.im(element, element) - exact.im(0, 0));
  }

  static DoubleStream inBand() {
    return DoubleStream.of(-1.8, -1.1, -0.3, 0.05, 0.7, 1.4, 1.9);
  }

  @ParameterizedTest(name = "energy {0}")
  @MethodSource("inBand")
  @DisplayName("decimation gives the surface of the chain, with any number of sites in the cell")
  void chains(double energy) {
    for (int sites = 1; sites <= 3; sites++) {
      PrincipalLayer forwards =
          PrincipalLayer.of(chain(sites), 0, PrincipalLayer.Direction.FORWARDS, 0, 0, 0);
      assertTrue(deviation(forwards.surface(energy, 1e-9), 0, energy) < 1e-8);
      PrincipalLayer backwards =
          PrincipalLayer.of(chain(sites), 0, PrincipalLayer.Direction.BACKWARDS, 0, 0, 0);
      assertTrue(deviation(backwards.surface(energy, 1e-9), sites - 1, energy) < 1e-8);
    }
  }

  @Test
  @DisplayName("its error is proportional to eta")
  void convergence() {
    PrincipalLayer layer =
        PrincipalLayer.of(chain(2), 0, PrincipalLayer.Direction.FORWARDS, 0, 0, 0);
    double before = deviation(layer.surface(0.7, 1e-3), 0, 0.7);
    for (double eta = 1e-4; eta > 1e-9; eta /= 10) {
      double now = deviation(layer.surface(0.7, eta), 0, 0.7);
      assertEquals(10, before / now, 0.1, "at eta = " + eta);
      assertEquals(0.5, now / eta, 0.1);
      before = now;
    }
  }

  /** Second neighbours make a layer of two cells; the other directions carry phases. */
  private static TightBindingModel longRanged() {
    return TightBindingBuilder.on(CUBE, 2)
        .orbital("a", 0, 0, 0)
        .orbital("b", 0.5, 0.5, 0)
        .energy("b", 0.4)
        .hop("a", "b", CellIndex.HOME, 0.8, 0.1)
        .hop("a", "b", new CellIndex(-1, 0, 0), 0.5, -0.2)
        .hop("a", "a", new CellIndex(2, 0, 0), 0.3, 0.2)
        .hop("b", "b", new CellIndex(1, 1, 0), 0.2, 0.3)
        .build();
  }

  @Test
  @DisplayName("a surface of several cells and orbitals solves its own equation")
  void surfaceEquation() {
    for (PrincipalLayer.Direction direction : PrincipalLayer.Direction.values()) {
      PrincipalLayer layer = PrincipalLayer.of(longRanged(), 0, direction, 0, 0.3, 0);
      assertEquals(4, layer.inside().size());
      assertEquals(0, layer.inside().hermiticityDefect(), 1e-15);
      SquareMatrix g = layer.surface(0.2, 1e-6);
      SquareMatrix again =
          layer
              .inside()
              .plus(layer.inwards().times(g).times(layer.inwards().adjoint()))
              .subtractedFrom(0.2, 1e-6)
              .inverse();
      assertEquals(0, g.minus(again).largest(), 1e-9 * g.largest());
    }
    // With the hopping the wrong way round it would be another crystal.
    PrincipalLayer layer =
        PrincipalLayer.of(longRanged(), 0, PrincipalLayer.Direction.FORWARDS, 0, 0.3, 0);
    PrincipalLayer wrong = new PrincipalLayer(layer.inside(), layer.inwards().adjoint());
    double deviation = layer.surface(0.2, 1e-6).minus(wrong.surface(0.2, 1e-6)).largest();
    assertTrue(deviation > 0.05, "deviation " + deviation);
  }

  @Test
  @DisplayName("a direction without hopping has no surface")
  void flat() {
    assertThrows(
        ModelException.class,
        () -> PrincipalLayer.of(chain(1), 2, PrincipalLayer.Direction.FORWARDS, 0, 0, 0));
  }

  @Test
  @DisplayName("a junction on layers is the junction on analytic chains")
  void currents() {
    Conditions conditions =
        new Conditions(new Reservoir(0.25, 0.08), new Reservoir(-0.15, 0.08), 0.06);
    PrincipalLayer layer =
        PrincipalLayer.of(chain(2), 0, PrincipalLayer.Direction.FORWARDS, 0, 0, 0);
    SquareMatrix h = Reference.onChains().hamiltonian();
    Conductor layered =
        new Conductor(
            h,
            new LayeredLead(
                2, List.of(layer), List.of(new LayeredLead.Bond(0, 0, 0.4, 0)), 1e-9, 0),
            new LayeredLead(
                2, List.of(layer), List.of(new LayeredLead.Bond(1, 0, 0, 0.4)), 1e-9, 0));
    NarrowModes mode =
        new NarrowModes(
            List.of(
                new Mode(
                    0.5, Reference.chainCouplings().get(0), Mode.Normalization.DISPLACEMENT, 0)));
    double exact = mode.state(Reference.onChains(), conditions).fluxes().energy().value();
    double found = mode.state(layered, conditions).fluxes().energy().value();
    assertEquals(exact, found, 1e-8 * Math.abs(exact));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -2.1, -1.2, 0.3, 1.99, 2.5, 4})
  @DisplayName("the chain: g = 1/(x - t^2 g), decaying outside the band, and never a gain")
  void surfaceOfTheChain(double energy) {
    SquareMatrix g = new ChainLead(1, 0, 0.5, 1, 0.2).selfEnergy(energy);
    SquareMatrix again = g.times(0.25, 0).subtractedFrom(energy - 0.2, 0).inverse();
    assertEquals(0, g.minus(again).largest(), 1e-13 * g.largest());
    assertTrue(g.im(0, 0) <= 0);
    assertTrue(Math.abs(g.re(0, 0)) <= 2);
  }

  @Test
  @DisplayName("a table of a self-energy that is linear is that self-energy, up to its ends")
  void table() {
    double[] energies = new double[41];
    List<SquareMatrix> values = new ArrayList<>();
    for (int i = 0; i < energies.length; i++) {
      energies[i] = -20 + i;
      values.add(new SquareMatrix(1, new double[] {0.01 * energies[i]}, new double[] {-0.3}));
    }
    TabulatedLead table = new TabulatedLead(energies, values);
    assertEquals(0.01 * 3.7, table.selfEnergy(3.7).re(0, 0), 1e-16);
    assertEquals(-0.3, table.selfEnergy(-20).im(0, 0), 1e-16);
  }

  @Test
  @DisplayName(
      "a junction with a table of a constant is one of infinite bandwidth, within the table")
  void currentsOfTable() {
    SquareMatrix constant = new SquareMatrix(1, new double[1], new double[] {-0.3});
    TabulatedLead table =
        new TabulatedLead(
            new double[] {-20, -1, 3, 20}, List.of(constant, constant, constant, constant));
    WideBandLead same = new WideBandLead(SquareMatrix.of(new double[] {0.6}));
    WideBandLead other = new WideBandLead(SquareMatrix.of(new double[] {0.2}));
    SquareMatrix level = SquareMatrix.of(new double[] {0.1});
    NarrowModes mode =
        new NarrowModes(
            List.of(
                new Mode(
                    0.5, SquareMatrix.of(new double[] {0.3}), Mode.Normalization.DISPLACEMENT, 0)));
    Conductor conductor = new Conductor(level, table, other);
    Conditions within = Reference.biased(0.3, 0.2);
    double expected =
        mode.state(new Conductor(level, same, other), within).fluxes().energy().value();
    double found = mode.state(conductor, within).fluxes().energy().value();
    assertEquals(expected, found, 1e-11 * Math.abs(expected));
    ModelException refused =
        assertThrows(ModelException.class, () -> mode.state(conductor, Reference.biased(0.3, 0.5)));
    assertTrue(refused.getMessage().contains("left lead is known from -20.00 to 20.00"));
  }
}
