package pawl.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.TightBindingModel;

/**
 * The bits of all values and errors of a run, digested. They are the same on every JDK and with any
 * number of threads: whoever changes the arithmetic on purpose changes the digests here, once.
 */
class SameBitsTest {

  @ParameterizedTest
  @CsvSource({
    "mirror3,  40, 1, scalar",
    "mirror3,  40, 3, scalar",
    "bilayer8, 24, 2, scalar",
    "cri3,     19, 2, vector-256"
  })
  void areThoseOfEveryJdk(String name, int divisions, int threads, String kernel) {
    TightBindingModel model =
        name.equals("cri3") ? ReferenceModel.cri3() : ReferenceModel.fromTb(name);
    KMesh mesh = KMesh.of(new int[] {divisions, divisions}, new double[2]);
    Outcome outcome =
        new Magnetization(model, 1e-4, ZoneSampling.WHOLE)
            .on(
                mesh,
                Axis.of("mu_eV", "eV", -3.7, -1, 0.1),
                Axis.of("T_K", "K", 0, 300),
                new ThreadSweep(threads));
    boolean narrow = kernel.startsWith("vector") && !outcome.effort().kernel().equals(kernel);
    assumeFalse(narrow, "a processor or JVM without vectors of this width");
    assertEquals(kernel, outcome.effort().kernel());
    assertEquals(expected(name), digest(outcome));
  }

  private static String expected(String name) {
    return switch (name) {
      case "mirror3" -> "b3d98e4af427455e";
      case "bilayer8" -> "268910e3a4ed72d4";
      default -> "b13ea0327d9699c5";
    };
  }

  private static String digest(Outcome outcome) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Result quantity : outcome.quantities()) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Double.BYTES * quantity.size());
        for (int i = 0; i < quantity.size(); i++) {
          bytes.putDouble(quantity.value(i)).putDouble(quantity.error(i));
        }
        digest.update(bytes.array());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
