package vn.quay24.kiosk.touch;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.Advisory;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.kiosk.runtime.Routine;
import vn.quay24.kiosk.runtime.Screen;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/**
 * The touch screen as a device among the others: it has no driver, so what can be known of it is
 * what its touches tell. The thread {@code touch-screen} looks once a minute.
 */
public final class TouchScreen implements Device, Screen {
  private static final DeviceId ID = new DeviceId("touch");
  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final int KEEP_EVERY = 60; // looks

  private final InstantSource clock;
  private final Memory memory;
  private final TouchDetector detector; // guarded by this
  private final List<Consumer<DeviceStatus>> listeners = new ArrayList<>(); // guarded by this
  private final Routine routine = new Routine("touch-screen", this::look);
  private DeviceStatus status; // guarded by this
  // Weak: a stage holds personal data, which must not live longer for this. Guarded by this.
  private WeakReference<Stage> page = new WeakReference<>(new Welcome.Attract());
  private boolean serving; // guarded by this
  private int looks; // guarded by this

  /** Keeps between processes how long nobody touched the screen. */
  public interface Memory {

    Duration quiet();

    void keep(Duration quiet);
  }

  public TouchScreen(TouchLimits limits, Memory memory, InstantSource clock) {
    this.clock = clock;
    this.memory = memory;
    this.detector = new TouchDetector(limits, memory.quiet());
    this.status = observed(Set.of());
  }

  public void start() {
    routine.start();
  }

  /** A touch, in pixels of the screen. Any thread; returns at once. */
  public void touched(double x, double y) {
    judge(() -> detector.touched(x, y, clock.instant()));
  }

  @Override
  public void show(Visit visit) {
    judge(
        () -> {
          serving = visit.service() == Visit.Service.IN_SERVICE;
          if (!stays(page.get(), visit.stage())) {
            detector.moved();
          }
          page = new WeakReference<>(visit.stage()); // also an equal one: the other may go
        });
  }

  /** The devices' page is told anew all the time, whatever is touched. */
  private static boolean stays(@Nullable Stage before, Stage now) {
    if (before instanceof StaffWork.Machine old && now instanceof StaffWork.Machine machine) {
      return machine.retold(old);
    }
    return now.equals(before);
  }

  private void look() throws InterruptedException {
    Thread.sleep(LOOK);
    passed(LOOK);
  }

  /** So much time passed. */
  void passed(Duration time) {
    judge(
        () -> {
          if (serving) {
            detector.served(time);
          }
          looks++;
        });
    due().ifPresent(memory::keep); // it writes to the disk, so a touch must not wait for it
  }

  private synchronized Optional<Duration> due() {
    return looks % KEEP_EVERY == 0 ? Optional.of(detector.quiet()) : Optional.empty();
  }

  private void judge(Runnable change) {
    List<Consumer<DeviceStatus>> told;
    DeviceStatus now;
    synchronized (this) {
      change.run();
      now = observed(detector.findings(clock.instant()));
      told = now.sameAs(status) ? List.of() : List.copyOf(listeners);
      status = now;
    }
    told.forEach(listener -> listener.accept(now));
  }

  private DeviceStatus observed(Set<Advisory> findings) {
    Instant now = clock.instant();
    return DeviceStatus.online(
        ID, DeviceKind.TOUCH_SCREEN, findings, now, DeviceStatus.Source.EVENT);
  }

  @Override
  public DeviceId id() {
    return ID;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.TOUCH_SCREEN;
  }

  @Override
  public synchronized DeviceStatus status() {
    return status;
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    synchronized (this) {
      listeners.add(listener);
    }
    listener.accept(status());
  }

  @Override
  public void close() {
    routine.close();
  }
}
