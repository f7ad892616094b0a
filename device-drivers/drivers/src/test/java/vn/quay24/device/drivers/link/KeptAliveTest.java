package vn.quay24.device.drivers.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The kernel's own word for what it does with an idle connection: {@code /proc/net/tcp}. */
@EnabledOnOs(OS.LINUX)
class KeptAliveTest {
  private static final int STATE = 3;
  private static final String ESTABLISHED = "01"; // another one to this port may be waiting out
  private static final int TIMER = 5;
  private static final String KEEPALIVE = "02:";
  private static final long TICKS_A_SECOND = 100; // USER_HZ

  @Test
  void aLineThatIsIdleIsProbedWithinTenSeconds() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(any)) {
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      try (SocketLink link = SocketLink.connect(new LinkAddress.Tcp("127.0.0.1", port));
          SocketChannel far = server.accept()) {
        assertTrue(far.isConnected() && link != null);

        String timer = timerOfTheConnectionTo(port);

        assertTrue(timer.startsWith(KEEPALIVE), timer);
        long ticks = Long.parseLong(timer.substring(KEEPALIVE.length()), 16);
        assertTrue(ticks <= 10 * TICKS_A_SECOND, () -> ticks + " ticks until the first probe");
      }
    }
  }

  private static String timerOfTheConnectionTo(int port) {
    String remote = "0100007F:%04X".formatted(port); // within an IPv6 address, as Java connects
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(KeptAliveTest::lines)
        .map(line -> line.strip().split("\\s+", -1))
        .filter(fields -> fields[2].endsWith(remote) && fields[STATE].equals(ESTABLISHED))
        .map(fields -> fields[TIMER])
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> lines(String table) {
    try {
      return Files.readAllLines(Path.of(table)).stream().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
