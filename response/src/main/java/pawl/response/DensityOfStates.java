package pawl.response;

import java.util.Arrays;
import java.util.List;
import pawl.quantity.Axis;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.TightBindingModel;

/**
 * The density of states, \(N(E) = \int\frac{\mathrm d^dk}{(2\pi)^d}\sum_n\delta(E-\varepsilon_n)\),
 * with energies linear in the simplices of a mesh: segments, triangles, tetrahedra.
 *
 * <p>Lehmann, Taut, Phys. Status Solidi B 54, 469 (1972). Bands are followed from corner to corner
 * by their order in energy.
 */
public final class DensityOfStates {

  private static final int CELLS_PER_BLOCK = 1024;

  private final TightBindingModel model;

  /** A calculation for one model, which needs no centres. */
  public DensityOfStates(TightBindingModel model) {
    this.model = model;
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
    double[] bands = bands(mesh, kernel, sweep);
    int submeshes = mesh.submeshes() > 1 ? mesh.submeshes() : 0;
    CompensatedSum total = new CompensatedSum((submeshes + 1) * grid.size());
    sweep.over(
        Math.floorDiv(mesh.size() - 1, CELLS_PER_BLOCK) + 1,
        block -> {
          int from = block * CELLS_PER_BLOCK;
          CellDensity density = new CellDensity(grid, bands, model.orbitals());
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
        Effort.at(mesh.size(), kernel.name(), kernel.reason()),
        List.of(),
        Outcome.unknownErrors(mesh));
  }

  private double[] bands(KMesh mesh, Kernel kernel, Sweep sweep) {
    int orbitals = model.orbitals();
    double[] bands = new double[Math.multiplyExact(mesh.size(), orbitals)];
    BandSolver solver = new BandSolver(model, kernel);
    int[] done = {0};
    sweep.over(
        Math.floorDiv(mesh.size() - 1, CELLS_PER_BLOCK) + 1,
        block -> {
          int from = block * CELLS_PER_BLOCK;
          int to = Math.min(mesh.size(), from + CELLS_PER_BLOCK);
          double[] part = new double[(to - from) * orbitals];
          BandSolver.Walk walk = solver.walk();
          for (int k = from; k < to; k++) {
            System.arraycopy(
                walk.energies(mesh.point(k)), 0, part, (k - from) * orbitals, orbitals);
          }
          return part;
        },
        part -> {
          System.arraycopy(part, 0, bands, done[0], part.length);
          done[0] += part.length;
        });
    return bands;
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
