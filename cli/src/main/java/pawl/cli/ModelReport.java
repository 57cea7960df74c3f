package pawl.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pawl.io.ImportCertificate.Content;
import pawl.io.ImportCertificate.Dialect;
import pawl.io.ImportCertificate.Origins;
import pawl.io.ImportedModel;
import pawl.quantity.Provenance;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.RealSpaceMatrix.Defect;

/** The import certificate as a person reads it; what is not known is left out. */
final class ModelReport {

  private final ImportedModel imported;
  private final PrintWriter out;

  ModelReport(ImportedModel imported, PrintWriter out) {
    this.imported = imported;
    this.out = out;
  }

  void print() {
    hamiltonian();
    crystal();
    centres();
    decay();
    findings();
    warnings();
  }

  private void findings() {
    CertificateText text = new CertificateText(imported.certificate());
    out.println("Findings");
    text.findings().forEach(finding -> out.println("  " + finding));
    out.println("  " + text.verdict());
    text.reasons().forEach(reason -> out.println("  " + reason));
  }

  /** The files with their sums. */
  void printSums() {
    out.println("SHA-256");
    for (Provenance.Input input : imported.inputs()) {
      out.println("  " + input.sha256() + "  " + input.path());
    }
  }

  private void hamiltonian() {
    Dialect dialect = imported.certificate().dialect();
    Content content = imported.certificate().content();
    out.println("Hamiltonian");
    imported.inputs().stream().findFirst().ifPresent(input -> line("file", input.path()));
    line("format", format(dialect));
    line("orbitals", String.valueOf(content.orbitals()));
    line("R vectors", String.valueOf(content.cells()));
    line(
        "sum of 1/degeneracy",
        Figures.of(content.inverseDegeneracySum())
            + (dialect.allOnes() ? ", every degeneracy is 1" : ""));
    content.meshPoints().ifPresent(points -> line("k-points of mp_grid", String.valueOf(points)));
    Origins origins = imported.certificate().origins();
    line("Wigner-Seitz shifts", origins.wsvec());
    if (content.foldedCells() != content.cells()) {
      line("R vectors with shifts", String.valueOf(content.foldedCells()));
    }
    line("Hermitian to", defect(imported.certificate().hermiticity().hamiltonian(), "eV"));
    origins.spinors().ifPresent(spinors -> line("spinors", spinors ? "yes" : "no"));
    imported
        .fermiEnergyEv()
        .ifPresent(
            energy -> line("fermi_energy", Figures.of(energy) + " eV, shown, never applied"));
  }

  private static String format(Dialect dialect) {
    List<String> words = new ArrayList<>();
    words.add(dialect.format());
    words.add(dialect.compression());
    words.add(dialect.rowOrder());
    dialect.decimals().ifPresent(n -> words.add(n + " decimals"));
    dialect.digits().ifPresent(n -> words.add(n + " significant digits"));
    return String.join(", ", words);
  }

  private static String defect(Defect defect, String unit) {
    return defect.size() == 0
        ? "the last digit"
        : String.format(
            "%s %s, at R = %s, m = %d, n = %d",
            Figures.of(defect.size()), unit, defect.cell(), defect.row() + 1, defect.column() + 1);
  }

  private void crystal() {
    Lattice lattice = imported.model().lattice();
    out.println("Crystal");
    line("periodic directions", String.valueOf(imported.model().dimension()));
    line("lattice from", imported.certificate().origins().lattice());
    line("lattice vectors (Å)", "");
    AlignedRows rows = new AlignedRows("    ");
    for (int i = 0; i < 3; i++) {
      int vector = i;
      rows.add(IntStream.range(0, 3).mapToObj(a -> Figures.of(lattice.vector(vector, a))).toList());
    }
    rows.print(out);
  }

  private void centres() {
    Origins origins = imported.certificate().origins();
    out.println("Positions");
    line(
        "centres from",
        imported.model().centres().isPresent()
            ? origins.centres()
            : "nowhere: only energies can be computed without them");
    OptionalDouble disagreement = origins.centresDisagreement();
    disagreement.ifPresent(size -> line("sources agree to", Figures.of(size) + " Å"));
    imported
        .certificate()
        .hermiticity()
        .positions()
        .ifPresent(defect -> line("matrices Hermitian to", defect(defect, "Å")));
  }

  private void decay() {
    out.println("Decay of H");
    AlignedRows rows = new AlignedRows("  ");
    rows.add(List.of("|R| up to (Å)", "largest |H| (eV)"));
    imported
        .certificate()
        .content()
        .decay()
        .forEach(s -> rows.add(List.of(Figures.of(s.radius()), Figures.of(s.largest()))));
    rows.print(out);
  }

  private void warnings() {
    imported
        .certificate()
        .warnings()
        .forEach(warning -> out.println("warning " + warning.code() + ": " + warning.text()));
  }

  private void line(String name, String value) {
    out.println(String.format("  %-22s %s", name, value).stripTrailing());
  }
}
