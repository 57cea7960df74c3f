package pawl.tightbinding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Builds a model from its orbitals and hoppings, and refuses what cannot be meant.
 *
 * <p>A hopping is \(\langle 0\,bra|H|\mathbf R\,ket\rangle\), as in a {@code _hr.dat} and in
 * PythTB. It is given once: its Hermitian partner \(\langle 0\,ket|H|{-\mathbf R}\,bra\rangle\) is
 * added.
 *
 * <pre>{@code
 * TightBindingModel ssh = TightBindingBuilder.on(lattice, 1)
 *     .orbital("A", 0, 0, 0)
 *     .orbital("B", 0.5, 0, 0)
 *     .hop("A", "B", CellIndex.HOME, -1.0)
 *     .hop("A", "B", new CellIndex(-1, 0, 0), -0.8)
 *     .build();
 * }</pre>
 */
public final class TightBindingBuilder {

  private static final Comparator<CellIndex> ORDER =
      Comparator.comparingInt(CellIndex::r1)
          .thenComparingInt(CellIndex::r2)
          .thenComparingInt(CellIndex::r3);

  private final Lattice lattice;
  private final int dimension;
  private final List<Orbital> orbitals = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, Double> energies = new TreeMap<>();
  private final Map<Element, Amplitude> hoppings = new LinkedHashMap<>();
  private Optional<SpinPairs> spins = Optional.empty();

  /** \(\langle 0\,bra|H|\mathbf R\,ket\rangle\). */
  private record Element(int bra, int ket, CellIndex r) {

    Element partner() {
      return new Element(/* bra= */ ket, /* ket= */ bra, r.negated());
    }
  }

  private record Amplitude(double re, double im) {}

  private TightBindingBuilder(Lattice lattice, int dimension) {
    this.lattice = lattice;
    this.dimension = dimension;
  }

  /**
   * A model without orbitals.
   *
   * @param dimension 1, 2 or 3: the periods are the first lattice vectors
   */
  public static TightBindingBuilder on(Lattice lattice, int dimension) {
    if (dimension < 1 || dimension > 3) {
      throw new ModelException("dimension " + dimension + " is not 1, 2 or 3");
    }
    return new TightBindingBuilder(lattice, dimension);
  }

  /** Adds an orbital whose spin is not stated, centred at lattice coordinates. */
  public TightBindingBuilder orbital(String name, double f1, double f2, double f3) {
    return orbital(new Orbital(name, Spin.UNSTATED, lattice.toCartesian(f1, f2, f3)));
  }

  /**
   * Adds both spins of an orbital, up first, centred at lattice coordinates: {@code name up} and
   * {@code name down}.
   */
  public TightBindingBuilder spinfulOrbital(String name, double f1, double f2, double f3) {
    double[] centre = lattice.toCartesian(f1, f2, f3);
    return orbital(new Orbital(name, Spin.UP, centre))
        .orbital(new Orbital(name, Spin.DOWN, centre));
  }

  /**
   * Adds an orbital.
   *
   * @throws ModelException if there is one of that label
   */
  public TightBindingBuilder orbital(Orbital orbital) {
    if (numbers.putIfAbsent(orbital.label(), orbitals.size()) != null) {
      throw new ModelException("there are two orbitals " + orbital.label());
    }
    orbitals.add(orbital);
    return this;
  }

  /** States that the orbitals carry no spin. */
  public TightBindingBuilder spinless() {
    spins = Optional.of(SpinPairs.none());
    return this;
  }

  /**
   * Sets the energy of an orbital, eV; 0 where nothing is set.
   *
   * @throws ModelException if there is no such orbital, or its energy is set already
   */
  public TightBindingBuilder energy(String label, double energyEv) {
    finite(energyEv, 0);
    if (energies.putIfAbsent(number(label), energyEv) != null) {
      throw new ModelException("the energy of " + label + " is set twice");
    }
    return this;
  }

  /**
   * Sets the energies of both spins of an orbital and what couples them, eV.
   *
   * @throws ModelException if the block is not Hermitian, or as {@link #energy(String, double)}
   */
  public TightBindingBuilder energy(String name, SpinBlock block) {
    if (!block.isHermitian()) {
      throw new ModelException("the on-site block of " + name + " is not Hermitian");
    }
    energy(label(name, Spin.UP), block.re()[0]);
    energy(label(name, Spin.DOWN), block.re()[3]);
    return hopUnlessZero(
        new Element(number(label(name, Spin.UP)), number(label(name, Spin.DOWN)), CellIndex.HOME),
        block.re()[1],
        block.im()[1]);
  }

  /** Adds a real hopping, as {@link #hop(String, String, CellIndex, double, double)}. */
  public TightBindingBuilder hop(String bra, String ket, CellIndex r, double amplitudeEv) {
    return hop(bra, ket, r, amplitudeEv, 0);
  }

  /**
   * Adds \(\langle 0\,bra|H|\mathbf R\,ket\rangle\) and its Hermitian partner.
   *
   * @param bra label of the orbital in the home cell
   * @param ket label of the orbital in the cell R
   * @param reEv real part, eV
   * @param imEv imaginary part, eV
   * @throws ModelException if it, or its partner, is there already; if it is an energy; if R leaves
   *     the periodic directions; if there are no such orbitals
   */
  public TightBindingBuilder hop(String bra, String ket, CellIndex r, double reEv, double imEv) {
    return add(new Element(number(bra), number(ket), r), new Amplitude(reEv, imEv));
  }

