package vn.quay24.device.drivers.serial;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.emulator.link.EmulatedLine;
import vn.quay24.device.emulator.link.LinkServer;

/** The kernel's own pseudo-terminal between a driver and emulated hardware, held by socat. */
public final class Pty implements AutoCloseable {
  private final Path tty;
  private final Path socket;
  private final EmulatedLine hardware;
  private final LinkServer server;
  private @Nullable Process socat;

  private Pty(Path folder, EmulatedLine hardware) throws IOException {
    this.tty = folder.resolve("tty");
    this.socket = folder.resolve("hardware.sock");
    this.hardware = hardware;
    this.server = LinkServer.start(hardware, "pty", UnixDomainSocketAddress.of(socket));
  }

  public static Pty open(Path folder, EmulatedLine hardware) {
    assertTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "install the Debian package socat");
    try {
      Pty pty = new Pty(folder, hardware);
      pty.connect();
      return pty;
    } catch (IOException e) {
      return fail("socat does not start", e);
    }
  }

  /** The link that stands for the tty, as udev would make it. */
  public Path tty() {
    return tty;
  }

  /** The far side takes no more bytes, as a printer that is offline and lowers its CTS. */
  public void hold() {
    signal("STOP");
  }

  /** The far side goes on. */
  public void letGo() {
    signal("CONT");
  }

  private void signal(String name) {
    Process holder = socat;
    if (holder == null) {
      fail("nothing holds the tty");
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(holder.pid())).start().waitFor();
    } catch (IOException e) {
      fail("no kill command", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The adapter is pulled out: the tty vanishes. */
  public void unplug() {
    Process holder = socat;
    if (holder != null) {
      holder.destroyForcibly(); // it may be held
      holder.onExit().join();
    }
    hardware.unplug();
  }

  /** The adapter comes back under the same link. */
  public void plug() {
    hardware.plug();
    try {
      connect();
    } catch (IOException e) {
      fail("socat does not start again", e);
    }
  }

  private void connect() throws IOException {
    Process started =
        new ProcessBuilder(
                "socat", "-d", "-d", "PTY,raw,echo=0,link=" + tty, "UNIX-CONNECT:" + socket)
            .redirectErrorStream(true)
            .start();
    socat = started;
    BufferedReader log =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains("starting data transfer loop")) {
        await().until(hardware::driverThere);
        return;
      }
    }
    fail("socat ended before it was connected");
  }

  @Override
  public void close() throws IOException {
    unplug();
    server.close();
  }
}
