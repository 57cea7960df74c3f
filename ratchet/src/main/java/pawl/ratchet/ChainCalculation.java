package pawl.ratchet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pawl.quantity.Check;
import pawl.quantity.Constants;
import pawl.quantity.Effort;
import pawl.quantity.Estimate;
import pawl.quantity.Result;
import pawl.quantity.Warning;
import pawl.response.Outcome;
import pawl.response.Sweep;

/** A chain under many conditions. */
public final class ChainCalculation {

  /** Conditions (25) and (23) ask for much less than one. */
  private static final double MUCH_LESS = 0.1;

  /** Thermal energies within which an extremum of the band disturbs the closed forms. */
  private static final double NEAR = 10;

  private final ChainRatchet ratchet;

  /** Of one chain. */
  public ChainCalculation(ChainRatchet ratchet) {
    this.ratchet = ratchet;
  }

  /** Computes every quantity under every condition. */
  public Outcome under(Conditions conditions, Sweep sweep) {
    Estimates all = new Estimates(conditions);
    int electrons = conditions.electronK().size();
    int kinds = conditions.phonons().size();
    sweep.over(
        conditions.muEv().size() * electrons * kinds,
        block ->
            new Block(
                conditions, block / kinds / electrons, block / kinds % electrons, block % kinds),
        block -> block.into(all));
    return new Outcome(
        all.results(),
        Effort.at(0, "scalar", "no k-points: integrals over energy"),
        List.of(reciprocity(all)),
        warnings(conditions, all));
  }

  /** All temperatures of the phonons at one of everything else. */
  private final class Block {

    private final Conditions conditions;
    private final int mu;
    private final int electron;
    private final int kind;
    private final List<Map<RatchetQuantity, Estimate>> perPhonon = new ArrayList<>();

    Block(Conditions conditions, int mu, int electron, int kind) {
      this.conditions = conditions;
      this.mu = mu;
      this.electron = electron;
      this.kind = kind;
      ChainResponse response =
          new ChainResponse(
              ratchet,
              conditions.muEv().at(mu),
              conditions.einstein(kind),
              conditions.drives(electron, 0, kind));
      for (int phonon = 0; phonon < conditions.phononK().size(); phonon++) {
        perPhonon.add(response.at(conditions.drives(electron, phonon, kind)));
      }
    }

    void into(Estimates all) {
      for (int phonon = 0; phonon < perPhonon.size(); phonon++) {
        all.put(conditions.index(mu, electron, phonon, kind), perPhonon.get(phonon));
      }
    }
  }

  /** Every quantity under every condition. */
  private static final class Estimates {

    private final Conditions conditions;
    private final Map<RatchetQuantity, Estimate[]> numbers = new EnumMap<>(RatchetQuantity.class);

    Estimates(Conditions conditions) {
      this.conditions = conditions;
    }

    void put(int index, Map<RatchetQuantity, Estimate> values) {
      values.forEach(
          (quantity, value) ->
              numbers.computeIfAbsent(quantity, q -> new Estimate[conditions.size()])[index] =
                  value);
    }

    Estimate at(RatchetQuantity quantity, int index) {
      return numbers.get(quantity)[index];
    }

    List<Result> results() {
      List<Result> results = new ArrayList<>();
      numbers.forEach(
          (quantity, values) ->
              results.add(quantity.result(conditions.axes(), List.of("value"), values)));
      return results;
    }
  }

  private static Check reciprocity(Estimates all) {
    Reciprocity reciprocity = new Reciprocity();
    all.conditions
        .indices()
        .forEach(
            i ->
                reciprocity.add(
                    all.at(RatchetQuantity.L12, i).value(),
                    all.at(RatchetQuantity.L21, i).value(),
                    all.at(RatchetQuantity.L11, i).value()
                        * all.at(RatchetQuantity.L22, i).value()));
    return reciprocity.check();
  }

  private List<Warning> warnings(Conditions conditions, Estimates all) {
    List<Warning> warnings = new ArrayList<>();
    for (double mu : conditions.muEv().values()) {
      int states = ratchet.states(mu).size();
      if (states != 2) {
        warnings.add(
            new Warning(
                "W-RAT-001",
                String.format(
                    Locale.ROOT,
                    "%d states at mu = %s eV, not the two Fermi points of the theory: R and L are"
                        + " those that move right and left%s",
                    states,
                    mu,
                    states == 0 ? "; quotients of what is not there are null" : "")));
        break;
      }
    }
    nearExtremum(conditions).ifPresent(warnings::add);
    conditions
        .indices()
        .filter(i -> all.at(RatchetQuantity.CRITERION_23, i).value() > MUCH_LESS)
        .findFirst()
        .ifPresent(
            i ->
                warnings.add(
                    tooStrong(
                        all.at(RatchetQuantity.CRITERION_23, i).value(), conditions.text(i))));
    return warnings;
  }

  /** Points out that condition (23) does not hold. */
  static Warning tooStrong(double change, String where) {
    return new Warning(
        "W-RAT-003",
        String.format(
            Locale.ROOT,
            "phonons change occupations by up to %.2g at %s, which is not much less than 1 (Eq. 23):"
                + " first order in |g|^2 is not enough",
            change,
            where));
  }

  private Optional<Warning> nearExtremum(Conditions conditions) {
    double kT =
        conditions.electronK().values().stream().mapToDouble(t -> t).max().orElseThrow()
            * Constants.BOLTZMANN_EV;
    double w =
        IntStream.range(0, conditions.phonons().size())
            .boxed()
            .flatMap(kind -> conditions.einstein(kind).branches().stream())
            .mapToDouble(EinsteinPhonons.Branch::energyEv)
            .max()
            .orElseThrow();
    for (double mu : conditions.muEv().values()) {
      for (double extremum : ratchet.extremaEv()) {
        if (Math.abs(extremum - mu) < NEAR * kT + w) {
          return Optional.of(
              new Warning(
                  "W-RAT-002",
                  String.format(
                      Locale.ROOT,
                      "the band has an extremum at %.6g eV, within %.0f k_B T + hw of mu = %s eV: J and"
                          + " q are right, the closed forms J_closed and q_closed are not",
                      extremum,
                      NEAR,
                      mu)));
        }
      }
    }
    return Optional.empty();
  }
}
