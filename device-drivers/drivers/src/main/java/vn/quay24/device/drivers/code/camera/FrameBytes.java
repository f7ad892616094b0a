package vn.quay24.device.drivers.code.camera;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a stream of frames. One thread. */
final class FrameBytes implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final BufferedInputStream stream;

  FrameBytes(InputStream stream) {
    this.stream = new BufferedInputStream(stream, BUFFER);
  }

  /** The next byte, which is not taken. */
  int peek() throws IOException {
    stream.mark(1);
    int next = next();
    stream.reset();
    return next;
  }

  /** The next byte, 0 to 255. */
  int next() throws IOException {
    int next = stream.read();
    if (next < 0) {
      throw new EOFException("the stream of frames ended");
    }
    return next;
  }

  byte[] next(int count) throws IOException {
    byte[] bytes = stream.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the stream of frames ended within a frame");
    }
    return bytes;
  }

  void skip(long count) throws IOException {
    stream.skipNBytes(count);
  }

  /** The next line without its line feed, in ASCII. */
  String line(int most) throws IOException {
    byte[] line = new byte[most];
    int length = 0;
    for (int next = next(); next != '\n'; next = next()) {
      if (length == most) {
        throw new IOException("a header without an end");
      }
      line[length++] = (byte) next;
    }
    return new String(line, 0, length, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
