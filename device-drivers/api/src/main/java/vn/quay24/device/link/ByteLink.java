package vn.quay24.device.link;

import java.io.IOException;
import java.time.Duration;

/**
 * A two-way stream of bytes: a serial line, a TCP connection, a Unix-domain socket, or an emulator
 * in memory. One owner thread at a time.
 */
public interface ByteLink extends AutoCloseable {

  /**
   * Writes all bytes or fails.
   *
   * @throws LinkTimeoutException the far side takes no more: some bytes left, some may wait
   */
  void write(byte[] bytes) throws IOException;

  /** Drops what was written and waits to leave, if need be by closing the line. */
  default void dropUnsent() throws IOException {
    // nothing waits on a line that hands every byte over at once
  }

  /**
   * Reads what has come, at least one byte.
   *
   * @param max at most so many bytes
   * @return the bytes; empty when nothing came within the limit
   * @throws LinkClosedException the far side is gone
   */
  byte[] read(int max, Duration limit) throws IOException;

  @Override
  void close();
}
