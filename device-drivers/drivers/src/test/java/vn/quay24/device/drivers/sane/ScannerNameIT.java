package vn.quay24.device.drivers.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network scanner is called what its owner called it. Java writes the words of a command line in
 * the encoding of the locale it was started in; a service has none unless its unit gives it one.
 */
@Timeout(60)
class ScannerNameIT {
  @TempDir Path folder;

  @Test
  void aNameBeyondAsciiReachesScanimageAsItIsInTheLocaleOfTheKiosksUnit() throws Exception {
    assertEquals("Flatbed", sources(Map.of("LANG", "C.UTF-8")));
  }

  /** What a process in this environment hears of a scanner that is a flatbed by its name only. */
  private String sources(Map<String, String> environment) throws IOException, InterruptedException {
    Path command = folder.resolve("scanimage");
    Files.writeString(
        command,
        "#!/bin/sh\n"
            + "[ \"$2\" = '"
            + NamedScanner.NAME
            + "' ] && of=Flatbed || of=ADF\n"
            + "echo \"    --source $of [$of]\"\n");
    command.toFile().setExecutable(true);
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NamedScanner.class.getName(),
                command.toString()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
