package pawl.ratchet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import pawl.response.Sweep;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;

/**
 * A crystal on one mesh with one number of bins. Phonons with dispersion take one pass for every
 * number of bins that their energies are counted with, whose coupling is that of these phonons: the
 * kernels are made one at a time.
 */
final class CrystalRun {

  private final CrystalRatchet ratchet;
  private final double hottestEv;
  private final MeshStates states;
  private final List<List<Group>> kinds;

  /**
   * Phonons of one energy.
   *
   * @param bins of the energy
   * @param scattering by them alone
   */
  private record Group(EinsteinPhonons.Branch branch, int bins, Supplier<Scattering> scattering) {

    EnergyBins around(double muEv, double window, double hottestEv) {
      return EnergyBins.of(muEv, branch.energyEv(), bins, window, hottestEv);
    }
  }

  /**
   * A run.
   *
   * @param hottestEv the highest k_B T_e
   */
  CrystalRun(CrystalRatchet ratchet, List<Phonons> phonons, double hottestEv, MeshStates states) {
    this.ratchet = ratchet;
    this.hottestEv = hottestEv;
    this.states = states;
    this.kinds = phonons.stream().map(this::groups).toList();
  }

  private List<Group> groups(Phonons phonons) {
    int perPhonon = ratchet.grid().bins();
    if (phonons instanceof DispersivePhonons dispersive) {
      CouplingZone zone = zone();
      PhononBins bins = bins(dispersive);
      return bins.numbers().stream()
          .map(
              number ->
                  new Group(
                      new EinsteinPhonons.Branch(bins.energyEv(number), 1),
                      number,
                      () -> shells(zone.shared(bins.share(number)))))
          .toList();
    }
    Scattering all = scattering();
    return ((EinsteinPhonons) phonons)
        .branches().stream().map(branch -> new Group(branch, perPhonon, () -> all)).toList();
  }

  private PhononBins bins(DispersivePhonons phonons) {
    return new PhononBins(
        phonons, states.mesh(), ratchet.model().dimension(), ratchet.grid().bins());
  }

  private CouplingZone zone() {
    if (ratchet.coupling() instanceof WaveCoupling coupling) {
      return new CouplingZone(coupling, ratchet.model(), states.mesh());
    }
    throw new IllegalArgumentException("phonons with dispersion need a coupling that knows q");
  }

  private Scattering scattering() {
    if (ratchet.coupling() instanceof MoverCoupling movers) {
      return new SideScattering(ratchet.model(), movers, states, ratchet.grid().midpoints());
    }
    return shells(zone());
  }

  private Scattering shells(CouplingZone zone) {
    IntToDoubleFunction mobility = mobility();
    int midpoints = ratchet.grid().midpoints();
    return new ShellScattering(
        states,
        new CouplingKernel(zone),
        bins -> new ShellBuilder(states, bins.width(), midpoints, mobility)::at);
  }

  /** By the number of a state, its relaxation time as a part of the longest. */
  private IntToDoubleFunction mobility() {
    RelaxationTime tau = ratchet.tau();
    if (tau instanceof RelaxationTime.Constant) {
      return state -> 1;
    }
    double longest = tau.longest();
    int bands = states.bands();
    KMesh mesh = states.mesh();
    double[] relative = new double[mesh.size() * bands];
    for (int k = 0; k < mesh.size(); k++) {
      KPoint point = mesh.point(k);
      for (int n = 0; n < bands; n++) {
        relative[k * bands + n] = tau.at(point, states.lowestBand() + n) / longest;
      }
    }
    return state -> relative[state];
  }

  /** Everything at one chemical potential with one kind of phonons. */
  CrystalResponse response(double muEv, int kind, Sweep sweep) {
    List<Group> groups = kinds.get(kind);
    List<PairSpectra> spectra = new ArrayList<>();
    for (Group group : groups) {
      EnergyBins bins = group.around(muEv, ratchet.window(), hottestEv);
      spectra.add(group.scattering().get().over(bins, sweep));
    }
    return new CrystalResponse(
        ratchet, new EinsteinPhonons(groups.stream().map(Group::branch).toList()), spectra);
  }

  /** One pass of how many all kinds of phonons take. */
  void trial(double muEv, Sweep sweep) {
    Group first = kinds.get(0).get(0);
    first.scattering().get().over(first.around(muEv, ratchet.window(), hottestEv), sweep);
  }

  /** How many passes all kinds of phonons take at one chemical potential. */
  int passes() {
    return kinds.stream().mapToInt(List::size).sum();
  }

  /** The largest part of the coupling to phonons that are counted as elastic. */
  double elastic(List<Phonons> phonons) {
    double largest = 0;
    for (Phonons kind : phonons) {
      if (kind instanceof DispersivePhonons dispersive) {
        largest = Math.max(largest, bins(dispersive).elastic(zone().squares()));
      }
    }
    return largest;
  }
}
