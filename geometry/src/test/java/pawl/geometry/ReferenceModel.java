package pawl.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.TightBindingModel;

/** The models whose numbers were computed by an independent program, and those numbers. */
final class ReferenceModel {

  private static final Path DATA = Path.of("../testdata/src/main/resources/pawl/testdata");

  private ReferenceModel() {}

  static TightBindingModel read(String name) {
    return ModelFiles.read(ModelRequest.of(DATA.resolve("models/" + name + "_tb.dat.gz"))).model();
  }

  /** Cubic, magnetised along z; every number in it obeys the symmetry that is left. */
  static TightBindingModel ferromagnet() {
    return ModelFiles.read(ModelRequest.of(Path.of("../examples/ferromagnet.toml"))).model();
  }

  static TightBindingModel cri3() {
    Path file = DATA.resolve("cri3/cri3_bilayer_abp_hr.dat.gz");
    return ModelFiles.read(ModelRequest.of(file)).model();
  }

  static TightBindingModel gete(String name) {
    Path file = DATA.resolve("gete/" + name + ".dat.gz");
    return ModelFiles.read(ModelRequest.of(file)).model();
  }

  static JsonNode numbers(String name) throws IOException {
    Path file = DATA.resolve("reference/magnetization.json.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new ObjectMapper().readTree(in).get("models").get(name);
    }
  }
}
