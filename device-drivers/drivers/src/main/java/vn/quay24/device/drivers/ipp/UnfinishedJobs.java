package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;

/**
 * Jobs that may still come out although nobody waits for them any more, over all lines to one
 * printer. Used only on the line, so by one thread at a time.
 */
final class UnfinishedJobs {
  private static final String WHOSE = "job-originating-user-name";
  private static final int CANCELED = 7; // the first state in which a job is over

  private final DeviceId id;
  private final Set<Integer> known = new TreeSet<>();
  private final Map<Integer, List<String>> owners = new HashMap<>(); // as the printer names them

  /** A job was sent and its number never heard, perhaps by an earlier process. */
  private boolean unheard = true;

  UnfinishedJobs(DeviceId id) {
    this.id = id;
  }

  /** A job goes out now. */
  void sending() {
    unheard = true;
  }

  /** The printer did not take the job that went out. */
  void refused() {
    unheard = false;
  }

  void began(int job) {
    known.add(job);
    unheard = false;
  }

  void ended(int job) {
    known.remove(job);
    owners.remove(job);
  }

  /** How the printer names the owner of a job of ours, if it does. */
  void told(int job, IppAnswer answer) {
    List<String> owner = answer.texts(WHOSE);
    if (!owner.isEmpty()) {
      owners.putIfAbsent(job, owner);
    }
  }

  /** A printer that starts anew may give the number to somebody else's job. */
  private boolean anothers(IppConnection line, int job)
      throws IOException, MalformedAnswerException {
    List<String> before = owners.getOrDefault(job, List.of());
    if (before.isEmpty()) {
      return false;
    }
    List<String> now = line.jobState(job).texts(WHOSE);
    return !now.isEmpty() && !now.equals(before);
  }

  /**
   * Cancels whatever is left of earlier jobs; asks nothing when there are none.
   *
   * @throws DeviceException the printer answers, but goes on with one
   */
  void settle(IppConnection line) throws IOException, DeviceException, MalformedAnswerException {
    if (unheard) {
      known.addAll(line.ownJobs()); // none from a printer that keeps no list
      unheard = false;
    }
    for (int job : List.copyOf(known)) {
      if (anothers(line, job)) {
        ended(job);
      } else if (!cancel(line, job)) {
        throw new DeviceException(
            new DeviceFault.Broken(id, "an earlier job is neither done nor cancelled: " + job));
      }
    }
  }

  /** Whether nothing more comes of the job; it is remembered while that is not known. */
  boolean cancel(IppConnection line, int job) throws IOException, MalformedAnswerException {
    boolean over = line.cancel(job).succeeded() || over(line.jobState(job));
    if (over) {
      ended(job);
    }
    return over;
  }

  private static boolean over(IppAnswer answer) {
    return Refusal.notFound(answer) || answer.integer("job-state").orElse(0) >= CANCELED;
  }
}
