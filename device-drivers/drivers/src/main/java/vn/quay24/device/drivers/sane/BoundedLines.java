package vn.quay24.device.drivers.sane;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of a foreign program, each of at most {@value #LONGEST} bytes. A longer one is left out: no
 * scanner and no page has such a name, and a part of it might be taken for another.
 */
final class BoundedLines {
  static final int LONGEST = 4_096;

  private final InputStream bytes;

  BoundedLines(InputStream bytes) {
    this.bytes = bytes;
  }

  /** The next line without its end, UTF-8; empty when the stream ended. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int length = 0;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next != '\n') {
        length++;
        if (length <= LONGEST) {
          line.write(next);
        }
      } else if (length <= LONGEST) {
        return Optional.of(text(line));
      } else {
        line.reset();
        length = 0;
      }
    }
    return length == 0 || length > LONGEST ? Optional.empty() : Optional.of(text(line));
  }

  private static String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
