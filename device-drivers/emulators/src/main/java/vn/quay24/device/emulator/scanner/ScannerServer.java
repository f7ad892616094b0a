package vn.quay24.device.emulator.scanner;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where {@link ScanimageCommand} asks the emulated scanner. One request a connection, one line:
 * {@code list}, {@code presence}, {@code begin}, or {@code page SOURCE MODE DPI}. The answer begins
 * with a line of a SANE status; after a page's line {@code 0 width height channels} come its
 * samples.
 */
public final class ScannerServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ScannerServer.class.getName());
  private static final int LONGEST_REQUEST = 200;
  private static final int LEAST_DPI = 50;
  private static final int MOST_DPI = 600;

  private final EmulatedScanner scanner;
  private final ServerSocketChannel server;
  private final Path socket;

  private ScannerServer(EmulatedScanner scanner, ServerSocketChannel server, Path socket) {
    this.scanner = scanner;
    this.server = server;
    this.socket = socket;
  }

  /** Listens at a Unix-domain socket; a file left over is replaced. */
  public static ScannerServer start(EmulatedScanner scanner, Path socket) throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel channel =
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
            .bind(UnixDomainSocketAddress.of(socket));
    ScannerServer server = new ScannerServer(scanner, channel, socket);
    Thread.ofPlatform().daemon().name("scanner-accept").start(server::accept);
    return server;
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel client = server.accept();
        Thread.ofVirtual().name("scanner-request").start(() -> serve(client));
      } catch (IOException e) {
        if (server.isOpen()) {
          LOG.log(Level.WARNING, "the emulated scanner cannot accept a command", e);
        }
      }
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(client), StandardCharsets.US_ASCII));
        OutputStream out = Channels.newOutputStream(client)) {
      String request = reader.readLine();
      if (request != null && request.length() <= LONGEST_REQUEST) {
        answer(request.split(" ", -1), out);
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a scan command left", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(String[] request, OutputStream out) throws IOException, InterruptedException {
    switch (request[0]) {
      case "list" -> line(out, list());
      case "presence" -> line(out, presence());
      case "begin" -> {
        scanner.begin();
        line(out, String.valueOf(SaneCodes.GOOD));
      }
      case "page" -> page(request, out);
      default -> line(out, String.valueOf(SaneCodes.INVAL));
    }
  }

  private String list() {
    return scanner.state().plugged()
        ? SaneCodes.GOOD
            + " "
            + String.join(
                "|", scanner.name(), EmulatedScanner.VENDOR, EmulatedScanner.MODEL, "scanner")
        : String.valueOf(SaneCodes.NO_DOCS);
  }

  private String presence() {
    ScannerState state = scanner.state();
    if (!state.plugged()) {
      return String.valueOf(SaneCodes.IO_ERROR);
    }
    if (state.jammed()) {
      return String.valueOf(SaneCodes.JAMMED);
    }
    if (state.coverOpen()) {
      return String.valueOf(SaneCodes.COVER_OPEN);
    }
    return SaneCodes.GOOD + (state.inFeeder() > 0 || state.onGlass() ? " paper" : " empty");
  }

  private void page(String[] request, OutputStream out) throws IOException, InterruptedException {
    int dpi = request.length == 4 ? dpi(request[3]) : 0;
    Optional<Bed> bed = request.length == 4 ? Bed.named(request[1]) : Optional.empty();
    if (dpi == 0 || bed.isEmpty()) {
      line(out, String.valueOf(SaneCodes.INVAL));
      return;
    }
    scanner.awaitPage();
    EmulatedScanner.Pull pull = scanner.pull(bed.get(), dpi);
    if (pull.image().isEmpty()) {
      line(out, String.valueOf(pull.status()));
      return;
    }
    boolean colour = request[2].equals("colour");
    BufferedImage image = pull.image().get();
    byte[] samples = Optics.samples(image, colour);
    line(out, "0 " + image.getWidth() + " " + image.getHeight() + " " + (colour ? "3" : "1"));
    out.write(samples, 0, pull.torn() ? samples.length / 2 : samples.length);
  }

  private static int dpi(String text) {
    if (!text.matches("[0-9]{1,4}")) {
      return 0;
    }
    int dpi = Integer.parseInt(text);
    return dpi >= LEAST_DPI && dpi <= MOST_DPI ? dpi : 0;
  }

  private static void line(OutputStream out, String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
  }
}
