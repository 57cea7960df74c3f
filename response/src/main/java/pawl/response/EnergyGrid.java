package pawl.response;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Energies in ascending order, with a quick way to the first one that is not below another. */
final class EnergyGrid {

  /** Slots of the table per energy: few enough to stay in the cache, and most hold one energy. */
  private static final int FINENESS = 4;

  private final double[] ascending;
  private final int[] order;
  private final int[] firstOfSlot;
  private final double slotsPerEv;

  /**
   * A grid.
   *
   * @param energiesEv at least one, in any order
   */
  EnergyGrid(double... energiesEv) {
    order =
        IntStream.range(0, energiesEv.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> energiesEv[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    ascending = IntStream.of(order).mapToDouble(i -> energiesEv[i]).toArray();
    int slots = FINENESS * ascending.length;
    double width = ascending[ascending.length - 1] - ascending[0];
    slotsPerEv = width > 0 ? slots / width : 0;
    firstOfSlot = new int[slots + 1];
    int first = 0;
    for (int slot = 0; slot <= slots; slot++) {
      while (first < ascending.length && slot(ascending[first]) < slot) {
        first++;
      }
      firstOfSlot[slot] = first;
    }
  }

  private int slot(double energy) {
    return (int) ((energy - ascending[0]) * slotsPerEv);
  }

  int size() {
    return ascending.length;
  }

  /** The energies, to be read only. */
  double[] ascending() {
    return ascending;
  }

  /**
   * The number of the first energy that is not below another one; their number if there is none.
   */
  int from(double energy) {
    if (!(energy > ascending[0])) {
      return 0;
    }
    if (energy > ascending[ascending.length - 1]) {
      return ascending.length;
    }
    int i = firstOfSlot[slot(energy)];
    while (ascending[i] < energy) {
      i++;
    }
    return i;
  }

  /** Numbers of the ascending energies in the order in which the energies were given. */
  double[] asGiven(double[] numbers) {
    double[] given = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      given[order[i]] = numbers[i];
    }
    return given;
  }
}
