package pawl.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pawl.quantity.Result;
import pawl.ratchet.PhononCoupling.Form;
import pawl.ratchet.PhononCoupling.Metric;
import pawl.ratchet.PhononCoupling.Overlap;
import pawl.response.Outcome;
import pawl.response.Sweep;
import pawl.response.ThreadSweep;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.Orbital;
import pawl.tightbinding.Spin;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** What must hold for every crystal. */
class CrystalIdentityTest {

  private static Map<String, Result> results(Outcome outcome) {
    return outcome.quantities().stream().collect(Collectors.toMap(Result::name, q -> q));
  }

  private static Map<String, Result> results(CrystalRatchet ratchet, int... divisions) {
    Conditions conditions =
        Conditions.of(
            new double[] {-0.45},
            new double[] {300},
            new double[] {300, 330},
            List.of(EinsteinPhonons.of(0.03)));
    return results(
        new CrystalCalculation(ratchet, conditions)
            .on(KMesh.of(divisions, new double[divisions.length]), new ThreadSweep(2)));
  }

  private static CrystalRatchet ratchet(TightBindingModel model, PhononCoupling coupling) {
    return new CrystalRatchet(model, coupling, Rashba.TAU, 125, CrystalRatchet.Grid.of(3, 10));
  }

  /** The larger component of j at the second temperature of the phonons. */
  private static double current(Map<String, Result> results) {
    Result j = results.get("j");
    return Math.max(Math.abs(j.value(3)), Math.abs(j.value(4)));
  }

  @ParameterizedTest
  @CsvSource({
    "CONSTANT, LATTICE, OF_STATES, 6, 4",
    "SCREENED, MINIMUM_IMAGE, OF_STATES, 6, 5",
    "SCREENED, LATTICE, FULL, 3, 8",
    "FROEHLICH, MINIMUM_IMAGE, OF_STATES, 4, 6",
    "DEFORMATION, LATTICE, OF_STATES, 5, 7",
  })
  @DisplayName("transforms give the sums over all pairs, orbitals anywhere, on meshes of any size")
  void doubleSum(Form form, Metric metric, Overlap overlap, int n1, int n2) {
    TightBindingModel model = Hexagonal.model();
    PhononCoupling coupling = new PhononCoupling(form, 0.1, 0.4, metric, overlap);
    KMesh mesh = KMesh.of(new int[] {n1, n2}, new double[] {0.3, 0});
    EnergyBins bins = new EnergyBins(-0.1, 0.2, 2, 5);
    MeshStates states = MeshStates.of(model, mesh, bins.lowest(), bins.highest(), Sweep.SERIAL);
    DoubleFunction<Shell> maker = new ShellBuilder(states, bins.width(), 8)::at;
    PairSpectra found =
        new ShellScattering(states, new CouplingKernel(coupling, model, mesh), b -> maker)
            .over(bins, Sweep.SERIAL);
    double[][] expected = new DoubleSum(model, coupling, states).spectra(bins, maker);
    double[][] all = {
      found.pairs(), found.upper()[0], found.upper()[1], found.lower()[0], found.lower()[1]
    };
    for (int i = 0; i < all.length; i++) {
      double scale = Arrays.stream(expected[i]).map(Math::abs).max().orElseThrow();
      assertTrue(scale > 0);
      assertEquals(bins.count(), all[i].length);
      for (int bin = 0; bin < bins.count(); bin++) {
        assertEquals(expected[i][bin], all[i][bin], 1e-10 * scale);
      }
    }
    for (int bin = bins.perPhonon(); bin < bins.count(); bin++) {
      assertTrue(found.gain()[bin] >= 0 && found.loss()[bin - bins.perPhonon()] >= 0);
    }
  }

  @Test
  @DisplayName("at equal temperatures nothing flows, to the last bit; L21 is -L12")
  void equilibrium() {
    Map<String, Result> all =
        results(ratchet(Hexagonal.model(), Rashba.screened(Overlap.OF_STATES)), 12, 12);
    for (int c = 0; c < 3; c++) {
      assertEquals(0, Math.abs(all.get("j").value(c)));
      double l12 = all.get("L12").value(c);
      assertEquals(-l12, all.get("L21").value(c), 1e-11 * Math.abs(l12));
      assertEquals(0, all.get("j").value(3 + c) + all.get("j_paper_sign").value(3 + c));
    }
    assertEquals(0, Math.abs(all.get("q").value(0)));
    assertTrue(current(all) > 0 && Math.abs(all.get("L12").value(1)) > 0);
    assertTrue(all.get("q").value(1) > 0);
  }

