package vn.quay24.device.drivers.supervise;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.DeviceStatus.Source;

/**
 * Owns the line to one device for as long as the device object lives: opens it in the background,
 * lets one exchange at a time on it, looks at the device when it is idle, and opens the line again
 * after it broke, with growing pauses, or as soon as its file appears. One platform thread, {@code
 * device-<id>}, which ends with {@link #close()}.
 *
 * @param <L> the line to the device
 */
public final class Supervisor<L extends AutoCloseable> implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofMillis(300); // for an exchange under way

  private final DeviceId id;
  private final Upkeep<L> upkeep;
  private final Duration interval;
  private final StatusBoard board;
  private final ReentrantLock exchange = new ReentrantLock(true);
  private final Thread thread;
  private volatile @Nullable L line; // set under exchange, taken by whoever drops it
  private @Nullable Path missing; // under exchange: what the last opening did not find
  private DirectoryWatch.@Nullable Wait appearance; // under exchange
  private Duration pause; // under exchange
  private volatile boolean appeared;
  private volatile long nextLook = System.nanoTime();
  private volatile @Nullable PowerCycle recovery;
  private volatile boolean closed;

  /**
   * Names a device and how often to look at it.
   *
   * @param interval between looks when idle
   * @param simulated whether the device file says that the far side is an emulator
   */
  public record Watch(DeviceId id, DeviceKind kind, Duration interval, boolean simulated) {}

  private Supervisor(Watch watch, Upkeep<L> upkeep, InstantSource clock) {
    this.id = watch.id();
    this.upkeep = upkeep;
    this.interval = watch.interval();
    this.pause = firstPause();
    this.board = new StatusBoard(id, watch.kind(), watch.simulated(), clock);
    this.thread = Thread.ofPlatform().daemon().name("device-" + id).unstarted(this::run);
    thread.setUncaughtExceptionHandler(this::died);
  }

  /** Starts to look after a device; does not wait for it. */
  public static <L extends AutoCloseable> Supervisor<L> start(
      Watch watch, Upkeep<L> upkeep, InstantSource clock) {
    Supervisor<L> supervisor = new Supervisor<>(watch, upkeep, clock);
    supervisor.thread.start();
    return supervisor;
  }

  public DeviceId id() {
    return id;
  }

  public DeviceStatus status() {
    return board.status();
  }

  public void onStatus(Consumer<DeviceStatus> listener) {
    board.listen(listener);
  }

  /** What is tried when the device stays away. */
  void recoverWith(PowerCycle cycle) {
    recovery = cycle;
  }

  /** Posts what the device itself showed during an exchange. */
  public void observed(Observation observation) {
    if (!closed) {
      board.post(observation, Source.EVENT);
    }
  }

  /**
   * Runs work alone on the open line, opening it first when need be. A fault that the work meets
   * becomes the status; a broken line is closed and opened again later.
   */
  public <T> T exchange(Exchange<L, T> work) throws DeviceException, InterruptedException {
    exchange.lockInterruptibly();
    try {
      return onLine(work, Source.EVENT);
    } finally {
      lookAgainIn(line == null ? pause : interval);
      exchange.unlock();
    }
  }

  private <T> T onLine(Exchange<L, T> work, Source source)
      throws DeviceException, InterruptedException {
    if (closed) {
      throw new DeviceException(new DeviceFault.Disconnected(id));
    }
    try {
      L open = line;
      return work.on(open == null ? open() : open);
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      drop();
      Thread.interrupted();
      InterruptedException interrupted = new InterruptedException("device " + id);
      interrupted.initCause(e);
      throw interrupted;
    } catch (IOException e) {
      drop();
      missing = e instanceof NoSuchFileException absent ? Path.of(absent.getFile()) : null;
      throw failed(faultOf(e), e, source);
    } catch (DeviceException e) {
      throw failed(e.fault(), e, source);
    }
  }

  private L open() throws IOException, DeviceException, InterruptedException {
    L opened = upkeep.open();
    line = opened;
    if (closed) {
      drop(); // close() came meanwhile and found no line
      throw new DeviceException(new DeviceFault.Disconnected(id));
    }
    missing = null;
    pause = firstPause();
    LOG.log(Level.INFO, "device {0}: line open", id);
    return opened;
  }

  private DeviceFault faultOf(IOException e) {
    return e instanceof RefusedException refused
        ? refused.fault(id)
        : new DeviceFault.Disconnected(id);
  }

  private DeviceException failed(DeviceFault fault, Exception cause, Source source) {
    if (!closed) {
      if (status().fault().filter(fault::equals).isEmpty()) {
        LOG.log(Level.WARNING, "device {0}: {1}", id, saying(fault, cause));
      }
      board.post(new Observation.Ill(fault), source);
    }
    return cause instanceof DeviceException same ? same : new DeviceException(fault, cause);
  }

  /** The exception of a device names its fault already. */
  private static String saying(DeviceFault fault, Exception cause) {
    return cause instanceof DeviceException
        ? String.valueOf(cause.getMessage())
        : fault + ": " + cause.getMessage();
  }

  private void drop() {
    L open = taken();
    if (open != null) {
      upkeep.close(open);
    }
  }

  /** The line, for the first who takes it: close() and an opening that it overtook may both. */
  private @Nullable L taken() {
    synchronized (board) {
      L open = line;
      line = null;
      return open;
    }
  }

  /** Sets when to look next; a file that was missing is looked for as soon as it appears. */
  private void lookAgainIn(Duration pause) {
    nextLook = System.nanoTime() + pause.toNanos();
    Path wanted = missing;
    DirectoryWatch.Wait wait = appearance;
    if (wait != null && !closed && wait.name().equals(wanted) && !appeared) {
      return;
    }
    stopWaiting();
    if (wanted != null && !closed && !Files.exists(wanted)) {
      appearance = DirectoryWatch.await(wanted, this::fileAppeared);
    }
  }

  private void stopWaiting() {
    DirectoryWatch.Wait wait = appearance;
    appearance = null;
    appeared = false;
    if (wait != null) {
      wait.close();
    }
  }

  private void fileAppeared() {
    appeared = true;
    nextLook = System.nanoTime();
    board.wake();
  }

  private void run() {
    try {
      while (!closed) {
        boolean told = board.tellNext(Duration.ofNanos(Math.max(0, nextLook - System.nanoTime())));
        if (!told && nextLook - System.nanoTime() <= 0) {
          look();
        }
      }
    } catch (InterruptedException e) {
      LOG.log(Level.TRACE, "device {0}: supervision ends", id);
    } finally {
      board.tellRest();
    }
  }

  /** Looks at the device unless it is in use, which shows as much as a look would. */
  private void look() throws InterruptedException {
    if (!exchange.tryLock()) {
      nextLook = System.nanoTime() + interval.toNanos();
      return;
    }
    try {
      observe();
      recover();
    } finally {
      lookAgainIn(nextPause());
      exchange.unlock();
    }
  }

  private void observe() throws InterruptedException {
    try {
      board.post(onLine(upkeep::observe, Source.POLLED), Source.POLLED);
    } catch (DeviceException e) {
      LOG.log(Level.TRACE, "device " + id + " does not work", e);
    }
  }

  /** After every look, on the device's own thread, alone with the line. */
  private void recover() throws InterruptedException {
    PowerCycle cycle = recovery;
    if (cycle != null && !closed && cycle.due(status())) {
      drop();
      cycle.run(id);
    }
  }

  /** A device that is looked at often is also found again soon. */
  private Duration firstPause() {
    return interval.compareTo(FIRST_PAUSE) < 0 ? interval : FIRST_PAUSE;
  }

  private Duration nextPause() {
    if (line != null) {
      return interval;
    }
    if (appeared) {
      pause = firstPause(); // it is there: another moment, and it can be opened
    }
    Duration now = pause;
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    return now;
  }

  private void died(Thread dead, Throwable bug) {
    LOG.log(Level.ERROR, "device " + id + ": its thread died of a bug in the driver", bug);
    board.post(
        new Observation.Ill(new DeviceFault.Broken(id, "driver stopped: " + bug.getClass())),
        Source.EVENT);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    board.post(new Observation.Ill(new DeviceFault.Disconnected(id)), Source.ASSUMED);
    thread.interrupt();
    boolean alone = false;
    try {
      if (Thread.currentThread() != thread) {
        thread.join(CLOSE_LIMIT);
      }
      alone = exchange.tryLock(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      drop(); // when an exchange does not end by itself, losing its line ends it
    } finally {
      if (alone) {
        stopWaiting(); // else the exchange under way does, when it ends
        exchange.unlock();
      }
    }
  }
}
