package vn.quay24.provisioning.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service is started without a locale unless its unit names one, and Java then writes "?" for
 * every letter beyond ASCII in a command's words and in the names of files.
 */
class LocaleTest {
  private static final Path UNITS = Path.of("system", "kiosk", "usr", "lib", "systemd", "system");

  @ParameterizedTest
  @ValueSource(strings = {"quay24-kiosk.service", "quay24-agent.service"})
  void namesOfDevicesAndFilesKeepTheirLetters(String unit) throws IOException {
    boolean named =
        Files.readAllLines(UNITS.resolve(unit)).stream()
            .filter(line -> line.startsWith("Environment="))
            .flatMap(line -> Arrays.stream(line.substring("Environment=".length()).split(" ", -1)))
            .anyMatch("LANG=C.UTF-8"::equals);

    assertTrue(named, unit + " names no locale of UTF-8");
  }
}
