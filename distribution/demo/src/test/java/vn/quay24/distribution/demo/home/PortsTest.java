package vn.quay24.distribution.demo.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void theUsualPortsAreThoseOfTheDocumentation() {
    assertEquals(
        new Ports(8024, 8025, 8026, 8027, 8443, 8883, 8030, 8031), Ports.from(Ports.USUAL));
  }

  @Test
  void otherPortsAreABlockOfEight() {
    assertEquals(new Ports(9000, 9001, 9002, 9003, 9004, 9005, 9006, 9007), Ports.from(9000));
  }

  @Test
  void aPortThatSystemsKeepForThemselvesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Ports.from(80));
  }

  @Test
  void aPortThatIsHeldIsNamed() throws IOException {
    try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = new Ports(held.getLocalPort(), 0, 0, 0, 0, 0, 0, 0);

      assertEquals("the bench", ports.taken().orElseThrow().getKey());
    }
  }
}
