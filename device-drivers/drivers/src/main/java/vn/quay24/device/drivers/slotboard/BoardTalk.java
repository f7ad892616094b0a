package vn.quay24.device.drivers.slotboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ByteLink;

/** One question at a time on the line, repeated when its answer is lost or damaged. */
final class BoardTalk {
  private static final int ATTEMPTS = 3; // every question of the protocol may be asked twice
  private static final int MOST_BYTES = 1_024;
  private static final Duration ANSWER_LIMIT = Duration.ofMillis(300);
  private static final String OK = "OK";

  private final Duration limit;
  private int number;

  BoardTalk() {
    this(ANSWER_LIMIT);
  }

  /**
   * Another patience than the usual one.
   *
   * @param limit for one answer
   */
  BoardTalk(Duration limit) {
    this.limit = limit;
  }

  /**
   * Asks.
   *
   * @return the words after OK, for example {@code DOOR=0 TILT=0}; may be empty
   * @throws DeviceException nothing came (timed out), no right line came (protocol), or the board
   *     refuses
   */
  String ask(ByteLink line, DeviceId asking, String words) throws IOException, DeviceException {
    boolean heard = false;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      number = (number + 1) % BoardMessage.NUMBERS;
      drain(line);
      line.write(BoardMessage.question(number, words));
      StringBuilder received = new StringBuilder();
      Optional<String> answer = listen(line, received);
      if (answer.isPresent()) {
        return granted(asking, words, answer.get());
      }
      heard |= !received.isEmpty();
    }
    throw new DeviceException(
        heard
            ? new DeviceFault.ProtocolViolation(asking, "an answer of a slot board")
            : new DeviceFault.TimedOut(asking, verb(words), limit));
  }

  private static String granted(DeviceId asking, String words, String answer)
      throws DeviceException {
    if (answer.equals(OK)) {
      return "";
    }
    if (answer.startsWith(OK + " ")) {
      return answer.substring(OK.length() + 1);
    }
    throw new DeviceException(
        new DeviceFault.Broken(asking, "the board refuses " + verb(words) + ": " + answer));
  }

  static String verb(String words) {
    return words.split(" ", 2)[0];
  }

  private Optional<String> listen(ByteLink line, StringBuilder received) throws IOException {
    Deadline deadline = Deadline.in(limit);
    int begin = 0;
    while (!deadline.passed() && received.length() < MOST_BYTES) {
      byte[] bytes = line.read(MOST_BYTES - received.length(), deadline.left());
      received.append(new String(bytes, StandardCharsets.ISO_8859_1));
      for (int end = received.indexOf("\n", begin); end >= 0; end = received.indexOf("\n", begin)) {
        String text = received.substring(begin, end).strip();
        begin = end + 1;
        Optional<String> answer = BoardMessage.answer(text, number);
        if (answer.isPresent()) {
          return answer;
        }
      }
    }
    return Optional.empty();
  }

  private static void drain(ByteLink line) throws IOException {
    for (int i = 0; i < MOST_BYTES && line.read(MOST_BYTES, Duration.ZERO).length > 0; i++) {
      // the answer to a question that was given up
    }
  }
}
