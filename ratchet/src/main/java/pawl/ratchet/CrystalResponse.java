package pawl.ratchet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pawl.tightbinding.Lattice;

/**
 * The quantities of a crystal at one chemical potential and one kind of phonons, from its spectra.
 *
 * <p>\[j_i = \frac{e\tau}V\frac{2\pi}{\hbar V}\delta n\sum|g|^2O\,(v_i-v_i')\int\mathrm
 * dE\,D\,\delta(E-\varepsilon)\delta(E-w-\varepsilon'),\quad q = \frac{2\pi}{\hbar V^2}w\,\delta
 * n\sum|g|^2O\int\mathrm dE\,D\,\delta\,\delta\] with V the volume per cell and sums over the zone
 * normalised to 1: Eqs. (28) and (31) of Onishi et al. (2021) with their golden rule (5), (6), for
 * any bands, with the overlaps O of the states that the paper leaves out. Slopes in the spectra are
 * multiplied by the relaxation times as parts of the longest, which is τ here.
 */
final class CrystalResponse {

  private final CrystalRatchet ratchet;
  private final EinsteinPhonons phonons;
  private final List<PairSpectra> spectra;

  /**
   * A response.
   *
   * @param spectra one per branch
   */
  CrystalResponse(CrystalRatchet ratchet, EinsteinPhonons phonons, List<PairSpectra> spectra) {
    this.ratchet = ratchet;
    this.phonons = phonons;
    this.spectra = spectra;
  }

  /** Sums over bins and branches, before factors that all share. */
  private static final class Sums {

    private final double[] current;
    private double heat;
    private final double[] linear;
    private double heatLinear;
    private final double[] field;
    private final double[] conduction;
    private double change;

    Sums(int d) {
      current = new double[d];
      linear = new double[d];
      field = new double[d];
      conduction = new double[d * d];
    }
  }

  /** All quantities at one pair of temperatures, K, components last. */
  Map<RatchetQuantity, double[]> at(double electronK, double phononK) {
    return at(phonons.drives(electronK, phononK));
  }

  /**
   * All quantities at one pair of temperatures, components last.
   *
   * @param drives one per branch
   */
  Map<RatchetQuantity, double[]> at(List<PhononDrive> drives) {
    Sums sums = new Sums(spectra.get(0).dimension());
    for (int b = 0; b < drives.size(); b++) {
      add(spectra.get(b), drives.get(b), phonons.branches().get(b).weight(), sums);
    }
    addConduction(spectra.get(0), drives.get(0), sums);
    return quantities(sums, drives);
  }

  private void add(PairSpectra spectrum, PhononDrive drive, double weight, Sums sums) {
    EnergyBins bins = spectrum.bins();
    int most = bins.most(ratchet.window(), drive.electronEv());
    double w = drive.energyEv();
    double factor = weight * bins.width();
    for (int i = bins.most() - most + bins.perPhonon(); i <= bins.most() + most; i++) {
      double xi = bins.xi(i);
      PairOccupation occupation = PairOccupation.of(drive, xi);
      double difference = factor * drive.difference(xi);
      double linear = factor * drive.linear(xi);
      sums.heat += w * drive.excess() * difference * spectrum.pairs()[i];
      sums.heatLinear += w * linear * spectrum.pairs()[i];
      for (int d = 0; d < sums.current.length; d++) {
        double up = spectrum.upper()[d][i];
        double low = spectrum.lower()[d][i];
        sums.current[d] += drive.excess() * difference * (up - low);
        sums.linear[d] += linear * (up - low);
        sums.field[d] +=
            factor
                * w
                / drive.electronEv()
                * (low * occupation.weightOfLower() - up * occupation.weightOfUpper());
      }
    }
    sums.change += weight * Math.abs(drive.excess()) * largestChange(spectrum, drive);
  }

  /** Gain and loss have opposite signs: the larger one bounds both. */
  private static double largestChange(PairSpectra spectrum, PhononDrive drive) {
    EnergyBins bins = spectrum.bins();
    double largest = 0;
    for (int i = 0; i < bins.count(); i++) {
      largest = Math.max(largest, drive.difference(bins.xi(i)) * spectrum.gain()[i]);
      double above = drive.difference(bins.xi(i) + bins.phononEv());
      largest = Math.max(largest, above * spectrum.loss()[i]);
    }
    return largest;
  }

