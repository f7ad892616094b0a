package vn.quay24.device.drivers.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.Condition;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceFault.Withheld.Reason;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Supervisor;
import vn.quay24.device.emulator.contract.AudioIndicatorContract;
import vn.quay24.device.emulator.contract.StatusWatch;
import vn.quay24.device.emulator.sound.EmulatedSoundCard;
import vn.quay24.device.emulator.sound.HeardSound;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.Earcon;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;
import vn.quay24.device.spi.SettingProblem;

class AlsaSoundTest extends AudioIndicatorContract {
  private static final DeviceId ID = new DeviceId("sound-test");
  @TempDir private Path folder;
  private Optional<Bench> bench = Optional.empty();

  @AfterEach
  void close() {
    bench.ifPresent(made -> made.audio().close());
  }

  @Override
  protected Bench bench() {
    Bench known = bench.orElseGet(this::make);
    bench = Optional.of(known);
    return known;
  }

  private Bench make() {
    try {
      EmulatedSoundCard card = EmulatedSoundCard.in(folder);
      return bench(card, sound(List.of(card.program().toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AlsaSound sound(List<String> command) {
    return sound(command, Optional.empty());
  }

  private static AlsaSound sound(List<String> command, Optional<Path> node) {
    return AlsaSound.start(
        new Supervisor.Watch(ID, DeviceKind.SOUND, Duration.ofMillis(50), true),
        new AlsaSound.Wiring(
            new Aplay(command, Optional.empty()),
            new Aplay.Pcm("device", "speaker"),
            new Aplay.Pcm("headphone-device", "plughw:CARD=Head,DEV=0"),
            node),
        new Loudness(60, 40, Optional.empty(), 20),
        InstantSource.system());
  }

  private static Bench bench(EmulatedSoundCard card, AudioIndicator audio) {
    return new Bench() {
      @Override
      public AudioIndicator audio() {
        return audio;
      }

      @Override
      public List<HeardSound> speaker() {
        return card.heard().stream().filter(sound -> sound.pcm().equals("speaker")).toList();
      }

      @Override
      public List<HeardSound> headphones() {
        return card.heard().stream().filter(sound -> sound.pcm().contains("Head")).toList();
      }

      @Override
      public void unplug() {
        card.unplug();
      }

      @Override
      public void plug() {
        card.plug();
      }
    };
  }

  @Test
  void aPlayerThatHangsIsEndedAndTold() throws Exception {
    Path hangs = program("[ \"$3\" = speaker ] && exec sleep 600; exit 0");
    try (AlsaSound sound = sound(List.of(hangs.toString()))) {
      StatusWatch watch = StatusWatch.of(sound);
      watch.await(status -> status.fault().isPresent());

      assertTrue(sound.status().fault().filter(DeviceFault.TimedOut.class::isInstance).isPresent());
      // It was killed; the kernel takes it away a moment later.
      Awaitility.await()
          .until(() -> ProcessHandle.current().descendants().noneMatch(AlsaSoundTest::sleeps));
    }
  }

  private static boolean sleeps(ProcessHandle process) {
    return process.info().arguments().filter(words -> List.of(words).contains("600")).isPresent();
  }

  @Test
  void aCardThatAnotherProgramHoldsIsForATechnician() throws Exception {
    Path busy =
        program("echo 'aplay: main:831: audio open error: Device or resource busy'; exit 1");
    try (AlsaSound sound = sound(List.of(busy.toString()))) {
      DeviceException told =
          assertThrows(DeviceException.class, () -> sound.sound(Earcon.REFUSED, SPEAKER));

      assertWithheld("device", Reason.BUSY, told);
    }
  }

  @Test
  void theKeyOfTheHeadphonesIsNamedWhenTheyAreRefused() throws Exception {
    Path busy =
        program(
            "[ \"$3\" = speaker ] && exit 0; echo 'audio open error: Permission denied'; exit 1");
    try (AlsaSound sound = sound(List.of(busy.toString()))) {
      DeviceException told =
          assertThrows(DeviceException.class, () -> sound.sound(Earcon.REFUSED, SPEAKER));

      assertWithheld("headphone-device", Reason.FORBIDDEN, told);
    }
  }

  /** With a node, the card is opened to sound only, until it fails to. */
  @Test
  void aCardThatHungIsNotBelievedBeforeItWasOpenedOnceMore() throws Exception {
    Path calls = folder.resolve("calls");
    Path hangs = Files.createFile(folder.resolve("hangs"));
    Path player =
        program("echo >>'" + calls + "'; [ -e '" + hangs + "' ] && exec sleep 600; exit 0");
    try (AlsaSound sound = sound(List.of(player.toString()), Optional.of(player))) {
      StatusWatch watch = StatusWatch.of(sound);
      watch.await(status -> status.condition() == Condition.ONLINE);
      boolean opened = Files.exists(calls);
      DeviceException told =
          assertThrows(DeviceException.class, () -> sound.sound(Earcon.REFUSED, SPEAKER));
      Files.delete(hangs);
      watch.await(status -> status.fault().isPresent());
      watch.await(status -> status.condition() == Condition.ONLINE);

      assertFalse(opened);
      assertEquals(DeviceFault.TimedOut.class, told.fault().getClass());
      assertTrue(Files.readAllLines(calls).size() >= 2); // the proof
    }
  }

  private static void assertWithheld(String setting, Reason reason, DeviceException told) {
    DeviceFault.Withheld fault = assertInstanceOf(DeviceFault.Withheld.class, told.fault());
    assertEquals(setting, fault.setting());
    assertEquals(reason, fault.reason());
  }

  @Test
  void aProgramThatIsNotThereIsForATechnician() {
    try (AlsaSound sound = sound(List.of("/nowhere/aplay"))) {
      DeviceException told =
          assertThrows(DeviceException.class, () -> sound.sound(Earcon.REFUSED, SPEAKER));

      DeviceFault.Misconfigured fault =
          assertInstanceOf(DeviceFault.Misconfigured.class, told.fault());
      assertEquals("command", fault.setting());
    }
  }

  @Test
  void everythingWrongInTheTableIsToldAtOnce() {
    var wrong =
        assertThrows(
            IllegalConfigurationException.class,
            () ->
                new SoundAlsaProvider()
                    .check(
                        new DeviceConfiguration(
                            ID,
                            "sound-alsa",
                            Map.of(
                                "volume", "101",
                                "quiet-hours", "at night",
                                "config", "asound.conf",
                                "devise", "default"))));

    assertEquals(
        List.of("config", "devise", "quiet-hours", "volume"),
        wrong.problems().stream().map(SettingProblem::key).sorted().toList());
  }

  private Path program(String line) throws IOException {
    Path file = folder.resolve("program");
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file;
  }
}
