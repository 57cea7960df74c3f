package pawl.ratchet;

import java.util.Optional;

/** Densities of right and left movers by bins of energy, and what right and left movers carry. */
final class SideDensities {

  private final EnergyBins bins;
  private final double[][] densities;
  private final double[][][] carried;

  SideDensities(EnergyBins bins, int dimension) {
    this.bins = bins;
    this.densities = new double[2][bins.count()];
    this.carried = new double[2][dimension][bins.count()];
  }

  /**
   * Adds a piece of a band.
   *
   * @param before the slopes along the reciprocal vectors where it begins
   * @param after where it ends
   * @param axis along which it runs
   */
  void add(CubicPiece piece, double[] before, double[] after, int axis) {
    piece.visit(
        bins,
        (bin, from, to, change) -> {
          int side = change > 0 ? 0 : 1;
          double length = (to - from) * piece.length() / bins.width();
          double middle = (from + to) / 2;
          densities[side][bin] += length;
          for (int d = 0; d < before.length; d++) {
            carried[side][d][bin] +=
                d == axis
                    ? change / bins.width()
                    : length * ((1 - middle) * before[d] + middle * after[d]);
          }
        });
  }

  /** Adds others times a factor. */
  void add(SideDensities other, double factor) {
    for (int side = 0; side < 2; side++) {
      addTo(densities[side], other.densities[side], factor);
      for (int d = 0; d < carried[side].length; d++) {
        addTo(carried[side][d], other.carried[side][d], factor);
      }
    }
  }

  private static void addTo(double[] sum, double[] terms, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * terms[i];
    }
  }

  /**
   * What pairs of states a phonon apart add up to.
   *
   * @param conduction as in {@link PairSpectra}
   */
  PairSpectra spectra(SideCoupling sides, double[][] conduction) {
    int dimension = carried[0].length;
    PairSpectra all = PairSpectra.empty(bins, dimension, Optional.of(this));
    for (int c = 0; c < conduction.length; c++) {
      System.arraycopy(conduction[c], 0, all.conduction()[c], 0, bins.count());
    }
    for (int i = bins.perPhonon(); i < bins.count(); i++) {
      int below = i - bins.perPhonon();
      for (int side = 0; side < 2; side++) {
        double down = reached(sides, side, below);
        double up = reached(sides, side, i);
        all.pairs()[i] += densities[side][i] * down;
        all.gain()[i] = Math.max(all.gain()[i], densities[side][i] > 0 ? down : 0);
        all.loss()[below] = Math.max(all.loss()[below], densities[side][below] > 0 ? up : 0);
        for (int d = 0; d < dimension; d++) {
          all.upper()[d][i] += carried[side][d][i] * down;
          all.lower()[d][i] += carried[side][d][below] * up;
        }
      }
    }
    return all;
  }

  /** \(\sum_b|g_{ab}|^2N_b\) of a side a. */
  private double reached(SideCoupling sides, int side, int bin) {
    return sides.forward() * densities[side][bin] + sides.backward() * densities[1 - side][bin];
  }

  /**
   * \(N_R\), \(N_L\) and their slopes at the chemical potential, as means over its bin and as
   * differences between the bins a phonon above and below: what is left of these is of second order
   * in its energy, as of all closed forms, and they are not noisy.
   *
   * @param cellVolume of a cell, Å³
   */
  MoverDensities atMu(double cellVolume) {
    return new MoverDensities(
        middle(densities[0]) / cellVolume,
        middle(densities[1]) / cellVolume,
        slope(densities[0]) / cellVolume,
        slope(densities[1]) / cellVolume);
  }

  /**
   * \(\mathbf U'M-\mathbf UM'\) at the chemical potential, \(M = N_R-N_L\), \(\mathbf U\) half of
   * what right movers carry more than left ones; slopes along the reciprocal vectors, per cell.
   */
  double[] closed() {
    double m = middle(densities[0]) - middle(densities[1]);
    double mSlope = slope(densities[0]) - slope(densities[1]);
    double[] closed = new double[carried[0].length];
    for (int d = 0; d < closed.length; d++) {
      double u = (middle(carried[0][d]) - middle(carried[1][d])) / 2;
      double uSlope = (slope(carried[0][d]) - slope(carried[1][d])) / 2;
      closed[d] = uSlope * m - u * mSlope;
    }
    return closed;
  }

  private double middle(double... perBin) {
    return perBin[bins.most()];
  }

  private double slope(double... perBin) {
    int away = bins.perPhonon();
    return (perBin[bins.most() + away] - perBin[bins.most() - away]) / (2 * bins.phononEv());
  }
}
