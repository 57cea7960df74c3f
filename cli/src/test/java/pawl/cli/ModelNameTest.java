package pawl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNameTest {

  @ParameterizedTest
  @CsvSource({
    "CrI3_hr.dat, CrI3",
    "a/b/CrI3_tb.dat.gz, CrI3",
    "a/CrI3, CrI3",
    "models/, models",
    "models/../other/., other",
    "my model_hr.dat, my model",
    "tight_tb_hr.dat.zst, tight_tb",
    "builtin:cri3, cri3",
  })
  void seedname(String text, String seedname) {
    assertEquals(seedname, new ModelName.Converter().convert(text).seedname());
  }

  @Test
  @DisplayName("results go to pawl-<command>-<seedname> where no directory is named")
  void defaultDirectory() {
    assertEquals(
        Path.of("pawl-magnetization-CrI3"),
        new OutputOptions().claim("magnetization", "CrI3").path());
  }
}
