package pawl.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pawl.quantity.Warning;

/**
 * A model in some format, ready to be written.
 *
 * @param files in the order in which they appear, that of H last
 * @param warnings what the format cannot hold
 * @param elementErrorEv as in {@link Conversion}
 * @param energyErrorEv as in {@link Conversion}
 */
record Rendering(
    List<OutputFile> files,
    List<Warning> warnings,
    OptionalDouble elementErrorEv,
    OptionalDouble energyErrorEv) {

  /** Copies its lists. */
  Rendering {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  /**
   * A model in a format.
   *
   * @param version of this program
   * @throws pawl.tightbinding.ModelException if the format cannot hold the model
   * @throws OutputException if what lies beside the file would be taken for a part of it
   */
  static Rendering of(ImportedModel imported, String version, ModelFormat format, Path target) {
    if (format == ModelFormat.NETCDF) {
      OutputFile file =
          new OutputFile(target, path -> NetCdfModelWriter.write(imported, version, path));
      return lossless(List.of(file), List.of());
    }
    TextModel model = TextModel.of(imported, version);
    return switch (format) {
      case TB -> tb(model, target);
      case SPARSE -> sparse(model, format, target);
      default -> hr(model, format, target);
    };
  }

  private static Rendering lossless(List<OutputFile> files, List<Warning> warnings) {
    return new Rendering(files, warnings, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static Rendering tb(TextModel model, Path target) {
    TbWriter writer = new TbWriter(model);
    List<Warning> warnings = new ArrayList<>(model.warnings());
    if (model.positions().isEmpty()) {
      warnings.add(
          new Warning(
              "W-CNV-003",
              "of the positions only the centres are known: r is written as zero elsewhere"));
    }
    return lossless(List.of(new OutputFile(target, writer::write)), warnings);
  }

  private static Rendering sparse(TextModel model, ModelFormat format, Path target) {
    SparseWriter writer = new SparseWriter(model.hamiltonian());
    OutputFile file = new OutputFile(target, path -> writer.write(model.comment(), path));
    return lossless(withNeighbours(file, model, format), withoutPositions(model));
  }

  private static Rendering hr(TextModel model, ModelFormat format, Path target) {
    HrWriter writer = new HrWriter(model.hamiltonian(), format == ModelFormat.HR_6 ? 6 : 14);
    OutputFile file = new OutputFile(target, path -> writer.write(model.comment(), path));
    return new Rendering(
        withNeighbours(file, model, format),
        withoutPositions(model),
        writer.elementErrorEv(),
        writer.energyErrorEv());
  }

  private static List<Warning> withoutPositions(TextModel model) {
    List<Warning> warnings = new ArrayList<>(model.warnings());
    if (!model.positions().isEmpty()) {
      warnings.add(
          new Warning(
              "W-CNV-004",
              "the format has no place for position matrices, of which only the centres are"
                  + " written; a _tb.dat or a .nc holds them"));
    }
    if (model.centres().isEmpty()) {
      warnings.add(
          new Warning(
              "W-CNV-005", "the Wannier centres are not known: no _centres.xyz is written"));
    }
    return warnings;
  }

  private static List<OutputFile> withNeighbours(
      OutputFile file, TextModel model, ModelFormat format) {
    Path centres = format.centres(file.target());
    if (model.centres().isEmpty() && Files.exists(centres)) {
      throw new OutputException(
          centres
              + ": would be taken for the centres of "
              + file.target()
              + ", which are not known; name an OUT of another seed");
    }
    NeighbourWriter writer = new NeighbourWriter(model);
    List<OutputFile> files = new ArrayList<>();
    files.add(new OutputFile(format.win(file.target()), writer::writeWin));
    model
        .centres()
        .ifPresent(
            known -> files.add(new OutputFile(centres, path -> writer.writeCentres(known, path))));
    files.add(file);
    return files;
  }
}
