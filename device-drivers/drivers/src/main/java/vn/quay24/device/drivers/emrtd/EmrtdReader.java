package vn.quay24.device.drivers.emrtd;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.DeviceStatus.Source;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.link.ApduLink;

/**
 * The card reader as a device: one thread owns the link, looks at it every half second while nobody
 * reads, and so finds out by itself that the reader went away and came back.
 */
public final class EmrtdReader implements IdCardReader {
  private static final Duration LONGEST_READ = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(2);
  private static final Duration LOOK_FOR_CARD = Duration.ofMillis(100);
  private static final Duration LOOK_FOR_REMOVAL = Duration.ofMillis(200);

  private final DeviceId id;
  private final ApduLink link;
  private final ChipReader chips;
  private final InstantSource clock;
  private final boolean simulated;
  private final StatusBoard board;
  private final OwnerThread owner;
  private final CountDownLatch closing = new CountDownLatch(1);
  private Duration backOff = GLANCE; // of the owner's thread

  EmrtdReader(
      DeviceId id, ApduLink link, boolean simulated, TrustStore trust, InstantSource clock) {
    this.id = id;
    this.link = link;
    this.chips = new ChipReader(link, trust, clock);
    this.clock = clock;
    this.simulated = simulated;
    this.board = new StatusBoard(DeviceStatus.starting(id, kind(), clock.instant()));
    this.owner = new OwnerThread("card-" + id, this::glance, link::close);
  }

  /** Begins to look for the reader. */
  EmrtdReader start() {
    owner.start();
    return this;
  }

  @Override
  public DeviceId id() {
    return id;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.ID_CARD_READER;
  }

  @Override
  public DeviceStatus status() {
    return board.status();
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    board.listen(listener);
  }

  @Override
  public CardOutcome read(AccessKey key, Consumer<CardHolder> details, Duration limit)
      throws DeviceException, InterruptedException {
    if (limit.isNegative() || limit.compareTo(LONGEST_READ) > 0) {
      throw new IllegalArgumentException("a reading takes at most " + LONGEST_READ);
    }
    SessionLimit session = new SessionLimit(limit);
    try {
      return owned(
          () -> awaitCard(session) ? chips.read(key, details, session) : new CardOutcome.NoCard());
    } finally {
      session.cancel();
    }
  }

  private boolean awaitCard(SessionLimit session) throws IOException, InterruptedException {
    while (!link.cardPresent()) {
      seenWorking();
      if (session.over() || pause(LOOK_FOR_CARD)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the device was closed meanwhile. */
  private boolean pause(Duration time) throws InterruptedException {
    return closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean cardPresent() throws DeviceException {
    try {
      return owned(link::cardPresent);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException(new DeviceFault.Disconnected(id), e);
    }
  }

  @Override
  public boolean awaitRemoval(Duration limit) throws DeviceException, InterruptedException {
    SessionLimit wait = new SessionLimit(limit);
    while (owned(link::cardPresent)) {
      if (wait.over()) {
        return false;
      }
      pause(LOOK_FOR_REMOVAL);
    }
    return true;
  }

  /** Runs the work on the owner's thread; the caller's interruption does not reach the link. */
  private <T> T owned(Callable<T> work) throws DeviceException, InterruptedException {
    FutureTask<T> task = owner.submit(() -> observed(work));
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(false);
      throw e;
    } catch (CancellationException e) {
      throw new DeviceException(new DeviceFault.Disconnected(id));
    } catch (ExecutionException e) {
      throw new DeviceException(faultOf(e.getCause()), e);
    }
  }

  private DeviceFault faultOf(@Nullable Throwable cause) {
    return cause instanceof IOException
        ? new DeviceFault.Disconnected(id)
        : new DeviceFault.Broken(id, "a defect of the driver: " + kindOf(cause));
  }

  private static String kindOf(@Nullable Throwable cause) {
    return cause == null ? "" : cause.getClass().getSimpleName();
  }

  private <T> T observed(Callable<T> work) throws Exception {
    try {
      T result = work.call();
      seenWorking();
      return result;
    } catch (IOException e) {
      seenAway();
      throw e;
    }
  }

  private Duration glance() {
    try {
      link.cardPresent();
      seenWorking();
    } catch (IOException e) {
      seenAway();
    }
    return backOff;
  }

  private void seenWorking() {
    backOff = GLANCE;
    board.observe(
        new DeviceStatus(
            id,
            kind(),
            Condition.ONLINE,
            Optional.empty(),
            Set.of(),
            clock.instant(),
            Source.POLLED,
            simulated));
  }

  private void seenAway() {
    Duration doubled = backOff.multipliedBy(2);
    backOff = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    board.observe(
        DeviceStatus.faulted(
            id, kind(), new DeviceFault.Disconnected(id), clock.instant(), Source.POLLED));
  }

  @Override
  public void close() {
    closing.countDown();
    owner.close();
    seenAway();
  }
}
