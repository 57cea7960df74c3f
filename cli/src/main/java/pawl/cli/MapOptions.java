package pawl.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pawl.io.BandGrid;
import pawl.quantity.Axis;
import pawl.quantity.Results;
import pawl.response.BandStructure.Property;
import pawl.response.Catalogue;
import pawl.response.OccupiedLambda;
import pawl.tightbinding.TightBindingModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What is to be mapped. */
final class MapOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--quantities",
      paramLabel = "a,b,c",
      converter = PropertiesConverter.class,
      description =
          "Besides energy: multiplet, velocity, berry_curvature, quantum_metric, orbital_moment,"
              + " lambda, in two dimensions, with its parts lambda_first and lambda_metric"
              + " (default: all that a crystal of this dimension has).")
  private Wanted wanted;

  @Option(
      names = "--mu",
      paramLabel = "A:B:N|a,b,c",
      converter = Points.Converter.class,
      description =
          "Also lambda_occupied, Lambda summed over the states that are occupied at these chemical"
              + " potentials, eV; relative to E with --fermi E.")
  private Points mu;

  @Option(
      names = "--temperature",
      paramLabel = "A:B:N|a,b,c",
      converter = Points.Kelvin.class,
      description = "Temperatures of lambda_occupied, K (default: 0, a step occupation).")
  private Points temperature;

  @Option(
      names = "--surface",
      paramLabel = "NAME",
      description =
          "What colours the surfaces of result.frmsf: a quantity, with its component if it has"
              + " several, as in berry_curvature_z or orbital_moment.")
  private String surface;

  /** The properties to compute. */
  Set<Property> properties(TightBindingModel model) {
    if (wanted != null) {
      return wanted.properties();
    }
    return EnumSet.allOf(Property.class).stream()
        .filter(property -> property.exists(model.dimension()))
        .collect(Collectors.toSet());
  }

  /** The occupations at which Λ is summed, if there are any. */
  Optional<OccupiedLambda> occupied(OptionalDouble fermiEv) {
    if (mu == null && temperature != null) {
      throw new ParameterException(
          spec.commandLine(), "--temperature is that of lambda_occupied; give its --mu");
    }
    return Optional.ofNullable(mu)
        .map(
            points ->
                new OccupiedLambda(
                    new Axis("mu_eV", "eV", points.plus(fermiEv.orElse(0)).values()),
                    new Axis(
                        "T_K", "K", temperature == null ? List.of(0.0) : temperature.values())));
  }

  /** Results with the chemical potentials as given beside the absolute ones. */
  Results withRelativeMu(Results results, OptionalDouble fermiEv) {
    if (mu == null || fermiEv.isEmpty()) {
      return results;
    }
    List<Axis> axes = new ArrayList<>(results.axes());
    axes.add(new Axis(AxisOptions.RELATIVE_MU, "eV", mu.values()));
    return new Results(
        results.command(),
        results.status(),
        results.provenance(),
        axes,
        results.quantities(),
        results.checks(),
        results.warnings(),
        results.diagnostics());
  }

  /** What colours the surfaces, of what there is of every band. */
  Optional<BandGrid.Colour> colour(List<Catalogue.Entry> perBand) {
    if (surface == null) {
      return Optional.empty();
    }
    for (Catalogue.Entry entry : perBand) {
      List<String> names = names(entry);
      int component = surface.equals(entry.name()) ? 0 : names.indexOf(surface);
      if (component >= 0 && (names.size() == 1 || !surface.equals(entry.name()))) {
        return Optional.of(new BandGrid.Colour(entry.name(), component));
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "--surface: '"
            + surface
            + "' is none of what this run computes: "
            + perBand.stream()
                .flatMap(entry -> names(entry).stream())
                .collect(Collectors.joining(", ")));
  }

  private static List<String> names(Catalogue.Entry entry) {
    return entry.components().equals(List.of("value"))
        ? List.of(entry.name())
        : entry.components().stream().map(c -> entry.name() + "_" + c).toList();
  }

  /** What the user asked for. */
  private record Wanted(Set<Property> properties) {}

  private static final class PropertiesConverter implements ITypeConverter<Wanted> {
    @Override
    public Wanted convert(String text) {
      Set<Property> properties = EnumSet.noneOf(Property.class);
      for (String name : text.split(",", -1)) {
        if (!name.strip().equals("energy")) {
          properties.add(property(name.strip()));
        }
      }
      return new Wanted(properties);
    }

    private static Property property(String name) {
      for (Property property : Property.values()) {
        if (property.name().toLowerCase(Locale.ROOT).equals(name)) {
          return property;
        }
      }
      throw new TypeConversionException(
          "'"
              + name
              + "' is not energy, "
              + Stream.of(Property.values())
                  .map(property -> property.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")));
    }
  }
}
