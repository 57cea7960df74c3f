package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs of `pawl magnetization` on a sample model, bilayer8 if not another, into one folder. */
abstract class MagnetizationRuns {

  @TempDir Path directory;

  Path model;
  Path output;

  @BeforeEach
  void files() throws IOException {
    model = new SampleModel(directory).copy("bilayer8_tb.dat");
    output = directory.resolve("output");
  }

  Run run(String... words) {
    List<Object> all = new ArrayList<>(List.of("magnetization", model, "-o", output));
    all.addAll(List.of(words));
    return Run.pawl(all.toArray());
  }

  JsonNode results(String... words) throws IOException {
    Run run = run(words);
    assertEquals(0, run.code(), run.err());
    return new ObjectMapper().readTree(output.resolve("result.json").toFile());
  }

  static List<Integer> shape(JsonNode array) {
    List<Integer> shape = new ArrayList<>();
    for (JsonNode node = array; node.isArray(); node = node.get(0)) {
      shape.add(node.size());
    }
    return shape;
  }

  static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.doubleValue()));
    return numbers;
  }
}
