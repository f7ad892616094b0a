package vn.quay24.centre.main;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The centre as a process of its own, which can be killed. */
public final class CentreProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final int webhook;
  private Process process;

  private CentreProcess(Path folder, int webhook) throws IOException {
    this.folder = folder;
    this.webhook = webhook;
    this.process = launch();
  }

  /** Starts one on this database and waits until it listens. */
  public static CentreProcess start(Path folder, CentreConfiguration.Store store)
      throws IOException {
    int webhook = freePort();
    Files.writeString(
        folder.resolve("centre.toml"),
        """
        data = "data"
        tenant = "danang"
        public-host = "127.0.0.1"
        pages-port = 0
        api-port = 0
        broker-port = %d
        webhook-port = %d
        [bank]
        bin = "970436"
        bank-name = "Ngân hàng Mẫu"
        account = "%s"
        name = "UBND PHUONG TAM KY"
        notification-secret-file = "secrets/bank.key"
        [sms]
        url = "http://127.0.0.1:9/sms"
        [vneid]
        issuer = "http://127.0.0.1:9/vneid"
        client-id = "quay24"
        client-secret-file = "secrets/vneid.key"
        [database]
        url = "%s"
        %s
        [unit]
        code = "20341"
        name = "Phường Tam Kỳ"
        dossier-pattern = "999.00.00.H99"
        """
            .formatted(
                freePort(),
                webhook,
                CentreFixture.ACCOUNT,
                store.url(),
                store.user().isEmpty() ? "" : "user = \"" + store.user() + "\""));
    return new CentreProcess(folder, webhook);
  }

  private Process launch() throws IOException {
    Process started =
        JavaProcess.start(
            folder, CentreMain.class, "--config", folder.resolve("centre.toml").toString());
    Awaitility.await().atMost(PATIENCE).until(() -> !started.isAlive() || listens());
    if (!started.isAlive()) {
      throw new IOException("the centre ended: " + Files.readString(folder.resolve("log")));
    }
    return started;
  }

  /** As {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Whether a thread of it, virtual ones included, is inside this class now. */
  public boolean isIn(Class<?> type) throws IOException, InterruptedException {
    Path dump = folder.resolve("threads.txt");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(process.pid()),
            "Thread.dump_to_file",
            "-overwrite",
            dump.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return Files.exists(dump) && Files.readString(dump).contains(type.getName() + ".");
  }

  /** Starts it again after a kill. */
  public void again() throws IOException {
    process = launch();
  }

  public int webhook() {
    return webhook;
  }

  public Path bankSecret() {
    return folder.resolve("secrets/bank.key");
  }

  private boolean listens() {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), webhook)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
