package pawl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pawl.io.BandAgreement;
import pawl.io.Findings;
import pawl.io.ImportCertificate;
import pawl.io.Spectrum;
import pawl.io.SymmetryFinding;

/** What was found out about a model, in lines for people. */
final class CertificateText {

  private final ImportCertificate certificate;

  CertificateText(ImportCertificate certificate) {
    this.certificate = certificate;
  }

  /** The verdict. */
  String verdict() {
    return line("verdict", certificate.verdict().grade().label());
  }

  /** What speaks against the model. */
  List<String> reasons() {
    return certificate.verdict().reasons().stream()
        .map(reason -> line("because", reason.code() + ": " + reason.text()))
        .toList();
  }

  /** Comparisons with other files, multiplets, symmetries, and what is missing. */
  List<String> findings() {
    Findings findings = certificate.findings();
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "centres",
            certificate.origins().centres()
                + (findings.centres().isEmpty() ? "" : ", compared with:")));
    findings.centres().forEach(c -> lines.add(line("", centres(c))));
    findings.bands().forEach(agreement -> lines.add(line("bands", bands(agreement))));
    findings.spectrum().ifPresent(spectrum -> lines.add(line("multiplets", multiplets(spectrum))));
    findings.symmetries().forEach(symmetry -> lines.add(line("symmetry", symmetry(symmetry))));
    findings.missing().forEach(missing -> lines.add(line("cannot give", missing)));
    return lines;
  }

  private static String centres(Findings.CentresAgreement centres) {
    return String.format(
        Locale.ROOT,
        "%s: %.1e Å apart modulo lattice vectors",
        centres.source(),
        centres.distanceModuloLattice());
  }

  private static String bands(BandAgreement bands) {
    return String.format(
        Locale.ROOT,
        "%.3g meV at most, %.3g meV rms from %s (%s, %d of %d k-points)",
        1e3 * bands.maxEv(),
        1e3 * bands.rmsEv(),
        bands.source(),
        bands.part(),
        bands.points(),
        bands.pointsInFile());
  }

  private static String multiplets(Spectrum spectrum) {
    String gap =
        spectrum.gapEv().isPresent()
            ? String.format(
                Locale.ROOT,
                ", smallest gap between %.3g meV",
                1e3 * spectrum.gapEv().getAsDouble())
            : "";
    return String.format(
        Locale.ROOT,
        "of %d mostly, largest splitting inside %.1e meV%s; energies over %.4g eV (%d generic"
            + " k-points)",
        spectrum.degeneracy(),
        1e3 * spectrum.splittingEv(),
        gap,
        spectrum.bandwidthEv(),
        spectrum.points());
  }

  private static String symmetry(SymmetryFinding symmetry) {
    String defect =
        symmetry.defectMev().isPresent()
            ? String.format(Locale.ROOT, " (%.1e meV)", symmetry.defectMev().getAsDouble())
            : "";
    return symmetry.operation()
        + ": "
        + symmetry.holds().label()
        + defect
        + ", "
        + symmetry.evidence();
  }

  private static String line(String key, String value) {
    return String.format(Locale.ROOT, "%-12s %s", key, value);
  }
}
