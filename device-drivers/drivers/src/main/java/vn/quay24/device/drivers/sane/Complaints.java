package vn.quay24.device.drivers.sane;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scan command says on its error output. It is read as it comes, because a command may name
 * the end of the batch there and then never end itself: some backends hang while they are closed.
 */
final class Complaints {
  private static final int LONGEST_LINE = 500;
  private static final String NAMED = ": ";
  private static final Pattern ROUNDED =
      Pattern.compile(
          "[^:]*: rounded value of resolution from [0-9.]+ to (?<dots>[0-9]{2,4})([.][0-9]+)?");

  /** Completes with the first line after which nothing more is scanned. */
  private final CompletableFuture<Void> last = new CompletableFuture<>();

  private final StringBuilder line = new StringBuilder(); // the reading thread's
  private Optional<Saying> saying = Optional.empty(); // under this
  private String reason = ""; // under this
  private OptionalInt resolution = OptionalInt.empty(); // under this

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
    Matcher rounded = ROUNDED.matcher(text);
    if (rounded.matches()) {
      resolution = OptionalInt.of(Integer.parseInt(rounded.group("dots")));
    }
    if (text.contains(NAMED)) {
      reason = text;
    }
  }

  /** Dots per inch, where the scanner has not those that were asked for. */
  synchronized OptionalInt resolution() {
    return resolution;
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
