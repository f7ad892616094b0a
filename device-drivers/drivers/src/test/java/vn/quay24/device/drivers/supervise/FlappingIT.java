package vn.quay24.device.drivers.supervise;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.drivers.code.CodeSerialProvider;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.emulator.code.EmulatedCodeReader;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/** A bad plug: what comes and goes again and again leaves nothing behind. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FlappingIT {
  private static final int TIMES = 20;

  @TempDir private Path folder;
  private final EmulatedCodeReader hardware = new EmulatedCodeReader();

  private static CodeReader open(String link) throws IllegalConfigurationException {
    return (CodeReader)
        new CodeSerialProvider()
            .open(
                new DeviceConfiguration(
                    new DeviceId("flapping"), "code-serial", Map.of("link", link)),
                InstantSource.system());
  }

  /** Sooner than the device's own next look. */
  private static void noticeThatItIsGone(CodeReader reader) {
    assertThrows(DeviceException.class, () -> reader.next(Duration.ofSeconds(10)));
    assertFalse(reader.status().usable());
  }

  /** Platform threads that are the driver's. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("(device|serial|watch)-.*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Descriptors of this process that lead to ttys, sockets of the test, locks and watches. */
  private static Map<String, Long> descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.map(FlappingIT::target)
          .filter(target -> target.matches("/dev/pts/.*|.*quay24.*lock|anon_inode.*|socket.*"))
          .map(target -> target.replaceAll("\\d+", "N"))
          .collect(Collectors.groupingBy(target -> target, Collectors.counting()));
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }

  @Test
  void aSerialLineThatFlapsLeavesNoThreadDescriptorOrLockBehind() throws Exception {
    Map<String, Long> before;
    try (Pty pty = Pty.open(folder, hardware)) {
      open("serial:" + pty.tty()).close(); // what is loaded once stays
      before = descriptors();
      try (CodeReader reader = open("serial:" + pty.tty())) {
        await().until(() -> reader.status().usable());
        for (int i = 0; i < TIMES; i++) {
          pty.unplug();
          noticeThatItIsGone(reader);
          pty.plug();
          await().until(() -> reader.status().usable());
        }
      }
      await().untilAsserted(() -> assertEquals(Set.of(), threads()));
      await().untilAsserted(() -> assertEquals(before, descriptors()));
      try (CodeReader again = open("serial:" + pty.tty())) {
        await().until(() -> again.status().usable()); // the lock is free
      }
    }
  }

  @Test
  void aSocketThatFlapsLeavesNothingBehind() throws Exception {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("code.sock"));
    try (LinkServer server = LinkServer.start(hardware, "code", address)) {
      try (CodeReader once = open(server.link())) {
        await().until(() -> once.status().usable());
      }
      await().until(() -> !hardware.driverThere());
      Map<String, Long> before = descriptors();
      try (CodeReader reader = open(server.link())) {
        for (int i = 0; i < TIMES; i++) {
          await().until(() -> reader.status().usable());
          hardware.unplug();
          noticeThatItIsGone(reader);
          hardware.plug();
        }
      }
      await().untilAsserted(() -> assertEquals(Set.of(), threads()));
      await().untilAsserted(() -> assertEquals(before, descriptors()));
    }
  }
}
