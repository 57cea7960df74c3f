package pawl.response;

import java.util.Arrays;
import java.util.List;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
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
    EnergyGrid grid =
        new EnergyGrid(energyEv.values().stream().mapToDouble(Double::doubleValue).toArray());
    Kernel kernel = Kernel.choose(model.orbitals(), mesh.size());
    MeshReduction reduction = reduction(mesh);
    MeshEnergies energies = MeshEnergies.of(model, reduction.orbits(), kernel, sweep);
    int submeshes = mesh.submeshes() > 1 ? mesh.submeshes() : 0;
    CompensatedSum total = new CompensatedSum((submeshes + 1) * grid.size());
    sweep.over(
        Math.floorDiv(mesh.size() - 1, CELLS_PER_BLOCK) + 1,
        block -> {
          int from = block * CELLS_PER_BLOCK;
          CellDensity density = new CellDensity(grid, energies);
          double[] sums = new double[(submeshes + 1) * grid.size()];
          MeshSimplices fine = MeshSimplices.fine(mesh, model);
          MeshSimplices coarse = MeshSimplices.coarse(mesh, model);
          for (int cell = from; cell < Math.min(mesh.size(), from + CELLS_PER_BLOCK); cell++) {
            density.add(fine, cell, sums, 0);
            if (submeshes > 0) {
              density.add(coarse, cell, sums, (mesh.submesh(cell) + 1) * grid.size());
            }
          }
          return sums;
        },
        total::add);
    return new Outcome(
        List.of(result(mesh, energyEv, grid, total.total())),
        new Effort(mesh.size(), reduction.use(), kernel.name(), kernel.reason()),
        checks(reduction),
        Outcome.unknownErrors(mesh));
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

  /** The error is the largest deviation of the interleaved coarser meshes, and rounding. */
  private Result result(KMesh mesh, Axis energyEv, EnergyGrid grid, double[] sums) {
    int simplices = MeshSimplices.fine(mesh, model).simplices().length;
    OutputUnit unit = OutputUnit.statesPerEnergy(model.dimension());
    double scale =
        unit.from(1, unit.dimension()) / model.lattice().measure(model.dimension()) / simplices;
    int size = grid.size();
    double[] values = new double[size];
    double[] errors = new double[size];
    int submeshes = sums.length / size - 1;
    for (int i = 0; i < size; i++) {
      values[i] = scale * sums[i] / mesh.size();
      double worst = 0;
      for (int s = 1; s <= submeshes; s++) {
        double coarse = scale * sums[s * size + i] * submeshes / mesh.size();
        worst = Math.max(worst, Math.abs(coarse - values[i]));
      }
      errors[i] = worst + Estimates.ROUNDING * values[i];
    }
    if (submeshes == 0) {
      Arrays.fill(errors, Double.NaN);
    }
    return Catalogue.DOS.result(
        unit, List.of(energyEv), grid.asGiven(values), grid.asGiven(errors));
  }
}
