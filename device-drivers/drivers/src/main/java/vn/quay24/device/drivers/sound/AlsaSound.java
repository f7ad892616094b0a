package vn.quay24.device.drivers.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Observation;
import vn.quay24.device.drivers.supervise.SupervisedDevice;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.drivers.supervise.Upkeep;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.Earcon;
import vn.quay24.device.sound.Outlet;

/** Earcons on a sound card. Whether a loudspeaker hangs on it, only an ear can tell. */
final class AlsaSound extends SupervisedDevice<AlsaSound.Card> implements AudioIndicator {
  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(3); // beyond the sound's own length
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final byte[] NOTHING = {};

  private final Wiring wiring;
  private final Loudness loudness;
  private final InstantSource clock;

  /** Nothing is held open between two sounds. */
  record Card() implements AutoCloseable {
    @Override
    public void close() {}
  }

  /**
   * Where the sounds go.
   *
   * @param speaker PCM of ALSA
   * @param headphones PCM of ALSA, which may be the same: many cards switch by themselves
   * @param node a file that is there while the card is
   */
  record Wiring(Aplay player, String speaker, String headphones, Optional<Path> node) {

    String pcm(Outlet outlet) {
      return switch (outlet) {
        case Outlet.Loudspeaker _ -> speaker;
        case Outlet.Headphones _ -> headphones;
      };
    }
  }

  /** Looks whether the card is there. */
  private record Care(DeviceId id, Wiring wiring) implements Upkeep<Card> {

    @Override
    public Card open() throws IOException, InterruptedException {
      look();
      try {
        probe();
      } catch (DeviceException e) {
        throw new IOException(e);
      }
      return new Card();
    }

    /** Opening a card may be heard, so one that shows itself by a file is not opened for a look. */
    @Override
    public Observation observe(Card card)
        throws IOException, DeviceException, InterruptedException {
      look();
      if (wiring.node().isEmpty()) {
        probe();
      }
      return Observation.well();
    }

    private void look() throws NoSuchFileException {
      Optional<Path> missing = wiring.node().filter(file -> !Files.exists(file));
      if (missing.isPresent()) {
        throw new NoSuchFileException(missing.get().toString());
      }
    }

    private void probe() throws IOException, DeviceException, InterruptedException {
      for (String pcm :
          List.of(wiring.speaker(), wiring.headphones()).stream().distinct().toList()) {
        wiring.player().play(id, pcm, NOTHING, PATIENCE);
      }
    }

    @Override
    public void close(Card card) {
      card.close();
    }
  }

  private AlsaSound(
      Supervisor<Card> supervisor, Wiring wiring, Loudness loudness, InstantSource clock) {
    super(supervisor);
    this.wiring = wiring;
    this.loudness = loudness;
    this.clock = clock;
  }

  static Supervisor.Watch watch(DeviceId id, boolean simulated) {
    return new Supervisor.Watch(id, DeviceKind.SOUND, INTERVAL, simulated);
  }

  static AlsaSound start(
      Supervisor.Watch watch, Wiring wiring, Loudness loudness, InstantSource clock) {
    Care care = new Care(watch.id(), wiring);
    return new AlsaSound(Supervisor.start(watch, care, clock), wiring, loudness, clock);
  }

  @Override
  public int headphoneVolume() {
    return loudness.headphones();
  }

  @Override
  public void sound(Earcon earcon, Outlet outlet) throws DeviceException, InterruptedException {
    int volume = loudness.of(outlet, clock, VIETNAM);
    if (volume > 0) {
      List<Note> notes = Note.of(earcon);
      byte[] samples = Samples.of(notes, volume);
      Duration limit = Note.length(notes).plus(PATIENCE);
      supervisor.exchange(
          _ -> {
            wiring.player().play(id(), wiring.pcm(outlet), samples, limit);
            supervisor.observed(Observation.well());
            return earcon;
          });
    }
  }
}
