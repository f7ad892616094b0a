package vn.quay24.device.drivers.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceId;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.sound.EmulatedJack;
import vn.quay24.device.sound.HeadphoneJack;
import vn.quay24.device.sound.JackEvent;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.device.sound.Plug;
import vn.quay24.device.spi.DeviceConfiguration;

/** The driver on a file of the kernel: a named pipe in the place of {@code /dev/input/event}. */
@Timeout(60)
class JackPipeIT {
  private static final Duration LONG = Duration.ofSeconds(10);
  @TempDir private Path folder;
  private Path pipe = Path.of("/");

  @BeforeEach
  void makePipe() throws IOException, InterruptedException {
    pipe = folder.resolve("event5");
    make(pipe);
  }

  private static void make(Path pipe) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
  }

  private HeadphoneJack open() throws Exception {
    return (HeadphoneJack)
        new JackEvdevProvider()
            .open(
                new DeviceConfiguration(
                    new DeviceId("jack-test"), "jack-evdev", Map.of("link", "file:" + pipe)),
                InstantSource.system());
  }

  @Test
  void eventsOfAFileAreHeardAndItsStateIsUnknownBefore() throws Exception {
    try (HeadphoneJack jack = open()) {
      StatusWatch.awaitOnline(jack);
      Plug before = jack.plug();
      try (OutputStream far = Files.newOutputStream(pipe)) {
        far.write(
            EmulatedJack.event(
                (short) InputEvent.EV_SW, (short) InputEvent.SW_HEADPHONE_INSERT, 1));
        far.write(
            EmulatedJack.event((short) InputEvent.EV_KEY, (short) InputEvent.KEY_VOLUMEUP, 1));
      }

      assertEquals(Plug.UNKNOWN, before);
      assertEquals(Optional.of(new JackEvent.PlugSeen(Plug.IN)), jack.next(LONG));
      assertEquals(Optional.of(new JackEvent.VolumeKey(Direction.UP)), jack.next(LONG));
    }
  }

  @Test
  void aJackIsFoundAsSoonAsItsFileAppears() throws Exception {
    Files.delete(pipe);
    try (HeadphoneJack jack = open()) {
      StatusWatch watch = StatusWatch.of(jack);
      watch.await(status -> status.condition() == Condition.POWER_OFF);
      make(pipe);
      watch.await(status -> status.condition() == Condition.ONLINE);
    }
  }
}
