package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardOutputTest {

  @ParameterizedTest
  @CsvSource({"No space left on device, true", "Broken pipe, false"})
  void failure(String reason, boolean matters) {
    StandardOutput output =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int octet) throws IOException {
                throw new IOException(reason);
              }
            });
    assertEquals(Optional.empty(), output.failure());
    assertThrows(IOException.class, () -> output.write('x'));
    assertEquals(matters ? Optional.of(reason) : Optional.empty(), output.failure());
  }
}
