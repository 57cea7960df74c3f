package pawl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pawl.io.ImportedModel;
import pawl.io.KPointFile;
import pawl.response.ZonePoints;
import pawl.tightbinding.KBox;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPath;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.TightBindingModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** At which k-points bands are wanted. */
final class KPointOptions {

  private static final int DEFAULT_STEPS = 100;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--path",
      paramLabel = "\"L k1 k2 k3; …\"",
      converter = KPathOption.class,
      description =
          "Straight path through labelled points in units of the reciprocal vectors, as in \"G 0 0"
              + " 0; X 0.5 0 0\" (default: the kpoint_path of the .win).")
  private KPath path;

  @Option(
      names = "--points",
      paramLabel = "N",
      converter = StepsConverter.class,
      description = "Points per segment of the path, its first one not counted (default: 100).")
  private Integer steps;

  @Option(
      names = "--kpoints",
      paramLabel = "FILE",
      description = "Points of this file instead, one k1 k2 k3 a line; comments after ! or #.")
  private Path file;

  @Mixin private UniformMeshOptions uniform;

  @Option(
      names = "--kbox",
      paramLabel = "A:B,C:D",
      converter = BoxConverter.class,
      description =
          "Puts the mesh of --kmesh into this box of the zone, in units of the reciprocal vectors, to"
              + " look closer at a part of it.")
  private KBox box;

  /**
   * The points, and what is to be remembered of where they come from.
   *
   * @param model with the file of the points among its inputs
   * @param mesh of which they are all, if they are those of one over the whole zone
   */
  record Chosen(ZonePoints points, ImportedModel model, Optional<KMesh> mesh) {

    /** The divisions of the mesh, empty if there is none. */
    List<Integer> kmesh() {
      return mesh.map(KMesh::divisions).orElse(List.of());
    }
  }

  /** The points for a model. */
  Chosen of(ImportedModel imported) {
    refuseContradictions();
    TightBindingModel model = imported.model();
    if (uniform.isGiven()) {
      KMesh mesh = uniform.mesh(model.dimension(), 1, spec);
      if (box != null) {
        requireRanges(model.dimension());
        return new Chosen(ZonePoints.of(box.points(mesh)), imported, Optional.empty());
      }
      return new Chosen(ZonePoints.of(mesh), imported, Optional.of(mesh));
    }
    if (file != null) {
      KPointFile points = KPointFile.read(file);
      requireInZone(points.points(), model.dimension());
      return new Chosen(
          ZonePoints.of(points.points()), imported.withInput(points.input()), Optional.empty());
    }
    KPath chosen = path == null ? imported.path().orElseThrow(this::noPath) : path;
    KPath.Points points =
        chosen.points(steps == null ? DEFAULT_STEPS : steps, model.lattice(), model.dimension());
    requireInZone(points.points(), model.dimension());
    return new Chosen(ZonePoints.of(points), imported, Optional.empty());
  }

  private void refuseContradictions() {
    List<String> given =
        Stream.of(
                path == null ? "" : "--path",
                file == null ? "" : "--kpoints",
                uniform.isGiven() ? "--kmesh" : "")
            .filter(name -> !name.isEmpty())
            .toList();
    if (given.size() > 1) {
      throw usage(String.join(" and ", given) + " exclude each other: give one of them");
    }
    if (uniform.isShifted() && !uniform.isGiven()) {
      throw usage("--kshift shifts a mesh; give its divisions with --kmesh");
    }
    if (box != null && !uniform.isGiven()) {
      throw usage("--kbox holds a mesh; give its divisions with --kmesh");
    }
    if (steps != null && (file != null || uniform.isGiven())) {
      throw usage("--points divides the segments of a path, and " + given.get(0) + " has none");
    }
  }

  private void requireRanges(int dimension) {
    if (box.low().size() != dimension) {
      throw usage(
          String.format(
              "--kbox: expected %d ranges, as many as the model has periodic directions, found %d",
              dimension, box.low().size()));
    }
  }

  private ParameterException noPath() {
    return usage(
        "no k-points: the model comes without a .win that has a kpoint_path; give --path \"G 0 0 0;"
            + " X 0.5 0 0\", --kpoints FILE or --kmesh");
  }

  private void requireInZone(List<KPoint> points, int dimension) {
    for (KPoint k : points) {
      for (int axis = dimension; axis < 3; axis++) {
        if (k.along(axis) != 0) {
          throw usage(
              String.format(
                  "k-point %s: expected k%d = 0, as the model has %d periodic direction%s, found %s",
                  k, axis + 1, dimension, dimension == 1 ? "" : "s", k.along(axis)));
        }
      }
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static final class StepsConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9][0-9]{0,4}")) {
        throw new TypeConversionException("'" + text + "' is not between 1 and 99999");
      }
      return Integer.valueOf(text);
    }
  }
}
