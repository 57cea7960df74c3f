package pawl.response;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pawl.quantity.Axis;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * How far position matrix elements between different Wannier functions change what can take them:
 * the Hall conductivity and the dipole of the Berry curvature, and in a plane χ and α ({@link
 * LambdaOfPositions}), both ways from the same states. Wang, Yates, Souza, Vanderbilt, PRB 74,
 * 195118 (2006).
 */
public final class PositionsComparison {

  /** The names of what can take them; everything else takes the centres alone. */
  public static final List<String> QUANTITIES =
      Stream.concat(
              Stream.of(Catalogue.HALL_CONDUCTIVITY, Catalogue.BERRY_CURVATURE_DIPOLE),
              Catalogue.magnetization().stream())
          .map(Observable::name)
          .toList();

  /** More points tell the difference no better than is needed. */
  private static final int ENOUGH = 1000;

  private final TightBindingModel model;
  private final Map<Observable, Observable> pairs;
  private final ZoneIntegrals integrals;

  private PositionsComparison(
      TightBindingModel model, Map<Observable, Observable> pairs, ZoneIntegrals integrals) {
    this.model = model;
    this.pairs = pairs;
    this.integrals = integrals;
  }

  /**
   * How far one quantity changes.
   *
   * @param quantity its name
   * @param unit as in files
   * @param largest of |full - diagonal| over all axes and components
   * @param relative to the largest value with full positions; 0 where both are zero
   */
  public record Difference(String quantity, String unit, double largest, double relative) {}

  /**
   * A comparison; none where the position matrix has nothing but the centres, or where nothing that
   * is wanted takes it.
   *
   * @param positions x(R), y(R), z(R), Å, Hermitian, with known centres of the model
   * @param wanted names of quantities
   */
  public static Optional<PositionsComparison> of(
      TightBindingModel model,
      double degeneracyTolerance,
      List<RealSpaceMatrix> positions,
      Set<String> wanted) {
    Map<Observable, Observable> pairs = new LinkedHashMap<>();
    if (model.dimension() == 2) {
      pairs.put(Catalogue.HALL_CONDUCTANCE, Catalogue.HALL_CONDUCTANCE_AT_CENTRES);
      Catalogue.magnetization().forEach(o -> pairs.put(LambdaOfPositions.of(o), o));
    } else if (model.dimension() == 3) {
      pairs.put(Catalogue.HALL_CONDUCTIVITY, Catalogue.HALL_CONDUCTIVITY_AT_CENTRES);
      pairs.put(Catalogue.BERRY_CURVATURE_DIPOLE, Catalogue.DIPOLE_AT_CENTRES);
    }
    pairs.keySet().removeIf(observable -> !wanted.contains(observable.name()));
    if (pairs.isEmpty() || positions.stream().noneMatch(PositionsComparison::isMoreThanCentres)) {
      return Optional.empty();
    }
    ZoneIntegrals integrals =
        new ZoneIntegrals(
            model,
            degeneracyTolerance,
            positions,
            Stream.concat(pairs.keySet().stream(), pairs.values().stream()).toList(),
            List.of());
    return Optional.of(new PositionsComparison(model, pairs, integrals));
  }

  private static boolean isMoreThanCentres(RealSpaceMatrix r) {
    for (int cell = 0; cell < r.cells().size(); cell++) {
      boolean home = r.cells().get(cell).equals(CellIndex.HOME);
      for (int m = 0; m < r.orbitals(); m++) {
        for (int n = 0; n < r.orbitals(); n++) {
          boolean centre = home && m == n;
          if (!centre && (r.re(cell, m, n) != 0 || r.im(cell, m, n) != 0)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * The mesh to compare on: one of the interleaved ones that a mesh consists of, a quarter or an
   * eighth of its points where its divisions are even; or about as coarse if it does not split. One
   * that has more than a thousand points is made coarser again: the difference is to cost little
   * beside the values.
   */
  public KMesh coarser(KMesh mesh) {
    int dimension = model.dimension();
    boolean splits = mesh.submeshes() > 1;
    int[] divisions = new int[dimension];
    double[] shift = new double[dimension];
    for (int a = 0; a < dimension; a++) {
      int n = mesh.divisions().get(a);
      divisions[a] = splits ? n / mesh.factor(a) : (n + 1) / 2;
      shift[a] = splits ? mesh.shift(a) / mesh.factor(a) : mesh.shift(a);
    }
    return atMost(KMesh.of(divisions, shift));
  }

  /** A mesh of an eighth of as many points, a quarter in a plane, or coarser likewise. */
  public KMesh coarser(long kPoints) {
    int dimension = model.dimension();
    double root = dimension == 2 ? Math.sqrt((double) kPoints) : Math.cbrt((double) kPoints);
    int[] divisions = new int[dimension];
    Arrays.fill(divisions, Math.max(1, (int) Math.round(root / 2)));
    return atMost(KMesh.of(divisions, new double[dimension]));
  }

  private KMesh atMost(KMesh mesh) {
    return mesh.size() > ENOUGH ? coarser(mesh) : mesh;
  }

  /** The differences on a mesh, of every quantity that is wanted. */
  public List<Difference> on(KMesh mesh, Axis muEv, Axis temperatureK, Sweep sweep) {
    Weighting weighting =
        new Weighting(new Grid(muEv.array(), temperatureK.array()), Occupations.POINTS);
    MeshReduction reduction = integrals.reduction(mesh, ZoneSampling.IRREDUCIBLE);
    Estimates estimates = integrals.on(reduction, integrals.crystal(), weighting, sweep);
    return pairs.entrySet().stream()
        .map(pair -> difference(estimates, pair.getKey(), pair.getValue()))
        .toList();
  }

  private static Difference difference(Estimates estimates, Observable full, Observable diagonal) {
    double[] a = estimates.values(full);
    double[] b = estimates.values(diagonal);
    double largest =
        IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
    double scale = Arrays.stream(a).map(Math::abs).max().orElse(0);
    double relative = largest == 0 ? 0 : largest / scale;
    return new Difference(full.name(), full.output().symbol(), largest, relative);
  }
}
