package vn.quay24.device.drivers.nut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.power.Power;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** Debian's own upsd with its driver dummy-ups (package nut-server) at the other end. */
class UpsdIT {
  private static final DeviceId ID = new DeviceId("ups-upsd");

  @TempDir private Path folder;
  private final List<Process> processes = new ArrayList<>();
  private int port;

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path state = Files.createDirectory(folder.resolve("state"));
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
    say("OL CHRG", 100, 1_800);
    Files.writeString(
        folder.resolve("ups.conf"),
        "[kiosk]\ndriver = dummy-ups\nport = " + variables() + "\nmode = dummy-once\n");
    Files.writeString(
        folder.resolve("upsd.conf"),
        "LISTEN 127.0.0.1 " + port + "\nSTATEPATH " + state + "\nMAXAGE 15\n");
    Files.writeString(folder.resolve("upsd.users"), "");
    run("/lib/nut/dummy-ups", "-a", "kiosk", "-u", user(), "-D");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Files.exists(state.resolve("dummy-ups-kiosk")));
    run("/lib/nut/upsd", "-u", user(), "-D");
    Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(this::listens);
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  private Path variables() {
    return folder.resolve("kiosk.dev");
  }

  private boolean listens() throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
    return true;
  }

  private void run(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NUT_CONFPATH", folder.toString());
    builder.environment().put("NUT_STATEPATH", folder.resolve("state").toString());
    builder.environment().put("NUT_ALTPIDPATH", folder.resolve("state").toString());
    Path log = folder.resolve(Path.of(command[0]).getFileName() + ".log");
    processes.add(builder.redirectOutput(log.toFile()).start());
  }

  private void say(String status, int charge, int runtime) throws IOException {
    Path next = folder.resolve("kiosk.next");
    Files.writeString(
        next,
        "ups.status: "
            + status
            + "\nbattery.charge: "
            + charge
            + "\nbattery.runtime: "
            + runtime
            + "\n");
    Files.move(next, variables(), StandardCopyOption.REPLACE_EXISTING);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroy();
      process.waitFor();
    }
  }

  private PowerSupply supply(String name) throws IllegalConfigurationException {
    return (PowerSupply)
        new NutProvider()
            .open(
                new DeviceConfiguration(
                    ID, "nut", Map.of("link", "tcp:127.0.0.1:" + port, "ups", name)),
                InstantSource.system());
  }

  @Test
  void theMainsFailAndTheBatteryRunsLow() throws Exception {
    try (PowerSupply supply = supply("kiosk")) {
      StatusWatch.awaitOnline(supply);
      Awaitility.await() // its first word is WAIT
          .atMost(Duration.ofSeconds(20))
          .until(() -> supply.power().feed() == Power.Feed.MAINS);

      say("OB DISCHRG", 41, 300);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> supply.power().feed() == Power.Feed.BATTERY);
      assertEquals(
          new Power(
              Power.Feed.BATTERY, false, OptionalInt.of(41), Optional.of(Duration.ofMinutes(5))),
          supply.power());

      say("OB DISCHRG LB", 9, 60);
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> supply.power().low());
    }
  }

  @Test
  void aSupplyThatTheServerDoesNotKnowIsNamed() throws Exception {
    try (PowerSupply other = supply("other")) {
      DeviceFault fault = assertThrows(DeviceException.class, other::power).fault();

      assertInstanceOf(DeviceFault.Misconfigured.class, fault);
    }
  }

  @Test
  void aServersDriverThatDiedMeansThatTheSupplyIsGone() throws Exception {
    try (PowerSupply supply = supply("kiosk")) {
      StatusWatch.awaitOnline(supply);
      Process driver = processes.removeFirst();
      driver.destroyForcibly();
      driver.waitFor();

      Awaitility.await()
          .atMost(Duration.ofSeconds(40))
          .until(
              () ->
                  supply
                      .status()
                      .fault()
                      .filter(new DeviceFault.Disconnected(ID)::equals)
                      .isPresent());
    }
  }
}
