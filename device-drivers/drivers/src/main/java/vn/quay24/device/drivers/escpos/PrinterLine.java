package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ByteLink;

/** An open line to a printer, with what is known of its way of answering. */
final class PrinterLine implements AutoCloseable {
  static final Duration ANSWER_LIMIT = Duration.ofMillis(500);
  private static final Duration CLEAR_LIMIT = Duration.ofSeconds(2); // a slow line's queue, too
  private static final int PIECE = 256;
  private static final int QUESTIONS = 4;
  private static final int MOST_KEPT = 64;

  private final ByteLink link;
  private final Deque<PrinterAnswer> kept = new ArrayDeque<>();
  private AnswerStream answers = new AnswerStream();
  private boolean hasAnswered;
  private boolean clean;

  PrinterLine(ByteLink link) {
    this.link = link;
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
    link.write(bytes);
  }

  /**
   * Lets the printer forget what it was sent and has not printed, and waits until it has: the order
   * itself may be queued behind a whole picture, and paper loaded meanwhile would print that. What
   * the printer said before is dropped.
   */
  void forget() throws IOException {
    write(EscPos.forget());
    if (!hasAnswered) {
      return; // a cable without a way back
    }
    kept.clear();
    Deadline deadline = Deadline.in(CLEAR_LIMIT);
    Optional<PrinterAnswer> answer;
    do {
      answer = hear(deadline.left());
    } while (!(answer.isPresent() && answer.get() instanceof PrinterAnswer.Cleared)
        && !deadline.passed());
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

  /** Drops what came unasked: an old answer says nothing of now. */
  void drain() throws IOException {
    for (int i = 0; i < PIECE && hear(Duration.ZERO).isPresent(); i++) {
      // dropped
    }
    kept.clear();
    answers = new AnswerStream();
  }

  /** Asks {@code DLE EOT 1} to {@code 4}; empty when the printer does not answer. */
  Optional<Ailment> inquire() throws IOException {
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
    Deadline deadline = Deadline.in(ANSWER_LIMIT);
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
    return next;
  }

  @Override
  public void close() {
    link.close();
  }
}
