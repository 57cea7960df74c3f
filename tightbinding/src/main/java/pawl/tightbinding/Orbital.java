package pawl.tightbinding;

/**
 * One basis function of a tight-binding model.
 *
 * @param name of the orbital, the same for both spins of it
 * @param spin along z
 * @param centre Cartesian, Å
 */
public record Orbital(String name, Spin spin, double[] centre) {

  /**
   * Copies the centre.
   *
   * @throws ModelException if the name is blank or the centre is not three finite numbers
   */
  public Orbital {
    if (name.isBlank()) {
      throw new ModelException("an orbital needs a name");
    }
    if (centre.length != 3 || !Double.isFinite(centre[0] + centre[1] + centre[2])) {
      throw new ModelException("the centre of " + name + " is not three finite numbers");
    }
    centre = centre.clone();
  }

  /** What hoppings call it: the name, followed by {@code up} or {@code down} if that is stated. */
  public String label() {
    return spin == Spin.UNSTATED ? name : name + " " + spin.word();
  }
}
