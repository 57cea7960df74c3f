package pawl.tightbinding;

import java.util.Arrays;

/**
 * An operation that takes every Wannier function to one Wannier function, up to a sign: orbital n
 * of cell R goes to orbital p(n) of cell \(\sigma\mathbf R + \mathbf t_n\), with σ = 1 for an
 * operation that leaves places alone and σ = -1 for an inversion.
 *
 * <p>It is a symmetry if \(H_{mn}(\mathbf R) = s_m s_n\,H_{p(m)p(n)}(\sigma\mathbf R + \mathbf t_n
 * - \mathbf t_m)\), with the complex conjugate on the right if time is reversed too. That is a
 * proof; that no signs are found is none of the contrary, for Wannier functions may mix.
 */
final class OrbitalMap {

  private final int[] image;
  private final CellIndex[] shift;
  private final int space;
  private final int time;

  private OrbitalMap(int[] image, CellIndex[] shift, int space, int time) {
    this.image = image;
    this.shift = shift;
    this.space = space;
    this.time = time;
  }

  /** Time reversal that takes orbital n to {@code image[n]} at the same place. */
  static OrbitalMap timeReversal(int[] image) {
    CellIndex[] still = new CellIndex[image.length];
    Arrays.fill(still, CellIndex.HOME);
    return new OrbitalMap(image.clone(), still, 1, -1);
  }

  /** Inversion that takes orbital n of the home cell to {@code image[n]} of cell shift[n]. */
  static OrbitalMap inversion(int[] image, CellIndex[] shift) {
    return new OrbitalMap(image.clone(), shift.clone(), -1, 1);
  }

  /** This, followed by {@link #timeReversal}. */
  OrbitalMap withTimeReversal(int[] reversed) {
    int[] both = Arrays.stream(image).map(n -> reversed[n]).toArray();
    return new OrbitalMap(both, shift, space, -time);
  }

  /**
   * How far the operation is from keeping H under the signs that suit it best: the largest
   * deviation of a part of an element, eV.
   *
   * <p>Signs are passed on along the largest elements of H, from each orbital to the next.
   */
  double defectEv(RealSpaceMatrix h) {
    int n = h.orbitals();
    double[] weight = new double[n * n];
    int[] relative = new int[n * n];
    for (int i = 0; i < h.cells().size(); i++) {
      for (int row = 0; row < n; row++) {
        for (int column = 0; column < n; column++) {
          int j = imageCell(h, i, row, column);
          double re = h.re(i, row, column);
          double im = h.im(i, row, column);
          double size = re * re + im * im;
          if (j >= 0 && size > weight[row * n + column]) {
            double overlap =
                re * h.re(j, image[row], image[column])
                    + time * im * h.im(j, image[row], image[column]);
            weight[row * n + column] = size;
            relative[row * n + column] = overlap < 0 ? -1 : 1;
          }
        }
      }
    }
    return defectEv(h, signs(n, weight, relative));
  }

  private int imageCell(RealSpaceMatrix h, int cell, int row, int column) {
    CellIndex r = h.cells().get(cell);
    CellIndex moved = space > 0 ? r : r.negated();
    return h.indexOf(moved.plus(shift[column]).plus(shift[row].negated()));
  }

  private static int[] signs(int n, double[] weight, int[] relative) {
    int[] signs = new int[n];
    double[] best = new double[n];
    int[] from = new int[n];
    Arrays.fill(from, -1);
    for (int step = 0; step < n; step++) {
      int next = -1;
      for (int m = 0; m < n; m++) {
        if (signs[m] == 0 && (next < 0 || best[m] > best[next])) {
          next = m;
        }
      }
      signs[next] = from[next] < 0 ? 1 : signs[from[next]] * relative[from[next] * n + next];
      for (int m = 0; m < n; m++) {
        if (signs[m] == 0 && weight[next * n + m] > best[m]) {
          best[m] = weight[next * n + m];
          from[m] = next;
        }
      }
    }
    return signs;
  }

  private double defectEv(RealSpaceMatrix h, int[] signs) {
    int n = h.orbitals();
    double worst = 0;
    for (int i = 0; i < h.cells().size(); i++) {
      for (int row = 0; row < n; row++) {
        for (int column = 0; column < n; column++) {
          int j = imageCell(h, i, row, column);
          int sign = signs[row] * signs[column];
          double re = j < 0 ? 0 : sign * h.re(j, image[row], image[column]);
          double im = j < 0 ? 0 : sign * time * h.im(j, image[row], image[column]);
          double dRe = Math.abs(h.re(i, row, column) - re);
          double dIm = Math.abs(h.im(i, row, column) - im);
          worst = Math.max(worst, Math.max(dRe, dIm));
        }
      }
    }
    return worst;
  }
}
