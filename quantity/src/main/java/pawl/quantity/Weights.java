package pawl.quantity;

/** The weights of {@link ThermalWeight}. */
enum Weights implements ThermalWeight {
  OCCUPATION(Unit.ONE) {
    @Override
    double cold(double energy, double mu) {
      return energy == mu ? 0.5 : energy < mu ? 1 : 0;
    }

    @Override
    double warm(double x, double temperature) {
      return Fermi.occupation(x);
    }
  },
  OCCUPATION_SLOPE(Unit.EV.pow(-1)) {
    @Override
    double cold(double energy, double mu) {
      throw new IllegalArgumentException(
          "at T = 0 the slope of the occupation is a delta function");
    }

    @Override
    double warm(double x, double temperature) {
      return -Fermi.broadening(x) / (Constants.BOLTZMANN_EV * temperature);
    }
  },
  ENTROPY(Unit.EV.over(Unit.KELVIN)) {
    @Override
    double cold(double energy, double mu) {
      return 0;
    }

    @Override
    double warm(double x, double temperature) {
      return Constants.BOLTZMANN_EV * Fermi.entropy(x);
    }
  },
  ENTROPY_SLOPE(Unit.KELVIN.pow(-1)) {
    @Override
    double cold(double energy, double mu) {
      return 0;
    }

    @Override
    double warm(double x, double temperature) {
      double slope = Fermi.broadening(x);
      return slope == 0 ? 0 : -x * slope / temperature;
    }
  };

  private final Unit unit;

  Weights(Unit unit) {
    this.unit = unit;
  }

  abstract double cold(double energy, double mu);

  abstract double warm(double x, double temperature);

  @Override
  public double at(double energy, double mu, double temperature) {
    if (!(temperature >= 0)) {
      throw new IllegalArgumentException("temperature " + temperature + " K is not >= 0");
    }
    return temperature == 0
        ? cold(energy, mu)
        : warm((energy - mu) / (Constants.BOLTZMANN_EV * temperature), temperature);
  }

  @Override
  public Unit unit() {
    return unit;
  }
}
