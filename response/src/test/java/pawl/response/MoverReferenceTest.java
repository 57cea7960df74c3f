package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pawl.quantity.Axis;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix;
import pawl.tightbinding.TightBindingModel;
import pawl.tightbinding.models.AnalyticModels;
import pawl.tightbinding.models.Values;

/**
 * N_R, N_L and their derivatives in two and three dimensions, by value, against counts on bands in
 * closed form; and against counts that take the sign of k for that of the velocity.
 */
class MoverReferenceTest {

  private static final double[] X = {1, 0, 0};
  private static final double SHIFT = 0.3;

  /** By what a state counts as moving right. */
  private enum Sorting {
    VELOCITY,
    WAVE_VECTOR;

    /** 0 for right, 1 for left. */
    int side(double k, double slope) {
      return (this == VELOCITY ? slope : Math.sin(k)) > 0 ? 0 : 1;
    }
  }

  /**
   * A band along a line, a function of k a, eV.
   *
   * @param bend its second derivative
   */
  private record Band(
      DoubleUnaryOperator energy, DoubleUnaryOperator slope, DoubleUnaryOperator bend) {

    private static double root(DoubleUnaryOperator f, double from, double to) {
      double low = from;
      double high = to;
      boolean rises = f.applyAsDouble(low) < 0;
      for (int halving = 0; halving < 60; halving++) {
        double middle = (low + high) / 2;
        if (f.applyAsDouble(middle) < 0 == rises) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** Where the band turns, among 0 and 2π. */
    double[] turns() {
      int intervals = 60;
      List<Double> turns = new ArrayList<>(List.of(0.0));
      double low = 0;
      for (int i = 1; i <= intervals; i++) {
        double high = 2 * Math.PI * i / intervals;
        if (slope.applyAsDouble(low) > 0 != slope.applyAsDouble(high) > 0) {
          turns.add(root(slope, low, high));
        }
        low = high;
      }
      turns.add(2 * Math.PI);
      return turns.stream().mapToDouble(k -> k).toArray();
    }

    /** Adds N_R, N_L and their derivatives at fixed lines, per cell. */
    void addTo(double[] sums, double e, double[] turns, Sorting sorting, double weight) {
      for (int i = 1; i < turns.length; i++) {
        boolean below = energy.applyAsDouble(turns[i - 1]) < e;
        if (below != energy.applyAsDouble(turns[i]) < e) {
          double k = root(x -> energy.applyAsDouble(x) - e, turns[i - 1], turns[i]);
          double v = slope.applyAsDouble(k);
          double steepness = Math.abs(v);
          int side = sorting.side(k, v);
          sums[side] += weight / (2 * Math.PI * steepness);
          sums[side + 2] -= weight * bend.applyAsDouble(k) / (2 * Math.PI * Math.pow(steepness, 3));
        }
      }
    }
  }

  private static Outcome outcome(TightBindingModel model, int n, double step, double... energies) {
    int[] divisions = new int[model.dimension()];
    double[] shift = new double[model.dimension()];
    Arrays.fill(divisions, n);
    Arrays.fill(shift, SHIFT);
    return new MoverDensity(model, X, Optional.of(MoverDensity.Method.LINES), step)
        .on(KMesh.of(divisions, shift), Axis.of("E_eV", "eV", energies), Sweep.SERIAL);
  }

  /** N_R, N_L, N'_R, N'_L per cell. */
  private static double[] values(Outcome outcome, int energy, double cell) {
    return outcome.quantities().stream()
        .skip(1)
        .mapToDouble(quantity -> quantity.value(energy) * cell)
        .toArray();
  }

  private static double[] errors(Outcome outcome, int energy, double cell) {
    return outcome.quantities().stream()
        .skip(1)
        .mapToDouble(quantity -> quantity.error(energy) * cell)
        .toArray();
  }

  private static final double THETA = 1.7;
  private static final double ACROSS = 0.2;

  /** -2 cos(k + θ) - 0.4 cos(2k + 2θ + π/2), of which N_R and N_L differ. */
  private static Band chain(double across) {
    return new Band(
        k -> -2 * Math.cos(k + THETA) + 0.4 * Math.sin(2 * (k + THETA)) + across,
        k -> 2 * Math.sin(k + THETA) + 0.8 * Math.cos(2 * (k + THETA)),
        k -> 2 * Math.cos(k + THETA) - 1.6 * Math.sin(2 * (k + THETA)));
  }

  /** Such chains side by side, 1 Å apart, -0.4 cos k across. */
  private static TightBindingModel chains() {
    List<CellIndex> cells = new ArrayList<>();
    double[][] re = new double[7][1];
    double[][] im = new double[7][1];
    for (int r = -2; r <= 2; r++) {
      cells.add(new CellIndex(r, 0, 0));
      if (Math.abs(r) == 1) {
        re[r + 2][0] = -Math.cos(THETA);
        im[r + 2][0] = -r * Math.sin(THETA);
      } else if (r != 0) {
        double phase = 2 * THETA + Math.PI / 2;
        re[r + 2][0] = -0.2 * Math.cos(phase);
        im[r + 2][0] = -Math.signum(r) * 0.2 * Math.sin(phase);
      }
    }
    for (int sign = -1; sign <= 1; sign += 2) {
      re[cells.size()][0] = -ACROSS;
      cells.add(new CellIndex(0, sign, 0));
    }
    Lattice lattice =
        Lattice.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    return TightBindingModel.withoutCentres(lattice, 2, new RealSpaceMatrix(1, cells, re, im));
  }

  /** Where no line touches the surface, means over lines converge exponentially. */
  private static double[] ofChains(double e, Sorting sorting) {
    int lines = 64;
    double[] sums = new double[4];
    for (int i = 0; i < lines; i++) {
      Band band = chain(-2 * ACROSS * Math.cos(2 * Math.PI * i / lines));
      band.addTo(sums, e, band.turns(), sorting, 1.0 / lines);
    }
    return sums;
  }

  @Test
  @DisplayName("in the plane: N_R, N_L and their derivatives are those of chains side by side")
  void chainsSideBySide() {
    double[] energies = {-0.9, -0.3, 0.7, 1.1};
    Outcome outcome = outcome(chains(), 200, 0.05, energies);
    for (int i = 0; i < energies.length; i++) {
      double[] expected = ofChains(energies[i], Sorting.VELOCITY);
      double[] wrong = ofChains(energies[i], Sorting.WAVE_VECTOR);
      double[] found = values(outcome, i, 1e-20);
      double[] errors = errors(outcome, i, 1e-20);
      for (int q = 0; q < 4; q++) {
        assertEquals(expected[q], found[q], errors[q], energies[i] + " eV, number " + q);
        // Triangles on 200×200, and what is left of that in a difference over 0.1 eV.
        assertTrue(errors[q] < (q < 2 ? 1e-4 : 1e-3), "stated " + errors[q]);
        assertTrue(Math.abs(wrong[q] - found[q]) > 10 * errors[q], "by the sign of k " + wrong[q]);
      }
      // Nothing but rounding, and the third derivative in a difference.
      assertEquals(expected[0] - expected[1], found[0] - found[1], 1e-14);
      assertEquals(expected[2] - expected[3], found[2] - found[3], 1e-4);
    }
  }

  private static final double HOPPING = 0.25;
  private static final double UPRIGHT = 0.1;
  private static final double COUPLING = 0.1;
  private static final double FIELD = 0.08;

  /** A band of the Rashba crystal along x: the lower one or the upper one. */
  private static Band rashba(double ky, double kz, int sign) {
    double across = -2 * HOPPING * Math.cos(ky) - 2 * UPRIGHT * Math.cos(kz);
    double y = COUPLING * Math.sin(ky);
    return new Band(
        k ->
            across
                - 2 * HOPPING * Math.cos(k)
                + sign * Math.hypot(FIELD - COUPLING * Math.sin(k), y),
        k -> {
          double x = FIELD - COUPLING * Math.sin(k);
          return 2 * HOPPING * Math.sin(k) - sign * x * COUPLING * Math.cos(k) / Math.hypot(x, y);
        },
        k -> 0);
  }

  /** N_R - N_L per cell on the lines of a mesh. */
  private static double asymmetry(int n, double e, Sorting sorting) {
    double[] sums = new double[4];
    for (int line = 0; line < n * n; line++) {
      double ky = 2 * Math.PI * (Math.floorDiv(line, n) + SHIFT) / n;
      double kz = 2 * Math.PI * (line % n + SHIFT) / n;
      for (int sign = -1; sign <= 1; sign += 2) {
        Band band = rashba(ky, kz, sign);
        band.addTo(sums, e, band.turns(), sorting, 1.0 / (n * n));
      }
    }
    return sums[0] - sums[1];
  }

  /** The part of an upright line on which -2 t_z cos k_z is below an energy. */
  private static double below(double e) {
    return 1 - Math.acos(Math.max(-1, Math.min(1, e / 2 / UPRIGHT))) / Math.PI;
  }

  /** The states within 0.01 eV, counted along z by an arc cosine, on 300×300 upright lines. */
  private static double density(double e) {
    int n = 300;
    double window = 0.01;
    double sum = 0;
    for (int line = 0; line < n * n; line++) {
      double kx = 2 * Math.PI * (Math.floorDiv(line, n) + 0.5) / n;
      double ky = 2 * Math.PI * (line % n + 0.5) / n;
      for (int sign = -1; sign <= 1; sign += 2) {
        double rest = e - rashba(ky, Math.PI / 2, sign).energy().applyAsDouble(kx);
        sum += below(rest + window) - below(rest - window);
      }
    }
    return sum / (2 * window * n * n);
  }

  @Test
  @DisplayName("a crystal with spin-orbit coupling in a field: roots of its bands in closed form")
  void rashbaCrystal() {
    TightBindingModel model =
        AnalyticModels.all().stream()
            .filter(m -> m.id().equals("rashba-zeeman-3d"))
            .map(m -> m.builder(Values.of(m.parameters(), Map.of())).build())
            .findFirst()
            .orElseThrow();
    int n = 24;
    double step = 0.02;
    double[] energies = {-0.9, -0.55, -0.3, 0.2};
    Outcome outcome = outcome(model, n, step, energies);
    for (int i = 0; i < energies.length; i++) {
      double e = energies[i];
      double[] found = values(outcome, i, 125e-30);
      double[] errors = errors(outcome, i, 125e-30);
      double expected = asymmetry(n, e, Sorting.VELOCITY);
      // Roots to rounding, and the steepest of their terms.
      assertEquals(expected, found[0] - found[1], 1e-10);
      double above = asymmetry(n, e + step, Sorting.VELOCITY);
      double under = asymmetry(n, e - step, Sorting.VELOCITY);
      assertEquals((above - under) / (2 * step), found[2] - found[3], 1e-8);
      double wrong = asymmetry(n, e, Sorting.WAVE_VECTOR);
      assertTrue(Math.abs(wrong - expected) > expected, "by the sign of k " + wrong);
      // Tetrahedra on 24×24×24; the window and the lines of the count, 3e-4 of it.
      double all = density(e);
      assertEquals((all + expected) / 2, found[0], errors[0]);
      assertEquals((all - expected) / 2, found[1], errors[1]);
      assertTrue(errors[0] < 0.025 * all, "stated " + errors[0]);
      double slope = (density(e + step) - density(e - step)) / (2 * step);
      assertEquals(slope, found[2] + found[3], 0.1 * Math.abs(slope));
    }
  }
}
