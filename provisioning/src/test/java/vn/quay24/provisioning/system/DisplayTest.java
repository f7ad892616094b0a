package vn.quay24.provisioning.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the X server, with servants that only note what they were asked. */
class DisplayTest {
  private static final Path SCRIPT =
      Path.of("system", "kiosk", "usr", "lib", "quay24-kiosk", "bin", "display");

  @TempDir Path folder;

  @BeforeEach
  void makeTheServants() throws IOException {
    servant("mcookie", "echo 0123456789abcdef0123456789abcdef");
    // As the real one: whatever the mask, a file that it makes is for its owner alone.
    servant("xauth", "umask 077; cat /dev/null > \"$3.made\"; mv \"$3.made\" \"$3\"");
    servant("server", "echo \"$@\" > " + folder.resolve("asked"));
  }

  @Test
  void theAppCanReadTheCookieByItsGroupAndNobodyElseCan() throws Exception {
    run();

    assertEquals(
        "rw-r-----",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("authority"))));
  }

  @Test
  void theServerListensToNoNetworkAndLetsNobodyInWithoutTheCookie() throws Exception {
    run();

    String asked = Files.readString(folder.resolve("asked"));
    assertTrue(asked.contains("-nolisten tcp"), asked);
    assertTrue(asked.contains("-auth " + folder.resolve("authority")), asked);
  }

  private void servant(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Ends by itself: the server of this test makes no socket and is gone at once. */
  private void run() throws IOException, InterruptedException {
    ProcessBuilder display = new ProcessBuilder("sh", SCRIPT.toString());
    display.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    display.environment().put("QUAY24_X_SERVER", folder.resolve("server").toString());
    display.environment().put("QUAY24_DISPLAY", ":9977");
    display.environment().put("RUNTIME_DIRECTORY", folder.toString());
    display.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    Process process = display.start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
  }
}
