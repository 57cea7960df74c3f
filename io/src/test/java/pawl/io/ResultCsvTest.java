package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.OutputUnit;
import pawl.quantity.Result;
import pawl.quantity.Results;

class ResultCsvTest {

  @TempDir Path folder;

  @Test
  void isOneLinePerNumber() throws IOException {
    assertEquals(
        """
        quantity,component,mu_eV,T_K,value,unit,error
        chi_int,x,-0.45,300.0,5.7E-16,m/ohm,1.0E-25
        chi_int,y,-0.45,300.0,0.0,m/ohm,1.0E-30
        chi_int,x,0.1,300.0,-0.0,m/ohm,
        chi_int,y,0.1,300.0,,m/ohm,
        carrier_density,value,-0.45,300.0,0.1,1/m^2,
        carrier_density,value,0.1,300.0,1.0E16,1/m^2,
        """,
        Files.readString(write(ResultExample.small())));
  }

  @Test
  void leavesTheCellOfAnAxisEmptyThatTheQuantityHasNot() throws IOException {
    Axis k = Axis.of("k", "1", 0, 1);
    Axis band = Axis.of("band", "1", 0);
    Axis label = Axis.of("k_x", "1/angstrom", 0.25, 0.5);
    Results results =
        ResultExample.of(List.of(label, k, band), List.of(ones("a", k, band), ones("b", band)));

    assertEquals(
        """
        quantity,component,k,band,value,unit,error
        a,value,0.0,0.0,1.0,m/ohm,1.0
        a,value,1.0,0.0,1.0,m/ohm,1.0
        b,value,,0.0,1.0,m/ohm,1.0
        """,
        Files.readString(write(results)));
  }

  private static Result ones(String name, Axis... axes) {
    int size = List.of(axes).stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return new Result(
        name, name, OutputUnit.METRE_PER_OHM, List.of(axes), List.of("value"), ones, ones);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2})
  void readsBackBitForBit(long seed) throws IOException {
    Results results = ResultExample.random(seed);
    Result expected = results.quantities().get(0);
    List<CSVRecord> lines = read(write(results));

    assertEquals(expected.size(), lines.size());
    for (int flat = 0; flat < expected.size(); flat++) {
      CSVRecord line = lines.get(flat);
      int[] position = {flat / 90, flat / 45 % 2, flat / 9 % 5, flat % 9};
      assertEquals(flat, expected.index(position));
      for (int d = 0; d < 3; d++) {
        Axis axis = results.axes().get(d);
        assertEquals(axis.at(position[d]), Double.parseDouble(line.get(axis.name())));
      }
      assertEquals(expected.components().get(position[3]), line.get("component"));
      assertSame(expected.value(flat), line.get("value"));
      assertSame(expected.error(flat), line.get("error"));
    }
  }

  private static void assertSame(double expected, String found) {
    if (Double.isFinite(expected)) {
      assertEquals(expected, Double.parseDouble(found));
    } else {
      assertEquals("", found);
    }
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    }
  }

  private Path write(Results results) throws IOException {
    Path file = folder.resolve("result.csv");
    new ResultCsv().write(results, file);
    return file;
  }
}
