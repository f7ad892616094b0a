package vn.quay24.device.drivers.slotboard;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.link.LinkAddress;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * A board that several devices may share, since a line has one owner: the first connection opens
 * the line, the last one closes it, and each question has the line to itself.
 */
public final class SlotBoard {
  private static final int STANDARD_BAUD = 115_200;
  private static final String PARTY = "slot board";

  private final Lines lines;
  private final ReentrantLock opening = new ReentrantLock(); // and closing; taken before turn
  private final ReentrantLock turn = new ReentrantLock();
  private final Set<Connection> connections = new HashSet<>(); // under turn
  private @Nullable BoardOwner owner; // under opening

  public SlotBoard(Lines lines) {
    this.lines = lines;
  }

  /** The board that a table names; tables of one device file with the same link have the same. */
  public static SlotBoard of(Settings settings) throws IllegalConfigurationException {
    Lines lines = Lines.together(settings, STANDARD_BAUD, PARTY, Map.of());
    String link = LinkAddress.spelling(settings.required("link"));
    return settings.owner(link, SlotBoard.class, () -> new SlotBoard(lines));
  }

  /** Opens the line, or joins those who have it open; waits while it is being closed. */
  public Connection connect() throws IOException {
    try {
      opening.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BoardOwner.interrupted(e);
    }
    try {
      BoardOwner open = owner;
      if (open == null) {
        open = new BoardOwner(lines.open());
        owner = open;
      }
      return joined(open);
    } finally {
      opening.unlock();
    }
  }

  private Connection joined(BoardOwner open) {
    Connection connection = new Connection(open);
    turn.lock();
    try {
      connections.add(connection);
    } finally {
      turn.unlock();
    }
    return connection;
  }

  /** One device's part in the line. */
  public final class Connection implements AutoCloseable {
    private final BoardOwner line;

    private Connection(BoardOwner line) {
      this.line = line;
    }

    /** Asks the board; the words after OK. An {@link IOException} means that the line is gone. */
    public String ask(DeviceId asking, String words) throws IOException, DeviceException {
      requireOpen();
      try {
        return line.ask(asking, words);
      } catch (InterruptedIOException e) {
        throw e; // who asked goes; the line stays
      } catch (IOException e) {
        hangUp(line);
        throw e;
      }
    }

    private void requireOpen() throws IOException {
      if (!isOpen()) {
        throw new LinkClosedException("the line to the board was closed");
      }
    }

    private boolean isOpen() {
      turn.lock();
      try {
        return connections.contains(this);
      } finally {
        turn.unlock();
      }
    }

    @Override
    public void close() {
      if (!isOpen()) {
        return; // and waits for nobody who opens the line anew
      }
      opening.lock();
      try {
        if (wasLast(this)) {
          hangUp(line);
        }
      } finally {
        opening.unlock();
      }
    }
  }

  private boolean wasLast(Connection connection) {
    turn.lock();
    try {
      return connections.remove(connection) && connections.isEmpty();
    } finally {
      turn.unlock();
    }
  }

  /** For everybody on that line: they notice at their next question. */
  private void hangUp(BoardOwner line) {
    opening.lock();
    try {
      if (line.equals(owner)) {
        forgetAll();
        owner = null;
      }
      line.close();
    } finally {
      opening.unlock();
    }
  }

  private void forgetAll() {
    turn.lock();
    try {
      connections.clear();
    } finally {
      turn.unlock();
    }
  }
}
