package pawl.response;

import java.util.Arrays;
import java.util.List;
import pawl.tightbinding.BandDerivatives;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KLines;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Kernel;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.Rounding;
import pawl.tightbinding.TightBindingModel;

/**
 * States that move along an axis and against it, from the roots of the bands along lines in k: with
 * s running once along a line, \(\mathbf G\) its vector, and ⟨⟩ the mean over lines,
 *
 * <p>\[N_{R/L}(E) = \frac1V\Big\langle\sum_{\varepsilon_n(s)=E,\
 * \varepsilon_n'\gtrless0}\frac1{|\varepsilon_n'|}\Big\rangle,\qquad N'_{R/L} =
 * -\frac1V\Big\langle\sum\frac{\varepsilon_n''}{|\varepsilon_n'|^3}\Big\rangle,\qquad \hbar U =
 * \frac1{V|\mathbf G|}\langle\text{number of roots with }\varepsilon_n'>0\rangle .\]
 *
 * <p>Onishi, Isobe, Nagaosa, Seebeck ratchet (2021), below Eq. (15); \(U = \frac1V\sum_{v>0}
 * v\,\delta(E-\varepsilon)\) is what carries their current in more than one dimension. In one
 * dimension there is one line and all of it is exact. In more, where a line touches the surface of
 * constant energy N_R and N_L diverge like an inverse square root, and their difference does not:
 * it is what converges, with the step between lines. N' at fixed lines misses how lines come to
 * touch the surface, and is no derivative of the means there.
 */
public final class MoverLines {

  /** Samples of a line per period of its highest harmonic. */
  private static final int SAMPLES_PER_PERIOD = 8;

  private static final int LINES_PER_BLOCK = 4;

  /**
   * Closer to a turning point than so many roundings of its energy, the two roots of more than one
   * dimension are counted and not added: their terms cancel, but not to rounding.
   */
  private static final double TOUCHING = 1e6;

  private final KLines lines;
  private final double measure;
  private final Rounding rounding;

  /** Slopes below this belong to a line that touches the surface within rounding, eV. */
  private final double flat;

  /** Lines that fill the zone of a crystal. */
  public MoverLines(KLines lines) {
    this.lines = lines;
    measure = lines.model().lattice().measure(lines.model().dimension());
    rounding = new Rounding(lines.model());
    flat =
        lines.model().dimension() == 1
            ? 0
            : Math.sqrt(2 * TOUCHING * rounding.energyEv() * largestBend());
  }

  /** What bounds the second derivatives along a line: \(\sum_R(2\pi R)^2|H(R)|\), eV. */
  double largestBend() {
    TightBindingModel model = lines.model();
    RealSpaceMatrix h = model.hamiltonian();
    double sum = 0;
    for (int i = 0; i < h.cells().size(); i++) {
      double turns = 2 * Math.PI * h.cells().get(i).along(model.dimension() - 1);
      double largest = 0;
      for (int e = 0; e < h.orbitals() * h.orbitals(); e++) {
        int m = e / h.orbitals();
        int n = e % h.orbitals();
        largest = Math.max(largest, Math.hypot(h.re(i, m, n), h.im(i, m, n)));
      }
      sum += turns * turns * largest;
    }
    return sum;
  }

  /**
   * What moves along the axis (right) and against it (left), per energy in the order given.
   *
   * @param right N_R, 1/(eV Å^d)
   * @param left N_L
   * @param rightSlope N'_R at fixed lines, 1/(eV² Å^d); NaN in more than one dimension
   * @param leftSlope N'_L likewise
   * @param flux ħU, 1/Å^(d-1)
   * @param imbalance numbers of roots with either sign, which are equal on every line: by how much
   *     they differ in all
   */
  public record Movers(
      double[] right,
      double[] left,
      double[] rightSlope,
      double[] leftSlope,
      double[] flux,
      long imbalance) {

    /** N_R - N_L, in which the singularities of lines that touch the surface cancel. */
    public double asymmetry(int energy) {
      return right[energy] - left[energy];
    }
  }

  /** The sums over roots that are kept per energy, by their numbers. */
  private static final int RIGHT = 0;

  private static final int LEFT = 1;
  private static final int RIGHT_SLOPE = 2;
  private static final int LEFT_SLOPE = 3;
  private static final int RIGHT_ROOTS = 4;
  private static final int LEFT_ROOTS = 5;
  private static final int SUMS = 6;

