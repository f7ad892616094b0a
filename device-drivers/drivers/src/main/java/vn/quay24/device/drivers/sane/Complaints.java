package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a scan command says on its error output. It is read as it comes, because a command may name
 * the end of the batch there and then never end itself: some backends hang while they are closed.
 */
final class Complaints {
  private static final int LONGEST_LINE = 500;
  private static final String NAMED = ": ";

  /** Completes with the first line after which nothing more is scanned. */
  private final CompletableFuture<Void> last = new CompletableFuture<>();

  private final StringBuilder line = new StringBuilder(); // the reading thread's
  private Optional<Saying> saying = Optional.empty(); // under this
  private String reason = ""; // under this

  /** Reads until the stream ends; a line ends with LF, or with CR as in a line of progress. */
  void read(InputStream errors) throws IOException {
    byte[] piece = new byte[512];
    for (int count = errors.read(piece); count >= 0; count = errors.read(piece)) {
      for (int i = 0; i < count; i++) {
        take(piece[i] & 0xFF);
      }
    }
    take('\n');
  }

  private void take(int character) {
    if (character != '\n' && character != '\r') {
      if (line.length() < LONGEST_LINE) {
        line.append((char) character);
      }
      return;
    }
    hear(line.toString());
    line.setLength(0);
  }

  private void hear(String text) {
    Optional<Saying> said = Saying.of(text);
    note(said, text);
    if (said.isPresent()) {
      last.complete(null);
    }
  }

  /** What failed first is the reason; that the batch ended is only its consequence. */
  private synchronized void note(Optional<Saying> said, String text) {
    if (said.isPresent() && saying.map(Saying::status).orElse(SaneStatus.GOOD) == SaneStatus.GOOD) {
      saying = said;
    }
    if (text.contains(NAMED)) {
      reason = text;
    }
  }

  CompletableFuture<Void> last() {
    return last;
  }

  synchronized Optional<Saying> saying() {
    return saying;
  }

  /** The last line that begins with the name of the command; for the log. */
  synchronized String reason() {
    return reason;
  }
}
