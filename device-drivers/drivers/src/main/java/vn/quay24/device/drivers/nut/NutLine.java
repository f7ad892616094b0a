package vn.quay24.device.drivers.nut;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;

/** The line to a server, which may end each connection as it likes. */
final class NutLine implements AutoCloseable {
  private final Lines lines;
  private @Nullable ByteLink link;
  private boolean asked;
  private boolean closed;

  private NutLine(Lines lines, ByteLink link) {
    this.lines = lines;
    this.link = link;
  }

  static NutLine to(Lines lines) throws IOException {
    return new NutLine(lines, lines.open());
  }

  /** Whether a question was asked on the connection before. */
  synchronized boolean asked() {
    return asked;
  }

  /** The connection for one question. */
  synchronized ByteLink open() throws IOException {
    if (closed) {
      throw new LinkClosedException("closed on this side");
    }
    ByteLink open = link == null ? lines.open() : link;
    link = open;
    asked = true;
    return open;
  }

  /** Ends the connection, and with it what may still come on it. */
  synchronized void hangUp() {
    ByteLink open = link;
    link = null;
    asked = false;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    hangUp();
  }
}
