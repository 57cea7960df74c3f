package pawl.ratchet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import pawl.ratchet.FourierTransform.Lines;
import pawl.response.Sweep;

/**
 * Scattering between shells a phonon apart, \(\sum_{\mathbf kn,\mathbf k'm}|g_{\mathbf k-\mathbf
 * k'}|^2|\langle n\mathbf k|m\mathbf k'\rangle|^2\), by convolutions: the fields \(A_{ab} =
 * \sum_mw_mc_ac_b^*\) of one shell, spread over the zone by the coupling, meet the states of the
 * shells above and below. One field is transformed at a time, so that the memory does not grow with
 * the number of orbitals, bins or shells.
 */
final class ShellScattering implements Scattering {

  private final MeshStates states;
  private final CouplingKernel kernel;
  private final Function<EnergyBins, DoubleFunction<Shell>> maker;
  private final List<Field> fields = new ArrayList<>();

  /**
   * A field to be transformed.
   *
   * @param a an orbital
   * @param b another; if both halves are real, of the imaginary half
   * @param twoReal whether these are A_aa and A_bb as real and imaginary part, which the
   *     convolution with a real even kernel keeps apart
   */
  private record Field(int a, int b, boolean twoReal) {}

  /**
   * Scattering on a mesh.
   *
   * @param maker for some bins, what makes shells at energies in eV; called from any thread, what
   *     it gives is used by one
   */
  ShellScattering(
      MeshStates states, CouplingKernel kernel, Function<EnergyBins, DoubleFunction<Shell>> maker) {
    this.states = states;
    this.kernel = kernel;
    this.maker = maker;
    int orbitals = kernel.orbitals();
    for (int a = 0; a < orbitals; a += 2) {
      fields.add(new Field(a, Math.min(a + 1, orbitals - 1), true));
    }
    for (int a = 0; a < orbitals; a++) {
      for (int b = a + 1; b < orbitals; b++) {
        fields.add(new Field(a, b, false));
      }
    }
  }

  @Override
  public PairSpectra over(EnergyBins bins, Sweep sweep) {
    PairSpectra all = PairSpectra.empty(bins, states.dimension());
    int size = 2 * bins.perPhonon();
    sweep.over(
        Math.floorDiv(bins.count() - 1, size) + 1,
        block -> new Block(bins, block * size, Math.min(bins.count(), (block + 1) * size)),
        block -> block.into(all));
    return all;
  }

  /** Some shells next to each other, with those a phonon above and below. */
  private final class Block {

    private final EnergyBins bins;
    private final int from;
    private final int to;
    private final int offset;
    private final Shell[] shells;
    private final List<Meeting> meetings = new ArrayList<>();

    Block(EnergyBins bins, int from, int to) {
      this.bins = bins;
      this.from = from;
      this.to = to;
      offset = Math.max(0, from - bins.perPhonon());
      shells = new Shell[Math.min(bins.count(), to + bins.perPhonon()) - offset];
      DoubleFunction<Shell> builder = maker.apply(bins);
      for (int i = 0; i < shells.length; i++) {
        shells[i] = builder.apply(bins.muEv() + bins.xi(offset + i));
      }
      Lines space = kernel.space();
      for (int i = from; i < to; i++) {
        meetings.add(meeting(i, space));
      }
      for (int i = 0; i < shells.length; i++) {
        if (offset + i < from || offset + i >= to) {
          shells[i] = null;
        }
      }
    }

    private Meeting meeting(int i, Lines space) {
      Meeting meeting = new Meeting(at(i + bins.perPhonon()), at(i - bins.perPhonon()));
      Shell own = shells[i - offset];
      if (!own.isEmpty() && !meeting.isEmpty()) {
        for (Field field : fields) {
          fill(space, own, field);
          Lines spread = kernel.convolved(space, field.a, field.twoReal ? field.a : field.b);
          meeting.addUpper(spread, field);
          meeting.addLower(spread, field);
        }
      }
      meeting.sum();
      return meeting;
    }

    private Shell at(int i) {
      boolean there = i >= offset && i < offset + shells.length;
      return there ? shells[i - offset] : EMPTY;
    }

