package vn.quay24.device.emulator.printer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page printer on the network that speaks IPP Everywhere (RFC 8010, RFC 8011) for what a kiosk
 * asks of it: how it is, print this PDF, how far is the job, stop it. Its verbs are what hands do.
 */
public final class EmulatedDocumentPrinter implements AutoCloseable {
  private static final String PATH = "/ipp/print";
  private static final int MOST_REQUEST_BYTES = 64 * 1024 * 1024;

  /** How many documents can be looked at afterwards. */
  public static final int DOCUMENTS_KEPT = 20;

  private static final String USER = "requesting-user-name";
  private static final int PRINT_JOB = 0x0002;
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

  private final PagePrinterJobs jobs = new PagePrinterJobs(); // guarded by this, like all below
  private volatile Runnable printed = () -> {};
  private @Nullable HttpServer server;
  private int port; // the same after a pulled plug
  private boolean paper = true;
  private boolean low;
  private boolean cover;
  private boolean jam;
  private boolean mute;
  private boolean openList;
  private boolean hidesNames;
  private boolean countsSheets;

  private EmulatedDocumentPrinter(int port) {
    this.port = port;
  }

  /**
   * A printer with paper, plugged in.
   *
   * @param port of 127.0.0.1; 0 takes any
   */
  public static EmulatedDocumentPrinter start(int port) throws IOException {
    EmulatedDocumentPrinter printer = new EmulatedDocumentPrinter(port);
    printer.listen();
    return printer;
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private synchronized void listen() throws IOException {
    HttpServer listening = HttpServer.create(loopback(port), 0);
    listening.createContext(PATH, this::serve);
    listening.start();
    port = listening.getAddress().getPort();
    server = listening;
  }

  /**
   * What can be seen of it.
   *
   * @param documents how many came out since it was made
   */
  public record State(
      boolean plugged,
      boolean paperOut,
      boolean fewSheets,
      boolean coverOpen,
      boolean jammed,
      int documents) {}

  public synchronized State state() {
    return new State(server != null, !paper, low, cover, jam, jobs.cameOut());
  }

  /** Called after a document came out by itself, on the thread that served the job. */
  public void onPrinted(Runnable listener) {
    printed = listener;
  }

  /** As the device file names it. */
  public synchronized String link() {
    return "ipp://127.0.0.1:" + port + PATH;
  }

  public synchronized void removePaper() {
    paper = false;
  }

  public synchronized void loadPaper() {
    paper = true;
    low = false;
    work();
  }

  /** Leaves a few sheets. */
  public synchronized void fewSheets() {
    low = true;
  }

  public synchronized void openCover() {
    cover = true;
  }

  public synchronized void closeCover() {
    cover = false;
    work();
  }

  public synchronized void jamPaper() {
    jam = true;
  }

  public synchronized void freePaper() {
    jam = false;
    work();
  }

  /** Takes jobs and does not finish them, until told otherwise. */
  public synchronized void slow(boolean never) {
    jobs.take(never ? PagePrinterJobs.Course.STAYS : PagePrinterJobs.Course.PRINTS);
    work();
  }

  /** Takes jobs and does not begin them, until told otherwise. */
  public synchronized void busy(boolean elsewhere) {
    jobs.take(elsewhere ? PagePrinterJobs.Course.WAITS : PagePrinterJobs.Course.PRINTS);
    work();
  }

  /** Says of every job that it was completed with errors, until told otherwise. */
  public synchronized void err(boolean always) {
    jobs.take(always ? PagePrinterJobs.Course.ERRS : PagePrinterJobs.Course.PRINTS);
    work();
  }

  /** Gives every job up after it was begun, until told otherwise. */
  public synchronized void abort(boolean always) {
    jobs.take(always ? PagePrinterJobs.Course.ABORTS : PagePrinterJobs.Course.PRINTS);
    work();
  }

  /** Says of every job how many of its sheets are out, as not every printer does. */
  public synchronized void countSheets(boolean tells) {
    countsSheets = tells;
  }

  /** Does not say whose the jobs are that it lists. */
  public synchronized void hideNames(boolean always) {
    hidesNames = always;
  }

  /** Somebody else prints here, too. */
  public synchronized void printFor(String user, byte[] document) {
    jobs.add(document, user);
    work();
  }

  /** Lists everybody's jobs to whoever asks for his own, as some printers do. */
  public synchronized void openList(boolean toAll) {
    openList = toAll;
  }

  /** Takes jobs and loses the answer on the way, until told otherwise. */
  public synchronized void mute(boolean whenPrinting) {
    mute = whenPrinting;
  }

  private synchronized boolean lost(IppMessage request) {
    return mute && request.operation() == PRINT_JOB;
  }

  public void unplug() {
    HttpServer listening = taken();
    if (listening != null) {
      listening.stop(0); // waits for whom it serves, who may want the lock
    }
  }

  private synchronized @Nullable HttpServer taken() {
    HttpServer listening = server;
    server = null;
    return listening;
  }

  public synchronized void plug() {
    if (server == null) {
      try {
        listen();
      } catch (IOException e) {
        throw new UncheckedIOException("the emulated page printer cannot listen again", e);
      }
    }
  }

  /**
   * Waits until so many jobs were taken.
   *
   * @param number from 1
   */
  public synchronized void awaitJob(int number) throws InterruptedException {
    while (jobs.last() < number) {
      wait();
    }
  }

  /** What came out, oldest first. */
  public synchronized List<byte[]> documents() {
    return jobs.documents();
  }

  /**
   * One of the last {@link #DOCUMENTS_KEPT} that came out.
   *
   * @param number from 1, counted since the printer was made
   */
  public synchronized Optional<byte[]> document(int number) {
    return jobs.document(number);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readNBytes(MOST_REQUEST_BYTES);
      Optional<IppMessage> message =
          "POST".equals(exchange.getRequestMethod()) ? IppMessage.parse(request) : Optional.empty();
      if (message.isEmpty()) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      int before = state().documents();
      byte[] answer = answer(message.get());
      if (state().documents() > before) {
        printed.run();
      }
      if (lost(message.get())) {
        return; // which closes the connection
      }
      exchange.getResponseHeaders().set("Content-Type", "application/ipp");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private synchronized byte[] answer(IppMessage request) {
    if (!proper(request)) {
      return request.answer(BAD_REQUEST).end();
    }
    return switch (request.operation()) {
      case GET_PRINTER -> printer(request);
      case PRINT_JOB -> print(request);
      case GET_JOBS -> ownJobs(request);
      case GET_JOB -> job(request, request.integer("job-id"), false);
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
        .enumerated("printer-state", ready() ? IDLE : STOPPED)
        .keywords("printer-state-reasons", reasons())
        .flag("printer-is-accepting-jobs", true)
        .format("document-format-supported", "application/pdf")
        .end();
  }

  private boolean ready() {
    return paper && !cover && !jam;
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (cover) {
      reasons.add("cover-open-error");
    }
    if (jam) {
      reasons.add("media-jam-error");
    }
    if (!paper) {
      reasons.add("media-empty-error");
    }
    if (low) {
      reasons.add("media-low-warning");
    }
    return reasons.isEmpty() ? List.of("none") : reasons;
  }

  private byte[] print(IppMessage request) {
    if (!request.text("document-format").equals("application/pdf")) {
      return request.answer(FORMAT_NOT_SUPPORTED).end();
    }
    int number = jobs.add(request.document(), request.text(USER));
    notifyAll();
    work();
    return job(request, number, false);
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
                if (!hidesNames) {
                  answer.name("job-originating-user-name", job.user());
                }
              }
            });
    return answer.end();
  }

  private byte[] told(IppMessage request, int number, PagePrinterJobs.Job job) {
    IppMessage.Answer answer =
        request
            .answer(SUCCESS)
            .group(JOB_GROUP)
            .integer("job-id", number)
            .enumerated("job-state", job.state())
            .keywords("job-state-reasons", List.of(job.reason()));
    if (countsSheets) {
      answer.integer("job-media-sheets-completed", job.sheetsOut());
    }
    return (job.begun()
            ? answer.integer("time-at-processing", 1)
            : answer.noValue("time-at-processing"))
        .end();
  }

  private void work() {
    jobs.work(ready());
  }

  @Override
  public void close() {
    unplug();
  }
}
