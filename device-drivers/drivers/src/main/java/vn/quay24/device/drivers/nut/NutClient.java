package vn.quay24.device.drivers.nut;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.link.ByteLink;

/** Asks the server of Network UPS Tools (RFC 9271 section 4) for the variables of one supply. */
final class NutClient {
  private static final System.Logger LOG = System.getLogger(NutClient.class.getName());
  private static final String HANGS_UP = "a server ends the connection between two questions";
  private static final String COMMA = "a server writes a comma in its numbers";
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
  private static final int PIECE = 4_096;
  private static final int MOST_BYTES = 64 * 1_024;
  private static final String ERROR = "ERR ";

  private final DeviceId id;
  private final String ups;
  private final Tolerated tolerated;

  NutClient(DeviceId id, String ups) {
    this.id = id;
    this.ups = ups;
    this.tolerated = new Tolerated(id);
  }

  /**
   * All variables. A server that has hung up since the last question is called again, once.
   *
   * @throws DeviceException no whole answer in time, an error that the server names, or no answer
   *     of the protocol
   */
  NutAnswer ask(NutLine line) throws IOException, DeviceException {
    if (line.asked()) {
      try {
        return answer(line);
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "server of " + id + " has hung up", e);
        line.hangUp();
        tolerated.note(HANGS_UP);
      }
    }
    return answer(line);
  }

  private NutAnswer answer(NutLine line) throws IOException, DeviceException {
    ByteLink link = line.open();
    dropLate(link);
    link.write(("LIST VAR " + ups + "\n").getBytes(StandardCharsets.US_ASCII));
    Deadline deadline = Deadline.in(ANSWER_LIMIT);
    StringBuilder received = new StringBuilder();
    Optional<List<String>> lines = lines(link, received, deadline);
    if (lines.isEmpty()) {
      line.hangUp(); // what may still come says nothing of later
      throw new DeviceException(
          received.isEmpty()
              ? new DeviceFault.TimedOut(id, "LIST VAR", ANSWER_LIMIT)
              : new DeviceFault.ProtocolViolation(id, "END LIST VAR " + ups));
    }
    NutAnswer answer = NutAnswer.of(ups, lines.get());
    if (answer.writesCommas()) {
      tolerated.note(COMMA);
    }
    return answer;
  }

  /** The lines between BEGIN and END; what comes before, as the rest of another answer, is none. */
  private Optional<List<String>> lines(ByteLink link, StringBuilder received, Deadline deadline)
      throws IOException, DeviceException {
    Optional<List<String>> lines = Optional.empty();
    int begin = 0;
    while (!deadline.passed() && received.length() < MOST_BYTES) {
      byte[] bytes = link.read(PIECE, deadline.left());
      received.append(new String(bytes, StandardCharsets.ISO_8859_1));
      for (int end = received.indexOf("\n", begin); end >= 0; end = received.indexOf("\n", begin)) {
        String text = received.substring(begin, end).strip();
        begin = end + 1;
        if (text.startsWith(ERROR)) {
          throw new DeviceException(fault(text.substring(ERROR.length())));
        }
        if (text.equals("BEGIN LIST VAR " + ups)) {
          lines = Optional.of(new ArrayList<>());
        } else if (lines.isPresent() && text.equals("END LIST VAR " + ups)) {
          return lines;
        }
        lines.ifPresent(begun -> begun.add(text));
      }
    }
    return Optional.empty();
  }

  /** An answer that came too late for the question before. */
  private static void dropLate(ByteLink line) throws IOException {
    for (int size = 0; size < MOST_BYTES; ) {
      int count = line.read(PIECE, Duration.ZERO).length;
      if (count == 0) {
        return;
      }
      size += count;
    }
  }

  /** RFC 9271 section 4.3. A supply that its own driver has lost is as good as unplugged. */
  private DeviceFault fault(String error) {
    return switch (error.split(" ", 2)[0]) {
      case "DATA-STALE", "DRIVER-NOT-CONNECTED" -> new DeviceFault.Disconnected(id);
      case "UNKNOWN-UPS" ->
          new DeviceFault.Misconfigured(id, "ups", "the server knows no supply " + ups);
      case "ACCESS-DENIED",
          "TLS-NOT-ENABLED",
          "USERNAME-REQUIRED",
          "PASSWORD-REQUIRED",
          "INVALID-USERNAME",
          "INVALID-PASSWORD" ->
          new DeviceFault.Misconfigured(id, "link", "the server lets this kiosk not ask");
      default -> new DeviceFault.ProtocolViolation(id, "an answer to LIST VAR");
    };
  }
}
