package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Estimate;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** What finite broadenings and steps of leads do to currents, and what is said of it. */
class LeadErrorTest {

  private static final TightBindingModel CHAIN =
      TightBindingBuilder.on(Lattice.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}), 1)
          .orbital("s", 0, 0, 0)
          .hop("s", "s", new CellIndex(1, 0, 0), 1)
          .build();

  private static final NarrowModes MODE =
      new NarrowModes(
          List.of(
              new Mode(
                  0.5, Reference.chainCouplings().get(0), Mode.Normalization.DISPLACEMENT, 1e-3)));

  private static LayeredLead layered(int site, double eta) {
    PrincipalLayer layer = PrincipalLayer.of(CHAIN, 0, PrincipalLayer.Direction.FORWARDS, 0, 0, 0);
    return new LayeredLead(
        2, List.of(layer), List.of(new LayeredLead.Bond(site, 0, 0.4, 0)), eta, 0);
  }

  private static Conductor on(Lead left, Lead right) {
    return new Conductor(Reference.onChains().hamiltonian(), left, right);
  }

  private static void assertHonest(Estimate exact, Estimate found, String what) {
    double deviation = Math.abs(found.value() - exact.value());
    assertTrue(deviation <= found.error() + exact.error(), what + ": " + deviation + ", " + found);
  }

  /** Inside the band, where the error is of order η, and across its edge at 2, of order √η. */
  @ParameterizedTest(name = "mu about {0}, eta = {1}")
  @CsvSource({"0.05, 1e-3", "0.05, 1e-5", "0.05, 1e-7", "-1.9, 1e-3", "-1.9, 1e-5", "2.1, 1e-4"})
  @DisplayName("currents of a decimated chain are off by less than their errors")
  void honest(double mu, double eta) {
    Conditions conditions =
        new Conditions(new Reservoir(mu + 0.2, 0.08), new Reservoir(mu - 0.2, 0.07), 0.06);
    JunctionState exact = MODE.state(Reference.onChains(), conditions);
    JunctionState found = MODE.state(on(layered(0, eta), layered(1, eta)), conditions);
    assertHonest(exact.fluxes().energy(), found.fluxes().energy(), "J");
    assertHonest(exact.fluxes().electrons(), found.fluxes().electrons(), "I_e");
    assertHonest(exact.fluxes().leaving(Side.LEFT), found.fluxes().leaving(Side.LEFT), "JE_L");
    Estimate number = found.estimate(s -> s.populations().get(0).number());
    assertHonest(exact.populations().get(0).number(), number, "N");
    assertHonest(
        exact.fluxes().perBoson(conditions),
        found.estimate(s -> s.fluxes().perBoson(conditions)),
        "eta");
    for (Channel channel : Channel.values()) {
      assertHonest(
          exact.fluxes().of(Flux.ENERGY, channel),
          found.fluxes().of(Flux.ENERGY, channel),
          "J_" + channel);
      assertHonest(
          exact.rates().get(0).emission().get(channel),
          found.rates().get(0).emission().get(channel),
          "emission " + channel);
    }
  }

  @Test
  @DisplayName("errors shrink with eta, and are not those of the integrals alone")
  void convergence() {
    Conditions conditions =
        new Conditions(new Reservoir(0.25, 0.08), new Reservoir(-0.15, 0.08), 0.06);
    double exact = MODE.state(Reference.onChains(), conditions).fluxes().energy().value();
    double before = 0;
    for (double eta = 1e-3; eta > 1e-7; eta /= 10) {
      Conductor conductor = on(layered(0, eta), layered(1, eta));
      Estimate found = MODE.state(conductor, conditions).fluxes().energy();
      double integral = MODE.integrated(conductor, conditions).fluxes().energy().error();
      assertTrue(found.error() > 100 * integral, found + " of " + integral);
      assertTrue(found.error() < 100 * eta * exact, "of the order of eta");
      if (before > 0) {
        assertEquals(10, before / found.error(), 0.5);
      }
      before = found.error();
    }
  }

  @Test
  @DisplayName("errors of parts that go together do not add up: N in equilibrium has none of leads")
  void together() {
    Conditions equal = Reference.at(0.1, 0.08, 0.08);
    JunctionState state = MODE.state(on(layered(0, 1e-3), layered(1, 1e-3)), equal);
    Estimate number = state.estimate(s -> s.populations().get(0).number());
    assertEquals(Occupation.bose(0.5 / 0.08), number.value(), 1e-11 * number.value());
    assertTrue(number.error() < 1e-10 * number.value(), number.toString());
    assertTrue(state.populations().get(0).number().error() > 1e-5 * number.value());
  }

  @Test
  @DisplayName("so are those of a spectrum, and of broadened modes")
  void spectrum() {
    Conditions conditions =
        new Conditions(new Reservoir(0.25, 0.08), new Reservoir(-0.15, 0.08), 0.06);
    Conductor layered = on(layered(0, 1e-4), layered(1, 1e-4));
    BroadModes modes = Reference.chainMode();
    double omega = 0.4;
    SpectrumPoint exact = modes.at(Reference.onChains(), conditions, omega);
    SpectrumPoint found = modes.at(layered, conditions, omega);
    for (Channel channel : Channel.values()) {
      assertHonest(
          exact.bath().orElseThrow().transmission().get(channel),
          found.bath().orElseThrow().transmission().get(channel),
          "transmission " + channel);
      PairSpectrum.Rates rates = found.pairs().get(channel);
      double off = rates.emission().minus(exact.pairs().get(channel).emission()).largest();
      assertTrue(off <= rates.error(), off + ", " + rates.error());
      assertTrue(rates.error() < 1e-2 * rates.absorption().largest());
    }
  }

  @Test
  @DisplayName("a sampled lead tells the error of its steps")
  void sampled() {
    double[] energies = new double[161];
    for (int i = 0; i < energies.length; i++) {
      energies[i] = -6 + i * 0.075;
    }
    Conditions conditions =
        new Conditions(new Reservoir(0.25, 0.08), new Reservoir(-0.15, 0.08), 0.06);
    Lead left = sampled(layered(0, 1e-3), energies);
    Lead right = sampled(layered(1, 1e-3), energies);
    Estimate exact = MODE.state(Reference.onChains(), conditions).fluxes().energy();
    Estimate found = MODE.state(on(left, right), conditions).fluxes().energy();
    assertHonest(exact, found, "J");
    assertTrue(found.error() < 0.05 * exact.value(), "steps of 0.075 t: " + found);
  }

  private static SampledLead sampled(LayeredLead lead, double... energies) {
    return new SampledLead(
        energies,
        values(lead, energies),
        values(lead.coarser().orElseThrow(), SampledLead.coarser(energies)));
  }

  private static List<SquareMatrix> values(Lead lead, double... energies) {
    List<SquareMatrix> values = new ArrayList<>();
    for (double energy : energies) {
      values.add(lead.selfEnergy(energy));
    }
    return values;
  }
}
