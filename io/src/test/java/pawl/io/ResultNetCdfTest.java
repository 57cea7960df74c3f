package pawl.io;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.Results;
import ucar.nc2.NetcdfFile;
import ucar.nc2.Variable;

class ResultNetCdfTest {

  @TempDir Path folder;

  @Test
  void namesTheLabelledPointsOfAnAxis() throws IOException {
    Axis k = new Axis("k", "1", List.of(0.0, 1.0, 2.0), Map.of(2, "X", 0, "G"));
    try (NetcdfFile file = reopened(ResultExample.of(List.of(k), List.of()))) {
      assertEquals("G X", text(file, "k", "labels"));
      assertEquals(2, file.findVariable("k").findAttribute("label_positions").getNumericValue(1));
    }
  }

  @Test
  void carriesUnitsNamesAndOrigin() throws IOException {
    try (NetcdfFile file = reopened(ResultExample.small())) {
      assertAll(
          () -> assertEquals("CF-1.8", global(file, "Conventions")),
          () -> assertEquals("pawl magnetization", global(file, "title")),
          () -> assertEquals("pawl 0.1.0", global(file, "source")),
          () -> assertEquals("0.1.0", global(file, "version")),
          () -> assertEquals("pawl magnetization kmesh=200x200", global(file, "history")),
          () -> assertEquals("pawl-result/1", global(file, "schema")),
          () -> assertEquals("magnetization", global(file, "command")),
          () -> assertEquals("not-converged", global(file, "status")),
          () -> assertEquals(1, file.findGlobalAttribute("failed_checks").getNumericValue()),
          () -> assertEquals("eV", text(file, "mu_eV", "units")),
          () -> assertEquals("K", text(file, "T_K", "units")),
          () -> assertEquals("m/ohm", text(file, "chi_int", "units")),
          () -> assertEquals("intrinsic susceptibility", text(file, "chi_int", "long_name")),
          () -> assertEquals("x y", text(file, "chi_int", "components")),
          () -> assertEquals("chi_int_error", text(file, "chi_int", "ancillary_variables")),
          () -> assertEquals("m/ohm", text(file, "chi_int_error", "units")),
          () -> assertEquals("mu_eV T_K component_x_y", dimensions(file, "chi_int")),
          () -> assertEquals("mu_eV T_K component_x_y", dimensions(file, "chi_int_error")),
          () -> assertEquals("mu_eV T_K component_value", dimensions(file, "carrier_density")),
          () -> assertEquals("x,y", file.findVariable("component_x_y").read().toString()),
          () -> assertEquals("value", file.findVariable("component_value").read().toString()));
    }
  }

  @Test
  void carriesProvenanceChecksAndWarningsAsUtf8Json() throws IOException {
    Results results = ResultExample.small();
    Path json = folder.resolve("result.json");
    new ResultJson(ResultJson.Numbers.HERE).write(results, json);
    JsonNode expected = new ObjectMapper().readTree(json.toFile());
    try (NetcdfFile file = reopened(results)) {
      for (String part : List.of("provenance", "checks", "warnings")) {
        assertEquals(expected.get(part), new ObjectMapper().readTree(global(file, part)));
      }
    }
  }

  @Test
  void marksWhatDoesNotExistAsTheFillValue() throws IOException {
    try (NetcdfFile file = reopened(ResultExample.small())) {
      double nan = Double.NaN;
      assertArrayEquals(new double[] {5.7e-16, 0, -0.0, nan}, numbers(file, "chi_int"));
      assertArrayEquals(new double[] {1e-25, 1e-30, nan, nan}, numbers(file, "chi_int_error"));
      assertEquals(nan, file.findVariable("chi_int").findAttribute("_FillValue").getNumericValue());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2})
  void readsBackBitForBit(long seed) throws IOException {
    Results results = ResultExample.random(seed);
    Result quantity = results.quantities().get(0);
    try (NetcdfFile file = reopened(results)) {
      for (Axis axis : results.axes()) {
        assertBits(axis.values().stream().mapToDouble(x -> x).toArray(), file, axis.name());
      }
      double[] values = new double[270];
      double[] errors = new double[270];
      Arrays.setAll(values, i -> finiteOrNan(quantity.value(i)));
      Arrays.setAll(errors, i -> finiteOrNan(quantity.error(i)));
      assertBits(values, file, quantity.name());
      assertBits(errors, file, quantity.name() + "_error");
      assertArrayEquals(new int[] {3, 2, 5, 9}, file.findVariable(quantity.name()).getShape());
    }
  }

