package vn.quay24.device.emulator.printer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What page printers of some makes do, each allowed or seen, that this one does when told to. */
public final class PagePrinterHabits {
  private static final int VERSION_NOT_SUPPORTED = 0x0503;
  private static final int OLDER_VERSION = 0x0101;
  private static final int LENGTH_REQUIRED = 411;
  private static final int OK = 200;

  private final Map<Integer, Refusal> refusals = new ConcurrentHashMap<>();
  private volatile int httpStatus = OK;
  private volatile boolean needsLength;
  private volatile boolean olderVersionOnly;
  private volatile boolean forgetful;
  private volatile boolean namesLanguage;
  private volatile boolean namesNobody;

  PagePrinterHabits() {}

  private record Refusal(int status, AtomicInteger times) {}

  /** Answers everything with an HTTP status, as one that wants a password does with 401. */
  public void answerHttp(int status) {
    httpStatus = status;
  }

  /** Understands no request in chunks. */
  public void needLength() {
    needsLength = true;
  }

  /** Speaks IPP 1.1 and nothing else. */
  public void speakOlderVersionOnly() {
    olderVersionOnly = true;
  }

  /**
   * Refuses an operation so many times.
   *
   * @param operation of RFC 8011 §5.4.15
   * @param status of RFC 8011 §B.1
   */
  public void refuse(int operation, int status, int times) {
    refusals.put(operation, new Refusal(status, new AtomicInteger(times)));
  }

  /** Knows nothing of a job once it is done. */
  public void forgetJobs() {
    forgetful = true;
  }

  /** Says names with their language. */
  public void nameLanguages() {
    namesLanguage = true;
  }

  /** Calls the owner of every job the same. */
  public void nameNobody() {
    namesNobody = true;
  }

  /** The HTTP status of an answer. */
  int httpStatus(boolean withLength) {
    return needsLength && !withLength ? LENGTH_REQUIRED : httpStatus;
  }

  /** The status with which a request is refused; 0 when it is not. */
  int refused(IppMessage request) {
    if (olderVersionOnly && request.version() != OLDER_VERSION) {
      return VERSION_NOT_SUPPORTED;
    }
    Refusal refusal = refusals.get(request.operation());
    return refusal != null && refusal.times().getAndDecrement() > 0 ? refusal.status() : 0;
  }

  boolean forgetful() {
    return forgetful;
  }

  boolean namesLanguage() {
    return namesLanguage;
  }

  boolean namesNobody() {
    return namesNobody;
  }
}