  @Test
  @DisplayName("branches add up by their weights, and sweeps are what each of their points is")
  void branches() {
    CrystalRatchet ratchet = ratchet(Hexagonal.model(), Rashba.screened(Overlap.OF_STATES));
    EinsteinPhonons.Branch one = new EinsteinPhonons.Branch(0.03, 2);
    EinsteinPhonons.Branch other = new EinsteinPhonons.Branch(0.05, 0.5);
    List<EinsteinPhonons> kinds =
        List.of(
            new EinsteinPhonons(List.of(one, other)),
            EinsteinPhonons.of(0.03),
            EinsteinPhonons.of(0.05));
    KMesh mesh = KMesh.of(new int[] {8, 8}, new double[2]);
    double[] mu = {-0.45, 0.1};
    double[] electronK = {300, 200};
    double[] phononK = {330, 0};
    Map<String, Result> all =
        results(
            new CrystalCalculation(ratchet, Conditions.of(mu, electronK, phononK, kinds))
                .on(mesh, Sweep.SERIAL));
    Map<String, Result> point =
        results(
            new CrystalCalculation(
                    ratchet,
                    Conditions.of(
                        new double[] {0.1}, new double[] {300}, new double[] {330}, kinds))
                .on(mesh, Sweep.SERIAL));
    for (String name : List.of("j", "q", "L12", "L21", "L22")) {
      Result found = all.get(name);
      int size = found.components().size();
      for (int i = 0; i < found.size() / size; i += 3) {
        for (int c = 0; c < size; c++) {
          double sum = 2 * found.value((i + 1) * size + c) + 0.5 * found.value((i + 2) * size + c);
          double scale = Math.abs(sum) + 1e-12 * found.scale();
          assertEquals(sum, found.value(i * size + c), 1e-12 * scale, name);
        }
      }
      int[] there = {1, 0, 0, 1, 0};
      int[] alone = {0, 0, 0, 1, 0};
      assertEquals(
          point.get(name).value(point.get(name).index(alone)),
          found.value(found.index(there)),
          1e-12 * found.scale(),
          name);
    }
  }

  @Test
  @DisplayName("a constant coupling without overlaps drives nothing")
  void constant() {
    PhononCoupling constant =
        new PhononCoupling(Form.CONSTANT, 0.1, 0, Metric.LATTICE, Overlap.FULL);
    double scale =
        current(results(ratchet(Rashba.model(2, 0.08), Rashba.screened(Overlap.FULL)), 12, 12));
    double none = current(results(ratchet(Rashba.model(2, 0.08), constant), 12, 12));
    assertTrue(none < 1e-10 * scale, none + " " + scale);
  }