  private static void addConduction(PairSpectra spectrum, PhononDrive drive, Sums sums) {
    EnergyBins bins = spectrum.bins();
    // By how much the occupation falls over a bin, however wide it is.
    PhononDrive step = new PhononDrive(bins.width(), drive.electronK(), drive.electronK());
    for (int i = 0; i < bins.count(); i++) {
      double broadening = step.difference(bins.xi(i) + bins.width() / 2);
      for (int d = 0; d < sums.conduction.length; d++) {
        sums.conduction[d] += broadening * spectrum.conduction()[d][i];
      }
    }
  }

  private Map<RatchetQuantity, double[]> quantities(Sums sums, List<PhononDrive> drives) {
    double volume = ratchet.cellVolume();
    double perVolume = 2 * Math.PI / (volume * volume);
    double tau = ratchet.tau().longest();
    double drift = -tau * perVolume;
    Map<RatchetQuantity, double[]> all = new EnumMap<>(RatchetQuantity.class);
    double[] current = cartesian(sums.current, drift);
    double[] l12 = cartesian(sums.linear, drift);
    double[] conductivity = tensor(sums.conduction, tau / volume);
    double l22 = perVolume * sums.heatLinear;
    double gained = driven(sums, drift, tau / volume);
    double kelvin = drives.get(0).electronK();
    all.put(RatchetQuantity.CURRENT_DENSITY, current);
    all.put(RatchetQuantity.HEAT, new double[] {perVolume * sums.heat});
    all.put(RatchetQuantity.L11, conductivity);
    all.put(RatchetQuantity.L12, l12);
    all.put(RatchetQuantity.L21, cartesian(sums.field, drift));
    all.put(RatchetQuantity.L22, new double[] {l22});
    all.put(RatchetQuantity.SIGMA, conductivity);
    all.put(RatchetQuantity.LAMBDA, new double[] {(l22 + gained) / kelvin});
    all.put(RatchetQuantity.POWER, new double[] {gained / (kelvin * kelvin)});
    all.put(RatchetQuantity.FIGURE_OF_MERIT, new double[] {gained / l22});
    all.put(RatchetQuantity.CURRENT_PAPER_SIGN, cartesian(sums.current, -drift));
    double change = 2 * Math.PI * tau / volume * sums.change;
    all.put(RatchetQuantity.CRITERION_23, new double[] {change});
    double worst = 0;
    for (PhononDrive drive : drives) {
      worst = Math.max(worst, drive.reduced() * Math.abs(drive.force()));
    }
    all.put(RatchetQuantity.CRITERION_27, new double[] {worst});
    spectra.get(0).sides().ifPresent(sides -> putMovers(sides, drives, all));
    return all;
  }

  private void putMovers(
      SideDensities sides, List<PhononDrive> drives, Map<RatchetQuantity, double[]> all) {
    SideCoupling coupling = ((MoverCoupling) ratchet.coupling()).sides();
    double tau = ratchet.tau().longest();
    MoverForms forms = new MoverForms(coupling, sides, tau, ratchet.cellVolume());
    all.putAll(forms.scalars(phonons, drives));
    all.put(RatchetQuantity.CURRENT_DENSITY_CLOSED, cartesian(forms.current(phonons, drives), 1));
  }

  /** From slopes along the reciprocal vectors to x, y, z. */
  private double[] cartesian(double[] along, double factor) {
    Lattice lattice = ratchet.model().lattice();
    double[] cartesian = new double[3];
    for (int c = 0; c < 3; c++) {
      for (int d = 0; d < along.length; d++) {
        cartesian[c] += factor * along[d] * lattice.vector(d, c) / (2 * Math.PI);
      }
    }
    return cartesian;
  }

  private double[] tensor(double[] along, double factor) {
    int dimension = ratchet.model().dimension();
    double[] tensor = new double[9];
    for (int a = 0; a < dimension; a++) {
      for (int b = 0; b < dimension; b++) {
        double[] row = new double[dimension];
        row[a] = 1;
        double[] column = new double[dimension];
        column[b] = 1;
        double[] one = cartesian(row, 1);
        double[] other = cartesian(column, factor * along[a * dimension + b]);
        for (int i = 0; i < 9; i++) {
          tensor[i] += one[i / 3] * other[i % 3];
        }
      }
    }
    return tensor;
  }

  /** \(L_{12}\cdot L_{11}^{-1}\cdot L_{12}\), which no choice of axes changes. */
  private static double driven(Sums sums, double drift, double conduction) {
    double[] solved = SmallSystem.solve(sums.conduction, sums.linear);
    double sum = 0;
    for (int d = 0; d < solved.length; d++) {
      sum += sums.linear[d] * solved[d];
    }
    return sum * drift * drift / conduction;
  }
}
