package vn.quay24.device.drivers.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * A serial line with RTS and CTS: a printer that cannot print lowers its own, and then not a byte
 * leaves the tty, a question neither. What the printer says of itself still comes.
 */
final class HandshakeLink implements ByteLink {
  private static final int PIECE = 64;
  private static final int ROOM = 256; // less than a line of text: that it is held is soon felt

  private final EmulatedPrinter printer;
  private final ByteLink link;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

  private int untilTheCoverOpens = Integer.MAX_VALUE;

  HandshakeLink(EmulatedPrinter printer) throws IOException {
    this.printer = printer;
    this.link = printer.link();
  }

  /** Somebody opens the cover after so many more bytes, in the middle of a picture. */
  HandshakeLink openingTheCoverAfter(int bytes) {
    untilTheCoverOpens = bytes;
    return this;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    for (int at = 0; at < bytes.length; at += PIECE) {
      byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE));
      flow();
      if (waiting.size() + piece.length > ROOM) {
        throw new LinkTimeoutException("CTS is low");
      }
      waiting.writeBytes(piece);
    }
    flow();
  }

  private void flow() throws IOException {
    byte[] bytes = waiting.toByteArray();
    int at = 0;
    while (at < bytes.length && printer.state().online()) {
      byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE));
      link.write(piece);
      at += piece.length;
      untilTheCoverOpens -= piece.length;
      if (untilTheCoverOpens <= 0) {
        untilTheCoverOpens = Integer.MAX_VALUE;
        printer.openCover();
      }
    }
    waiting.reset();
    waiting.write(bytes, at, bytes.length - at);
  }

  @Override
  public void dropUnsent() {
    waiting.reset();
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    flow();
    return link.read(max, limit);
  }

  @Override
  public void close() {
    link.close();
  }
}
