package pawl.ratchet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pawl.quantity.Estimate;

/**
 * Everything of a chain at one chemical potential, one electron temperature, one kind of phonons.
 */
final class ChainResponse {

  private final ChainRatchet ratchet;
  private final double muEv;
  private final EinsteinPhonons phonons;
  private final ClosedForms closed;
  private final List<ChainState> states = new ArrayList<>();

  /**
   * Integrates.
   *
   * @param drives one per branch, at any temperature of the phonons
   */
  ChainResponse(
      ChainRatchet ratchet, double muEv, EinsteinPhonons phonons, List<PhononDrive> drives) {
    this.ratchet = ratchet;
    this.muEv = muEv;
    this.phonons = phonons;
    this.closed = ratchet.closed(muEv);
    drives.forEach(drive -> states.add(ChainState.of(ratchet, muEv, drive)));
  }

  /**
   * All quantities at one temperature of the phonons.
   *
   * @param drives one per branch
   */
  Map<RatchetQuantity, Estimate> at(List<PhononDrive> drives) {
    Map<RatchetQuantity, Estimate> all = new EnumMap<>(RatchetQuantity.class);
    double area = ratchet.widthAngstrom() * ratchet.widthAngstrom();
    MoverDensities atMu = closed.atMu();
    all.put(RatchetQuantity.N_R, Estimate.rounded(atMu.right()));
    all.put(RatchetQuantity.N_L, Estimate.rounded(atMu.left()));
    all.put(RatchetQuantity.DN_R, Estimate.rounded(atMu.rightSlope()));
    all.put(RatchetQuantity.DN_L, Estimate.rounded(atMu.leftSlope()));
    Estimate current = sum(drives, (d, s) -> s.current().times(-drift() * d.excess()));
    Estimate heat = sum(drives, (d, s) -> s.heat().times(2 * Math.PI * d.energyEv() * d.excess()));
    all.put(RatchetQuantity.CURRENT, current);
    all.put(RatchetQuantity.CURRENT_DENSITY, current.times(1 / area));
    all.put(RatchetQuantity.HEAT, heat);
    all.put(RatchetQuantity.CURRENT_PER_HEAT, current.over(heat).times(1 / area));
    all.put(RatchetQuantity.CURRENT_PAPER_SIGN, current.times(-1 / area));
    all.put(
        RatchetQuantity.CURRENT_CLOSED, sum(drives, (d, s) -> Estimate.rounded(closed.current(d))));
    all.put(RatchetQuantity.HEAT_CLOSED, sum(drives, (d, s) -> Estimate.rounded(closed.heat(d))));
    putLinear(all, linear(drives, area));
    putCriteria(all, drives);
    return all;
  }

  /** τ(|g_F|² - |g_B|²). */
  private double drift() {
    return ratchet.tau() * ratchet.coupling().asymmetry();
  }

  private LinearResponse linear(List<PhononDrive> drives, double area) {
    double tau = ratchet.tau();
    return new LinearResponse(
        states.get(0).conductivity().times(tau / (2 * Math.PI * area)),
        sum(drives, (d, s) -> s.currentLinear().times(-drift() / area)),
        sum(drives, (d, s) -> s.heatPerField().times(-2 * Math.PI * tau * d.energyEv())),
        sum(drives, (d, s) -> s.heatLinear().times(2 * Math.PI * d.energyEv())),
        drives.get(0).electronK());
  }

  private static void putLinear(Map<RatchetQuantity, Estimate> all, LinearResponse linear) {
    all.put(RatchetQuantity.L11, linear.l11());
    all.put(RatchetQuantity.L12, linear.l12());
    all.put(RatchetQuantity.L21, linear.l21());
    all.put(RatchetQuantity.L22, linear.l22());
    all.put(RatchetQuantity.SIGMA, linear.l11());
    all.put(RatchetQuantity.LAMBDA, linear.heatFlowRate());
    all.put(RatchetQuantity.POWER, linear.power());
    all.put(RatchetQuantity.FIGURE_OF_MERIT, linear.figureOfMerit());
  }

  private void putCriteria(Map<RatchetQuantity, Estimate> all, List<PhononDrive> drives) {
    double largest = 0;
    for (double xi : ChainState.samples(drives.get(0))) {
      largest = Math.max(largest, changeAt(muEv + xi, drives));
    }
    all.put(RatchetQuantity.CRITERION_23, Estimate.rounded(ratchet.tau() * largest));
    all.put(
        RatchetQuantity.CRITERION_25,
        sum(drives, (d, s) -> Estimate.rounded(closed.criterion25(d))));
    double worst =
        drives.stream().mapToDouble(d -> d.reduced() * Math.abs(d.force())).max().orElse(0);
    all.put(RatchetQuantity.CRITERION_27, Estimate.rounded(worst));
  }

  /** The larger of the rates (22) of right and left movers, where there are any. */
  private double changeAt(double energyEv, List<PhononDrive> drives) {
    MoverDensities here = ratchet.densities(energyEv);
    double right = 0;
    double left = 0;
    for (int b = 0; b < drives.size(); b++) {
      double[] rates = ratchet.collisionRate(energyEv, muEv, drives.get(b));
      right += phonons.branches().get(b).weight() * rates[0];
      left += phonons.branches().get(b).weight() * rates[1];
    }
    return Math.max(here.right() > 0 ? Math.abs(right) : 0, here.left() > 0 ? Math.abs(left) : 0);
  }

  /** What a branch gives. */
  private interface PerBranch {
    Estimate of(PhononDrive drive, ChainState state);
  }

  private Estimate sum(List<PhononDrive> drives, PerBranch term) {
    Estimate sum = new Estimate(0, 0);
    for (int b = 0; b < drives.size(); b++) {
      double weight = phonons.branches().get(b).weight();
      sum = sum.plus(term.of(drives.get(b), states.get(b)).times(weight));
    }
    return sum;
  }
}
