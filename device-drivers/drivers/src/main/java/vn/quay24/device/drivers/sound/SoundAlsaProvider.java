package vn.quay24.device.drivers.sound;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.drivers.supervise.Settings;
import vn.quay24.device.drivers.supervise.TableDriver;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Driver {@code sound-alsa}: earcons by ALSA's {@code aplay}. Settings: {@code command} (aplay),
 * {@code device} (default), {@code headphone-device} (the same), {@code volume} (60), {@code
 * headphone-volume} (40), {@code quiet-hours}, {@code quiet-volume} (20), {@code config}, {@code
 * node}.
 */
public final class SoundAlsaProvider extends TableDriver {
  private static final int VOLUME = 60;
  private static final int HEADPHONE_VOLUME = 40;
  private static final int QUIET_VOLUME = 20;

  @Override
  public String driver() {
    return "sound-alsa";
  }

  @Override
  protected DeviceKind kind() {
    return DeviceKind.SOUND;
  }

  @Override
  protected Opening read(Settings settings) throws IllegalConfigurationException {
    settings.onlyKnown(
        "command",
        "device",
        "headphone-device",
        "volume",
        "headphone-volume",
        "quiet-hours",
        "quiet-volume",
        "config",
        "node",
        "simulated");
    AlsaSound.Wiring wiring = wiring(settings);
    Loudness loudness = loudness(settings);
    boolean simulated = settings.flag("simulated", false);
    return clock ->
        AlsaSound.start(AlsaSound.watch(settings.id(), simulated), wiring, loudness, clock);
  }

  private static AlsaSound.Wiring wiring(Settings settings) throws IllegalConfigurationException {
    String speaker = settings.text("device").orElse("default");
    return new AlsaSound.Wiring(
        new Aplay(
            Settings.command(settings.text("command").orElse("aplay")), file(settings, "config")),
        new Aplay.Pcm("device", speaker),
        new Aplay.Pcm("headphone-device", settings.text("headphone-device").orElse(speaker)),
        file(settings, "node"));
  }

  private static Optional<Path> file(Settings settings, String key)
      throws IllegalConfigurationException {
    return settings.text(key).isEmpty()
        ? Optional.empty()
        : settings.parsed(key, SoundAlsaProvider::absolute);
  }

  private static Path absolute(String text) {
    try {
      Path path = Path.of(text);
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("is no path: " + text, e);
    }
    throw new IllegalArgumentException("must be an absolute path");
  }

  private static Loudness loudness(Settings settings) throws IllegalConfigurationException {
    Optional<QuietHours> quiet =
        settings.text("quiet-hours").isEmpty()
            ? Optional.empty()
            : settings.parsed("quiet-hours", QuietHours::parse);
    return new Loudness(
        settings.number("volume", VOLUME, 0, 100),
        settings.number("headphone-volume", HEADPHONE_VOLUME, 0, 100),
        quiet,
        settings.number("quiet-volume", QUIET_VOLUME, 0, 100));
  }
}
