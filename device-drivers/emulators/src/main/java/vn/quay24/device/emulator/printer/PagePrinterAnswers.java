package vn.quay24.device.emulator.printer;

import java.util.List;
import java.util.Optional;

/**
 * What a page printer answers to the requests of IPP Everywhere that a kiosk makes (RFC 8011 §4).
 * Guarded by the lock of the printer that owns it.
 */
final class PagePrinterAnswers {
  /** The operation that brings a document. */
  static final int PRINT_JOB = 0x0002;

  private static final String USER = "requesting-user-name";
  private static final String OWNER = "job-originating-user-name";
  private static final String NAME = "job-name";
  private static final String NOBODY = "anonymous";
  private static final int CANCEL_JOB = 0x0008;
  private static final int GET_JOB = 0x0009;
  private static final int GET_JOBS = 0x000A;
  private static final int GET_PRINTER = 0x000B;
  private static final int SUCCESS = 0x0000;
  private static final int BAD_REQUEST = 0x0400;
  private static final int NOT_POSSIBLE = 0x0404;
  private static final int NOT_FOUND = 0x0406;
  private static final int FORMAT_NOT_SUPPORTED = 0x040A;
  private static final int UNKNOWN_OPERATION = 0x0501;
  private static final int JOB_GROUP = 0x02;
  private static final int PRINTER_GROUP = 0x04;
  private static final int IDLE = 3;
  private static final int STOPPED = 5;

  private final PagePrinterJobs jobs;
  private final PaperPath path;
  private boolean openList;
  private boolean hidesNames;
  private boolean countsSheets;
  private final PagePrinterHabits habits = new PagePrinterHabits();
  private int looks;

  PagePrinterAnswers(PagePrinterJobs jobs, PaperPath path) {
    this.jobs = jobs;
    this.path = path;
  }

  void openList(boolean toAll) {
    openList = toAll;
  }

  void hideNames(boolean always) {
    hidesNames = always;
  }

  void countSheets(boolean tells) {
    countsSheets = tells;
  }

  PagePrinterHabits habits() {
    return habits;
  }

  /** How often it was asked how a job is. */
  int looks() {
    return looks;
  }

  byte[] to(IppMessage request) {
    if (!proper(request)) {
      return request.answer(BAD_REQUEST).end();
    }
    int refused = habits.refused(request);
    if (refused != SUCCESS) {
      return request.answer(refused).end();
    }
    return switch (request.operation()) {
      case GET_PRINTER -> printer(request);
      case PRINT_JOB -> print(request);
      case GET_JOBS -> ownJobs(request);
      case GET_JOB -> look(request);
      case CANCEL_JOB -> job(request, request.integer("job-id"), true);
      default -> request.answer(UNKNOWN_OPERATION).end();
    };
  }

  /** RFC 8011 §4.1.4 and §4.1.5: these come first, in this order. */
  private static boolean proper(IppMessage request) {
    List<String> names = List.copyOf(request.attributes().keySet());
    return names.size() >= 3
        && names
            .subList(0, 3)
            .equals(List.of("attributes-charset", "attributes-natural-language", "printer-uri"))
        && request.text("attributes-charset").equals("utf-8");
  }

  private byte[] printer(IppMessage request) {
    return request
        .answer(SUCCESS)
        .group(PRINTER_GROUP)
        .enumerated("printer-state", path.ready() ? IDLE : STOPPED)
        .keywords("printer-state-reasons", path.reasons())
        .flag("printer-is-accepting-jobs", true)
        .format("document-format-supported", "application/pdf")
        .end();
  }

  private byte[] print(IppMessage request) {
    if (!request.text("document-format").equals("application/pdf")) {
      return request.answer(FORMAT_NOT_SUPPORTED).end();
    }
    int number = jobs.add(request.document(), request.text(USER), request.text(NAME));
    jobs.work(path.ready());
    return job(request, number, false);
  }

  private byte[] look(IppMessage request) {
    looks++;
    int number = request.integer("job-id");
    boolean over = jobs.job(number).filter(PagePrinterJobs.Job::over).isPresent();
    return over && habits.forgetful()
        ? request.answer(NOT_FOUND).end()
        : job(request, number, false);
  }

  private byte[] job(IppMessage request, int number, boolean cancel) {
    Optional<PagePrinterJobs.Job> job = jobs.job(number);
    if (job.isEmpty()) {
      return request.answer(NOT_FOUND).end();
    }
    return cancel && !PagePrinterJobs.cancel(job.get())
        ? request.answer(NOT_POSSIBLE).end()
        : told(request, number, job.get());
  }

  private byte[] ownJobs(IppMessage request) {
    IppMessage.Answer answer = request.answer(SUCCESS);
    jobs.unfinished()
        .forEach(
            (number, job) -> {
              if (openList || job.user().equals(request.text(USER))) {
                answer
                    .group(JOB_GROUP)
                    .integer("job-id", number)
                    .enumerated("job-state", job.state());
                tellOwner(answer, job);
              }
            });
    return answer.end();
  }

  private void tellOwner(IppMessage.Answer answer, PagePrinterJobs.Job job) {
    if (hidesNames) {
      return;
    }
    String owner = habits.namesNobody() ? NOBODY : job.user();
    if (habits.namesLanguage()) {
      answer.nameWithLanguage(OWNER, "vi", owner);
      answer.nameWithLanguage(NAME, "vi", job.name());
    } else {
      answer.name(OWNER, owner);
      answer.name(NAME, job.name());
    }
  }

  private byte[] told(IppMessage request, int number, PagePrinterJobs.Job job) {
    IppMessage.Answer answer =
        request
            .answer(SUCCESS)
            .group(JOB_GROUP)
            .integer("job-id", number)
            .integer("time-at-creation", job.created())
            .enumerated("job-state", job.state())
            .keywords("job-state-reasons", List.of(job.reason()));
    tellOwner(answer, job);
    if (countsSheets) {
      answer.integer("job-media-sheets-completed", job.sheetsOut());
    }
    return (job.begun()
            ? answer.integer("time-at-processing", 1)
            : answer.noValue("time-at-processing"))
        .end();
  }
}
