package pawl.junction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** Spectral functions of levels, and what a spectrum is made of. */
class LevelSpectraTest {

  @ParameterizedTest
  @ValueSource(doubles = {-0.4, 0, 0.17, 0.5})
  @DisplayName("what both leads feed is all that decays: A_L + A_R = i(G^r - G^a)")
  void sum(double energy) {
    LevelSpectra spectra = Reference.fourLevels().spectra(energy);
    SquareMatrix decay = Lead.broadening(Reference.fourLevels().green(energy));
    SquareMatrix both = spectra.left().plus(spectra.right());
    assertEquals(0, both.minus(decay).largest(), spectra.error());
    assertEquals(0, both.hermiticityDefect(), 1e-13 * both.largest());
    // One lead alone would not do.
    assertTrue(spectra.left().minus(decay).largest() > 0.1 * decay.largest());
  }

  @Test
  @DisplayName("a level has one state")
  void oneState() {
    Conductor dot = Reference.doubleDot(0.5);
    double states =
        new AdaptiveQuadrature(1, 1, 1e-10)
            .over(
                List.of(Panel.of(-1, 0, Panel.Map.EVEN), Panel.of(0, 1, Panel.Map.EVEN)),
                (u, values) -> {
                  double energy = 0.5 + u / (1 - u * u);
                  double slope = (1 + u * u) / ((1 - u * u) * (1 - u * u));
                  values[0] = dot.spectra(energy).left().re(0, 0) * slope / (2 * Math.PI);
                })
            .values()[0];
    assertEquals(1, states, 1e-9);
  }

  @Test
  @DisplayName("pairs of a ladder coupling are those of the displacement coupling that is the same")
  void ladder() {
    Conditions conditions = Reference.biased(0.4, 0.5);
    double omega = 1.3;
    SquareMatrix m = Reference.doubleDotCoupling();
    Mode ladder = new Mode(omega, m, Mode.Normalization.LADDER, 0);
    SpectrumPoint point =
        new NarrowModes(List.of(ladder)).at(Reference.doubleDot(1), conditions, omega);
    ModeRates rates =
        new NarrowModes(List.of(ladder)).state(Reference.doubleDot(1), conditions).rates().get(0);
    PairSpectrum.Rates pairs = point.pairs().get(Channel.LR);
    double emission = rates.emission().get(Channel.LR).value();
    assertEquals(emission, pairs.emission().re(0, 0) / (2 * omega), 1e-13 * emission);
    assertEquals(
        pairs.power().re(0, 0), pairs.emission().re(0, 0) + pairs.lambda().re(0, 0) / 2, 1e-15);
  }

  @Test
  @DisplayName("several wave vectors along a surface are their mean, and not one of them")
  void surfaceMean() {
    TightBindingModel square =
        TightBindingBuilder.on(Lattice.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}), 2)
            .orbital("a", 0, 0, 0)
            .orbital("b", 0.5, 0, 0)
            .energy("b", 0.3)
            .hop("a", "b", CellIndex.HOME, 0.8, 0.1)
            .hop("b", "a", new CellIndex(1, 0, 0), 0.6)
            .hop("a", "a", new CellIndex(0, 1, 0), 0.4)
            .build();
    List<LayeredLead.Bond> bonds =
        List.of(new LayeredLead.Bond(0, 0, 0.5, 0), new LayeredLead.Bond(0, 1, 0.1, 0.2));
    PrincipalLayer one = PrincipalLayer.of(square, 0, PrincipalLayer.Direction.FORWARDS, 0, 0.1, 0);
    PrincipalLayer two = PrincipalLayer.of(square, 0, PrincipalLayer.Direction.FORWARDS, 0, 0.6, 0);
    SquareMatrix mean = new LayeredLead(1, List.of(one, two), bonds, 1e-2, 0).selfEnergy(0.2);
    SquareMatrix first = new LayeredLead(1, List.of(one), bonds, 1e-2, 0).selfEnergy(0.2);
    SquareMatrix second = new LayeredLead(1, List.of(two), bonds, 1e-2, 0).selfEnergy(0.2);
    assertEquals(0, mean.minus(first.plus(second).times(0.5, 0)).largest(), 1e-15);
    assertTrue(mean.minus(first).largest() > 1e-3);
  }
}
