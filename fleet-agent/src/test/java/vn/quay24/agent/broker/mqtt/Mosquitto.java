package vn.quay24.agent.broker.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Debian's Mosquitto with client certificates, persistence and the fleet's ACL. */
final class Mosquitto implements AutoCloseable {
  private final Path folder;
  private final int port;
  private Process process;

  Mosquitto(Path folder, TestAuthority authority) throws Exception {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    authority.write(folder.resolve("ca.pem"));
    authority.issue(folder, "broker", "CN=broker");
    Files.writeString(
        folder.resolve("acl"),
        """
        pattern write fleet/v1/danang/%u/up/#
        pattern read fleet/v1/danang/%u/dn/#
        user centre
        topic readwrite fleet/#
        """);
    Files.writeString(
        folder.resolve("mosquitto.conf"),
        """
        per_listener_settings false
        listener %d 127.0.0.1
        cafile %s/ca.pem
        certfile %s/broker.crt.pem
        keyfile %s/broker.key.pem
        require_certificate true
        use_identity_as_username true
        acl_file %s/acl
        persistence true
        persistence_location %s/
        autosave_on_changes true
        autosave_interval 1
        user root
        """
            .formatted(port, folder, folder, folder, folder, folder));
    process = start();
  }

  int port() {
    return port;
  }

  void restart() throws IOException {
    kill();
    process = start();
  }

  void kill() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private Process start() throws IOException {
    Path binary = Path.of("/usr/sbin/mosquitto");
    if (!Files.isExecutable(binary)) {
      throw new IOException("this test needs the Debian package mosquitto; run ./quay24 test");
    }
    Process started =
        new ProcessBuilder(binary.toString(), "-c", folder.resolve("mosquitto.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("mosquitto.log").toFile())
            .start();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::listens);
    return started;
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    kill();
  }
}
