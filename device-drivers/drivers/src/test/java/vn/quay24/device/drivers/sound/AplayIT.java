package vn.quay24.device.drivers.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.emulator.contract.AudioIndicatorContract;
import vn.quay24.device.emulator.sound.Ear;
import vn.quay24.device.emulator.sound.HeardSound;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.Earcon;

/** The real {@code aplay}, on PCMs that write what a card would get into files. */
class AplayIT extends AudioIndicatorContract {
  private static final String PCM =
      """
      pcm.%1$s { type file slave.pcm "null" file "%2$s/%1$s.raw" format "raw" truncate 0 }
      """;

  @TempDir private Path folder;
  private Optional<AlsaSound> sound = Optional.empty();

  @AfterEach
  void close() {
    sound.ifPresent(AlsaSound::close);
  }

  @Test
  void everySampleThatWasMadeReachesTheCard() throws Exception {
    device().sound(Earcon.PLEASE_TAKE, SPEAKER);

    byte[] made = Samples.of(Note.of(Earcon.PLEASE_TAKE), 60);
    byte[] heard = bench().speaker().getFirst().samples();
    assertArrayEquals(made, Arrays.copyOf(heard, made.length));
    assertEquals(0, Ear.loudest(Arrays.copyOfRange(heard, made.length, heard.length)));
  }

  @Override
  protected Bench bench() {
    AlsaSound audio = sound.orElseGet(this::make);
    sound = Optional.of(audio);
    return new Bench() {
      @Override
      public AudioIndicator audio() {
        return audio;
      }

      @Override
      public List<HeardSound> speaker() {
        return heard("speaker");
      }

      @Override
      public List<HeardSound> headphones() {
        return heard("headphones");
      }

      @Override
      public void unplug() {
        move("asound.conf", "away.conf");
      }

      @Override
      public void plug() {
        move("away.conf", "asound.conf");
      }
    };
  }

  private AlsaSound make() {
    Path configuration = folder.resolve("asound.conf");
    try {
      Files.writeString(
          configuration,
          "pcm.null { type null }\n"
              + PCM.formatted("speaker", folder)
              + PCM.formatted("headphones", folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AlsaSound.start(
        new Supervisor.Watch(
            new DeviceId("sound-test"), DeviceKind.SOUND, Duration.ofMillis(200), true),
        new AlsaSound.Wiring(
            new Aplay(List.of("aplay"), Optional.of(configuration)),
            new Aplay.Pcm("device", "speaker"),
            new Aplay.Pcm("headphone-device", "headphones"),
            Optional.empty()),
        new Loudness(60, 40, Optional.empty(), 20),
        InstantSource.system());
  }

  private List<HeardSound> heard(String pcm) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(pcm))
          .map(file -> new HeardSound(time(file), pcm, bytes(file)))
          .filter(heard -> Ear.loudest(heard.samples()) > 0)
          .sorted(Comparator.comparing(HeardSound::at))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant time(Path file) {
    try {
      FileTime time = Files.getLastModifiedTime(file);
      return time.toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(String from, String to) {
    try {
      Files.move(folder.resolve(from), folder.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
