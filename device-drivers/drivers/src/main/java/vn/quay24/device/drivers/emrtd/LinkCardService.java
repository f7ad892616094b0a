package vn.quay24.device.drivers.emrtd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ApduLink;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * What JMRTD sends its commands through. Keeps the true cause of the first failure, which JMRTD
 * buries, and sends nothing after it, whatever JMRTD would like to try next.
 */
final class LinkCardService extends CardService {
  /** Longer than the slowest chip computes a signature or a key agreement. */
  private static final Duration LONGEST_COMMAND = Duration.ofSeconds(5);

  private static final int GENERAL_AUTHENTICATE = 0x86;
  private static final int MUTUAL_AUTHENTICATE = 0x82;
  private static final int KEY_COUNTER = 0x63;
  private static final Set<Integer> KEY_REFUSED = Set.of(0x6982, 0x6983, 0x6984, 0x6985, 0x6988);
  private static final int MORE_DATA = 0x61;
  private static final int MAX_PARTS = 64;

  private final ApduLink link;
  private final Deadline deadline;
  private @Nullable IOException failure;
  private int lastInstruction;
  private int lastStatusWord;

  LinkCardService(ApduLink link, Deadline deadline) {
    this.link = link;
    this.deadline = deadline;
  }

  /** Throws what ended the conversation, if anything did. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** Whether the last answer says that the key was wrong: there is no one status for it. */
  boolean keyRefused() {
    boolean authenticating =
        lastInstruction == GENERAL_AUTHENTICATE || lastInstruction == MUTUAL_AUTHENTICATE;
    return authenticating
        && (lastStatusWord >> 8 == KEY_COUNTER || KEY_REFUSED.contains(lastStatusWord));
  }

  String statusText() {
    return String.format(Locale.ROOT, ", status %04X", lastStatusWord);
  }

  @Override
  public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
    try {
      throwFailure();
      lastInstruction = command.getINS();
      lastStatusWord = 0;
      ResponseAPDU answer = exchange(command.getBytes());
      lastStatusWord = answer.getSW();
      if (command.getINS() == GENERAL_AUTHENTICATE && Tlv.parse(answer.getData()).isEmpty()) {
        throw new IOException("an answer that is no data object");
      }
      return answer;
    } catch (IOException e) {
      failure = e;
      throw new CardServiceException("the conversation ended");
    }
  }

  /** One command with all parts of its answer (ISO 7816-4, GET RESPONSE). */
  private ResponseAPDU exchange(byte[] command) throws IOException {
    byte[] answer = send(command);
    if (statusWord1(answer) != MORE_DATA) {
      return new ResponseAPDU(answer);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int part = 0; part < MAX_PARTS; part++) {
      whole.write(answer, 0, answer.length - 2);
      if (statusWord1(answer) != MORE_DATA) {
        whole.write(answer, answer.length - 2, 2);
        return new ResponseAPDU(whole.toByteArray());
      }
      answer = send(new byte[] {0, (byte) 0xC0, 0, 0, answer[answer.length - 1]});
    }
    throw new IOException("an answer without end");
  }

  private byte[] send(byte[] command) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("nobody waits for this card any more");
    }
    if (deadline.passed()) {
      throw new LinkTimeoutException("the reading took too long");
    }
    return link.transmit(command, deadline.left(LONGEST_COMMAND));
  }

  private static int statusWord1(byte[] answer) {
    return answer[answer.length - 2] & 0xFF;
  }

  @Override
  public void open() {
    state = SESSION_STARTED_STATE;
  }

  @Override
  public boolean isOpen() {
    return state == SESSION_STARTED_STATE;
  }

  @Override
  public byte[] getATR() {
    return new byte[0];
  }

  @Override
  public void close() {
    state = SESSION_STOPPED_STATE;
  }

  @Override
  public boolean isConnectionLost(Exception exception) {
    return failure != null;
  }
}
