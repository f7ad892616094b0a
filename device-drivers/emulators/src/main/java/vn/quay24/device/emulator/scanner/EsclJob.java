package vn.quay24.device.emulator.scanner;

import com.sun.net.httpserver.HttpExchange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;

/** A scan job: its pages are fetched one after the other until there is none. */
final class EsclJob {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404; // no further page
  private static final int GONE = 410; // the job was cancelled or broke off

  private final EmulatedScanner scanner;
  private final EsclTicket ticket;
  private final String id;
  private final ReentrantLock carriage = new ReentrantLock(); // one page at a time
  private volatile boolean ended;
  private int pages; // under carriage

  EsclJob(EmulatedScanner scanner, EsclTicket ticket, String id) {
    this.scanner = scanner;
    this.ticket = ticket;
    this.id = id;
  }

  String id() {
    return id;
  }

  boolean ended() {
    return ended;
  }

  void cancel() {
    ended = true;
  }

  /** Scans a page and sends it. */
  void next(HttpExchange exchange) throws IOException, InterruptedException {
    carriage.lock();
    try {
      if (ended || (ticket.bed() == Bed.GLASS && pages > 0)) {
        end(exchange, NOT_FOUND);
        return;
      }
      scanner.awaitPage();
      EmulatedScanner.Pull pull = scanner.pull(ticket.bed(), ticket.dotsPerInch());
      if (pull.image().isEmpty()) {
        end(exchange, pull.status() == SaneCodes.NO_DOCS ? NOT_FOUND : GONE);
        return;
      }
      pages++;
      send(exchange, pull.image().get(), pull.torn());
    } finally {
      carriage.unlock();
    }
  }

  /** The job is over before the client hears of it: it asks for the scanner's state next. */
  private void end(HttpExchange exchange, int code) throws IOException {
    ended = true;
    exchange.sendResponseHeaders(code, -1);
  }

  private void send(HttpExchange exchange, BufferedImage page, boolean torn) throws IOException {
    byte[] jpeg = jpeg(page);
    exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
    exchange.sendResponseHeaders(OK, jpeg.length);
    if (torn) {
      exchange.getResponseBody().write(jpeg, 0, jpeg.length / 2);
      exchange.getResponseBody().flush();
      throw new IOException("the line is cut, as it was asked for"); // the server closes it
    }
    exchange.getResponseBody().write(jpeg);
  }

  private byte[] jpeg(BufferedImage page) throws IOException {
    int width = Math.min(ticket.dots(ticket.width()), page.getWidth());
    int height = Math.min(ticket.dots(ticket.height()), page.getHeight());
    int type = ticket.colour() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
    BufferedImage region = new BufferedImage(width, height, type);
    region.createGraphics().drawImage(page, 0, 0, null);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    if (!ImageIO.write(region, "jpeg", file)) {
      throw new IOException("no JPEG writer in this runtime");
    }
    return file.toByteArray();
  }
}
