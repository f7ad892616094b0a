package vn.quay24.kiosk.sound;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import vn.quay24.device.DeviceException;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.Earcon;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.Outlet;
import vn.quay24.device.sound.Plug;
import vn.quay24.kiosk.runtime.Routine;
import vn.quay24.kiosk.runtime.Screen;
import vn.quay24.kiosk.visit.Visit;

/**
 * Lets a visit be heard, on the thread {@code sounds}: in the headphones while some are seen
 * plugged in, else in the hall. The thread {@code jack} hears the volume keys, which count for who
 * wears the headphones and for nobody after. A sound that cannot be made is not made later.
 */
public final class SoundDesk implements Screen, AutoCloseable {
  private static final Logger LOG = System.getLogger(SoundDesk.class.getName());
  private static final Duration LISTEN = Duration.ofSeconds(10);
  private static final Duration FRESH = Duration.ofSeconds(1); // older sounds would mislead
  private static final Duration AGAIN = Duration.ofSeconds(1); // after the jack was away

  private final AudioIndicator sound;
  private final Optional<HeadphoneJack> jack;
  private final InstantSource clock;
  private final PrivateVolume volume;
  private final BlockingQueue<Wish> newest = new ArrayBlockingQueue<>(1);
  private final Routine sounds = new Routine("sounds", this::make);
  private final Optional<Routine> keys;
  private Moment last = Moment.NOTHING; // visit thread only
  private boolean worn; // as the jack's events tell it; thread "jack" only

  private record Wish(Earcon earcon, Instant since) {}

  public SoundDesk(AudioIndicator sound, Optional<HeadphoneJack> jack, InstantSource clock) {
    this.sound = sound;
    this.jack = jack;
    this.clock = clock;
    this.volume = new PrivateVolume(sound.headphoneVolume());
    this.keys = jack.map(there -> new Routine("jack", () -> listen(there)));
  }

  public void start() {
    sounds.start();
    keys.ifPresent(Routine::start);
  }

  /** Called from the visit thread; returns at once. */
  @Override
  public void show(Visit visit) {
    Moment now = Moment.of(visit);
    if (last.endsWith(now)) {
      volume.reset();
    }
    last.then(now).ifPresent(this::wish);
    last = now;
  }

  /** Only the newest counts; a key's sound never takes the place of another. */
  private void wish(Earcon earcon) {
    Wish wish = new Wish(earcon, clock.instant());
    while (!newest.offer(wish) && earcon != Earcon.KEY_PRESS) {
      newest.poll();
    }
  }

  private void make() throws InterruptedException {
    Wish wish = newest.take();
    if (Duration.between(wish.since(), clock.instant()).compareTo(FRESH) > 0) {
      return;
    }
    try {
      sound.sound(wish.earcon(), outlet());
    } catch (DeviceException e) {
      LOG.log(Logger.Level.DEBUG, "a sound was not made", e);
    }
  }

  private Outlet outlet() {
    return jack.filter(there -> there.plug() == Plug.IN).isPresent()
        ? new Outlet.Headphones(volume.percent())
        : new Outlet.Loudspeaker();
  }

  private void listen(HeadphoneJack there) throws InterruptedException {
    try {
      there.next(LISTEN).ifPresent(this::heard);
    } catch (DeviceException e) {
      LOG.log(Logger.Level.DEBUG, "the jack does not work", e);
      Thread.sleep(AGAIN);
    }
  }

  /** Who plugs in or turns the volume hears it there. */
  private void heard(JackEvent event) {
    switch (event) {
      case JackEvent.PlugSeen(var plug) -> {
        volume.reset(); // whoever comes now has not chosen it
        worn = plug == Plug.IN;
        if (worn) {
          wish(Earcon.KEY_PRESS);
        }
      }
      case JackEvent.VolumeKey(var direction) -> {
        if (worn) {
          volume.step(direction);
          wish(Earcon.KEY_PRESS);
        }
      }
    }
  }

  @Override
  public void close() {
    sounds.close();
    keys.ifPresent(Routine::close);
  }
}
