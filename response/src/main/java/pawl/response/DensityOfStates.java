package pawl.response;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BandSymmetry;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.ZoneOperation;

/**
 * The density of states, \(N(E) = \int\frac{\mathrm d^dk}{(2\pi)^d}\sum_n\delta(E-\varepsilon_n)\),
 * with energies linear in the simplices of a mesh: segments, triangles, tetrahedra.
 *
 * <p>Lehmann, Taut, Phys. Status Solidi B 54, 469 (1972). Bands are followed from corner to corner
 * by their order in energy.
 */
public final class DensityOfStates {

  private static final int CELLS_PER_BLOCK = 1024;

  /** Rounding leaves a hundredth of it, and what is no symmetry of the bands much more. */
  private static final double SAME_ENERGIES = 1e-12;

  private final TightBindingModel model;
  private final ZoneSampling sampling;

  /** A calculation for one model, which needs no centres, that uses its symmetries. */
  public DensityOfStates(TightBindingModel model) {
    this(model, ZoneSampling.IRREDUCIBLE);
  }

  /**
   * A calculation for one model, which needs no centres.
   *
   * @param sampling which k-points of a mesh are solved
   */
  public DensityOfStates(TightBindingModel model, ZoneSampling sampling) {
    this.model = model;
    this.sampling = sampling;
  }

  /** The memory that a mesh takes: one number per band and k-point, and what works on them. */
  public Footprint footprint(KMesh mesh, int threads) {
    long numbers = (long) mesh.size() * model.orbitals();
    String formula = String.format("%d k-points x %d bands x 8 B", mesh.size(), model.orbitals());
    Footprint.Part bands =
        new Footprint.Part("energies of the mesh", formula, (double) Double.BYTES * numbers);
    return Footprint.with(bands, numbers, model, threads);
  }

  /**
   * The density of states at some energies.
   *
   * @param energyEv eV
   * @throws ArithmeticException if there are more than 2³¹ energies of bands
   */
  public Outcome on(KMesh mesh, Axis energyEv, Sweep sweep) {
    Kernel kernel = Kernel.choose(model.orbitals(), mesh.size());
    MeshReduction reduction = reduction(mesh);
    SetValues found =
        sums(reduction.orbits(), energyEv.array(), CellDensity.Channels.ONE, sweep).get(0);
    OutputUnit unit = OutputUnit.statesPerEnergy(model.dimension());
    SetValues dos = found.times(unit.from(1, unit.dimension()));
    return new Outcome(
        List.of(DensityCatalogue.DOS.result(unit, List.of(energyEv), dos.whole(), dos.errors())),
        new Effort(mesh.size(), reduction.use(), kernel.name(), kernel.reason()),
        checks(reduction),
        Outcome.unknownErrors(mesh));
  }

  /** The density of states of a mesh and its interleaved coarser ones, 1/(eV Å^d). */
  SetValues whole(KMesh mesh, double[] energiesEv, Sweep sweep) {
    return sums(reduction(mesh).orbits(), energiesEv, CellDensity.Channels.ONE, sweep).get(0);
  }

  /**
   * The densities of simplices whose linear energy rises along an axis, and falls, 1/(eV Å^d); of
   * those where it does neither each has half.
   *
   * @param axis Cartesian
   */
  List<SetValues> split(KMesh mesh, double[] energiesEv, double[] axis, Sweep sweep) {
    CellDensity.Channels channels = new SimplexSlope(model, mesh, axis);
    List<SetValues> sums = sums(reduction(mesh).orbits(), energiesEv, channels, sweep);
    SetValues still = sums.get(SimplexSlope.STILL).times(0.5);
    return List.of(
        sums.get(SimplexSlope.RISING).plus(still), sums.get(SimplexSlope.FALLING).plus(still));
  }

  private List<SetValues> sums(
      MeshOrbits orbits, double[] energiesEv, CellDensity.Channels channels, Sweep sweep) {
    KMesh mesh = orbits.mesh();
    EnergyGrid grid = new EnergyGrid(energiesEv);
    Kernel kernel = Kernel.choose(model.orbitals(), mesh.size());
    MeshEnergies energies = MeshEnergies.of(model, orbits, kernel, sweep);
    int submeshes = mesh.submeshes() > 1 ? mesh.submeshes() : 0;
    int length = channels.count() * grid.size();
    CompensatedSum total = new CompensatedSum((submeshes + 1) * length);
    sweep.over(
        Math.floorDiv(mesh.size() - 1, CELLS_PER_BLOCK) + 1,
        block -> {
          int from = block * CELLS_PER_BLOCK;
          CellDensity density = new CellDensity(grid, energies, channels);
          double[] sums = new double[(submeshes + 1) * length];
          MeshSimplices fine = MeshSimplices.fine(mesh, model);
          MeshSimplices coarse = MeshSimplices.coarse(mesh, model);
          for (int cell = from; cell < Math.min(mesh.size(), from + CELLS_PER_BLOCK); cell++) {
            density.add(fine, cell, sums, 0);
            if (submeshes > 0) {
              density.add(coarse, cell, sums, (mesh.submesh(cell) + 1) * length);
            }
          }
          return sums;
        },
        total::add);
    int simplices = MeshSimplices.fine(mesh, model).simplices().length;
    double scale = 1 / model.lattice().measure(model.dimension()) / simplices / mesh.size();
    return IntStream.range(0, channels.count())
        .mapToObj(c -> values(grid, total.total(), c, channels.count(), submeshes).times(scale))
        .toList();
  }

  /** One channel: the sums of the mesh, and of each interleaved mesh as if it were alone. */
  private static SetValues values(
      EnergyGrid grid, double[] sums, int channel, int channels, int submeshes) {
    double[][] sets = new double[submeshes + 1][];
    for (int set = 0; set <= submeshes; set++) {
      int from = (set * channels + channel) * grid.size();
      double[] own = Arrays.copyOfRange(sums, from, from + grid.size());
      for (int i = 0; set > 0 && i < own.length; i++) {
        own[i] *= submeshes;
      }
      sets[set] = grid.asGiven(own);
    }
    return new SetValues(sets);
  }

  /** For how many k-points of a mesh the model is solved. */
  public long kPointsSolved(KMesh mesh) {
    return reduction(mesh).orbits().count();
  }

  private MeshReduction reduction(KMesh mesh) {
    return sampling == ZoneSampling.WHOLE
        ? MeshReduction.none(model, mesh)
        : ReductionSearch.ofBands(model, mesh);
  }

  /** Energies at k-points that had no part in finding the symmetries, and at their images. */
  private List<Check> checks(MeshReduction reduction) {
    if (reduction.operations().isEmpty()) {
      return List.of();
    }
    List<KPoint> points = ReductionSearch.unseenPoints(model, ReductionCheck.POINTS);
    BandSymmetry bands = new BandSymmetry(new BandSolver(model), points);
    double worst = 0;
    for (ZoneOperation operation : reduction.operations()) {
      worst = Math.max(worst, bands.defectEv(operation.map(), Double.POSITIVE_INFINITY));
    }
    double scale = bands.largestEnergyEv();
    return List.of(new Check(ReductionCheck.NAME, scale == 0 ? 0 : worst / scale, SAME_ENERGIES));
  }
}
