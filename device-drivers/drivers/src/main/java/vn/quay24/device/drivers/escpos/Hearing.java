package vn.quay24.device.drivers.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.link.ByteLink;

/** What a printer says on an open line, with what is known of its way of saying it. */
final class Hearing {
  static final String SURPLUS =
      "a printer answers a question more than once, or late; it is given more time";
  private static final int PIECE = 256;
  private static final int MOST_KEPT = 64;

  private final ByteLink link;
  private final Tolerated tolerated;
  private final Reports reports = new Reports();
  private final Deque<PrinterAnswer> kept = new ArrayDeque<>();
  private final AnswerStream answers = new AnswerStream();
  private Optional<Ailment> said = Optional.empty();
  private boolean any;
  private int unanswered; // questions whose answers may still come
  private int byChance; // questions that stood in a picture, since it was quiet
  private boolean surplus; // answers came that belong to no question

  Hearing(ByteLink link, Tolerated tolerated) {
    this.link = link;
    this.tolerated = tolerated;
  }

  Reports reports() {
    return reports;
  }

  /** Whether this printer has ever said anything on this line. */
  boolean any() {
    return any;
  }

  /** What it said of itself last. */
  Optional<Ailment> said() {
    return said;
  }

  /** It said so when asked. */
  void told(Ailment ailment) {
    said = Optional.of(ailment);
  }

  /** Whether it answers a question more than once, or later than it is waited for. */
  boolean surplus() {
    return surplus;
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
      if (answer.isEmpty() || !unasked(answer.get())) {
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
    for (int i = 0; i < PIECE; i++) {
      Optional<PrinterAnswer> answer = hear(Duration.ZERO);
      if (answer.isEmpty()) {
        break;
      }
      var _ = unasked(answer.get());
    }
    kept.clear();
    byChance = 0;
  }

  /** The bytes of so many questions stand in a picture that is sent now. */
  void mayAnswer(int questions) {
    byChance = Math.min(MOST_KEPT, byChance + questions);
  }

  /** Notes an answer to a question that nobody has asked, or nobody waits for any more. */
  private boolean unasked(PrinterAnswer answer) {
    if (!(answer instanceof PrinterAnswer.RealTime)) {
      return false;
    }
    if (byChance > 0) {
      byChance--;
      return true;
    }
    unanswered = Math.max(0, unanswered - 1);
    surplus = true;
    tolerated.note(SURPLUS);
    return true;
  }

  /**
   * Hears out what is still to come of answers to earlier questions, until it is quiet so long.
   *
   * @return whether any came
   */
  boolean settle(Duration quiet) throws IOException {
    boolean any = false;
    for (int i = 0; i < PIECE; i++) {
      Optional<PrinterAnswer> answer = hear(quiet);
      if (answer.isEmpty()) {
        break;
      }
      if (unasked(answer.get())) {
        any = true;
      } else {
        keep(answer.get());
      }
    }
    return any;
  }

  /**
   * The answer to a question, or empty at the limit; what else comes meanwhile is kept. Answers to
   * earlier questions come first, unless they were lost.
   */
  Optional<PrinterAnswer.RealTime> answer(Duration limit) throws IOException {
    Optional<PrinterAnswer.RealTime> answer = realTime(limit);
    if (answer.isEmpty()) {
      unanswered = Math.min(MOST_KEPT, unanswered + 1);
      return answer;
    }
    for (; unanswered > 0; unanswered--) {
      Optional<PrinterAnswer.RealTime> later = realTime(limit);
      if (later.isEmpty()) {
        unanswered = 0;
        return answer;
      }
      answer = later;
    }
    return answer;
  }

  private Optional<PrinterAnswer.RealTime> realTime(Duration limit) throws IOException {
    Deadline deadline = Deadline.in(limit);
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

  /** Whether the printer says within the limit that it has forgotten all that it was sent. */
  boolean cleared(Duration limit) throws IOException {
    kept.clear();
    Deadline deadline = Deadline.in(limit);
    do {
      if (hear(deadline.left()).orElse(null) instanceof PrinterAnswer.Cleared) {
        reports.forgotten();
        return true;
      }
    } while (!deadline.passed());
    return false;
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
    any |= next.isPresent();
    next.ifPresent(this::note);
    return next;
  }

  private void note(PrinterAnswer answer) {
    if (answer instanceof PrinterAnswer.Automatic status) {
      said = Optional.of(Ailment.of(status));
    } else if (answer instanceof PrinterAnswer.Report) {
      reports.heard();
    }
  }
}
