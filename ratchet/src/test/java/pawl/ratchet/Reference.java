package pawl.ratchet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Numbers of an independent program, and its parameters in our units. */
final class Reference {

  private Reference() {}

  static JsonNode read(String name) throws IOException {
    String resource = "/pawl/testdata/reference/" + name + ".json.gz";
    try (InputStream file = new GZIPInputStream(Reference.class.getResourceAsStream(resource))) {
      return new ObjectMapper().readTree(file);
    }
  }

  static List<JsonNode> chains() throws IOException {
    List<JsonNode> chains = new ArrayList<>();
    read("ratchet_1d").forEach(chains::add);
    return chains;
  }

  static JsonNode chain(String name) throws IOException {
    return chains().stream()
        .filter(c -> c.get("params").get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static ChainRatchet ratchet(JsonNode params) {
    return new ChainRatchet(band(params), coupling(params), tau(params));
  }

  static ChainBand band(JsonNode p) {
    return new ChainBand(
        p.get("t1").asDouble(),
        p.get("t2").asDouble(),
        p.get("phi").asDouble(),
        SiInput.angstrom(p.get("a").asDouble()));
  }

  static SideCoupling coupling(JsonNode p) {
    return new SideCoupling(
        SiInput.cubicAngstrom(p.get("gF2").asDouble()),
        SiInput.cubicAngstrom(p.get("gB2").asDouble()));
  }

  static double tau(JsonNode p) {
    return SiInput.hbarPerEv(p.get("tau").asDouble());
  }

  static Conditions conditions(JsonNode p) {
    return conditions(p, p.get("Tp").asDouble());
  }

  static Conditions conditions(JsonNode p, double... phononK) {
    return Conditions.of(
        new double[] {p.get("mu").asDouble()},
        new double[] {p.get("Te").asDouble()},
        phononK,
        List.of(EinsteinPhonons.of(p.get("hw").asDouble())));
  }
}