  private static double finiteOrNan(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private static void assertBits(double[] expected, NetcdfFile file, String name)
      throws IOException {
    assertArrayEquals(bits(expected), bits(numbers(file, name)));
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Test
  void hasTheMagicNumberOf64BitOffsets() throws IOException {
    byte[] bytes = Files.readAllBytes(written(ResultExample.small()));
    assertEquals("CDF\2", new String(bytes, 0, 4, StandardCharsets.ISO_8859_1));
  }

  @Test
  void isTheSameFileForTheSameResults() throws IOException {
    byte[] first = Files.readAllBytes(written(ResultExample.random(7)));
    assertArrayEquals(first, Files.readAllBytes(written(ResultExample.random(7))));
  }

  @Test
  void labelsMayBeOfDifferentLengthAndAlphabet() throws IOException {
    List<String> labels = List.of("ħω", "a", "mode 12");
    Results results = ResultExample.of(List.of(), List.of(zeros("N", labels)));
    try (NetcdfFile file = reopened(results)) {
      String dimension = file.findVariable("N").getDimension(0).getShortName();
      byte[] expected = "ħω\0\0\0a\0\0\0\0\0\0mode 12".getBytes(StandardCharsets.UTF_8);
      byte[] found =
          new String((char[]) file.findVariable(dimension).read().copyTo1DJavaArray())
              .getBytes(StandardCharsets.ISO_8859_1);
      assertArrayEquals(expected, found);
      assertEquals("utf-8", text(file, dimension, "_Encoding"));
      assertEquals("ħω a mode 12", text(file, "N", "components"));
    }
  }

  @Test
  void quantitiesShareADimensionExactlyWhenTheyShareTheirComponents() throws IOException {
    List<String> modes = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    Results results =
        ResultExample.of(
            List.of(),
            List.of(
                zeros("a", List.of("x", "y", "z")),
                zeros("b", List.of("yz", "zx", "xy")),
                zeros("c", List.of("x", "y", "z")),
                zeros("d", List.of("x_y", "z")),
                zeros("e", modes)));
    try (NetcdfFile file = reopened(results)) {
      assertEquals("component_x_y_z", dimensions(file, "a"));
      assertEquals("component_yz_zx_xy", dimensions(file, "b"));
      assertEquals("component_x_y_z", dimensions(file, "c"));
      assertEquals("component_x_y_z_", dimensions(file, "d"));
      assertEquals("component_0_to_99", dimensions(file, "e"));
    }
  }

  @Test
  void refusesTwoQuantitiesOfOneName() {
    Results results =
        ResultExample.of(
            List.of(), List.of(zeros("a", List.of("value")), zeros("a", List.of("value"))));
    assertThrows(IllegalArgumentException.class, () -> written(results));
  }

  private static Result zeros(String name, List<String> labels) {
    double[] zeros = new double[labels.size()];
    return new Result(name, "", OutputUnit.METRE_PER_OHM, List.of(), labels, zeros, zeros);
  }

  @Test
  void mayHoldNoQuantityAtAll() throws IOException {
    try (NetcdfFile file = reopened(ResultExample.of(List.of(ResultExample.MU), List.of()))) {
      assertArrayEquals(new double[] {-0.45, 0.1}, numbers(file, "mu_eV"));
    }
  }

  @Test
  void refusesAnAxisWithoutPointsWhichTheFormatCannotHold() {
    Results results = ResultExample.of(List.of(Axis.of("mu_eV", "eV")), List.of());
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> written(results));
    assertEquals("axis mu_eV has no points", refusal.getMessage());
  }

  /**
   * What NetCDF-Java would bring along for formats that are not ours, all of it long unmaintained.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.http.client.HttpClient",
        "org.apache.commons.logging.Log",
        "org.joda.time.DateTime",
        "org.jdom2.Document",
        "org.quartz.Scheduler",
        "com.mchange.v2.c3p0.C3P0Registry",
        "com.google.protobuf.Message",
        "net.sf.ehcache.Cache",
        "com.google.common.collect.ImmutableList",
        "org.itadaki.bzip2.BZip2InputStream",
        "com.beust.jcommander.JCommander",
        "ucar.units.Unit"
      })
  void worksWithoutTheLibrariesOfOtherFormats(String absent) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(absent));
  }

  /** In a Java of its own, since libraries talk when they are first loaded. */
  @Test
  void printsNothingAndTouchesNoHome() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path out = folder.resolve("out");
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals("", Files.readString(said));
    assertEquals(0, process.exitValue());
    assertTrue(Files.exists(out.resolve("result.nc")));
    try (var left = Files.list(home)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** Writes a result directory and reads its NetCDF file. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) throws IOException {
      ResultDirectory out =
          ResultDirectory.claim(Path.of(arguments[0]), ResultDirectory.Overwrite.REFUSE);
      out.write(ResultExample.small());
      try (NetcdfFile file = NetcdfFile.open(out.path().resolve("result.nc").toString())) {
        numbers(file, "chi_int");
      }
    }
  }

  private static String global(NetcdfFile file, String name) {
    return file.findGlobalAttribute(name).getStringValue();
  }

  private static String text(NetcdfFile file, String variable, String name) {
    return file.findVariable(variable).findAttribute(name).getStringValue();
  }

  private static String dimensions(NetcdfFile file, String name) {
    Variable variable = file.findVariable(name);
    return variable.getDimensionsString();
  }

  private static double[] numbers(NetcdfFile file, String name) throws IOException {
    return (double[]) file.findVariable(name).read().copyTo1DJavaArray();
  }

  private NetcdfFile reopened(Results results) throws IOException {
    return NetcdfFile.open(written(results).toString());
  }

  private Path written(Results results) throws IOException {
    Path file = folder.resolve("result.nc");
    Files.deleteIfExists(file);
    new ResultNetCdf().write(results, file);
    return file;
  }
}
