package pawl.cli;

import pawl.quantity.Axis;
import pawl.response.Footprint;
import pawl.response.ZoneCalculation;
import pawl.tightbinding.KMesh;

/** What a magnetisation calculation is allowed to become, given the memory. */
final class MagnetizationPlan {

  /** Refinement stops before it visits more k-points. */
  private static final int MOST_POINTS = 1 << 20;

  private final ZoneCalculation calculation;
  private final Axis muEv;
  private final Axis temperatureK;
  private final int threads;
  private final MemoryBudget budget;

  MagnetizationPlan(
      ZoneCalculation calculation, Axis muEv, Axis temperatureK, int threads, MemoryBudget budget) {
    this.calculation = calculation;
    this.muEv = muEv;
    this.temperatureK = temperatureK;
    this.threads = threads;
    this.budget = budget;
  }

  /** The memory on a mesh. */
  Footprint footprint(KMesh mesh) {
    return calculation.footprint(mesh, muEv, temperatureK, threads);
  }

  /** The memory on boxes that visit some k-points. */
  Footprint footprint(long kPoints) {
    return calculation.footprint(kPoints, muEv, temperatureK, threads);
  }

  /**
   * Refuses a mesh that does not fit the memory.
   *
   * @param text N1xN2
   * @throws pawl.io.MemoryException with the numbers and the cure
   */
  void require(KMesh mesh, String text) {
    budget.require("mesh " + text + axes(), footprint(mesh));
  }

  /**
   * Refuses boxes of which not even the first round fits the memory.
   *
   * @throws pawl.io.MemoryException with the numbers and the cure
   */
  void requireBoxes() {
    long first = calculation.firstKPoints();
    budget.require("a first round of " + first + " k-points" + axes(), footprint(first));
  }

  /** Whether a mesh is too large to be tried in a refinement. */
  boolean isBeyond(KMesh mesh) {
    return mesh.size() > MOST_POINTS || !budget.holds(footprint(mesh));
  }

  /** How many k-points boxes may visit. */
  long mostKPoints() {
    long fits = calculation.firstKPoints();
    long tooMany = MOST_POINTS + 1L;
    while (tooMany - fits > 1) {
      long middle = (fits + tooMany) / 2;
      if (budget.holds(footprint(middle))) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return fits;
  }

  private String axes() {
    return String.format(" at %d mu x %d T", muEv.size(), temperatureK.size());
  }
}
