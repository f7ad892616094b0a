package vn.quay24.device.emulator.printer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The jobs of a page printer and what came of them (RFC 8011 §5.3.7). Guarded by the lock of the
 * printer that owns it.
 */
final class PagePrinterJobs {
  private static final int PENDING = 3;
  private static final int PROCESSING = 5;
  private static final int PROCESSING_STOPPED = 6;
  private static final int CANCELED = 7;
  private static final int ABORTED = 8;
  private static final int COMPLETED = 9;

  private final Map<Integer, Job> jobs = new TreeMap<>();
  private final List<byte[]> documents = new ArrayList<>();
  private long switchedOn = System.nanoTime() - Duration.ofDays(1).toNanos();
  private int last;
  private int begun; // jobs, ever
  private int cameOut; // documents, ever
  private Course course = Course.PRINTS;

  /** What becomes of the jobs. */
  enum Course {
    PRINTS,
    /** They are begun and not finished. */
    STAYS,
    /** They are not begun. */
    WAITS,
    /** Everything comes out, or not: the printer says that there were errors. */
    ERRS,
    /** They are given up after they were begun. */
    ABORTS
  }

  /** One document and how far it is. */
  static final class Job {
    private final byte[] document;
    private final String user;
    private final String name;
    private final int created; // seconds after the printer was switched on
    private int state = PENDING;
    private boolean begun;
    private String reason = "none";

    Job(byte[] document, String user, String name, int created) {
      this.document = document;
      this.user = user;
      this.name = name;
      this.created = created;
    }

    int created() {
      return created;
    }

    String user() {
      return user;
    }

    /** What whoever sent it calls it. */
    String name() {
      return name;
    }

    int state() {
      return state;
    }

    /** Whether it was ever processed. */
    boolean begun() {
      return begun;
    }

    String reason() {
      return reason;
    }

    /** One for each document. */
    int sheetsOut() {
      return state == COMPLETED ? 1 : 0;
    }

    boolean over() {
      return state > PROCESSING_STOPPED;
    }

    private void end(int how, String why) {
      state = how;
      reason = why;
    }
  }

  void take(Course next) {
    course = next;
  }

  /** The number of a new job. */
  int add(byte[] document, String user, String name) {
    last++;
    jobs.put(last, new Job(document, user, name, upTime()));
    return last;
  }

  /** In seconds, never zero (RFC 8011 §5.4.29). */
  private int upTime() {
    return (int) Duration.ofNanos(System.nanoTime() - switchedOn).toSeconds() + 1;
  }

  /** Forgets them all, and numbers the next ones from 1. */
  void restart() {
    switchedOn = System.nanoTime();
    jobs.clear();
    last = 0;
  }

  int last() {
    return last;
  }

  Optional<Job> job(int number) {
    return Optional.ofNullable(jobs.get(number));
  }

  /** Those that are not over, by number. */
  Map<Integer, Job> unfinished() {
    Map<Integer, Job> unfinished = new TreeMap<>(jobs);
    unfinished.values().removeIf(Job::over);
    return unfinished;
  }

  /** Whether there was anything to cancel. */
  static boolean cancel(Job job) {
    if (job.over()) {
      return false;
    }
    job.end(CANCELED, "job-canceled-by-user");
    return true;
  }

  /**
   * Goes on with whatever is not over.
   *
   * @param ready whether the printer can print
   */
  void work(boolean ready) {
    if (course != Course.WAITS) {
      unfinished().values().forEach(job -> work(job, ready));
    }
    while (documents.size() > EmulatedDocumentPrinter.DOCUMENTS_KEPT) {
      documents.removeFirst();
    }
  }

  private void work(Job job, boolean ready) {
    if (!job.begun) {
      job.begun = true;
      begun++;
    }
    job.state = ready ? PROCESSING : PROCESSING_STOPPED;
    if (!ready) {
      return;
    }
    switch (course) {
      case PRINTS -> comeOut(job, "job-completed-successfully");
      case ERRS -> comeOut(job, "job-completed-with-errors");
      case ABORTS -> job.end(ABORTED, "aborted-by-system");
      case STAYS, WAITS -> job.reason = "job-printing";
    }
  }

  private void comeOut(Job job, String reason) {
    job.end(COMPLETED, reason);
    documents.add(job.document);
    cameOut++;
  }

  /** How many jobs were begun, ever. */
  int begun() {
    return begun;
  }

  /** How many documents came out, ever. */
  int cameOut() {
    return cameOut;
  }

  /** The last ones that came out, oldest first. */
  List<byte[]> documents() {
    return List.copyOf(documents);
  }

  Optional<byte[]> document(int number) {
    int at = number - 1 - (cameOut - documents.size());
    return at >= 0 && at < documents.size() ? Optional.of(documents.get(at)) : Optional.empty();
  }
}
