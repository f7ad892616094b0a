package vn.quay24.kiosk.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.Earcon;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.device.sound.Outlet;
import vn.quay24.device.sound.Plug;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

@Timeout(20)
class SoundDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final int STANDARD = 40;

  private record Sounded(Earcon earcon, Outlet outlet) {}

  private final LinkedBlockingQueue<Sounded> sounded = new LinkedBlockingQueue<>();
  private final FakeJack jack = new FakeJack();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final SoundDesk desk = new SoundDesk(new Ears(), Optional.of(jack), now::get);

  /** What every fake device has. */
  private interface Fake extends Device {
    @Override
    default DeviceId id() {
      return new DeviceId("fake");
    }

    @Override
    default DeviceStatus status() {
      return DeviceStatus.starting(id(), kind(), NOW);
    }

    @Override
    default void onStatus(Consumer<DeviceStatus> listener) {}

    @Override
    default void close() {}
  }

  private final class Ears implements Fake, AudioIndicator {
    @Override
    public DeviceKind kind() {
      return DeviceKind.SOUND;
    }

    @Override
    public int headphoneVolume() {
      return STANDARD;
    }

    @Override
    public void sound(Earcon earcon, Outlet outlet) {
      sounded.add(new Sounded(earcon, outlet));
    }
  }

  private static final class FakeJack implements Fake, HeadphoneJack {
    private final LinkedBlockingQueue<JackEvent> events = new LinkedBlockingQueue<>();
    private volatile Plug plug = Plug.UNKNOWN;

    void happens(JackEvent event) {
      if (event instanceof JackEvent.PlugSeen(var seen)) {
        plug = seen;
      }
      events.add(event);
    }

    @Override
    public DeviceKind kind() {
      return DeviceKind.HEADPHONE_JACK;
    }

    @Override
    public Plug plug() {
      return plug;
    }

    @Override
    public Optional<JackEvent> next(Duration limit) throws InterruptedException {
      return Optional.ofNullable(events.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aJackThatNobodyHasSeenYetLeavesTheHallItsSounds() throws InterruptedException {
    desk.start();
    desk.show(visit(1, new Welcome.CardForgotten()));

    assertEquals(new Sounded(Earcon.PLEASE_TAKE, new Outlet.Loudspeaker()), next());
  }

  @Test
  void whoPlugsHeadphonesInHearsItThereAndTheHallHearsNoMore() throws InterruptedException {
    desk.start();
    jack.happens(new JackEvent.PlugSeen(Plug.IN));
    Sounded plugged = next();
    desk.show(visit(1, new Welcome.CardForgotten()));

    assertEquals(new Sounded(Earcon.KEY_PRESS, new Outlet.Headphones(STANDARD)), plugged);
    assertEquals(new Sounded(Earcon.PLEASE_TAKE, new Outlet.Headphones(STANDARD)), next());
  }

  @Test
  void theNextPersonFindsTheVolumeAsItWas() throws InterruptedException {
    desk.show(visit(1, new Welcome.Home()));
    desk.start();
    jack.happens(new JackEvent.PlugSeen(Plug.IN));
    next();
    jack.happens(new JackEvent.VolumeKey(Direction.UP));
    Sounded louder = next();
    desk.show(visit(2, new Welcome.CardForgotten()));

    assertEquals(new Sounded(Earcon.KEY_PRESS, new Outlet.Headphones(STANDARD + 10)), louder);
    assertEquals(new Sounded(Earcon.PLEASE_TAKE, new Outlet.Headphones(STANDARD)), next());
  }

  @Test
  void keysThatWerePressedWithNothingPluggedInAreNobodysVolume() throws InterruptedException {
    desk.start();
    desk.show(visit(1, new Welcome.Home()));
    for (int i = 0; i < 6; i++) {
      jack.happens(new JackEvent.VolumeKey(Direction.UP));
    }
    jack.happens(new JackEvent.PlugSeen(Plug.IN));

    assertEquals(new Sounded(Earcon.KEY_PRESS, new Outlet.Headphones(STANDARD)), next());
  }

  @Test
  void whoPlugsInAfterAnotherFindsTheVolumeAsItWas() throws InterruptedException {
    desk.start();
    wearAndTurnUp();
    jack.happens(new JackEvent.PlugSeen(Plug.OUT));
    jack.happens(new JackEvent.PlugSeen(Plug.IN));

    assertEquals(new Sounded(Earcon.KEY_PRESS, new Outlet.Headphones(STANDARD)), next());
  }

  @Test
  void headphonesThatAreAlwaysThereBeginEachVisitAsTheyWere() throws InterruptedException {
    desk.start();
    desk.show(visit(1, new Welcome.Attract()));
    wearAndTurnUp();
    desk.show(visit(1, new Welcome.CardForgotten()));

    assertEquals(new Sounded(Earcon.PLEASE_TAKE, new Outlet.Headphones(STANDARD)), next());
  }

  @Test
  void aSoundThatCouldNotBeMadeInTimeIsNotMade() throws InterruptedException {
    desk.show(visit(1, new Welcome.CardForgotten()));
    now.set(NOW.plusMillis(1_500));
    desk.start();
    desk.show(visit(1, new LookingUp.ShowSlip(true)));

    assertEquals(new Sounded(Earcon.REFUSED, new Outlet.Loudspeaker()), next());
  }

  private void wearAndTurnUp() throws InterruptedException {
    jack.happens(new JackEvent.PlugSeen(Plug.IN));
    next();
    jack.happens(new JackEvent.VolumeKey(Direction.UP));
    assertEquals(new Sounded(Earcon.KEY_PRESS, new Outlet.Headphones(STANDARD + 10)), next());
  }

  @Test
  void theVolumeStaysWithinItsBounds() {
    PrivateVolume volume = new PrivateVolume(STANDARD);
    for (int i = 0; i < 20; i++) {
      volume.step(Direction.UP);
    }
    assertEquals(100, volume.percent());
    for (int i = 0; i < 20; i++) {
      volume.step(Direction.DOWN);
    }
    assertEquals(10, volume.percent());
  }

  private Sounded next() throws InterruptedException {
    Sounded next = sounded.poll(10, TimeUnit.SECONDS);
    return next == null ? new Sounded(Earcon.KEY_PRESS, new Outlet.Headphones(0)) : next;
  }

  private static Visit visit(long number, Stage stage) {
    return new Visit(
        number,
        "vi",
        stage,
        new Visit.Overlay.None(),
        Capabilities.ALL,
        Visit.Service.IN_SERVICE,
        NOW,
        0);
  }
}
