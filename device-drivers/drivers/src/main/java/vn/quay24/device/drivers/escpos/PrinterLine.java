package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkTimeoutException;

/** An open line to a printer, with what is known of its way of answering. */
final class PrinterLine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PrinterLine.class.getName());
  private static final int QUESTIONS = 4;

  /** So many times shorter than for an answer is it quiet when no more of them come. */
  private static final int QUIET = 5;

  private final ByteLink link;
  private final Patience patience;
  private final Hearing hearing;
  private boolean clean;
  private boolean held; // it took no more bytes, and nothing has shown since that it does
  private boolean torn; // a picture was cut off in the middle
  private boolean answering; // it has ever answered a question

  PrinterLine(ByteLink link, Patience patience, Tolerated tolerated) {
    this.link = link;
    this.patience = patience;
    this.hearing = new Hearing(link, tolerated);
  }

  Patience patience() {
    return patience;
  }

  /** Whether this printer has ever said anything on this line. */
  boolean hasAnswered() {
    return hearing.any();
  }

  /** Whether this printer has ever answered a question on this line. */
  boolean answering() {
    return answering;
  }

  Reports reports() {
    return hearing.reports();
  }

  /** Whether nothing of an earlier job can hang on the paper or stick in the buffer. */
  boolean clean() {
    return clean;
  }

  void clean(boolean now) {
    clean = now;
  }

  void write(byte[] bytes) throws IOException {
    if (EscPos.rows(bytes) > 0) {
      hearing.mayAnswer(EscPos.questionsIn(bytes));
    }
    try {
      link.write(bytes);
    } catch (LinkTimeoutException e) {
      held = true;
      torn = true;
      clean = false;
      throw e;
    } catch (InterruptedIOException e) {
      torn = true;
      throw e;
    }
  }

  /** Whether the printer holds the line, as one does by flow control while it is offline. */
  boolean held() {
    return held;
  }

  /** Asks a printer that has just begun to hold the line why it does; drops what waits for it. */
  DeviceFault whyHeld(DeviceId id) {
    try {
      hearing.drain(); // its own word comes though the line is held
      inquire();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "printer " + id + " lost while it held the line", e);
    }
    return heldBy(id);
  }

  /** Why it holds the line: by its own word, by paper that was near its end, or nobody knows. */
  DeviceFault heldBy(DeviceId id) {
    Optional<DeviceFault> fault = hearing.said().flatMap(ailment -> ailment.fault(id));
    if (fault.isPresent()) {
      return fault.get();
    }
    return hearing.said().map(Ailment::nearEnd).orElse(false)
        ? new DeviceFault.PaperOut(id)
        : new DeviceFault.TimedOut(id, "printer status", patience.answer());
  }

  /**
   * Lets the printer forget what it was sent and has not printed, and waits until it has: the order
   * itself may be queued behind a whole picture, and paper loaded meanwhile would print that. A
   * printer that does not know the order does not answer. What the printer said before is dropped.
   */
  void forget() throws IOException {
    write(EscPos.forget());
    if (hearing.any() && hearing.cleared(patience.clear())) { // else a cable without a way back
      torn = false;
    }
  }

  /** Asks for a report of all that was sent so far. */
  void askForReport() throws IOException {
    write(EscPos.report());
    hearing.reports().asked();
  }

  /** Whether the printer may wait for the rest of a picture; also by what it does not say. */
  boolean torn() {
    return torn;
  }

  /** Gives a printer the most that a picture which was cut off can wait for. */
  void mend() throws IOException {
    write(EscPos.restOfBand());
    torn = false;
  }

  /** The next report or automatic status, or empty at the limit. */
  Optional<PrinterAnswer> next(Duration limit) throws IOException {
    return hearing.next(limit);
  }

  /** Drops what came unasked: an old answer says nothing of now. */
  void drain() throws IOException {
    hearing.drain();
  }

  /**
   * Asks {@code DLE EOT 1} to {@code 4}; empty when the printer does not answer. With a printer
   * that answers twice, or late, an answer may pass for that to the next question: what looks like
   * a fault is asked again when more answers come than were asked for.
   */
  Optional<Ailment> inquire() throws IOException {
    try {
      if (held) {
        link.dropUnsent();
        link.write(EscPos.forget()); // the first that it hears when it lets go
      }
      Optional<Ailment> answer = askAll();
      if (answer.isPresent() && answer.get().ill() && !hearing.surplus()) {
        answer = hearing.settle(quiet()) ? askAll() : answer;
      }
      held &= answer.isEmpty();
      answering |= answer.isPresent();
      answer.ifPresent(hearing::told);
      return answer;
    } catch (LinkTimeoutException e) {
      return Optional.empty();
    }
  }

  private Optional<Ailment> askAll() throws IOException {
    int[] bits = new int[QUESTIONS];
    for (int what = 1; what <= QUESTIONS; what++) {
      Optional<PrinterAnswer.RealTime> answer = ask(what);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      bits[what - 1] = answer.get().bits();
    }
    return Optional.of(Ailment.of(bits[0], bits[1], bits[2], bits[3]));
  }

  /** A picture may hold the bytes of a question by chance; the answer to that one goes first. */
  private Optional<PrinterAnswer.RealTime> ask(int what) throws IOException {
    var _ = hearing.settle(hearing.surplus() ? quiet() : Duration.ZERO);
    write(EscPos.ask(what));
    return hearing.answer(hearing.surplus() ? patience.clear() : patience.answer());
  }

  /** How long a printer is quiet when it has no more to say just now. */
  Duration quiet() {
    return patience.answer().dividedBy(QUIET);
  }

  /** Whether the printer is still there to answer; a busy one may need a moment. */
  boolean isThere() throws IOException {
    Deadline deadline = Deadline.in(patience.mute());
    do {
      if (ask(1).isPresent()) {
        return true;
      }
    } while (!deadline.passed());
    return false;
  }

  @Override
  public void close() {
    link.close();
  }
}
