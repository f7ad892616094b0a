package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkTimeoutException;

/** An open line to a printer, with what is known of its way of answering. */
final class PrinterLine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PrinterLine.class.getName());
  private static final int PIECE = 256;
  private static final int QUESTIONS = 4;
  private static final int MOST_KEPT = 64;

  private final ByteLink link;
  private final Patience patience;
  private final Deque<PrinterAnswer> kept = new ArrayDeque<>();
  private final AnswerStream answers = new AnswerStream();
  private Optional<Ailment> said = Optional.empty(); // what it said of itself last
  private boolean hasAnswered;
  private boolean clean;
  private boolean held; // it took no more bytes, and nothing has shown since that it does
  private boolean torn; // a picture was cut off in the middle

  PrinterLine(ByteLink link, Patience patience) {
    this.link = link;
    this.patience = patience;
  }

  Patience patience() {
    return patience;
  }

  /** Whether this printer has ever said anything on this line. */
  boolean hasAnswered() {
    return hasAnswered;
  }

  /** Whether nothing of an earlier job can hang on the paper or stick in the buffer. */
  boolean clean() {
    return clean;
  }

  void clean(boolean now) {
    clean = now;
  }

  void write(byte[] bytes) throws IOException {
    try {
      link.write(bytes);
    } catch (LinkTimeoutException e) {
      held = true;
      torn = true;
      clean = false;
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
      hearOut(); // its own word comes though the line is held
      inquire();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "printer " + id + " lost while it held the line", e);
    }
    return heldBy(id);
  }

  /** Why it holds the line: by its own word, by paper that was near its end, or nobody knows. */
  DeviceFault heldBy(DeviceId id) {
    if (fault(id).isPresent()) {
      return fault(id).get();
    }
    return said.map(Ailment::nearEnd).orElse(false)
        ? new DeviceFault.PaperOut(id)
        : new DeviceFault.TimedOut(id, "printer status", patience.answer());
  }

  private Optional<DeviceFault> fault(DeviceId id) {
    return said.flatMap(ailment -> ailment.fault(id));
  }

  /**
   * Lets the printer forget what it was sent and has not printed, and waits until it has: the order
   * itself may be queued behind a whole picture, and paper loaded meanwhile would print that. A
   * printer that does not know the order is given what a torn picture still waits for. What the
   * printer said before is dropped.
   */
  void forget() throws IOException {
    write(EscPos.forget());
    if (!hasAnswered) {
      return; // a cable without a way back
    }
    kept.clear();
    Deadline deadline = Deadline.in(patience.clear());
    Optional<PrinterAnswer> answer;
    do {
      answer = hear(deadline.left());
      if (answer.isPresent() && answer.get() instanceof PrinterAnswer.Cleared) {
        torn = false;
        return;
      }
    } while (!deadline.passed());
    if (torn) {
      write(EscPos.restOfBand());
      torn = false;
    }
  }

  /** The next report or automatic status, or empty at the limit. */
  Optional<PrinterAnswer> next(Duration limit) throws IOException {
    PrinterAnswer before = kept.poll();
    if (before != null) {
      return Optional.of(before);
    }
    Deadline deadline = Deadline.in(limit);
    do {
      Optional<PrinterAnswer> answer = hear(deadline.left());
      if (answer.isEmpty() || !(answer.get() instanceof PrinterAnswer.RealTime)) {
        return answer;
      }
    } while (!deadline.passed());
    return Optional.empty();
  }

  /**
   * Drops what came unasked: an old answer says nothing of now. A status that is half heard stays
   * half heard, or its rest would pass for a report.
   */
  void drain() throws IOException {
    hearOut();
    kept.clear();
  }

  private void hearOut() throws IOException {
    for (int i = 0; i < PIECE && hear(Duration.ZERO).isPresent(); i++) {
      // noted as it is heard
    }
  }

  /** Asks {@code DLE EOT 1} to {@code 4}; empty when the printer does not answer. */
  Optional<Ailment> inquire() throws IOException {
    try {
      if (held) {
        link.dropUnsent();
        link.write(EscPos.forget()); // the first that it hears when it lets go
      }
      Optional<Ailment> answer = askAll();
      held &= answer.isEmpty();
      said = answer.isPresent() ? answer : said;
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
    for (var early = hear(Duration.ZERO); early.isPresent(); early = hear(Duration.ZERO)) {
      keep(early.get());
    }
    write(EscPos.ask(what));
    Deadline deadline = Deadline.in(patience.answer());
    do {
      Optional<PrinterAnswer> answer = hear(deadline.left());
      if (answer.isPresent() && answer.get() instanceof PrinterAnswer.RealTime wanted) {
        return Optional.of(wanted);
      }
      answer.ifPresent(this::keep);
    } while (!deadline.passed());
    return Optional.empty();
  }

  private void keep(PrinterAnswer answer) {
    boolean news =
        answer instanceof PrinterAnswer.Report || answer instanceof PrinterAnswer.Automatic;
    if (news && kept.size() < MOST_KEPT) {
      kept.add(answer);
    }
  }

  private Optional<PrinterAnswer> hear(Duration limit) throws IOException {
    Deadline deadline = Deadline.in(limit);
    Optional<PrinterAnswer> next = answers.next();
    while (next.isEmpty()) {
      byte[] bytes = link.read(PIECE, deadline.left());
      answers.accept(bytes);
      next = answers.next();
      if (bytes.length == 0) {
        break;
      }
    }
    hasAnswered |= next.isPresent();
    if (next.isPresent() && next.get() instanceof PrinterAnswer.Automatic status) {
      said = Optional.of(Ailment.of(status));
    }
    return next;
  }

  @Override
  public void close() {
    link.close();
  }
}
