package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.sound.EmulatedJack;
import vn.quay24.device.emulator.sound.EmulatedSoundCard;
import vn.quay24.device.emulator.sound.HeardNote;
import vn.quay24.device.emulator.sound.HeardSound;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.distribution.demo.home.DemoHome;

/** Loudspeaker, headphone jack, and the ears of who stands there. Thread-safe. */
public final class SoundCorner implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SoundCorner.class.getName());

  /** PCM of the headphones, by the device file. */
  private static final String HEADPHONES = "headphones";

  private static final int MOST_SOUNDS = 20;
  private static final Duration LISTEN = Duration.ofMillis(200);

  private final EmulatedSoundCard card;
  private final EmulatedJack jack = new EmulatedJack();
  private final LinkServer server;
  private final Runnable changed;
  private final ScheduledExecutorService ears =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ears").daemon(true).factory());
  private final Deque<Heard> heard = new ArrayDeque<>(); // guarded by this
  private Instant last; // guarded by this
  private int count; // guarded by this

  /** Plugs loudspeaker and jack in. */
  public SoundCorner(DemoHome home, Runnable changed) throws IOException {
    this(home.run(), home.deviceSocket("jack"), changed);
  }

  SoundCorner(Path folder, Path socket, Runnable changed) throws IOException {
    this.card = EmulatedSoundCard.in(folder);
    this.server = LinkServer.start(jack, "jack", UnixDomainSocketAddress.of(socket));
    this.changed = changed;
    this.last = Instant.EPOCH;
    var _ = ears.scheduleWithFixedDelay(this::hear, 0, LISTEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private record Heard(int number, HeardSound sound) {}

  /**
   * What can be seen and heard.
   *
   * @param headphones plugged in
   * @param jackPlugged the jack's own cable
   * @param sounds the last twenty, the newest last
   */
  public record View(
      boolean plugged, boolean headphones, boolean jackPlugged, List<Sound> sounds) {}

  /**
   * A sound.
   *
   * @param number from 1
   * @param at milliseconds since 1970
   * @param headphones nobody else heard it
   * @param loudness percent of what the card can give
   */
  public record Sound(
      int number, long at, boolean headphones, int loudness, List<HeardNote> notes) {}

  public synchronized View view() {
    return new View(
        card.plugged(),
        jack.headphones(),
        jack.plugged(),
        heard.stream().map(SoundCorner::sound).toList());
  }

  private static Sound sound(Heard heard) {
    HeardSound sound = heard.sound();
    return new Sound(
        heard.number(),
        sound.at().toEpochMilli(),
        sound.pcm().equals(HEADPHONES),
        sound.loudness(),
        sound.notes());
  }

  /** A sound as a WAVE file. */
  public synchronized Optional<byte[]> wave(int number) {
    return heard.stream()
        .filter(sound -> sound.number() == number)
        .findFirst()
        .map(sound -> sound.sound().wave());
  }

  /** What fails once must not make the ears deaf: a task that throws is never run again. */
  private void hear() {
    try {
      listen();
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, "the sounds cannot be read now", e);
    }
  }

  private void listen() {
    boolean news = false;
    synchronized (this) {
      for (HeardSound sound : card.heard()) {
        if (sound.at().isAfter(last)) {
          last = sound.at();
          count++;
          heard.add(new Heard(count, sound));
          news = true;
        }
      }
      while (heard.size() > MOST_SOUNDS) {
        heard.remove();
      }
    }
    if (news) {
      changed.run();
    }
  }

  /** What the sound driver calls instead of ALSA's player. */
  public Path program() {
    return card.program();
  }

  public void plug(boolean plugged) {
    if (plugged) {
      card.plug();
    } else {
      card.unplug();
    }
    changed.run();
  }

  /** Plugs headphones in, or pulls them out. */
  public void headphones(boolean in) {
    jack.headphones(in);
    changed.run();
  }

  /** Plugs the jack's own cable in, or pulls it. */
  public void plugJack(boolean plugged) {
    if (plugged) {
      jack.plug();
    } else {
      jack.unplug();
    }
    changed.run();
  }

  /** Whether somebody listens to the jack; what it says before is lost. */
  boolean driverAtJack() {
    return jack.driverThere();
  }

  /** Presses a volume key beside the jack. */
  public void press(Direction direction) {
    jack.press(direction);
  }

  @Override
  public void close() throws IOException {
    ears.shutdownNow();
    server.close();
  }
}
