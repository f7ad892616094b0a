package vn.quay24.distribution.demo.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.jack.JackEvdevProvider;
import vn.quay24.device.drivers.sound.SoundAlsaProvider;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.Earcon;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.device.sound.Outlet;
import vn.quay24.device.sound.Plug;
import vn.quay24.device.spi.DeviceConfiguration;

/** From the driver to the ears at the bench, and from the hands there to the driver. */
@Timeout(60)
class SoundCornerTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  @TempDir private Path folder;

  @Test
  void aSoundIsHeardOnTheBenchWithItsNotesAndAsAFile() throws Exception {
    LinkedBlockingQueue<Boolean> news = new LinkedBlockingQueue<>();
    try (SoundCorner corner =
            new SoundCorner(folder, folder.resolve("jack.sock"), () -> news.add(true));
        AudioIndicator audio = audio(corner)) {
      audio.sound(Earcon.CARD_READ, new Outlet.Headphones(50));
      news.poll(LONG.toSeconds(), TimeUnit.SECONDS);

      List<SoundCorner.Sound> sounds = corner.view().sounds();
      assertEquals(1, sounds.size());
      assertTrue(sounds.getFirst().headphones());
      assertEquals(659, sounds.getFirst().notes().getFirst().hertz(), 2);
      byte[] wave = corner.wave(sounds.getFirst().number()).orElseThrow();
      try (AudioInputStream heard =
          AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
        assertEquals(0.27, heard.getFrameLength() / heard.getFormat().getFrameRate(), 0.001);
      }
    }
  }

  @Test
  void whatCannotBeReadForAWhileLeavesTheEarsGood() throws Exception {
    LinkedBlockingQueue<Boolean> news = new LinkedBlockingQueue<>();
    try (SoundCorner corner =
            new SoundCorner(folder, folder.resolve("jack.sock"), () -> news.add(true));
        AudioIndicator audio = audio(corner)) {
      Path trap = Files.createDirectories(folder.resolve("sound-card/odd.sound/in"));
      long enough = System.nanoTime() + Duration.ofMillis(700).toNanos();
      while (System.nanoTime() < enough) {
        audio.sound(Earcon.KEY_PRESS, new Outlet.Loudspeaker());
      }
      Files.delete(trap);
      Files.deleteIfExists(trap.getParent()); // the ears may have cleared it away already

      assertEquals(true, news.poll(LONG.toSeconds(), TimeUnit.SECONDS));
    }
  }

  @Test
  void headphonesAndVolumeKeysReachTheDriver() throws Exception {
    try (SoundCorner corner = new SoundCorner(folder, folder.resolve("jack.sock"), () -> {});
        HeadphoneJack jack = jack()) {
      StatusWatch.awaitOnline(jack);
      // Its line may be open before the other end has taken it.
      Awaitility.await().until(corner::driverAtJack);

      corner.headphones(true);
      corner.press(Direction.DOWN);

      assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.IN)), jack.next(LONG));
      assertEquals(Optional.of(new JackEvent.VolumeKey(Direction.DOWN)), jack.next(LONG));
      assertTrue(corner.view().headphones());
    }
  }

  private static AudioIndicator audio(SoundCorner corner) throws Exception {
    return (AudioIndicator)
        new SoundAlsaProvider()
            .open(
                new DeviceConfiguration(
                    new DeviceId("sound"),
                    "sound-alsa",
                    Map.of(
                        "command", "\"" + corner.program() + "\"",
                        "device", "speaker",
                        "headphone-device", "headphones")),
                InstantSource.system());
  }

  private HeadphoneJack jack() throws Exception {
    return (HeadphoneJack)
        new JackEvdevProvider()
            .open(
                new DeviceConfiguration(
                    new DeviceId("jack"),
                    "jack-evdev",
                    Map.of("link", "unix:" + folder.resolve("jack.sock"))),
                InstantSource.system());
  }
}
