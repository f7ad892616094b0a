package vn.quay24.device.drivers.ipp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
  private static final System.Logger LOG = System.getLogger(UnfinishedJobs.class.getName());
  private static final String BIRTH = "time-at-creation"; // RFC 8011 §5.3.14.1, of every job
  private static final int CANCELED = 7; // the first state in which a job is over

  private final DeviceId id;
  private final Set<Integer> known = new TreeSet<>();
  private final Map<Integer, Integer> births = new HashMap<>(); // by the printer's clock

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
    births.remove(job);
  }

  /** What the printer said of a job of ours before it was lost sight of. */
  void told(int job, IppAnswer answer) {
    OptionalInt second = answer.integer(BIRTH);
    if (second.orElse(0) > 0) { // else before it was switched on, as some say of all jobs
      births.putIfAbsent(job, second.getAsInt());
    }
  }

  /** Also a printer that hides whose its jobs are tells in which second of its own it got one. */
  private boolean ours(IppConnection line, int job, IppAnswer now) {
    Integer birth = births.get(job);
    return line.own(now.all())
        || (birth != null && now.integer(BIRTH).equals(OptionalInt.of(birth)));
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
      if (!settled(line, job)) {
        throw new DeviceException(
            new DeviceFault.Broken(id, "an earlier job is neither done nor cancelled: " + job));
      }
    }
  }

  /**
   * Whether nothing more comes of a job that was lost sight of. A printer that was started anew may
   * have given its number to somebody else's: what it does not say to be ours is left alone.
   */
  boolean settled(IppConnection line, int job) throws IOException, MalformedAnswerException {
    IppAnswer now = line.jobState(job);
    if (!over(now)) {
      if (!now.succeeded()) {
        return false;
      }
      if (ours(line, job, now)) {
        return cancel(line, job);
      }
      LOG.log(
          Level.WARNING,
          "printer {0}: job {1} is left alone: nothing says that it is ours",
          id,
          String.valueOf(job));
    }
    ended(job);
    return true;
  }

  /** Cancels a job that was never lost sight of; it is remembered until nothing comes of it. */
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
