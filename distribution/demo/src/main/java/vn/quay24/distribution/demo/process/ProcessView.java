package vn.quay24.distribution.demo.process;

import java.time.Instant;
import java.util.Optional;

/**
 * How a process is doing.
 *
 * @param memory resident set, megabytes; 0 when it does not run
 * @param restarts how often it died and came back since the bench started
 * @param since when it got into this state
 */
public record ProcessView(
    String name, State state, Optional<Long> pid, long memory, int restarts, Instant since) {

  /** What it is doing. */
  public enum State {
    /** Nobody wants it to run. */
    STOPPED,
    RUNNING,
    /** It died and waits for its next start. */
    RESTARTING
  }
}