  /**
   * The movers of all lines, followed by those of the interleaved coarser sets of lines.
   *
   * @param mesh of the crystal as it was given: its divisions and shifts across the lines are those
   *     of the lines, along them at least so many samples are taken
   * @param energiesEv eV
   */
  public List<Movers> at(KMesh mesh, double[] energiesEv, Sweep sweep) {
    EnergyGrid grid = new EnergyGrid(energiesEv);
    KMesh across = across(mesh);
    int subsets = across.submeshes() > 1 ? across.submeshes() : 0;
    int length = SUMS * grid.size();
    int order = lines.model().dimension() == 1 ? 2 : 1;
    int axis = lines.model().dimension() - 1;
    Kernel kernel = Kernel.choose(lines.model().orbitals(), 10L * samples(mesh) * across.size());
    BandDerivatives bands = new BandDerivatives(lines.model(), axis, order, kernel);
    CompensatedSum total = new CompensatedSum((subsets + 1) * length);
    sweep.over(
        Math.floorDiv(across.size() - 1, LINES_PER_BLOCK) + 1,
        block -> {
          double[] sums = new double[(subsets + 1) * length];
          LineRoots roots =
              new LineRoots(bands.walk(), axis, samples(mesh), grid, rounding.energyEv());
          int from = block * LINES_PER_BLOCK;
          for (int line = from; line < Math.min(across.size(), from + LINES_PER_BLOCK); line++) {
            double[] ofLine = ofLine(roots, across.point(line), grid.size());
            for (int i = 0; i < length; i++) {
              sums[i] += ofLine[i];
              if (subsets > 0) {
                sums[(across.submesh(line) + 1) * length + i] += ofLine[i];
              }
            }
          }
          return sums;
        },
        total::add);
    double[] sums = total.total();
    Movers[] movers = new Movers[subsets + 1];
    for (int set = 0; set <= subsets; set++) {
      double count = set == 0 ? across.size() : (double) across.size() / subsets;
      double[] own = Arrays.copyOfRange(sums, set * length, (set + 1) * length);
      movers[set] = movers(grid, own, 1 / (measure * count));
    }
    return List.of(movers);
  }

  /** How many k-points are solved on the lines, at least, before any root is sought. */
  public long kPoints(KMesh mesh) {
    return 2L * across(mesh).size() * samples(mesh);
  }

  /** The lines: the divisions of the mesh but those along the vector that gave way. */
  private KMesh across(KMesh mesh) {
    int dimension = lines.model().dimension();
    if (dimension == 1) {
      return KMesh.of(new int[] {1}, new double[] {0});
    }
    int[] divisions = new int[dimension - 1];
    double[] shift = new double[dimension - 1];
    int next = 0;
    for (int axis = 0; axis < dimension; axis++) {
      if (axis != lines.replaced()) {
        divisions[next] = mesh.divisions().get(axis);
        shift[next++] = mesh.shift(axis);
      }
    }
    return KMesh.of(divisions, shift);
  }

  private int samples(KMesh mesh) {
    int reach = 1;
    for (CellIndex cell : lines.model().hamiltonian().cells()) {
      reach = Math.max(reach, Math.abs(cell.along(lines.model().dimension() - 1)));
    }
    return Math.max(mesh.divisions().get(lines.replaced()), SAMPLES_PER_PERIOD * reach);
  }

  private double[] ofLine(LineRoots roots, KPoint line, int energies) {
    double[] sums = new double[SUMS * energies];
    roots.on(
        line,
        (energy, slope, bend) -> {
          boolean right = slope > 0;
          double steepness = Math.abs(slope);
          add(sums, energy, right ? RIGHT_ROOTS : LEFT_ROOTS, 1);
          if (steepness < flat) {
            return;
          }
          if (steepness * steepness < 2 * rounding.energyEv() * Math.abs(bend)) {
            steepness = 0;
          }
          add(sums, energy, right ? RIGHT : LEFT, 1 / steepness);
          double derivative = -bend / (steepness * steepness * steepness);
          add(sums, energy, right ? RIGHT_SLOPE : LEFT_SLOPE, derivative);
        });
    return sums;
  }

  private static void add(double[] sums, int energy, int sum, double value) {
    sums[energy * SUMS + sum] += value;
  }

  private Movers movers(EnergyGrid grid, double[] sums, double scale) {
    long imbalance = 0;
    for (int i = 0; i < grid.size(); i++) {
      double right = sums[i * SUMS + RIGHT_ROOTS];
      imbalance += Math.round(Math.abs(right - sums[i * SUMS + LEFT_ROOTS]));
    }
    return new Movers(
        picked(grid, sums, RIGHT, scale),
        picked(grid, sums, LEFT, scale),
        picked(grid, sums, RIGHT_SLOPE, scale),
        picked(grid, sums, LEFT_SLOPE, scale),
        picked(grid, sums, RIGHT_ROOTS, scale / lines.length()),
        imbalance);
  }

  private static double[] picked(EnergyGrid grid, double[] sums, int sum, double scale) {
    double[] values = new double[grid.size()];
    Arrays.setAll(values, i -> scale * sums[i * SUMS + sum]);
    return grid.asGiven(values);
  }
}
