package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.link.LinkTimeoutException;

/** Questions and answers over HTTP (RFC 8010 §4). One thread at a time. */
final class IppConnection implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(IppConnection.class.getName());
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final int MOST_ANSWER_BYTES = 256 * 1024;
  private static final List<String> PRINTER =
      List.of(
          "printer-state",
          "printer-state-reasons",
          "printer-is-accepting-jobs",
          "document-format-supported");
  private static final List<String> JOB =
      List.of(
          "job-state",
          "job-state-reasons",
          "time-at-creation",
          "time-at-processing",
          "job-media-sheets-completed",
          "job-originating-user-name",
          "job-name");

  private final URI http;
  private final Duration answerLimit;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .build();
  private final AtomicInteger numbers = new AtomicInteger();
  private IppTarget target;

  /**
   * Opens nothing yet.
   *
   * @param answerLimit for one question, a document with it
   */
  IppConnection(IppTarget target, Duration answerLimit) {
    this.target = target;
    URI printer = target.printer();
    this.http = URI.create("http://" + printer.getRawAuthority() + printer.getRawPath());
    this.answerLimit = answerLimit;
  }

  IppAnswer printerState() throws IOException, MalformedAnswerException {
    return ask(number -> IppRequest.printerAttributes(number, target, PRINTER), new byte[0]);
  }

  IppAnswer print(byte[] pdf) throws IOException, MalformedAnswerException {
    return ask(number -> IppRequest.printJob(number, target), pdf);
  }

  IppAnswer jobState(int job) throws IOException, MalformedAnswerException {
    return ask(number -> IppRequest.jobAttributes(number, target, job, JOB), new byte[0]);
  }

  IppAnswer cancel(int job) throws IOException, MalformedAnswerException {
    return ask(number -> IppRequest.cancelJob(number, target, job), new byte[0]);
  }

  /** The numbers of the kiosk's own jobs that are not completed. */
  List<Integer> ownJobs() throws IOException, MalformedAnswerException {
    return ask(number -> IppRequest.ownJobs(number, target), new byte[0]).jobs().stream()
        .filter(this::own)
        .flatMap(job -> job.integer("job-id").stream().boxed())
        .toList();
  }

  /**
   * Whether the printer says that a job is the kiosk's, by its owner or, where it calls all owners
   * the same, by the name that was sent with it. Some printers list everybody's jobs whatever is
   * asked; others hide whose they are, and then a job may be another kiosk's.
   */
  boolean own(Attributes job) {
    return job.texts("job-originating-user-name").contains(target.user())
        || job.texts("job-name").contains(target.user());
  }

  private IppAnswer ask(IntFunction<byte[]> question, byte[] document)
      throws IOException, MalformedAnswerException {
    IppAnswer answer = askOnce(question, document);
    if (answer.status() == Refusal.VERSION_NOT_SUPPORTED
        && target.version() != IppVersion.ONE_ONE) {
      LOG.log(Level.INFO, "{0}: tolerated: a printer that speaks IPP 1.1 only", http);
      target = target.older();
      return askOnce(question, document);
    }
    return answer;
  }

  /** With its length: not every printer understands a request in chunks. */
  private IppAnswer askOnce(IntFunction<byte[]> question, byte[] document)
      throws IOException, MalformedAnswerException {
    int number = numbers.incrementAndGet();
    HttpRequest request =
        HttpRequest.newBuilder(http)
            .header("Content-Type", "application/ipp")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofByteArray(question.apply(number)),
                    HttpRequest.BodyPublishers.ofByteArray(document)))
            .build();
    HttpResponse<byte[]> response = whole(request);
    if (response.statusCode() != 200) {
      throw refused(response.statusCode());
    }
    IppAnswer answer = IppAnswer.parse(response.body());
    if (answer.number() != number) {
      throw new MalformedAnswerException("the answer to another question");
    }
    return answer;
  }

  private static MalformedAnswerException refused(int status) throws RefusedException {
    return switch (status) {
      case 301, 302, 303, 307, 308, 404 ->
          throw new RefusedException("link", "no printer has this path, HTTP status " + status);
      case 401, 403, 407 ->
          throw new RefusedException("link", "the printer wants a password, HTTP status " + status);
      case 426 -> throw new RefusedException("link", "the printer takes encrypted jobs only");
      default -> new MalformedAnswerException("HTTP status " + status);
    };
  }

  /**
   * HttpClient's own limit ends at the headers; this one holds for the body, too. An interrupt
   * waits until the printer has answered: of a job whose number nobody heard nobody can cancel
   * anything.
   */
  private HttpResponse<byte[]> whole(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MOST_ANSWER_BYTES));
    long end = System.nanoTime() + answerLimit.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return coming.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new LinkTimeoutException("no answer of " + http);
    } catch (ExecutionException e) {
      throw new IOException("no exchange with " + http, e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
