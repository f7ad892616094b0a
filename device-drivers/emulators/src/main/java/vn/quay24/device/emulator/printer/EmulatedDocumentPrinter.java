package vn.quay24.device.emulator.printer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

  private final PagePrinterJobs jobs = new PagePrinterJobs(); // guarded by this, like all below
  private final PaperPath path = new PaperPath();
  private final PagePrinterAnswers answers = new PagePrinterAnswers(jobs, path);
  private volatile Runnable printed = () -> {};
  private @Nullable HttpServer server;
  private int port; // the same after a pulled plug
  private boolean mute;

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
   * @param begun how many jobs were begun since it was made
   * @param documents how many came out since it was made
   */
  public record State(
      boolean plugged,
      boolean paperOut,
      boolean fewSheets,
      boolean coverOpen,
      boolean jammed,
      int begun,
      int documents) {}

  public synchronized State state() {
    return new State(
        server != null,
        path.paperOut(),
        path.low(),
        path.coverOpen(),
        path.jammed(),
        jobs.begun(),
        jobs.cameOut());
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
    path.paper(false);
  }

  public synchronized void loadPaper() {
    path.paper(true);
    path.low(false);
    work();
  }

  /** Leaves a few sheets. */
  public synchronized void fewSheets() {
    path.low(true);
  }

  public synchronized void openCover() {
    path.cover(true);
  }

  public synchronized void closeCover() {
    path.cover(false);
    work();
  }

  public synchronized void jamPaper() {
    path.jam(true);
  }

  public synchronized void freePaper() {
    path.jam(false);
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
    answers.countSheets(tells);
  }

  /** Does not say whose its jobs are, nor what they are called. */
  public synchronized void hideNames(boolean always) {
    answers.hideNames(always);
  }

  /** What it does as printers of some makes do. */
  public PagePrinterHabits habits() {
    return answers.habits();
  }

  /** Switches it off and on: it forgets its jobs, and numbers the next ones from 1. */
  public synchronized void restart() {
    jobs.restart();
  }

  /** Somebody else prints here, too. */
  public synchronized void printFor(String user, byte[] document) {
    jobs.add(document, user, user + "'s letter");
    work();
  }

  /** Lists everybody's jobs to whoever asks for his own, as some printers do. */
  public synchronized void openList(boolean toAll) {
    answers.openList(toAll);
  }

  /** Takes jobs and loses the answer on the way, until told otherwise. */
  public synchronized void mute(boolean whenPrinting) {
    mute = whenPrinting;
  }

  private synchronized boolean lost(IppMessage request) {
    return mute && request.operation() == PagePrinterAnswers.PRINT_JOB;
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

  /** Waits until it was asked so many times how a job is. */
  public synchronized void awaitLooks(int times) throws InterruptedException {
    while (answers.looks() < times) {
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
      boolean withLength = exchange.getRequestHeaders().containsKey("Content-Length");
      int status = answers.habits().httpStatus(withLength);
      if (status != HttpURLConnection.HTTP_OK) {
        exchange.sendResponseHeaders(status, -1);
        return;
      }
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
    byte[] answer = answers.to(request);
    notifyAll(); // those who wait for a job, or for a look at one
    return answer;
  }

  private void work() {
    jobs.work(path.ready());
  }

  @Override
  public void close() {
    unplug();
  }
}
