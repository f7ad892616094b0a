package vn.quay24.device.drivers.locker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ByteLink;

/** Questions and answers on the half-duplex line that the boards share. */
final class Cu16Bus {
  private static final int ATTEMPTS = 3; // a question may be repeated; a pulse never is
  private static final int MOST_BYTES = 512;
  private static final int SHOWN = 16;

  private final DeviceId id;
  private final Duration answerLimit;

  Cu16Bus(DeviceId id, Duration answerLimit) {
    this.id = id;
    this.answerLimit = answerLimit;
  }

  /**
   * Asks one board for its doors.
   *
   * @throws DeviceException nothing came (timed out), or nothing that was a right frame
   */
  BoardStatus ask(ByteLink line, int board) throws IOException, DeviceException {
    byte[] received = {};
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      drain(line);
      line.write(Cu16.askStatus(board));
      received = listen(line, board);
      Optional<BoardStatus> answer = Cu16.find(received, board);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new DeviceException(fault(board, received));
  }

  void pulse(ByteLink line, LockAddress lock) throws IOException {
    line.write(Cu16.unlock(lock));
  }

  private byte[] listen(ByteLink line, int board) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    Deadline deadline = Deadline.in(answerLimit);
    while (!deadline.passed() && received.size() < MOST_BYTES) {
      received.writeBytes(line.read(MOST_BYTES - received.size(), deadline.left()));
      if (Cu16.find(received.toByteArray(), board).isPresent()) {
        break;
      }
    }
    return received.toByteArray();
  }

  /** Throws away what a board or a disturbance sent unasked. */
  private static void drain(ByteLink line) throws IOException {
    for (int i = 0; i < MOST_BYTES && line.read(MOST_BYTES, Duration.ZERO).length > 0; i++) {
      // dropped
    }
  }

  private DeviceFault fault(int board, byte[] received) {
    // an adapter of RS-485 may give back what it sends
    if (received.length == 0 || Arrays.equals(received, Cu16.askStatus(board))) {
      return new DeviceFault.TimedOut(id, "status of board " + board, answerLimit);
    }
    int shown = Math.min(received.length, SHOWN);
    return new DeviceFault.ProtocolViolation(
        id,
        "status frame of board " + board,
        HexFormat.ofDelimiter(" ").formatHex(received, 0, shown));
  }
}
