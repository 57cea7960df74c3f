package pawl.cli;

import java.util.List;
import java.util.stream.Stream;
import pawl.io.Setting;
import pawl.io.Settings;
import pawl.junction.ChainLead;
import pawl.junction.Lead;
import pawl.junction.WideBandLead;

/**
 * Reads the tables {@code [left]} and {@code [right]} of a job file.
 *
 * @param levels of the centre
 */
record JunctionLeads(int levels) {

  private static final List<String> COMMON = List.of("kind", "mu", "temperature");
  private static final String WIDE_BAND = "wide-band";
  private static final List<String> KINDS = List.of(WIDE_BAND, "chain");

  /** A lead; {@code gamma} alone makes one of infinite bandwidth. */
  Lead read(Settings lead) {
    String kind = lead.find("kind").map(Setting::text).orElse(WIDE_BAND);
    return switch (kind) {
      case WIDE_BAND -> wideBand(lead);
      case "chain" -> chain(lead);
      default -> throw lead.get("kind").wrong("one of " + String.join(", ", KINDS));
    };
  }

  private Lead wideBand(Settings lead) {
    requireKnown(lead, "gamma");
    return new WideBandLead(
        MatrixSetting.of(lead.get("gamma"), levels)
            .hermitian()
            .withoutNegativeEigenvalues()
            .matrix());
  }

  private Lead chain(Settings lead) {
    requireKnown(lead, "t", "tc", "e0", "site");
    double t = lead.get("t").number();
    if (t == 0) {
      throw lead.get("t").wrong("a hopping other than 0");
    }
    double e0 = lead.find("e0").map(Setting::number).orElse(0.0);
    int site = lead.get("site").integer(0, levels - 1);
    return new ChainLead(levels, site, t, lead.get("tc").number(), e0);
  }

  private static void requireKnown(Settings lead, String... own) {
    lead.requireKnown(Stream.concat(COMMON.stream(), Stream.of(own)).toList());
  }
}
