package vn.quay24.centre.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.centre.payment.StatementCheck;

class ConfigurationFileTest {
  /** What the package brings. */
  private static final Path SAMPLE =
      Path.of("../provisioning/system/centre/etc/quay24/centre.toml");

  private static final String KEY = "bank.key\"\n";

  @TempDir Path folder;

  @Test
  void withoutAnAddressTheBankIsNotAskedForItsStatement() throws IOException {
    assertEquals(Optional.empty(), ConfigurationFile.read(SAMPLE).bank().statement());
  }

  @Test
  void theStatementIsLookedIntoAtAPaceThatCanBeSet() throws IOException {
    assertEquals(
        new StatementCheck.Pace(Duration.ofSeconds(120), Duration.ofSeconds(60)),
        with("statement-url = \"https://bank.example/statement\"")
            .bank()
            .statement()
            .orElseThrow()
            .pace());
    assertEquals(
        new StatementCheck.Pace(Duration.ofSeconds(30), Duration.ofSeconds(10)),
        with("statement-url = \"https://bank.example/statement\"\n"
                + "statement-after = 30\nstatement-every = 10")
            .bank()
            .statement()
            .orElseThrow()
            .pace());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "86401", "\"ten\"", "1.5"})
  void aPaceThatIsNoneIsNamed(String seconds) {
    IOException failure =
        assertThrows(
            IOException.class,
            () -> with("statement-url = \"https://bank.example/\"\nstatement-every = " + seconds));

    assertTrue(
        String.valueOf(failure.getMessage()).contains("bank.statement-every"), failure::toString);
  }

  private CentreConfiguration with(String lines) throws IOException {
    Path file = folder.resolve("centre.toml");
    Files.writeString(file, Files.readString(SAMPLE).replace(KEY, KEY + lines + "\n"));
    return ConfigurationFile.read(file);
  }
}
