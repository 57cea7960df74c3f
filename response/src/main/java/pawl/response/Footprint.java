package pawl.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * The memory that an integral over the zone will hold at most, known before it starts. Garbage
 * between collections comes on top.
 *
 * @param parts what it consists of
 * @param longestArray the most numbers that are kept in one array
 */
public record Footprint(List<Part> parts, long longestArray) {

  private static final long REAL = Double.BYTES;
  private static final long COMPLEX = 2 * REAL;

  /** Headers and references of a k-point's sample or a box beside its numbers. */
  private static final long OBJECTS = 200;

  /** The program before it reads anything. */
  private static final long PROGRAM = 16L << 20;

  /** Complex matrices of bands by bands that a thread holds at a k-point. */
  private static final int MATRICES = 24;

  /** The number of arrays that become sums, errors and results of a mesh, besides its submeshes. */
  private static final int TOTALS = 12;

  /** Boxes kept and replaced, over boxes kept, when a round has halved all of them. */
  private static final double LAST_ROUND = 1.5;

  /** Copies the parts. */
  public Footprint {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the memory.
   *
   * @param what a few words
   * @param formula how its size is reckoned
   * @param bytes its size
   */
  public record Part(String what, String formula, double bytes) {}

  /** All parts together, bytes; may be beyond the range of a long. */
  public double bytes() {
    return parts.stream().mapToDouble(Part::bytes).sum();
  }

  /** The largest part that depends on what is asked for. */
  public Part largest() {
    return parts.stream().skip(1).max(Comparator.comparingDouble(Part::bytes)).orElseThrow();
  }

  /** This and something else that is held. */
  Footprint plus(Part part) {
    List<Part> all = new ArrayList<>(parts);
    all.add(part);
    return new Footprint(all, longestArray);
  }

  /**
   * The matrices of positions: three components as read, these without centres, their three curls,
   * and all six packed.
   */
  static Part ofPositions(List<RealSpaceMatrix> positions) {
    int cells = positions.isEmpty() ? 0 : positions.get(0).cells().size();
    int orbitals = positions.isEmpty() ? 0 : positions.get(0).orbitals();
    return new Part(
        "position matrices",
        String.format("12 x %d R vectors x %d^2 orbitals x 16 B", cells, orbitals),
        12.0 * cells * orbitals * orbitals * COMPLEX);
  }

  /** Of the work on a model, with what else it holds. */
  static Footprint with(Part held, long longestArray, TightBindingModel model, int threads) {
    List<Part> parts = new ArrayList<>(ofModel(model, threads));
    parts.add(held);
    return new Footprint(parts, longestArray);
  }

  /**
   * Of an integral over a mesh.
   *
   * @param threads of the sweep
   */
  static Footprint onMesh(TightBindingModel model, Terms terms, KMesh mesh, int threads) {
    List<Part> parts = new ArrayList<>(ofModel(model, threads));
    double vector = REAL * (double) terms.summed();
    MeshParts meshes = MeshParts.of(mesh);
    long coarser = (long) meshes.coarse().count() + meshes.coarser().count();
    long inFlight =
        Math.min(BrillouinIntegral.blocks(model, mesh), (long) threads * ThreadSweep.BLOCKS_AHEAD);
    parts.add(
        new Part(
            "blocks in flight",
            String.format(
                "%d blocks x (%d coarser meshes + 2) x %d terms x 8 B",
                inFlight, coarser, terms.summed()),
            inFlight * (coarser + 2) * vector));
    parts.add(
        new Part(
            "sums",
            String.format(
                "(3 x %d coarser meshes + %d) x %d terms x 8 B", coarser, TOTALS, terms.summed()),
            (3 * coarser + TOTALS) * vector));
    if (terms.hasCold()) {
      parts.add(
          new Part(
              "energies at T = 0",
              String.format("%d k-points x %d bands x 8 B", mesh.size(), model.orbitals()),
              (double) mesh.size() * model.orbitals() * REAL));
    }
    return new Footprint(parts, Math.max(terms.summed(), terms.assembled()));
  }

  /**
   * Of an integral over boxes that are refined until many k-points have been visited.
   *
   * @param kPoints visited in all, the first round included
   * @param threads of the sweep
   */
  static Footprint onBoxes(TightBindingModel model, Terms terms, long kPoints, int threads) {
    List<Part> parts = new ArrayList<>(ofModel(model, threads));
    int nodes = GenzMalik.of(model.dimension()).nodes().size();
    double vector = REAL * (double) terms.assembled();
    long inFlight = (long) threads * (ThreadSweep.BLOCKS_AHEAD + nodes);
    parts.add(
        new Part(
            "boxes in flight",
            String.format(
                "%d threads x (%d boxes x 2 + %d k-points) x %d values x 8 B",
                threads, ThreadSweep.BLOCKS_AHEAD, nodes, terms.assembled()),
            (inFlight + (long) threads * ThreadSweep.BLOCKS_AHEAD) * vector));
    parts.add(
        new Part(
            "sums",
            String.format("%d x %d values x 8 B", TOTALS, terms.assembled()),
            TOTALS * vector));
    // Every round replaces boxes by their halves, which makes as many more as it halves: while it
    // does, those of the last round are there as well.
    long first = AdaptiveIntegral.firstKPoints(model.dimension());
    double boxes = LAST_ROUND * (first + (kPoints - first) / 2.0) / nodes;
    parts.add(
        new Part(
            "boxes",
            String.format(
                "%.0f boxes x (2 x (%d values + %d mu, T) x 8 B + %d B)",
                boxes, terms.assembled(), terms.points(), OBJECTS),
            boxes
                * ((2 + model.dimension() / 64.0) * vector
                    + 2 * REAL * (double) terms.points()
                    + OBJECTS)));
    return new Footprint(parts, terms.assembled());
  }

  private static List<Part> ofModel(TightBindingModel model, int threads) {
    long orbitals = model.orbitals();
    List<CellIndex> cells = model.hamiltonian().cells();
    Set<List<Integer>> columns = new HashSet<>();
    Set<Integer> sheets = new HashSet<>();
    for (CellIndex cell : cells) {
      columns.add(List.of(cell.r2(), cell.r3()));
      sheets.add(cell.r3());
    }
    double matrix = (double) COMPLEX * orbitals * orbitals;
    long partial = columns.size() + 2L * sheets.size();
    return List.of(
        new Part("program", "whatever it is asked for", PROGRAM),
        new Part(
            "model",
            String.format("2 x %d R vectors x %d^2 orbitals x 16 B", cells.size(), orbitals),
            2 * cells.size() * matrix),
        new Part(
            "work of the threads",
            String.format(
                "%d threads x (%d sums over R + %d matrices) x %d^2 orbitals x 16 B",
                threads, partial, MATRICES, orbitals),
            threads * (partial + MATRICES) * matrix));
  }

  /**
   * How many numbers an integral is made of.
   *
   * @param summed terms of all integrands at all μ and T
   * @param assembled values of all observables at all μ and T
   * @param points pairs of μ and T
   * @param hasCold whether T = 0 is among the temperatures
   */
  record Terms(long summed, long assembled, long points, boolean hasCold) {

    static Terms of(List<Observable> observables, long points, boolean hasCold) {
      long assembled = observables.stream().mapToLong(o -> o.components().size()).sum();
      List<Integrand> integrands =
          observables.stream().flatMap(o -> o.integrands().stream()).distinct().toList();
      long summed = integrands.stream().mapToLong(Integrand::components).sum();
      return new Terms(summed * points, assembled * points, points, hasCold);
    }
  }
}
