package vn.quay24.device.drivers.sound;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import vn.quay24.device.sound.Outlet;

/**
 * How loud the device file wants a kiosk. Percent each.
 *
 * @param speaker of the loudspeaker
 * @param headphones with which headphones begin
 * @param quiet when the loudspeaker is as loud as {@code whisper} instead
 */
record Loudness(int speaker, int headphones, Optional<QuietHours> quiet, int whisper) {

  /** Of a sound that is made now. */
  int of(Outlet outlet, InstantSource clock, ZoneId zone) {
    return switch (outlet) {
      case Outlet.Headphones(var volume) -> volume;
      case Outlet.Loudspeaker _ -> {
        LocalTime now = LocalTime.ofInstant(clock.instant(), zone);
        yield quiet.filter(hours -> hours.at(now)).isPresent() ? whisper : speaker;
      }
    };
  }
}
