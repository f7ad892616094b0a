package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;

/**
 * A line on which whoever closes it has the last word: its owner writes nothing behind that. The
 * owner reads and writes on one thread; any other may close.
 */
final class LastWordLink implements ByteLink {
  private static final System.Logger LOG = System.getLogger(LastWordLink.class.getName());
  private static final Duration UNDER_WAY = Duration.ofMillis(500); // for a frame that is leaving

  private final ByteLink link;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean closed;

  LastWordLink(ByteLink link) {
    this.link = link;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    writing.lock();
    try {
      if (closed) {
        throw new LinkClosedException("closed on this side");
      }
      link.write(bytes);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void dropUnsent() throws IOException {
    link.dropUnsent();
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    return link.read(max, limit);
  }

  @Override
  public void close() {
    close(Optional::empty);
  }

  /**
   * Closes the line, whatever its owner is doing.
   *
   * @param lastWord what is to be written before, seen when the owner writes no more
   */
  void close(Supplier<Optional<byte[]>> lastWord) {
    closed = true;
    boolean interrupted = Thread.interrupted(); // which would keep the frame from leaving
    try {
      if (writing.tryLock(UNDER_WAY.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          say(lastWord.get());
        } finally {
          writing.unlock();
        }
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      link.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void say(Optional<byte[]> word) {
    if (word.isPresent()) {
      try {
        link.write(word.get());
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "the last word could not be said", e);
      }
    }
  }
}
