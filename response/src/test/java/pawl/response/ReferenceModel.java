package pawl.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import pawl.io.CentresChoice;
import pawl.io.ModelFiles;
import pawl.io.ModelRequest;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingModel;

/** The models whose numbers were computed by an independent program, and those numbers. */
final class ReferenceModel {

  private static final Path DATA = Path.of("../testdata/src/main/resources/pawl/testdata");

  private ReferenceModel() {}

  /** From the {@code _tb.dat}, which holds lattice and centres. */
  static TightBindingModel fromTb(String name) {
    return ModelFiles.read(ModelRequest.of(DATA.resolve("models/" + name + "_tb.dat.gz"))).model();
  }

  /** The same as a crystal of such layers on top of each other, as {@code --dimension 3} has it. */
  static TightBindingModel stackFromTb(String name) {
    Path file = DATA.resolve("models/" + name + "_tb.dat.gz");
    return ModelFiles.read(ModelRequest.of(file).withDimension(3)).model();
  }

  /** From the {@code _hr.dat}, with centres from the {@code _centres.xyz} and a given lattice. */
  static TightBindingModel fromHr(String name, Lattice lattice) {
    ModelRequest request =
        ModelRequest.of(DATA.resolve("models/" + name + "_hr.dat.gz"))
            .withLattice(lattice)
            .withCentres(
                new CentresChoice.FromFile(DATA.resolve("models/" + name + "_centres.xyz.gz")));
    return ModelFiles.read(request).model();
  }

  /** Cubic, magnetised along z; every number in it obeys the symmetry that is left. */
  static TightBindingModel ferromagnet() {
    return ModelFiles.read(ModelRequest.of(Path.of("../examples/ferromagnet.toml"))).model();
  }

  static TightBindingModel cri3() {
    return ModelFiles.read(ModelRequest.of(DATA.resolve("cri3/cri3_bilayer_abp_hr.dat.gz")))
        .model();
  }

  /** A reference file. */
  static JsonNode numbers(String file) throws IOException {
    Path path = DATA.resolve("reference/" + file + ".json.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return new ObjectMapper().readTree(in);
    }
  }
}
