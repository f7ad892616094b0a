package vn.quay24.device.drivers.emrtd;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;

/** Addresses for readers of the tests. */
final class Sockets {
  private Sockets() {}

  static SocketAddress unix(Path folder) {
    return UnixDomainSocketAddress.of(folder.resolve("reader.sock"));
  }

  static SocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