  @Test
  @DisplayName("with time reversal there is no current, nor with inversion")
  void symmetric() {
    PhononCoupling coupling = Rashba.screened(Overlap.OF_STATES);
    double scale = current(results(ratchet(Rashba.model(2, 0.08), coupling), 12, 12));
    TightBindingModel reversible = Rashba.model(2, new double[] {0, 0, 0}, 0.05);
    TightBindingModel centred = Rashba.model(2, new double[] {0.03, 0.05, 0.02}, 0);
    for (TightBindingModel model : List.of(reversible, centred)) {
      Map<String, Result> all = results(ratchet(model, coupling), 12, 12);
      assertTrue(current(all) < 1e-9 * scale, "" + current(all));
      assertTrue(all.get("q").value(1) > 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Overlap.class)
  @DisplayName("the crystal with k and -k exchanged has the opposite current and the same heat")
  void inverted(Overlap overlap) {
    PhononCoupling coupling = Rashba.screened(overlap);
    Map<String, Result> one = results(ratchet(Rashba.model(2, 0.08), coupling), 10, 14);
    TightBindingModel inverted = Rashba.model(2, new double[] {0, 0.08, 0}, -0.05);
    Map<String, Result> other = results(ratchet(inverted, coupling), 10, 14);
    double j = one.get("j").value(3);
    assertEquals(-j, other.get("j").value(3), 1e-9 * Math.abs(j));
    assertEquals(one.get("q").value(1), other.get("q").value(1), 1e-11 * one.get("q").value(1));
  }

  @Test
  @DisplayName("a chain's conductivity and heat are those of its closed integrals")
  void chain() {
    // ε = -2t1 cos ka - 2t2 cos(2ka + φ), a wire of width a.
    Lattice cube =
        Lattice.of(new double[] {4, 0, 0}, new double[] {0, 4, 0}, new double[] {0, 0, 4});
    TightBindingModel model =
        TightBindingBuilder.on(cube, 1)
            .orbital(new Orbital("s", Spin.UNSTATED, new double[3]))
            .hop("s", "s", new CellIndex(1, 0, 0), -0.5)
            .hop("s", "s", new CellIndex(2, 0, 0), -0.12 * Math.cos(0.7), -0.12 * Math.sin(0.7))
            .build();
    PhononCoupling constant =
        new PhononCoupling(Form.CONSTANT, 0.1, 0, Metric.LATTICE, Overlap.OF_STATES);
    CrystalRatchet ratchet =
        new CrystalRatchet(model, constant, 75, 64, CrystalRatchet.Grid.of(12, 30));
    Conditions conditions =
        Conditions.of(
            new double[] {0.1},
            new double[] {200},
            new double[] {260},
            List.of(EinsteinPhonons.of(0.025)));
    Map<String, Result> crystal =
        results(
            new CrystalCalculation(ratchet, conditions)
                .on(KMesh.of(new int[] {1024}, new double[1]), Sweep.SERIAL));
    ChainRatchet wire =
        new ChainRatchet(new ChainBand(0.5, 0.12, 0.7, 4), new SideCoupling(0.1, 0.1), 75);
    Map<String, Result> chain = results(new ChainCalculation(wire).under(conditions, Sweep.SERIAL));
    for (String name : List.of("q", "L11", "L22")) {
      double expected = chain.get(name).value(0);
      double found = crystal.get(name).value(0);
      assertEquals(expected, found, 3e-4 * expected, name);
      assertTrue(Math.abs(found - expected) < crystal.get(name).error(0), name);
    }
    // Right and left movers are not told apart by |q|: the sum rule leaves no current.
    assertTrue(Math.abs(crystal.get("j").value(0)) < 1e-9 * crystal.get("q").value(0));
  }

  @Test
  @DisplayName("a trial gives away as many blocks as the work has, weighted by their meshes")
  void trial() {
    Conditions conditions =
        Conditions.of(
            new double[] {-0.3, 0.1},
            new double[] {300},
            new double[] {330},
            List.of(EinsteinPhonons.of(0.03), EinsteinPhonons.of(0.05)));
    CrystalCalculation calculation =
        new CrystalCalculation(
            ratchet(Hexagonal.model(), Rashba.screened(Overlap.OF_STATES)), conditions);
    int[] blocks = new int[2];
    for (int n = 0; n < 2; n++) {
      int number = n;
      calculation.trial(
          KMesh.of(new int[] {11 + n, 12}, new double[2]),
          new Sweep() {
            @Override
            public <P> void over(int count, IntFunction<P> work, Consumer<P> inOrder) {
              blocks[number] = count;
            }
          });
    }
    // Without coarser meshes 2 x 2 passes, with 2 x 2 coarser ones three quarters more.
    assertEquals(0, blocks[0] % 4);
    assertEquals(Math.ceil(1.75 * blocks[0]), blocks[1]);
  }

  @Test
  @DisplayName("the same bits for any number of threads, and no errors where no mesh is nested")
  void threads() {
    CrystalRatchet ratchet = ratchet(Hexagonal.model(), Rashba.screened(Overlap.OF_STATES));
    Conditions conditions =
        Conditions.of(
            new double[] {-0.3, 0.1},
            new double[] {200, 300},
            new double[] {0, 330},
            List.of(EinsteinPhonons.of(0.03), EinsteinPhonons.of(0.05)));
    KMesh mesh = KMesh.of(new int[] {11, 13}, new double[2]);
    Outcome one = new CrystalCalculation(ratchet, conditions).on(mesh, Sweep.SERIAL);
    Outcome three = new CrystalCalculation(ratchet, conditions).on(mesh, new ThreadSweep(3));
    for (int q = 0; q < one.quantities().size(); q++) {
      for (int i = 0; i < one.quantities().get(q).size(); i++) {
        assertEquals(one.quantities().get(q).value(i), three.quantities().get(q).value(i));
        assertTrue(Double.isNaN(one.quantities().get(q).error(i)));
      }
    }
    assertEquals("W-ERR-001", one.warnings().get(0).code());
    assertFalse(one.checks().isEmpty());
  }
}
