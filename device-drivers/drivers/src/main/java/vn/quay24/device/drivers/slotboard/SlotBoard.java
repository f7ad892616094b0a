package vn.quay24.device.drivers.slotboard;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.link.Lines;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * A board that several devices of one process may share, since a line has one owner: the first
 * connection opens the line, the last one closes it, and each question has the line to itself.
 */
public final class SlotBoard {
  private static final int STANDARD_BAUD = 115_200;
  private static final Map<String, SlotBoard> BOARDS = new ConcurrentHashMap<>();

  private final Lines lines;
  private final ReentrantLock turn = new ReentrantLock();
  private final Set<Connection> connections = new HashSet<>(); // under turn
  private BoardTalk talk = new BoardTalk(); // under turn
  private @Nullable ByteLink line; // under turn

  public SlotBoard(Lines lines) {
    this.lines = lines;
  }

  /** The board that the device file names; two tables with the same link have the same board. */
  public static SlotBoard of(Settings settings) throws IllegalConfigurationException {
    Lines lines = Lines.of(settings, STANDARD_BAUD);
    return BOARDS.computeIfAbsent(settings.required("link"), _ -> new SlotBoard(lines));
  }

  /** Opens the line, or joins those who have it open. */
  public Connection connect() throws IOException {
    takeTurn();
    try {
      if (line == null) {
        line = lines.open();
        talk = new BoardTalk();
      }
      Connection connection = new Connection();
      connections.add(connection);
      return connection;
    } finally {
      turn.unlock();
    }
  }

  private void takeTurn() throws InterruptedIOException {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another device had the board");
    }
  }

  /** One device's part in the line. */
  public final class Connection implements AutoCloseable {

    private Connection() {}

    /** Asks the board; the words after OK. An {@link IOException} means that the line is gone. */
    public String ask(DeviceId asking, String words) throws IOException, DeviceException {
      takeTurn();
      try {
        ByteLink open = line;
        if (open == null || !connections.contains(this)) {
          throw new LinkClosedException("the line to the board was closed");
        }
        boolean whole = false;
        try {
          String answer = talk.ask(open, asking, words);
          whole = true;
          return answer;
        } catch (DeviceException e) {
          whole = true;
          throw e;
        } finally {
          if (!whole) {
            hangUp();
          }
        }
      } finally {
        turn.unlock();
      }
    }

    @Override
    public void close() {
      turn.lock();
      try {
        if (connections.remove(this) && connections.isEmpty()) {
          hangUp();
        }
      } finally {
        turn.unlock();
      }
    }
  }

  /** For everybody: they notice at their next question. */
  private void hangUp() {
    connections.clear();
    ByteLink open = line;
    line = null;
    if (open != null) {
      open.close();
    }
  }
}
