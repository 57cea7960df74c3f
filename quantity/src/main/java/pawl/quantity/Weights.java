package pawl.quantity;

/** The weights of {@link ThermalWeight}. */
enum Weights implements ThermalWeight {
  OCCUPATION(Unit.ONE) {
    @Override
    public double at(ThermalState state) {
      return Fermi.occupation(state);
    }
  },
  OCCUPATION_SLOPE(Unit.EV.pow(-1)) {
    @Override
    public double at(ThermalState state) {
      if (state.isCold()) {
        throw new IllegalArgumentException(
            "at T = 0 the slope of the occupation is a delta function");
      }
      return -Fermi.broadening(state) / (Constants.BOLTZMANN_EV * state.temperatureK());
    }
  },
  ENTROPY(Unit.EV.over(Unit.KELVIN)) {
    @Override
    public double at(ThermalState state) {
      return state.isCold() ? 0 : Constants.BOLTZMANN_EV * Fermi.entropy(state);
    }
  },
  ENTROPY_SLOPE(Unit.KELVIN.pow(-1)) {
    @Override
    public double at(ThermalState state) {
      double slope = Fermi.broadening(state);
      return state.isCold() || slope == 0 ? 0 : -(state.x() * slope) / state.temperatureK();
    }
  },
  GRAND_POTENTIAL(Unit.EV) {
    @Override
    public double at(ThermalState state) {
      double step = Math.min(state.aboveEv(), 0);
      return state.isCold()
          ? step
          : step - Constants.BOLTZMANN_EV * state.temperatureK() * StrictMath.log1p(state.decay());
    }
  };

  private final Unit unit;

  Weights(Unit unit) {
    this.unit = unit;
  }

  @Override
  public Unit unit() {
    return unit;
  }
}
