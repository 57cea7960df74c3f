package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * Nothing that Pawl computes depends on the cells in which orbitals are counted, nor on their
 * phases; with the full position matrix as with the centres alone.
 */
class WholeCatalogueTest {

  /** What no centre matters to. */
  private static final Set<String> WITHOUT_CENTRES =
      Set.of(
          "carrier_density",
          "k_frac",
          "energy",
          "multiplet",
          "velocity",
          "dos",
          "N_R",
          "N_L",
          "dN_R",
          "dN_L");

  /** What the full position matrix enters. */
  private static final Set<String> WITH_POSITIONS =
      Set.of("hall_conductivity", "berry_curvature_dipole", "berry_curvature", "quantum_metric");

  private record Crystal(TightBindingModel model, List<RealSpaceMatrix> positions) {

    static Crystal of(String name) {
      if (name.equals("solid")) {
        SymmetricCrystal.Crystal solid = SymmetricCrystal.NONE.random(20260321);
        return new Crystal(solid.model(), solid.positions());
      }
      TightBindingModel model = ReferenceModel.fromTb(name);
      return new Crystal(model, scattered(model));
    }

    AllQuantities all() {
      return AllQuantities.of(model, positions);
    }

    AllQuantities atCentres() {
      return AllQuantities.of(model, List.of());
    }

    Crystal relabelled(List<CellIndex> to) {
      return new Crystal(
          SameCrystal.relabelled(model, to),
          SameCrystal.relabelled(positions, model.lattice(), to));
    }

    Crystal rephased(double... phases) {
      return new Crystal(
          SameCrystal.rephased(model, phases),
          positions.stream().map(r -> SameCrystal.rephased(r, phases)).toList());
    }
  }

  /** The centres of a model, and elements between all orbitals of all its cells at random. */
  private static List<RealSpaceMatrix> scattered(TightBindingModel model) {
    var random = new SplittableRandom(11);
    RealSpaceMatrix h = model.hamiltonian();
    int n = h.orbitals();
    return IntStream.range(0, 3)
        .mapToObj(
            axis -> {
              double[][] re = new double[h.cells().size()][n * n];
              double[][] im = new double[h.cells().size()][n * n];
              for (int i = 0; i < re.length; i++) {
                int back = h.indexOf(h.cells().get(i).negated());
                for (int e = 0; e < n * n; e++) {
                  double x = random.nextDouble(-0.05, 0.05);
                  double y = random.nextDouble(-0.05, 0.05);
                  re[i][e] += x;
                  im[i][e] += y;
                  re[back][e % n * n + e / n] += x;
                  im[back][e % n * n + e / n] -= y;
                }
              }
              int home = h.indexOf(CellIndex.HOME);
              for (int m = 0; m < n; m++) {
                re[home][m * n + m] = model.requireCentres()[m][axis];
              }
              return new RealSpaceMatrix(n, h.cells(), re, im);
            })
        .toList();
  }

  private static List<CellIndex> cells(TightBindingModel model, SplittableRandom random) {
    boolean inSpace = model.dimension() == 3;
    return IntStream.range(0, model.orbitals())
        .mapToObj(
            n ->
                new CellIndex(
                    random.nextInt(-2, 3),
                    random.nextInt(-2, 3),
                    inSpace ? random.nextInt(-2, 3) : 0))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mirror3", "haldane_str", "bilayer8", "solid"})
  @DisplayName("orbitals relabelled by lattice vectors, and with other phases: all is the same")
  void sameCrystal(String name) {
    Crystal crystal = Crystal.of(name);
    var random = new SplittableRandom(7);
    Crystal relabelled = crystal.relabelled(cells(crystal.model(), random));
    double[] phases = random.doubles(crystal.model().orbitals(), -Math.PI, Math.PI).toArray();
    AllQuantities all = crystal.all();
    all.assertSame(relabelled.all(), crystal.model());
    all.assertSame(crystal.rephased(phases).all(), crystal.model());
    crystal.atCentres().assertSame(relabelled.atCentres(), crystal.model());
  }

  /** What is compared above can differ, each quantity of it. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"haldane_str", "solid"})
  @DisplayName("if H or r(R) keeps the old labels, all that knows of positions changes")
  void anotherCrystal(String name) {
    Crystal crystal = Crystal.of(name);
    List<CellIndex> to = cells(crystal.model(), new SplittableRandom(7));
    Crystal relabelled = crystal.relabelled(to);
    AllQuantities all = crystal.all();
    Set<String> centred = new TreeSet<>(all.names());
    centred.removeAll(WITHOUT_CENTRES);
    TightBindingModel centresOnly = SameCrystal.relabelledCentresOnly(crystal.model(), to);
    assertEquals(centred, all.differing(new Crystal(centresOnly, relabelled.positions()).all()));
    Set<String> full = new TreeSet<>(all.names());
    full.retainAll(WITH_POSITIONS);
    assertEquals(full, all.differing(new Crystal(relabelled.model(), crystal.positions()).all()));
  }

  /** A quantity that is added to the catalogue must come up here. */
  @Test
  @DisplayName("nothing is left out but the length of a path, which only the lattice enters")
  void everyQuantityIsCompared() {
    Set<String> known =
        Catalogue.all().map(Catalogue.Entry::name).collect(Collectors.toCollection(TreeSet::new));
    known.remove("path_length");
    Set<String> compared =
        Stream.of("haldane_str", "solid")
            .flatMap(name -> Crystal.of(name).atCentres().names().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, compared);
  }
}
