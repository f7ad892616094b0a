package vn.quay24.device.drivers.link;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SocketLinkTest {
  private static final int TRIES = 100;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aRefusedConnectionLeavesNothingOpen() throws IOException {
    LinkAddress.Tcp nobody = new LinkAddress.Tcp("127.0.0.1", unusedPort());
    assertThrows(IOException.class, () -> SocketLink.connect(nobody));
    long before = descriptors();

    for (int i = 0; i < TRIES; i++) {
      assertThrows(IOException.class, () -> SocketLink.connect(nobody));
    }

    long more = descriptors() - before;
    assertTrue(more < TRIES / 2, () -> more + " descriptors stay open");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return once.getLocalPort();
    }
  }

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }
}
