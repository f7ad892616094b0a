package vn.quay24.protocol.supervisor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The service manager that started this process, told as sd_notify(3) describes: the process is
 * ready, it is alive, it ends. Where nobody wants to know, nothing is said. Any thread.
 */
public final class Supervisor {
  private static final Logger LOG = System.getLogger(Supervisor.class.getName());
  private static final int SIGNS_WITHIN_PATIENCE = 3;

  private final Optional<NotifySocket> socket;
  private final Optional<Duration> patience;
  private final AtomicLong lastSign = new AtomicLong();

  private Supervisor(Optional<NotifySocket> socket, Optional<Duration> patience) {
    this.socket = socket;
    this.patience = patience;
  }

  /**
   * The one that the environment names.
   *
   * @param environment of the process: {@code NOTIFY_SOCKET}, {@code WATCHDOG_USEC}, {@code
   *     WATCHDOG_PID}
   */
  public static Supervisor in(Map<String, String> environment) {
    Optional<NotifySocket> socket =
        Optional.ofNullable(environment.get("NOTIFY_SOCKET")).flatMap(NotifySocket::at);
    String self = String.valueOf(ProcessHandle.current().pid());
    Optional<Duration> patience =
        Optional.ofNullable(environment.get("WATCHDOG_USEC"))
            .filter(micros -> micros.matches("[1-9][0-9]{0,17}"))
            .filter(_ -> environment.getOrDefault("WATCHDOG_PID", self).equals(self))
            .map(micros -> Duration.ofNanos(Long.parseLong(micros)).multipliedBy(1000));
    return new Supervisor(socket, patience);
  }

  /** How often signs of life are to be given; empty when nobody waits for them. */
  public Optional<Duration> rhythm() {
    return patience.map(limit -> limit.dividedBy(SIGNS_WITHIN_PATIENCE));
  }

  /** The process serves from now on. */
  public void ready() {
    tell("READY=1");
  }

  /**
   * The thread that matters is alive; called from there, as often as it likes: no more is said than
   * the manager's patience asks for.
   */
  public void alive() {
    if (rhythm().isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    long last = lastSign.get();
    boolean due = last == 0 || now - last >= rhythm().get().toNanos();
    if (due && lastSign.compareAndSet(last, now)) {
      tell("WATCHDOG=1");
    }
  }

  /** The process ends, as it was asked to. */
  public void ending() {
    tell("STOPPING=1");
  }

  private void tell(String state) {
    if (socket.isPresent() && !socket.get().send(state)) {
      LOG.log(Level.WARNING, "the service manager did not hear {0}", state);
    }
  }
}
