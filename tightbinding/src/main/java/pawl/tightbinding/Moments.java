package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;

/**
 * The products of components of R that weight the sums over the first axes, in ascending degree:
 * after the plain sum those of degree 1, then those of degree 2. Each axis adds, behind what is
 * there of a degree, its own component times what is there of the degree below.
 */
final class Moments {

  /** The axes of each product, ascending, sorted by degree. */
  private final List<List<Integer>> products = new ArrayList<>();

  /** The products over the first axes up to a degree of 0, 1 or 2. */
  Moments(int axes, int degree) {
    for (int d = 0; d <= degree; d++) {
      append(axes, d, List.of());
    }
  }

  /** Those of one degree: first without the last axis, then with it once, then twice. */
  private void append(int axes, int degree, List<Integer> above) {
    if (axes == 0) {
      if (degree == 0) {
        products.add(above);
      }
      return;
    }
    for (int power = 0; power <= degree; power++) {
      List<Integer> product = new ArrayList<>();
      for (int i = 0; i < power; i++) {
        product.add(axes - 1);
      }
      product.addAll(above);
      append(axes - 1, degree - power, product);
    }
  }

  int count() {
    return products.size();
  }

  /** How many are of a degree. */
  int count(int degree) {
    return (int) products.stream().filter(product -> product.size() == degree).count();
  }

  /** The first of a degree. */
  int first(int degree) {
    return (int) products.stream().filter(product -> product.size() < degree).count();
  }

  /** The number of a product, its axes ascending. */
  int indexOf(List<Integer> axes) {
    return products.indexOf(axes);
  }
}
