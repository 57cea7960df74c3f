package pawl.tightbinding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Wannier functions gathered by where they are centred, modulo the periods. */
final class OrbitalSites {

  /** Å: maximally localised functions sit a few hundredths beside their symmetric places. */
  private static final double SAME = 0.05;

  private final Lattice lattice;
  private final int dimension;
  private final double[][] centres;
  private final List<List<Integer>> members = new ArrayList<>();

  OrbitalSites(TightBindingModel model, double[][] centres) {
    this.lattice = model.lattice();
    this.dimension = model.dimension();
    this.centres = centres;
    for (int n = 0; n < centres.length; n++) {
      int orbital = n;
      members.stream()
          .filter(site -> shift(centres[site.get(0)], centres[orbital]).isPresent())
          .findFirst()
          .orElseGet(this::newSite)
          .add(orbital);
    }
  }

  private List<Integer> newSite() {
    members.add(new ArrayList<>());
    return members.get(members.size() - 1);
  }

  /**
   * For every orbital the one at the same place with the other half of the spins, where each site
   * lists one spin after the other.
   */
  Optional<int[]> halvesSwapped() {
    int[] image = new int[centres.length];
    for (List<Integer> site : members) {
      if (site.size() % 2 != 0) {
        return Optional.empty();
      }
      for (int i = 0; i < site.size(); i++) {
        image[site.get(i)] = site.get((i + site.size() / 2) % site.size());
      }
    }
    return Optional.of(image);
  }

  /** The inversions that take every site to one with as many orbitals, matched in their order. */
  List<Inversion> inversions() {
    List<Inversion> found = new ArrayList<>();
    double[] first = centres[members.get(0).get(0)];
    for (List<Integer> site : members) {
      double[] other = centres[site.get(0)];
      double[] twice = {first[0] + other[0], first[1] + other[1], first[2] + other[2]};
      about(twice).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Inversion> about(double[] twice) {
    int[] image = new int[centres.length];
    CellIndex[] shifts = new CellIndex[centres.length];
    for (List<Integer> site : members) {
      double[] from = centres[site.get(0)];
      double[] to = {twice[0] - from[0], twice[1] - from[1], twice[2] - from[2]};
      Optional<List<Integer>> target =
          members.stream()
              .filter(other -> other.size() == site.size())
              .filter(other -> shift(centres[other.get(0)], to).isPresent())
              .findFirst();
      if (target.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < site.size(); i++) {
        int n = site.get(i);
        image[n] = target.get().get(i);
        shifts[n] = rounded(difference(centres[image[n]], mirrored(twice, centres[n])));
      }
    }
    double[] centre = {twice[0] / 2, twice[1] / 2, twice[2] / 2};
    return Optional.of(new Inversion(centre, OrbitalMap.inversion(image, shifts)));
  }

  private static double[] mirrored(double[] twice, double[] centre) {
    return new double[] {twice[0] - centre[0], twice[1] - centre[1], twice[2] - centre[2]};
  }

  /** The translation that takes a to b, if one does. */
  private Optional<CellIndex> shift(double[] a, double[] b) {
    double[] fractional = difference(a, b);
    CellIndex cells = rounded(fractional);
    for (int i = 0; i < 3; i++) {
      fractional[i] -= cells.along(i);
    }
    double[] rest = lattice.toCartesian(fractional);
    double length = Math.sqrt(rest[0] * rest[0] + rest[1] * rest[1] + rest[2] * rest[2]);
    return length <= SAME ? Optional.of(cells) : Optional.empty();
  }

  private double[] difference(double[] a, double[] b) {
    return lattice.toFractional(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
  }

  private CellIndex rounded(double[] fractional) {
    int[] cells = new int[3];
    for (int i = 0; i < dimension; i++) {
      cells[i] = (int) Math.rint(fractional[i]);
    }
    return new CellIndex(cells[0], cells[1], cells[2]);
  }

  /**
   * An inversion that maps the sites onto themselves.
   *
   * @param centre Cartesian, Å
   * @param map what it does to the orbitals
   */
  record Inversion(double[] centre, OrbitalMap map) {}
}
