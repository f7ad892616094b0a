package vn.quay24.device.link;

import java.io.IOException;
import java.time.Duration;

/**
 * A two-way stream of bytes: a serial line, a TCP connection, a Unix-domain socket, or an emulator
 * in memory. One owner thread at a time.
 */
public interface ByteLink extends AutoCloseable {

  /** Writes all bytes or fails. */
  void write(byte[] bytes) throws IOException;

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
