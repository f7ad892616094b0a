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
  private static final Duration LOOK = Duration.ofSeconds(2); // at each PCM
  private static final Duration PATIENCE = Duration.ofSeconds(3); // beyond the sound's own length
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final byte[] NOTHING = {};

  private final Care care;
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
   * @param headphones may be the same as the speaker: many cards switch by themselves
   * @param node a file that is there while the card is
   */
  record Wiring(Aplay player, Aplay.Pcm speaker, Aplay.Pcm headphones, Optional<Path> node) {

    Aplay.Pcm pcm(Outlet outlet) {
      return switch (outlet) {
        case Outlet.Loudspeaker _ -> speaker;
        case Outlet.Headphones _ -> headphones;
      };
    }

    List<Aplay.Pcm> each() {
      return speaker.name().equals(headphones.name())
          ? List.of(speaker)
          : List.of(speaker, headphones);
    }
  }

  /**
   * Looks whether the card is there. Opening a card may be heard, so one that shows itself by a
   * file is not opened for a look, unless its last sound failed: then only another one proves it.
   */
  private static final class Care implements Upkeep<Card> {
    private final DeviceId id;
    private final Wiring wiring;
    private boolean failed; // under the device's exchange lock, as the next
    private boolean looked; // at its opening, just now

    Care(DeviceId id, Wiring wiring) {
      this.id = id;
      this.wiring = wiring;
    }

    @Override
    public Card open() throws IOException, DeviceException, InterruptedException {
      look();
      looked = true;
      return new Card();
    }

    @Override
    public Observation observe(Card card)
        throws IOException, DeviceException, InterruptedException {
      if (!looked) {
        look();
      }
      looked = false;
      return Observation.well();
    }

    private void look() throws IOException, DeviceException, InterruptedException {
      Optional<Path> missing = wiring.node().filter(file -> !Files.exists(file));
      if (missing.isPresent()) {
        throw new NoSuchFileException(missing.get().toString());
      }
      if (wiring.node().isEmpty() || failed) {
        for (Aplay.Pcm pcm : wiring.each()) {
          play(pcm, NOTHING, LOOK);
        }
      }
    }

    void play(Aplay.Pcm pcm, byte[] samples, Duration limit)
        throws IOException, DeviceException, InterruptedException {
      failed = true;
      looked = false;
      wiring.player().play(id, pcm, samples, limit);
      failed = false;
    }

    @Override
    public void close(Card card) {
      card.close();
    }
  }

  private AlsaSound(
      Supervisor<Card> supervisor, Care care, Loudness loudness, InstantSource clock) {
    super(supervisor);
    this.care = care;
    this.loudness = loudness;
    this.clock = clock;
  }

  static Supervisor.Watch watch(DeviceId id, boolean simulated) {
    return new Supervisor.Watch(id, DeviceKind.SOUND, INTERVAL, simulated);
  }

  static AlsaSound start(
      Supervisor.Watch watch, Wiring wiring, Loudness loudness, InstantSource clock) {
    Care care = new Care(watch.id(), wiring);
    return new AlsaSound(Supervisor.start(watch, care, clock), care, loudness, clock);
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
            care.play(care.wiring.pcm(outlet), samples, limit);
            supervisor.observed(Observation.well());
            return earcon;
          });
    }
  }
}
