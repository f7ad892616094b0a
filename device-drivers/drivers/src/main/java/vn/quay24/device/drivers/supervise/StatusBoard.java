package vn.quay24.device.drivers.supervise;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.Advisory;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.DeviceStatus.Source;

/**
 * The last observed status, and the telling of changes. Anybody may post; only the device's own
 * thread tells, by calling {@link #tellNext}, so no listener ever runs under a driver's lock.
 */
final class StatusBoard {
  private final DeviceId id;
  private final DeviceKind kind;
  private final InstantSource clock;
  private final boolean simulated;
  private final LinkedBlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
  private final List<Consumer<DeviceStatus>> listeners = new ArrayList<>(); // own thread only
  private volatile DeviceStatus status;

  StatusBoard(DeviceId id, DeviceKind kind, boolean simulated, InstantSource clock) {
    this.id = id;
    this.kind = kind;
    this.simulated = simulated;
    this.clock = clock;
    this.status = status(Condition.STARTING, null, Set.of(), Source.ASSUMED);
  }

  DeviceStatus status() {
    return status;
  }

  void listen(Consumer<DeviceStatus> listener) {
    news.add(
        () -> {
          listeners.add(listener);
          listener.accept(status);
        });
  }

  void post(Observation observation, Source source) {
    post(
        switch (observation) {
          case Observation.Well(var advisories) ->
              status(Condition.ONLINE, null, advisories, source);
          case Observation.Suspect(var advisories) ->
              status(Condition.POTENTIAL_FRAUD, null, advisories, source);
          case Observation.Ill(var fault, var advisories) ->
              status(fault.condition(), fault, advisories, source);
          case Observation.Mute _ -> status(Condition.UNKNOWN, null, Set.of(), Source.ASSUMED);
        });
  }

  private synchronized void post(DeviceStatus next) {
    boolean changed = !status.sameAs(next);
    status = next;
    if (changed) {
      news.add(() -> listeners.forEach(listener -> listener.accept(next)));
    }
  }

  /** Ends a waiting for news. */
  void wake() {
    news.add(() -> {});
  }

  /** Tells one piece of news, or returns false when none came within the limit. */
  boolean tellNext(Duration limit) throws InterruptedException {
    Runnable next = news.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    if (next == null) {
      return false;
    }
    next.run();
    return true;
  }

  /** Tells what is left, without waiting. */
  void tellRest() {
    for (Runnable next = news.poll(); next != null; next = news.poll()) {
      next.run();
    }
  }

  private DeviceStatus status(
      Condition condition, @Nullable DeviceFault fault, Set<Advisory> advisories, Source source) {
    return new DeviceStatus(
        id,
        kind,
        condition,
        Optional.ofNullable(fault),
        advisories,
        clock.instant(),
        source,
        simulated);
  }
}
