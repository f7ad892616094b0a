package vn.quay24.centre.main;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.quay24.agent.main.AgentMain;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandAnswer;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;
import vn.quay24.protocol.health.HealthReport.Service;
import vn.quay24.protocol.local.LocalMessage;
import vn.quay24.provisioning.enrol.Enrolment;

/** A kiosk with the real agent as a process of its own; the app is played. */
final class TestAgent implements AutoCloseable {
  private final Path folder;
  private Optional<Process> process = Optional.empty();
  private Optional<App> app = Optional.empty();

  private TestAgent(Path folder) {
    this.folder = folder;
  }

  /** Enrols as a technician does; the agent is not started. */
  static TestAgent enrol(CentreFixture centre, String id)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path folder = Files.createDirectory(centre.folder().resolve(id));
    Enrolment enrolment =
        new Enrolment(centre.api("/"), centre.configuration().data().resolve("authority.pem"));
    Enrolment.Outcome outcome = enrolment.enrol(centre.invite(id), folder.resolve("identity"));
    if (!(outcome instanceof Enrolment.Outcome.Enrolled)) {
      throw new IOException("not enrolled: " + outcome);
    }
    Files.writeString(
        folder.resolve("agent.toml"),
        """
        data = "data"
        identity = "identity"
        socket = "agent.sock"
        catalogue-slots = "catalogue"
        heartbeat = 5
        """);
    return new TestAgent(folder);
  }

  void start() throws IOException {
    Files.deleteIfExists(folder.resolve("agent.sock"));
    process =
        Optional.of(
            JavaProcess.start(
                folder, AgentMain.class, "--config", folder.resolve("agent.toml").toString()));
    Awaitility.await().until(() -> Files.exists(folder.resolve("agent.sock")));
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.orElseThrow().destroyForcibly().waitFor();
  }

  /** The app connects and reports a printer; it carries out what it is told. */
  void startApp() throws IOException {
    // The file is there a moment before anybody listens.
    app =
        Optional.of(
            Awaitility.await()
                .ignoreException(ConnectException.class)
                .until(() -> new App(folder.resolve("agent.sock")), _ -> true));
  }

  void killApp() throws IOException {
    app.orElseThrow().close();
  }

  /** Commands that the app was told, in order, repeats included. */
  List<UUID> told() {
    return List.copyOf(app.orElseThrow().told);
  }

  @Override
  public void close() {
    process.ifPresent(Process::destroyForcibly);
  }

  private static final class App {
    private final SocketChannel channel;
    private final BlockingQueue<UUID> told = new LinkedBlockingQueue<>();
    private Service service = Service.IN_SERVICE; // confined to the listening thread
    private long release; // confined to the listening thread

    App(Path socket) throws IOException {
      channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
      say(new LocalMessage.Hello(1, 42, "0.1.0"));
      report();
      Thread.ofPlatform().name("test-app").daemon().start(this::listen);
    }

    private void listen() {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
          hear(Wire.read(line.getBytes(StandardCharsets.UTF_8), LocalMessage.class));
        }
      } catch (IOException | MalformedMessageException _) {
        // the agent is gone, or the app was killed
      }
    }

    private void hear(LocalMessage message) throws IOException {
      switch (message) {
        case LocalMessage.Act(UUID command, _) -> {
          told.add(command);
          service = Service.OUT_OF_SERVICE;
          say(
              new LocalMessage.Answered(
                  new CommandAnswer(1, command, CommandAnswer.Outcome.DONE, Instant.now())));
          report();
        }
        case LocalMessage.ReleaseReady(long number, _) -> {
          release = number;
          say(new LocalMessage.ReleaseLoaded(number, true, ""));
          report();
        }
        default -> {}
      }
    }

    private void report() throws IOException {
      say(
          new LocalMessage.AppReport(
              service,
              release,
              0,
              0,
              List.of(
                  new DeviceHealth(
                      "printer",
                      "receiptPrinter",
                      Condition.USER_ERROR,
                      Optional.of("paperOut"),
                      Optional.of("staff"),
                      List.of(),
                      Instant.now(),
                      "polled",
                      true))));
    }

    private synchronized void say(LocalMessage message) throws IOException {
      ByteBuffer line = ByteBuffer.wrap(join(Wire.write(message)));
      while (line.hasRemaining()) {
        channel.write(line);
      }
    }

    private static byte[] join(byte[] json) {
      return (new String(json, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    void close() throws IOException {
      channel.close();
    }
  }
}
