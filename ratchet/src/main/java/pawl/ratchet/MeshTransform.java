package pawl.ratchet;

import java.util.List;
import pawl.ratchet.FourierTransform.Direction;
import pawl.ratchet.FourierTransform.Lines;

/** Fourier transforms over a mesh of any divisions, the last axis fastest. */
final class MeshTransform {

  private final int[] divisions;
  private final FourierTransform[] axes;
  private final int size;

  MeshTransform(List<Integer> divisions) {
    this.divisions = divisions.stream().mapToInt(Integer::intValue).toArray();
    this.axes = new FourierTransform[this.divisions.length];
    int product = 1;
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = new FourierTransform(this.divisions[axis]);
      product *= this.divisions[axis];
    }
    this.size = product;
  }

  /** The number of points. */
  int size() {
    return size;
  }

  /** Space for one field. */
  Lines space() {
    return new Lines(new double[size], new double[size], new double[size], new double[size]);
  }

  /** The transform, without a factor; the result is the first part of what is returned. */
  Lines transform(Lines field, Direction direction) {
    Lines at = field;
    int batch = size;
    for (int axis = 0; axis < axes.length; axis++) {
      int block = batch;
      batch /= divisions[axis];
      if (divisions[axis] > 1) {
        for (int from = 0; from < size; from += block) {
          axes[axis].transform(at, from, batch, direction);
        }
        at = axes[axis].endsInSpare() ? at.swapped() : at;
      }
    }
    return at;
  }
}
