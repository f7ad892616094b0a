package vn.quay24.device.drivers.ipp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/**
 * {@code ippeveprinter}, which will not start without DNS-SD: so with a message bus and an avahi of
 * its own, on the loopback interface alone.
 */
final class EverywherePrinter {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String AVAHI =
      """
      [server]
      use-ipv6=no
      allow-interfaces=lo
      [publish]
      publish-workstation=no
      """;

  private final Path folder;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Deque<Process> processes = new ArrayDeque<>();

  private EverywherePrinter(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static EverywherePrinter start(Path folder) throws IOException, InterruptedException {
    EverywherePrinter printer = new EverywherePrinter(folder, freePort());
    try {
      printer.start();
      return printer;
    } catch (ConditionTimeoutException e) {
      String said = printer.said();
      printer.stop();
      return fail(said, e);
    }
  }

  private void start() throws IOException {
    Path bus = folder.resolve("bus");
    Files.writeString(folder.resolve("bus.conf"), busFile(bus));
    Files.writeString(folder.resolve("avahi.conf"), AVAHI);
    Files.createDirectories(output());
    run(bus, "dbus-daemon", "--config-file=" + folder.resolve("bus.conf"), "--nofork");
    await().atMost(PATIENCE).until(() -> Files.exists(bus));
    String avahi =
        "-f " + folder.resolve("avahi.conf") + " --no-drop-root --no-chroot --no-rlimits";
    run(bus, "avahi-daemon", avahi.split(" ", -1));
    await().atMost(PATIENCE).until(() -> said().contains("Server startup complete"));
    String printing =
        "-p " + port + " -d " + output() + " -k -r off -f application/pdf -n localhost A4";
    run(bus, "ippeveprinter", printing.split(" ", -1));
    await().atMost(PATIENCE).ignoreExceptions().until(() -> get("/") == 200);
  }

  private String said() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String program : List.of("dbus-daemon", "avahi-daemon", "ippeveprinter")) {
      Path log = folder.resolve(program + ".log");
      if (Files.exists(log)) {
        said.append(program).append(":\n").append(Files.readString(log));
      }
    }
    return said.toString();
  }

  private static String busFile(Path bus) {
    return """
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
          "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig>
          <type>custom</type>
          <listen>unix:path=%s</listen>
          <auth>EXTERNAL</auth>
          <policy context="default">
            <allow send_destination="*"/><allow receive_sender="*"/>
            <allow own="*"/><allow user="*"/>
          </policy>
        </busconfig>
        """
        .formatted(bus);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void run(Path bus, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(program + ".log").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + bus);
    processes.push(builder.start());
  }

  URI uri() {
    return URI.create("ipp://localhost:" + port + "/ipp/print");
  }

  Path output() {
    return folder.resolve("output");
  }

  /** Loads so many sheets of A4. */
  void sheets(int count) throws IOException, InterruptedException {
    get(
        "/media?size1=iso_a4_210x297mm&type1=stationery&level1="
            + count
            + "&size3=&type3=&level3=25");
  }

  private int get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroy();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    client.close();
  }
}
