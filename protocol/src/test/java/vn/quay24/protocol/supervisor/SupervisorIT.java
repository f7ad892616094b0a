package vn.quay24.protocol.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Datagrams to a socket that another program reads. */
@Timeout(30)
class SupervisorIT {
  @TempDir Path folder;

  @Test
  void aManagerHearsThatTheProcessIsReadyAliveAndEnding() throws IOException {
    heardAt(folder.resolve("notify").toString(), "UNIX-RECV:" + folder.resolve("notify"));
  }

  @Test
  void anAbstractSocketIsReachedToo() throws IOException {
    String name = "quay24-supervisor-" + ProcessHandle.current().pid();

    heardAt("@" + name, "ABSTRACT-RECV:" + name);
  }

  private void heardAt(String address, String listen) throws IOException {
    Process manager = socat(listen);
    try (BufferedReader heard = manager.inputReader()) {
      Supervisor supervisor =
          Supervisor.in(Map.of("NOTIFY_SOCKET", address, "WATCHDOG_USEC", "30000000"));
      NotifySocket socket = NotifySocket.at(address).orElseThrow();
      while (!socket.send("\n")) {
        assertTrue(manager.isAlive(), "socat ended");
        Thread.onSpinWait();
      }

      supervisor.ready();
      supervisor.alive();
      supervisor.alive();
      supervisor.ending();
      socket.send("\n");

      assertEquals("READY=1WATCHDOG=1STOPPING=1", firstWords(heard));
    } finally {
      manager.destroyForcibly();
    }
  }

  private static String firstWords(BufferedReader heard) throws IOException {
    String line = "";
    while (line != null && line.isEmpty()) {
      line = heard.readLine();
    }
    return String.valueOf(line);
  }

  private Process socat(String listen) throws IOException {
    try {
      return new ProcessBuilder("socat", "-u", listen, "-").start();
    } catch (IOException e) {
      return fail("this test needs the Debian package socat", e);
    }
  }
}
