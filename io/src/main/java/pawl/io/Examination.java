package pawl.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.BandSymmetry;
import pawl.tightbinding.GenericPoints;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;

/**
 * Looks at the bands of a model, at so many k-points that it takes well below a second, or a part
 * of the time that reading takes.
 */
final class Examination {

  private static final double SECONDS = 0.3;
  private static final double SECONDS_PER_ELEMENT = 1e-7;
  private static final double SECONDS_PER_CUBE = 4e-9;
  private static final double SECONDS_PER_TERM = 1e-9;
  private static final int MOST_POINTS = 8;

  private final TightBindingModel model;
  private final BandSolver solver;
  private final int solves;

  Examination(TightBindingModel model) {
    this.model = model;
    this.solver = new BandSolver(model);
    double n = model.orbitals();
    double elements = n * n * model.hamiltonian().cells().size();
    double once = SECONDS_PER_CUBE * n * n * n + SECONDS_PER_TERM * elements;
    this.solves = (int) Math.min(1e6, (SECONDS + SECONDS_PER_ELEMENT * elements) / once);
  }

  /** Whether the model is small enough to look at its bands at all. */
  private boolean isAffordable() {
    return solves >= 1;
  }

  /** The bands at generic k-points; none for a model too large. */
  Optional<BandSymmetry> sample() {
    if (!isAffordable()) {
      return Optional.empty();
    }
    int points =
        Math.max(1, Math.min(MOST_POINTS, solves / (1 + SymmetrySearch.maps(model).size())));
    return Optional.of(new BandSymmetry(solver, GenericPoints.of(model.dimension(), points)));
  }

  /** The symmetries, given the bands at generic k-points; none for a model too large. */
  List<SymmetryFinding> symmetries(BandSymmetry sample, Optional<Boolean> spinors) {
    return solves > SymmetrySearch.maps(model).size()
        ? new SymmetrySearch(model, sample, spinors).findings()
        : List.of();
  }

  /** Compares with energies of a file; nothing for a model too large. */
  Optional<BandAgreement> compare(
      BandAgreement.Reference reference, BiFunction<double[], List<Double>, double[]> deviations) {
    return isAffordable()
        ? Optional.of(BandAgreement.of(reference, solver, deviations, solves))
        : Optional.empty();
  }

  /** What a model alone says about itself, without files beside it. */
  static Findings alone(
      TightBindingModel model, List<RealSpaceMatrix> positions, Optional<Boolean> spinors) {
    Examination examination = new Examination(model);
    Optional<BandSymmetry> sample = examination.sample();
    return new Findings(
        sample.map(Spectrum::of),
        sample.map(bands -> examination.symmetries(bands, spinors)).orElse(List.of()),
        List.of(),
        List.of(),
        examination.missing(positions));
  }

  /** What no file of these says, or could. */
  List<String> missing(List<?> positions) {
    List<String> missing = new ArrayList<>();
    if (model.centres().isEmpty()) {
      missing.add(
          "anything but energies: the Wannier centres are not known, and Berry curvature, moments,"
              + " χ and α depend on them");
    }
    if (positions.isEmpty()) {
      missing.add(
          "position matrix elements between different Wannier functions (a _tb.dat has them)");
    }
    missing.add(
        "the external terms of the orbital moment, ⟨0m|H (r - R)|Rn⟩ and ⟨0m|r H (r - R)|Rn⟩ (they"
            + " need the overlaps that the Wannier functions were made from): magnetization,"
            + " kinetic_magnetoelectric, chi, alpha, orbital_moment and lambda are their internal"
            + " part");
    if (!isAffordable()) {
      missing.add("multiplets and symmetries here: the model is too large to look in passing");
    }
    return missing;
  }
}
