package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.emulator.chip.ContactlessCard;
import vn.quay24.device.emulator.chip.VpcdCard;

/**
 * The operating system's own pcscd with vpcd's virtual reader in it. Its socket and its ports are
 * fixed, so only one can run at a time: a lock on a file keeps two test runs apart.
 */
final class Pcscd implements AutoCloseable {
  static final String READER = "pcsc:Virtual PCD 00 00";
  private static final Path PROGRAM = Path.of("/usr/sbin/pcscd");
  private static final Path VPCD = Path.of("/etc/reader.conf.d/vpcd");
  private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
  private static final Path LOCK =
      Path.of(System.getProperty("java.io.tmpdir"), "quay24-pcscd.lock");
  private static final Duration READY = Duration.ofSeconds(15);

  private final FileChannel lock;
  private final Path log;
  private @Nullable Process process;

  private Pcscd(FileChannel lock, Path log) {
    this.lock = lock;
    this.log = log;
  }

  /** Waits for its turn; starts nothing yet. */
  static Pcscd reserve() throws IOException {
    require(PROGRAM, "pcscd");
    require(VPCD, "vsmartcard-vpcd");
    FileChannel lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!lock.lock().isValid()) {
      throw new IOException("the turn for pcscd was lost");
    }
    return new Pcscd(lock, Files.createTempFile("pcscd", ".log"));
  }

  private static void require(Path file, String debianPackage) {
    if (!Files.exists(file)) {
      throw new AssertionError(
          "This test needs the Debian package " + debianPackage + " (" + file + " is missing).");
    }
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(PROGRAM.toString(), "--foreground", "--error")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Awaitility.await("pcscd and vpcd up, see " + log).atMost(READY).until(this::up);
  }

  private boolean up() {
    if (process == null || !process.isAlive()) {
      throw new AssertionError("pcscd ended; is another one running? See " + log);
    }
    return Files.exists(SOCKET) && listening();
  }

  private static boolean listening() {
    try (SocketChannel knock = SocketChannel.open(port())) {
      return knock.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static InetSocketAddress port() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), VpcdCard.FIRST_READER_PORT);
  }

  VpcdCard insert(ContactlessCard card) throws IOException {
    return VpcdCard.insert(card, port());
  }

  /** As {@code kill -9}, and waits for the end. */
  void kill() throws InterruptedException {
    destroy();
    if (process != null && !process.waitFor(READY.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("pcscd does not die");
    }
  }

  /** As {@code kill -9}. */
  void destroy() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.destroy();
      process.onExit().orTimeout(READY.toSeconds(), TimeUnit.SECONDS).join();
    }
    lock.close();
    Files.deleteIfExists(log);
  }
}
