package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A board written in C on libmodbus, compiled for the test. */
public final class LibmodbusSlave implements AutoCloseable {
  private static final Path SOURCE = Path.of("src/test/c/modbus-slave.c");

  private final Process process;
  private final BufferedReader output;

  private LibmodbusSlave(Process process, BufferedReader output) {
    this.process = process;
    this.output = output;
  }

  /** Compiles the program. */
  public static Path build(Path folder) throws IOException, InterruptedException {
    assertTrue(
        Files.exists(Path.of("/usr/include/modbus/modbus.h")),
        "install the Debian packages gcc and libmodbus-dev");
    Path program = folder.resolve("modbus-slave");
    Process compiler =
        new ProcessBuilder(
                "gcc",
                "-I/usr/include/modbus",
                "-o",
                program.toString(),
                SOURCE.toString(),
                "-lmodbus")
            .inheritIO()
            .start();
    assertTrue(compiler.waitFor(60, TimeUnit.SECONDS), "the compiler does not end");
    assertEquals(0, compiler.exitValue(), "the compiler's exit code");
    return program;
  }

  public static LibmodbusSlave start(Path program, Path tty, int unit) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), tty.toString(), String.valueOf(unit))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertEquals("ready", output.readLine());
    return new LibmodbusSlave(process, output);
  }

  /** Ends it, and returns every request that it has answered. */
  public List<String> end() throws IOException {
    close();
    List<String> requests = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      requests.add(line);
    }
    return requests;
  }

  @Override
  public void close() {
    process.toHandle().destroy(); // and leaves what it wrote to be read
    process.onExit().join();
  }
}
