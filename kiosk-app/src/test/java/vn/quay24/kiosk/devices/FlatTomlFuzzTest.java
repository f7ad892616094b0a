package vn.quay24.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class FlatTomlFuzzTest {
  private static final Path FILE = Path.of("devices.toml");

  @FuzzTest
  void anyTextIsReadAndEveryProblemHasALine(byte[] noise) {
    FlatToml toml = FlatToml.read(FILE, new String(noise, StandardCharsets.UTF_8));

    toml.problems().forEach(problem -> assertTrue(problem.line() > 0));
  }
}
