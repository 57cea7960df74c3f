package pawl.response;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pawl.quantity.Constants;
import pawl.quantity.Warning;

/**
 * How much of the Fermi surface is in some boxes of the zone, and how much of it none of their
 * points sees. A band that passes μ in a box has about as many states per energy there as the part
 * of the zone over the width of its energies. It is not seen if at every point of the box it is
 * farther from μ than the temperature reaches: both rules then agree that the Fermi surface gives
 * nothing, whatever it gives.
 *
 * @param all states per eV, per μ and T
 * @param unseen of these
 */
record FermiCrossings(double[] all, double[] unseen) {

  /** Weights of the Fermi surface are a fifth of their largest value at so many kT. */
  private static final double REACH = 3;

  /** Of a box. */
  static FermiCrossings of(Grid grid, List<double[]> energies, double volume) {
    FermiCrossings crossings = none(grid);
    int bands = energies.get(0).length;
    for (int n = 0; n < bands; n++) {
      int band = n;
      double[] levels = energies.stream().mapToDouble(e -> e[band]).sorted().toArray();
      crossings.add(grid, levels, volume);
    }
    return crossings;
  }

  static FermiCrossings none(Grid grid) {
    return new FermiCrossings(new double[grid.size()], new double[grid.size()]);
  }

  private void add(Grid grid, double[] levels, double volume) {
    double width = levels[levels.length - 1] - levels[0];
    for (int point = 0; point < grid.size(); point++) {
      double mu = grid.mu(point);
      if (levels[0] < mu && mu < levels[levels.length - 1]) {
        all[point] += volume / width;
        double reach = REACH * Constants.BOLTZMANN_EV * grid.temperature(point);
        if (Arrays.stream(levels).allMatch(level -> Math.abs(level - mu) > reach)) {
          unseen[point] += volume / width;
        }
      }
    }
  }

  /** Adds those of other boxes. */
  void add(FermiCrossings other) {
    for (int i = 0; i < all.length; i++) {
      all[i] += other.all[i];
      unseen[i] += other.unseen[i];
    }
  }

  /** Whether some of it is not seen. */
  boolean hasUnseen() {
    return Arrays.stream(unseen).anyMatch(part -> part > 0);
  }

  /** That some of it is not seen, if so; errors know nothing of that. */
  List<Warning> warnings(Grid grid, long kPoints) {
    if (!hasUnseen()) {
      return List.of();
    }
    double[] parts =
        IntStream.range(0, all.length)
            .mapToDouble(i -> all[i] == 0 ? 0 : unseen[i] / all[i])
            .toArray();
    double worst = Arrays.stream(parts).max().orElse(0);
    int at = IntStream.range(0, parts.length).filter(i -> parts[i] == worst).findFirst().orElse(0);
    return List.of(
        new Warning(
            Warning.NOT_CONVERGED,
            String.format(
                Locale.ROOT,
                "not converged with %d k-points, the most that are tried: at mu = %s eV, T = %s K"
                    + " %.2g of the Fermi surface lies between them, farther from all than the"
                    + " temperature reaches, of which the errors do not know",
                kPoints,
                grid.mu(at),
                grid.temperature(at),
                worst)));
  }
}
