package vn.quay24.device.drivers.nut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ByteLink;

/** Asks the server of Network UPS Tools (RFC 9271 section 4) for the variables of one supply. */
final class NutClient {
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
  private static final int PIECE = 4_096;
  private static final int MOST_BYTES = 64 * 1_024;
  private static final String ERROR = "ERR ";

  private final DeviceId id;
  private final String ups;

  NutClient(DeviceId id, String ups) {
    this.id = id;
    this.ups = ups;
  }

  /**
   * All variables.
   *
   * @throws DeviceException no whole answer in time, an error that the server names, or no answer
   *     of the protocol
   */
  NutAnswer ask(ByteLink line) throws IOException, DeviceException {
    dropLate(line);
    line.write(("LIST VAR " + ups + "\n").getBytes(StandardCharsets.US_ASCII));
    List<String> lines = new ArrayList<>();
    StringBuilder received = new StringBuilder();
    Deadline deadline = Deadline.in(ANSWER_LIMIT);
    int size = 0;
    while (!deadline.passed() && size < MOST_BYTES) {
      byte[] bytes = line.read(PIECE, deadline.left());
      size += bytes.length;
      received.append(new String(bytes, StandardCharsets.ISO_8859_1));
      for (int end = received.indexOf("\n"); end >= 0; end = received.indexOf("\n")) {
        String text = received.substring(0, end).strip();
        received.delete(0, end + 1);
        if (text.startsWith(ERROR)) {
          throw new DeviceException(fault(text.substring(ERROR.length())));
        }
        if (text.equals("END LIST VAR " + ups)) {
          return NutAnswer.of(lines);
        }
        lines.add(text);
      }
    }
    throw new DeviceException(
        size == 0
            ? new DeviceFault.TimedOut(id, "LIST VAR", ANSWER_LIMIT)
            : new DeviceFault.ProtocolViolation(id, "END LIST VAR " + ups));
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
      case "ACCESS-DENIED", "TLS-NOT-ENABLED", "USERNAME-REQUIRED", "PASSWORD-REQUIRED" ->
          new DeviceFault.Misconfigured(id, "link", "the server lets this kiosk not ask");
      default -> new DeviceFault.ProtocolViolation(id, "an answer to LIST VAR");
    };
  }
}
