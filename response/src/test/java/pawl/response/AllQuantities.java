package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.response.BandStructure.Property;
import pawl.response.Relaxation.Scattering;
import pawl.tightbinding.BlochSolver;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * All that Pawl computes of one description of a crystal, on meshes far too small to believe the
 * numbers, which are there to be compared with those of another description.
 *
 * @param results of integrals, k-points and densities
 */
record AllQuantities(List<Result> results) {

  static final Axis MU = Axis.of("mu_eV", "eV", -0.4, 0.3);

  /** T = 0 has weights of its own. */
  static final Axis KELVIN = Axis.of("T_K", "K", 0, 700);

  private static final Axis ENERGIES = Axis.of("E_eV", "eV", -0.45, 0.1, 0.35);
  private static final double TAU = 2e-14;
  private static final PhononDrag DRAG =
      new PhononDrag(3e-13, 2e-10, new ElectronPhononTime(5e-12, 250, 4), 1.4e-4);
  private static final List<CarrierScattering> SCATTERING =
      List.of(new Relaxation(TAU, Scattering.CONSTANT, 300), DRAG);

  /** Of the largest value: rounding of sums in another order, with room. */
  private static final double SAME = 1e-10;

  /** Of what a quantity could be: what is smaller has cancelled, and has the rounding of that. */
  private static final double CANCELLED = 1e-3;

  /**
   * Computes it.
   *
   * @param model of a plane or of space
   * @param positions x(R), y(R), z(R), Å, or none
   */
  static AllQuantities of(TightBindingModel model, List<RealSpaceMatrix> positions) {
    return new AllQuantities(
        Stream.of(integrals(model, positions), bands(model, positions), densities(model))
            .flatMap(List::stream)
            .toList());
  }

  private static KMesh mesh(int dimension) {
    // Off the symmetric points.
    return dimension == 2
        ? KMesh.of(new int[] {8, 6}, new double[] {0.27, 0.36})
        : KMesh.of(new int[] {4, 3, 4}, new double[] {0.27, 0.36, 0.15});
  }

  private static List<Result> integrals(TightBindingModel model, List<RealSpaceMatrix> positions) {
    ZoneCalculation calculation =
        model.dimension() == 2
            ? new Magnetization(model, 1e-4, positions, ZoneSampling.WHOLE, SCATTERING)
            : new SolidMagnetization(model, 1e-4, positions, ZoneSampling.WHOLE);
    return calculation.on(mesh(model.dimension()), MU, KELVIN, Sweep.SERIAL).quantities();
  }

  private static List<Result> bands(TightBindingModel model, List<RealSpaceMatrix> positions) {
    int dimension = model.dimension();
    Set<Property> properties = EnumSet.allOf(Property.class);
    properties.removeIf(property -> !property.exists(dimension));
    BandStructure bands = new BandStructure(model, 1e-4, properties, positions);
    BandStructure all = dimension == 2 ? bands.withOccupied(new OccupiedLambda(MU, KELVIN)) : bands;
    ZonePoints points = ZonePoints.of(GenericPoints.of(dimension, 4));
    return all.at(points, Sweep.SERIAL).quantities();
  }

  private static List<Result> densities(TightBindingModel model) {
    // Lines along b2: so many samples of one that no turn of a band lies between two of them.
    KMesh mesh =
        model.dimension() == 2
            ? KMesh.of(new int[] {8, 64}, new double[] {0.27, 0.36})
            : KMesh.of(new int[] {3, 64, 4}, new double[] {0.27, 0.36, 0.15});
    double[] along = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      along[axis] = model.lattice().reciprocal(1, axis);
    }
    MoverDensity movers = new MoverDensity(model, along, Optional.empty(), 0.01);
    return Stream.concat(
            new DensityOfStates(model, ZoneSampling.WHOLE)
                .on(mesh, ENERGIES, Sweep.SERIAL).quantities().stream(),
            movers.on(mesh, ENERGIES, Sweep.SERIAL).quantities().stream())
        .toList();
  }

  /** The names, each once. */
  Set<String> names() {
    return results.stream().map(Result::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of what is not the same in two descriptions, by more than a thousandth. */
  Set<String> differing(AllQuantities others) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < results.size(); i++) {
      Result mine = results.get(i);
      Result other = others.results.get(i);
      if (largestDifference(mine, other) > 1e-3 * mine.scale()) {
        names.add(mine.name());
      }
    }
    return names;
  }

  private static double largestDifference(Result a, Result b) {
    return IntStream.range(0, a.size())
        .mapToDouble(i -> Math.abs(a.value(i) - b.value(i)))
        .max()
        .orElseThrow();
  }

  /**
   * Everything is the same in two descriptions of the crystal that is here described by a model.
   */
  void assertSame(AllQuantities others, TightBindingModel model) {
    assertEquals(results.size(), others.results.size());
    Map<String, Double> natural = natural(model);
    for (int i = 0; i < results.size(); i++) {
      Result mine = results.get(i);
      Result other = others.results.get(i);
      assertEquals(mine.name(), other.name());
      double least = CANCELLED * natural.getOrDefault(mine.name(), 0.0);
      double tolerance = SAME * Math.max(mine.scale(), least);
      for (int j = 0; j < mine.size(); j++) {
        // Single k-points state their rounding; what is integrated, the error of the mesh.
        double rounding = natural.containsKey(mine.name()) ? 0 : 10 * mine.error(j);
        assertEquals(mine.value(j), other.value(j), tolerance + rounding, mine.name());
      }
    }
  }

  /** The sizes of integrals if nothing cancelled. */
  private static Map<String, Double> natural(TightBindingModel model) {
    List<Observable> observables =
        model.dimension() == 2 ? Catalogue.ofPlane() : Catalogue.ofSpace();
    CrystalSymmetry crystal = CrystalSymmetry.of(model, new BlochSolver(model, 1e-4), List.of());
    Map<String, Double> sizes = new HashMap<>();
    observables.forEach(o -> sizes.put(o.name(), crystal.natural(o, model)));
    if (model.dimension() == 2) {
      double chi = sizes.get(Catalogue.CHI_EXT_PER_TAU.name());
      sizes.put(ScatteringCatalogue.CHI_EXT.name(), TAU * chi);
      sizes.put(
          ScatteringCatalogue.ALPHA_EXT.name(),
          TAU * sizes.get(Catalogue.ALPHA_EXT_PER_TAU.name()));
      sizes.put(
          ScatteringCatalogue.ALPHA_DRAG.name(), Math.abs(DRAG.perChiPerTau(KELVIN.at(1))) * chi);
    }
    // Sums over simplices, whose terms are all positive.
    DensityCatalogue.all().forEach(entry -> sizes.put(entry.name(), 0.0));
    return sizes;
  }
}
