package pawl.junction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rates of all pairs of modes at one frequency of either sign, as matrices: \(E^{\alpha\beta}_{mn}
 * (\omega)=\int\frac{d\varepsilon}{2\pi}\,\mathrm{tr}[M^mA_\alpha(\varepsilon)M^nA_\beta(\varepsilon-
 * \omega)]\,f_\alpha(\varepsilon)(1-f_\beta(\varepsilon-\omega))\) and B with
 * \((1-f_\alpha)f_\beta\).
 *
 * <p>Both are Hermitian without negative eigenvalues. \(\Lambda=B-E\) is Eq. (7) of Nian, Lü, whose
 * first line lacks 2π against the second, the one meant here;
 * \(\Lambda^{\alpha\beta}_{mn}(-\omega)= -\Lambda^{\beta\alpha}_{nm}(\omega)\).
 */
public final class PairSpectrum {

  private final Conductor conductor;
  private final List<SquareMatrix> couplings;
  private final Conditions conditions;
  private final EnergyPanels panels;

  /**
   * The pairs of a conductor.
   *
   * @param couplings \(M^m\), Hermitian
   */
  public PairSpectrum(Conductor conductor, List<SquareMatrix> couplings, Conditions conditions) {
    this.conductor = conductor;
    this.couplings = List.copyOf(couplings);
    this.conditions = conditions;
    this.panels = new EnergyPanels(conductor, conditions);
  }

  /**
   * The matrices of one channel.
   *
   * @param emission E
   * @param absorption B
   * @param error of any element
   */
  public record Rates(SquareMatrix emission, SquareMatrix absorption, double error) {

    /** \(\Lambda=B-E\). */
    public SquareMatrix lambda() {
      return absorption.minus(emission);
    }

    /** \(\Pi=\tfrac12(E+B)\), the power spectrum; Nian, Lü, Eq. (6), at any two temperatures. */
    public SquareMatrix power() {
      return emission.plus(absorption).times(0.5, 0);
    }

    Rates besides(Rates coarser) {
      return new Rates(
          emission,
          absorption,
          error
              + Math.max(
                  LeadError.in(emission, coarser.emission),
                  LeadError.in(absorption, coarser.absorption)));
    }

    /** \(\mathrm{Tr}[\Lambda\mathcal A]\), the transmission between pairs and the boson bath. */
    public double transmission(SquareMatrix spectral) {
      return lambda().traceRe(spectral);
    }
  }

  /** All channels at a frequency. The errors include those of leads that are not exact. */
  public Map<Channel, Rates> at(double omega) {
    Map<Channel, Rates> rates = integrated(omega);
    conductor
        .coarser()
        .map(coarser -> new PairSpectrum(coarser, couplings, conditions).integrated(omega))
        .ifPresent(
            coarser -> rates.replaceAll((channel, fine) -> fine.besides(coarser.get(channel))));
    return rates;
  }

  private Map<Channel, Rates> integrated(double omega) {
    int modes = couplings.size();
    int one = 2 * modes * modes;
    int kind = one * Channel.values().length;
    PairOccupation pair = new PairOccupation(conditions, omega);
    AdaptiveQuadrature.Integral integral =
        new AdaptiveQuadrature(2 * kind, kind, PairRates.TOLERANCE)
            .over(
                panels.at(omega),
                (energy, values) -> {
                  pair.moveTo(energy);
                  Spectra initial = conductor.at(energy);
                  Spectra end = conductor.at(energy - omega);
                  for (Channel channel : Channel.values()) {
                    double emission = pair.emission(channel) / (2 * Math.PI);
                    double absorption = pair.absorption(channel) / (2 * Math.PI);
                    double[] traces = traces(initial.of(channel.from()), end.of(channel.to()));
                    for (int i = 0; i < one; i++) {
                      values[one * channel.place() + i] = emission * traces[i];
                      values[kind + one * channel.place() + i] = absorption * traces[i];
                    }
                  }
                });
    Map<Channel, Rates> rates = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      int first = one * channel.place();
      double error = 0;
      for (int i = first; i < first + one; i++) {
        error = Math.max(error, Math.max(integral.errors()[i], integral.errors()[kind + i]));
      }
      rates.put(
          channel,
          new Rates(
              matrix(integral.values(), first), matrix(integral.values(), kind + first), error));
    }
    return rates;
  }

  /** Real and imaginary part of \(\mathrm{tr}[M^mA M^nA']\) for all m, n. */
  private double[] traces(SquareMatrix initial, SquareMatrix end) {
    int modes = couplings.size();
    double[] traces = new double[2 * modes * modes];
    for (int m = 0; m < modes; m++) {
      SquareMatrix from = couplings.get(m).times(initial);
      for (int n = 0; n < modes; n++) {
        SquareMatrix to = couplings.get(n).times(end);
        traces[2 * (m * modes + n)] = from.traceRe(to);
        traces[2 * (m * modes + n) + 1] = from.traceIm(to);
      }
    }
    return traces;
  }

  private SquareMatrix matrix(double[] values, int first) {
    int modes = couplings.size();
    double[] re = new double[modes * modes];
    double[] im = new double[modes * modes];
    for (int i = 0; i < modes * modes; i++) {
      re[i] = values[first + 2 * i];
      im[i] = values[first + 2 * i + 1];
    }
    return new SquareMatrix(modes, re, im);
  }
}
