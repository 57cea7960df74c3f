package pawl.ratchet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import pawl.quantity.Estimate;

/**
 * The energy integrals of a chain at one chemical potential and electron temperature, for phonons
 * of one energy; nothing in them depends on the temperature of the phonons. With \(E = \mu+\xi\)
 * the upper energy and \(E-w\) the lower one.
 *
 * @param current \(\int\mathrm d\xi\,D\,[(m(\xi)N_R(\xi-w)-m(\xi-w)N_R(\xi))-(m(\xi)N_L(\xi-w)-
 *     m(\xi-w)N_L(\xi))]\) with m right and m left movers of an energy, 1 in the paper
 * @param heat \(\int\mathrm d\xi\,D\sum_{ab}|g_{ab}|^2N_a(\xi)N_b(\xi-w)\)
 * @param currentLinear as current, with \(T\partial_Tn\,D\) for D
 * @param heatLinear as heat, with the same
 * @param heatPerField \(\int\mathrm d\xi\sum_{ab}|g_{ab}|^2N_aN_b\,\beta[v_bf'(1-f')(n+f)-
 *     v_af(1-f)(n+1-f')]\), f at ξ and f' at ξ - w, Eq. (D4) term by term
 * @param conductivity \(\int\mathrm d\xi\,(-f')\sum|\partial\varepsilon/\partial k|\)
 */
record ChainState(
    Estimate current,
    Estimate heat,
    Estimate currentLinear,
    Estimate heatLinear,
    Estimate heatPerField,
    Estimate conductivity) {

  /** Beyond, weights are below 1e-17 of their largest. */
  private static final double TAILS = 40;

  /** Intervals of the integration, in k_B T: several to each feature of the weights. */
  private static final double STEP = 8;

  /** Where intervals this close in k_B T are one. */
  private static final double SAME = 1e-9;

  static ChainState of(ChainRatchet ratchet, double muEv, PhononDrive drive) {
    Estimate[] integrals =
        TanhSinh.integrals(
            ends(ratchet.extremaEv(), muEv, drive),
            ratchet.wire().agreement(),
            ratchet.wire().halvings(),
            xi -> integrands(ratchet, muEv, drive, xi));
    return new ChainState(
        integrals[0], integrals[1], integrals[2], integrals[3], integrals[4], integrals[5]);
  }

  /** Singular where the upper or the lower energy is that of an extremum. */
  private static double[] ends(List<Double> extremaEv, double muEv, PhononDrive drive) {
    double kT = drive.electronEv();
    double w = drive.energyEv();
    double first = -TAILS * kT;
    double last = TAILS * kT + w;
    TreeSet<Double> singular = new TreeSet<>();
    for (double extremum : extremaEv) {
      singular.add(extremum - muEv);
      singular.add(extremum - muEv + w);
    }
    TreeSet<Double> all = new TreeSet<>(singular.subSet(first, last));
    for (double step = -TAILS; step <= TAILS; step += STEP) {
      addApart(all, step * kT, SAME * kT);
      addApart(all, w + step * kT, SAME * kT);
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void addApart(TreeSet<Double> all, double end, double apart) {
    if (all.subSet(end - apart, end + apart).isEmpty()) {
      all.add(end);
    }
  }

  private static double[] integrands(
      ChainRatchet ratchet, double muEv, PhononDrive drive, double xi) {
    double a = ratchet.widthAngstrom();
    List<Wire.State> upperStates = ratchet.states(muEv + xi);
    List<Wire.State> lowerStates = ratchet.states(muEv + (xi - drive.energyEv()));
    MoverDensities upper = MoverDensities.of(upperStates, a);
    MoverDensities lower = MoverDensities.of(lowerStates, a);
    double above = upperStates.size() / 2.0;
    double below = lowerStates.size() / 2.0;
    double imbalance =
        (above * lower.right() - below * upper.right())
            - (above * lower.left() - below * upper.left());
    double pairs = ratchet.coupling().pairs(upper, lower);
    double difference = drive.difference(xi);
    double linear = drive.linear(xi);
    double velocity = upperStates.stream().mapToDouble(state -> Math.abs(state.slope())).sum();
    double field =
        perField(ratchet, PairOccupation.of(drive, xi), upperStates, lowerStates)
            / drive.electronEv();
    return new double[] {
      difference * imbalance,
      difference * pairs,
      linear * imbalance,
      linear * pairs,
      field,
      drive.broadening(xi) * velocity
    };
  }

  private static double perField(
      ChainRatchet ratchet, PairOccupation sides, List<Wire.State> upper, List<Wire.State> lower) {
    double a = ratchet.widthAngstrom();
    double sum = 0;
    for (Wire.State up : upper) {
      for (Wire.State low : lower) {
        boolean forward = up.slope() > 0 == low.slope() > 0;
        double g = forward ? ratchet.coupling().forward() : ratchet.coupling().backward();
        double change = low.slope() * sides.weightOfLower() - up.slope() * sides.weightOfUpper();
        sum += g * density(up, a) * density(low, a) * change;
      }
    }
    return sum;
  }

  private static double density(Wire.State state, double a) {
    return 1 / (2 * Math.PI * a * a * Math.abs(state.slope()));
  }

  /** Energies spread over those that scatter, from μ, eV. */
  static List<Double> samples(PhononDrive drive) {
    List<Double> samples = new ArrayList<>();
    double kT = drive.electronEv();
    for (double xi = -10 * kT - drive.energyEv(); xi < 10 * kT + drive.energyEv(); xi += kT / 4) {
      samples.add(xi);
    }
    return samples;
  }
}
