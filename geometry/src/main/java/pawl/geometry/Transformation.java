package pawl.geometry;

import java.util.Optional;
import pawl.tightbinding.LatticeMap;
import pawl.tightbinding.ZoneOperation;
import pawl.tightbinding.ZoneOperation.TimeReversal;

/**
 * How a quantity of a two-dimensional crystal follows when a symmetry takes k to Sk: \(X(S\mathbf
 * k) = D\,X(\mathbf k)\), component by component of its {@link Label}.
 */
public enum Transformation {
  /** Nobody has worked it out: nothing may be concluded from one k to another. */
  UNKNOWN {
    @Override
    Optional<double[][]> ofPlane(double[][] s, int det, int reversed) {
      return Optional.empty();
    }
  },

  /** A number that no operation changes. */
  SCALAR {
    @Override
    Optional<double[][]> ofPlane(double[][] s, int det, int reversed) {
      return Optional.of(new double[][] {{1}});
    }
  },

  /**
   * A magnetic moment, or a Berry curvature, of a crystal: x, y, z. In a plane nothing is known.
   */
  MOMENT {
    @Override
    Optional<double[][]> ofPlane(double[][] s, int det, int reversed) {
      return Optional.empty();
    }
  },

  /** A velocity times a moment, xx, xy … zz, of a crystal. In a plane nothing is known. */
  VELOCITY_TIMES_MOMENT {
    @Override
    Optional<double[][]> ofPlane(double[][] s, int det, int reversed) {
      return Optional.empty();
    }
  },

  /**
   * A velocity in the plane times a moment along z, \(D = \pm\det S\,S\), minus with time reversal:
   * as \(\varepsilon(S\mathbf k) = \varepsilon(\mathbf k)\), velocities follow S in any case.
   */
  VELOCITY_TIMES_NORMAL_MOMENT {
    @Override
    Optional<double[][]> ofPlane(double[][] s, int det, int reversed) {
      double sign = reversed * det;
      return Optional.of(
          new double[][] {{sign * s[0][0], sign * s[0][1]}, {sign * s[1][0], sign * s[1][1]}});
    }
  },

  /**
   * A magnetic moment along z, \(D = \pm\det S\), minus with time reversal: in the plane det S is
   * that of the operation in space, too, with or without k turned round by time reversal.
   */
  NORMAL_MOMENT {
    @Override
    Optional<double[][]> ofPlane(double[][] s, int det, int reversed) {
      return Optional.of(new double[][] {{reversed * det}});
    }
  },

  /**
   * A magnetic moment along z per field in the plane, \(D = \det S\,S\). Time reversal turns the
   * moment and k round, and leaves the field: it drops out.
   */
  MOMENT_PER_FIELD {
    @Override
    Optional<double[][]> ofPlane(double[][] s, int det, int reversed) {
      return Optional.of(
          new double[][] {{det * s[0][0], det * s[0][1]}, {det * s[1][0], det * s[1][1]}});
    }
  },

  /** A symmetric tensor xx, xy, yy that time reversal leaves, \(X' = SXS^T\). */
  SYMMETRIC_TENSOR {
    @Override
    Optional<double[][]> ofPlane(double[][] s, int det, int reversed) {
      double[][] d = new double[3][];
      int row = 0;
      for (int i = 0; i < 2; i++) {
        for (int j = i; j < 2; j++) {
          d[row++] =
              new double[] {
                s[i][0] * s[j][0], s[i][0] * s[j][1] + s[i][1] * s[j][0], s[i][1] * s[j][1]
              };
        }
      }
      return Optional.of(d);
    }
  };

  /**
   * D, rows the components at Sk, columns those at k; nothing where no rule is known, as in one or
   * three dimensions.
   */
  public Optional<double[][]> matrix(ZoneOperation operation) {
    LatticeMap map = operation.map();
    if (map.dimension() != 2) {
      return Optional.empty();
    }
    double[][] s = {
      {map.cartesian(0, 0), map.cartesian(0, 1)}, {map.cartesian(1, 0), map.cartesian(1, 1)}
    };
    int reversed = operation.reversal() == TimeReversal.WITH ? -1 : 1;
    return ofPlane(s, map.determinant(), reversed);
  }

  abstract Optional<double[][]> ofPlane(double[][] s, int det, int reversed);
}