    void into(PairSpectra all) {
      for (int i = from; i < to; i++) {
        Meeting meeting = meetings.get(i - from);
        int above = i + bins.perPhonon();
        if (above < bins.count()) {
          all.pairs()[above] = meeting.pairs;
          all.gain()[above] = meeting.gain;
          for (int d = 0; d < all.dimension(); d++) {
            all.upper()[d][above] = meeting.upperSlopes[d];
          }
        }
        if (i >= bins.perPhonon()) {
          all.loss()[i - bins.perPhonon()] = meeting.loss;
          for (int d = 0; d < all.dimension(); d++) {
            all.lower()[d][i] = meeting.lowerSlopes[d];
          }
        }
        double[] conduction = shells[i - offset].conduction();
        for (int d = 0; d < conduction.length; d++) {
          all.conduction()[d][i] = conduction[d];
        }
      }
    }
  }

  private static final Shell EMPTY =
      new Shell(new int[0], new double[0], new double[0][], new double[0]);

  /** One spread shell and the states of the shells above and below it. */
  private final class Meeting {

    private Shell upper;
    private Shell lower;
    private double[] onUpper;
    private double[] onLower;
    private double pairs;
    private double gain;
    private double loss;
    private final double[] upperSlopes = new double[states.dimension()];
    private final double[] lowerSlopes = new double[states.dimension()];

    Meeting(Shell upper, Shell lower) {
      this.upper = upper;
      this.lower = lower;
      this.onUpper = new double[upper.states().length];
      this.onLower = new double[lower.states().length];
    }

    boolean isEmpty() {
      return upper.isEmpty() && lower.isEmpty();
    }

    void addUpper(Lines spread, Field field) {
      add(spread, field, upper.states(), onUpper);
    }

    void addLower(Lines spread, Field field) {
      add(spread, field, lower.states(), onLower);
    }

    void sum() {
      for (int i = 0; i < onUpper.length; i++) {
        pairs += upper.weights()[i] * onUpper[i];
        gain = Math.max(gain, onUpper[i]);
        for (int d = 0; d < upperSlopes.length; d++) {
          upperSlopes[d] += upper.slopes()[d][i] * onUpper[i];
        }
      }
      for (int i = 0; i < onLower.length; i++) {
        loss = Math.max(loss, onLower[i]);
        for (int d = 0; d < lowerSlopes.length; d++) {
          lowerSlopes[d] += lower.slopes()[d][i] * onLower[i];
        }
      }
      upper = EMPTY;
      lower = EMPTY;
      onUpper = new double[0];
      onLower = new double[0];
    }
  }

  private void fill(Lines space, Shell shell, Field field) {
    Arrays.fill(space.re(), 0);
    Arrays.fill(space.im(), 0);
    double[] cRe = states.re();
    double[] cIm = states.im();
    int bands = states.bands();
    for (int i = 0; i < shell.states().length; i++) {
      int state = shell.states()[i];
      double w = shell.weights()[i];
      int k = state / bands;
      if (!kernel.overlap()) {
        space.re()[k] += w;
        continue;
      }
      int a = state * states.orbitals() + field.a;
      int b = state * states.orbitals() + field.b;
      if (field.twoReal) {
        space.re()[k] += w * (cRe[a] * cRe[a] + cIm[a] * cIm[a]);
        space.im()[k] += field.a == field.b ? 0 : w * (cRe[b] * cRe[b] + cIm[b] * cIm[b]);
      } else {
        space.re()[k] += w * (cRe[a] * cRe[b] + cIm[a] * cIm[b]);
        space.im()[k] += w * (cIm[a] * cRe[b] - cRe[a] * cIm[b]);
      }
    }
  }

  /** Adds \(c_a^*c_bC_{ab}\) and its conjugate, or both halves of a field of two real ones. */
  private void add(Lines spread, Field field, int[] numbers, double[] sums) {
    double[] cRe = states.re();
    double[] cIm = states.im();
    int bands = states.bands();
    for (int i = 0; i < numbers.length; i++) {
      int k = numbers[i] / bands;
      double re = spread.re()[k];
      double im = spread.im()[k];
      if (!kernel.overlap()) {
        sums[i] += re;
        continue;
      }
      int a = numbers[i] * states.orbitals() + field.a;
      int b = numbers[i] * states.orbitals() + field.b;
      if (field.twoReal) {
        sums[i] += (cRe[a] * cRe[a] + cIm[a] * cIm[a]) * re;
        sums[i] += field.a == field.b ? 0 : (cRe[b] * cRe[b] + cIm[b] * cIm[b]) * im;
      } else {
        double x = cRe[a] * cRe[b] + cIm[a] * cIm[b];
        double y = cRe[a] * cIm[b] - cIm[a] * cRe[b];
        sums[i] += 2 * (x * re - y * im);
      }
    }
  }
}
