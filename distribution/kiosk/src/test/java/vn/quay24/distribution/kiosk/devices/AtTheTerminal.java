package vn.quay24.distribution.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A technician types commands of {@code quay24 devices} and reads what comes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class AtTheTerminal {
  @TempDir protected Path folder;
  protected Technician technician;

  @BeforeEach
  final void sitDown() {
    technician = new Technician(folder);
  }

  @AfterEach
  final void leave() throws Exception {
    technician.close();
  }

  /** A program that stands where scanimage does, as a table of the device file. */
  protected final void scansWith(String script, String... lines) throws IOException {
    Path program = Files.writeString(folder.resolve("scan"), "#!/bin/sh\n" + script + "\n");
    assertTrue(program.toFile().setExecutable(true));
    technician.writes(
        "scanner",
        "driver = \"scanimage\"\ncommand = \"%s\"\n".formatted(program) + String.join("\n", lines));
  }

  protected final void assertSaid(String... parts) {
    for (String part : parts) {
      assertTrue(technician.said().contains(part), () -> part + " is not in\n" + technician.said());
    }
  }
}