  /** Adds the hoppings between the spins of two orbitals; those of a block that are 0 are not. */
  public TightBindingBuilder hop(String bra, String ket, CellIndex r, SpinBlock blockEv) {
    for (int i = 0; i < 4; i++) {
      int row = number(label(bra, i < 2 ? Spin.UP : Spin.DOWN));
      int column = number(label(ket, i % 2 == 0 ? Spin.UP : Spin.DOWN));
      hopUnlessZero(new Element(row, column, r), blockEv.re()[i], blockEv.im()[i]);
    }
    return this;
  }

  private TightBindingBuilder hopUnlessZero(Element element, double re, double im) {
    return re == 0 && im == 0 ? this : add(element, new Amplitude(re, im));
  }

  private TightBindingBuilder add(Element element, Amplitude amplitude) {
    finite(amplitude.re(), amplitude.im());
    for (int axis = dimension; axis < 3; axis++) {
      if (element.r().along(axis) != 0) {
        throw new ModelException(
            name(element) + " leaves the first " + dimension + " direction(s), the periodic ones");
      }
    }
    if (element.equals(element.partner())) {
      throw new ModelException(
          amplitude.im() == 0
              ? name(element) + " is the energy of an orbital, not a hopping"
              : name(element) + " is the energy of an orbital, which must be real");
    }
    if (hoppings.containsKey(element.partner())) {
      throw new ModelException(
          name(element)
              + " is the Hermitian partner of "
              + name(element.partner())
              + ", which is there already and brings it along");
    }
    if (hoppings.putIfAbsent(element, amplitude) != null) {
      throw new ModelException(name(element) + " is given twice");
    }
    return this;
  }

  private static void finite(double re, double im) {
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      throw new ModelException("the amplitude " + re + " + " + im + "i is not finite");
    }
  }

  private static String label(String name, Spin spin) {
    return name + " " + spin.word();
  }

  private int number(String label) {
    Integer number = numbers.get(label);
    if (number == null) {
      throw new ModelException(
          "there is no orbital " + label + "; there are: " + String.join(", ", numbers.keySet()));
    }
    return number;
  }

  private String name(Element element) {
    return String.format(
        "<0 %s|H|%s %s>",
        orbitals.get(element.bra()).label(), element.r(), orbitals.get(element.ket()).label());
  }

  /** The number of orbitals so far, spins counted. */
  public int orbitals() {
    return orbitals.size();
  }

  /** The number of R vectors so far, that of the home cell included. */
  public int cells() {
    return (int)
            hoppings.keySet().stream()
                .flatMap(e -> List.of(e.r(), e.r().negated()).stream())
                .filter(r -> !r.equals(CellIndex.HOME))
                .distinct()
                .count()
        + 1;
  }

  /** Which orbitals are the two spins of one, if it is stated for all of them. */
  public Optional<SpinPairs> spins() {
    if (spins.isPresent()) {
      return spins;
    }
    List<Integer> up = new ArrayList<>();
    List<Integer> down = new ArrayList<>();
    for (Orbital orbital : orbitals) {
      Integer partner = numbers.get(label(orbital.name(), Spin.DOWN));
      if (orbital.spin() == Spin.UP && partner != null) {
        up.add(numbers.get(orbital.label()));
        down.add(partner);
      }
    }
    return orbitals.isEmpty() || 2 * up.size() != orbitals.size()
        ? Optional.empty()
        : Optional.of(
            SpinPairs.of(
                up.stream().mapToInt(i -> i).toArray(), down.stream().mapToInt(i -> i).toArray()));
  }

  /**
   * The model; the builder can go on afterwards.
   *
   * @throws ModelException if it has no orbital
   */
  public TightBindingModel build() {
    int n = orbitals.size();
    if (n == 0) {
      throw new ModelException("a model needs an orbital");
    }
    Map<CellIndex, double[][]> matrices = new TreeMap<>(ORDER);
    energies.forEach((i, e) -> at(matrices, CellIndex.HOME)[0][i * n + i] = e);
    hoppings.forEach(
        (element, amplitude) -> {
          put(matrices, element, amplitude);
          put(matrices, element.partner(), new Amplitude(amplitude.re(), -amplitude.im()));
        });
    at(matrices, CellIndex.HOME);
    RealSpaceMatrix h =
        new RealSpaceMatrix(
            n,
            new ArrayList<>(matrices.keySet()),
            matrices.values().stream().map(m -> m[0]).toArray(double[][]::new),
            matrices.values().stream().map(m -> m[1]).toArray(double[][]::new));
    double[][] centres = orbitals.stream().map(Orbital::centre).toArray(double[][]::new);
    return TightBindingModel.of(lattice, dimension, h, centres);
  }

  private void put(Map<CellIndex, double[][]> matrices, Element e, Amplitude amplitude) {
    double[][] matrix = at(matrices, e.r());
    int index = e.bra() * orbitals.size() + e.ket();
    matrix[0][index] = amplitude.re();
    matrix[1][index] = amplitude.im();
  }

  private double[][] at(Map<CellIndex, double[][]> matrices, CellIndex r) {
    return matrices.computeIfAbsent(r, cell -> new double[2][orbitals.size() * orbitals.size()]);
  }
}
