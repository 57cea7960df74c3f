package pawl.junction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import pawl.junction.Mode.Normalization;

/** The junctions whose numbers were computed by an independent program, and those numbers. */
final class Reference {

  private Reference() {}

  /** A reference file. */
  static JsonNode numbers(String name) {
    String resource = "/pawl/testdata/reference/" + name + ".json.gz";
    try (InputStream in = new GZIPInputStream(Reference.class.getResourceAsStream(resource))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two levels, each on one lead; Nian, Lü, Fig. 3. */
  static Conductor doubleDot(double gamma) {
    return new Conductor(
        SquareMatrix.of(new double[] {0.5, 0}, new double[] {0, -0.5}),
        new WideBandLead(SquareMatrix.of(new double[] {gamma, 0}, new double[] {0, 0})),
        new WideBandLead(SquareMatrix.of(new double[] {0, 0}, new double[] {0, gamma})));
  }

  static SquareMatrix doubleDotCoupling() {
    return SquareMatrix.of(new double[] {0, 0.5}, new double[] {0.5, 0});
  }

  /** Its one mode. */
  static NarrowModes doubleDotMode() {
    return new NarrowModes(
        List.of(new Mode(1, doubleDotCoupling(), Normalization.DISPLACEMENT, 0)));
  }

  static Conditions at(double mu, double electrons, double bosons) {
    Reservoir lead = new Reservoir(mu, electrons);
    return new Conditions(lead, lead, bosons);
  }

  static Conditions biased(double bias, double temperature) {
    return new Conditions(
        new Reservoir(bias / 2, temperature), new Reservoir(-bias / 2, temperature), temperature);
  }

  /** Four levels of a molecule, complex. */
  static Conductor fourLevels() {
    JsonNode all = numbers("junction_multilevel");
    return new Conductor(
        complex(all.get("H4")),
        new WideBandLead(complex(all.get("GL"))),
        new WideBandLead(complex(all.get("GR"))));
  }

  /** Two levels, each on a chain. */
  static Conductor onChains() {
    JsonNode all = numbers("junction_multilevel");
    return new Conductor(
        complex(all.get("Hchain")), new ChainLead(2, 0, 1, 0.4, 0), new ChainLead(2, 1, 1, 0.4, 0));
  }

  static List<SquareMatrix> fourLevelCouplings() {
    JsonNode all = numbers("junction_multilevel");
    return List.of(complex(all.get("M1")), complex(all.get("M2")));
  }

  static OhmicBath twoModeBath() {
    JsonNode all = numbers("junction_multilevel");
    return new OhmicBath(real(all.get("K2")), real(all.get("gam2")));
  }

  static BroadModes fourLevelModes() {
    return new BroadModes(fourLevelCouplings(), twoModeBath());
  }

  static List<SquareMatrix> chainCouplings() {
    return List.of(complex(numbers("junction_multilevel").get("Mchain")));
  }

  static OhmicBath chainBath() {
    JsonNode all = numbers("junction_multilevel");
    return new OhmicBath(real(all.get("Kchain")), real(all.get("gamchain")));
  }

  static BroadModes chainMode() {
    return new BroadModes(chainCouplings(), chainBath());
  }

  /** The cases of the multi-level file. */
  static List<JsonNode> cases() {
    List<JsonNode> cases = new ArrayList<>();
    numbers("junction_multilevel").get("cases").forEach(cases::add);
    return cases;
  }

  static Conditions conditions(JsonNode node) {
    return new Conditions(
        new Reservoir(node.at("/mu/L").doubleValue(), node.at("/T/L").doubleValue()),
        new Reservoir(node.at("/mu/R").doubleValue(), node.at("/T/R").doubleValue()),
        node.get("T_ph").doubleValue());
  }

  static JunctionState state(JsonNode node) {
    return node.get("name").textValue().startsWith("chain")
        ? chainMode().state(onChains(), conditions(node))
        : fourLevelModes().state(fourLevels(), conditions(node));
  }

  private static SquareMatrix complex(JsonNode rows) {
    int n = rows.size();
    double[][] re = new double[n][n];
    double[][] im = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        re[i][j] = rows.get(i).get(j).get(0).doubleValue();
        im[i][j] = rows.get(i).get(j).get(1).doubleValue();
      }
    }
    return SquareMatrix.of(re, im);
  }

  private static SquareMatrix real(JsonNode rows) {
    int n = rows.size();
    double[][] re = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        re[i][j] = rows.get(i).get(j).doubleValue();
      }
    }
    return SquareMatrix.of(re);
  }
}
