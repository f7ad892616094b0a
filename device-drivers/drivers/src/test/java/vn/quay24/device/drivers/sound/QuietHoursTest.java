package vn.quay24.device.drivers.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quay24.device.sound.Outlet;

class QuietHoursTest {
  private static final ZoneId DA_NANG = ZoneId.of("Asia/Ho_Chi_Minh");

  @Test
  void aNightLastsOverMidnight() {
    QuietHours night = QuietHours.parse("21:00-06:00");

    assertFalse(night.at(LocalTime.of(20, 59)));
    assertTrue(night.at(LocalTime.of(21, 0)));
    assertTrue(night.at(LocalTime.MIDNIGHT));
    assertTrue(night.at(LocalTime.of(5, 59)));
    assertFalse(night.at(LocalTime.of(6, 0)));
  }

  @Test
  void aRestAtNoonEndsTheSameDay() {
    QuietHours noon = QuietHours.parse("11:30-13:30");

    assertFalse(noon.at(LocalTime.of(11, 29)));
    assertTrue(noon.at(LocalTime.of(12, 0)));
    assertFalse(noon.at(LocalTime.of(13, 30)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"21:00", "21-06", "25:00-06:00", "06:00-06:00", "21:00-06:00-07:00", "-"})
  void whatIsNoTimeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> QuietHours.parse(text));
  }

  @Test
  void onlyTheLoudspeakerWhispersAtNight() {
    Loudness loudness = new Loudness(60, 40, Optional.of(QuietHours.parse("21:00-06:00")), 10);
    InstantSource night = InstantSource.fixed(Instant.parse("2026-11-20T15:00:00Z")); // 22:00 there
    InstantSource day = InstantSource.fixed(Instant.parse("2026-11-20T02:00:00Z"));

    assertEquals(10, loudness.of(new Outlet.Loudspeaker(), night, DA_NANG));
    assertEquals(60, loudness.of(new Outlet.Loudspeaker(), day, DA_NANG));
    assertEquals(75, loudness.of(new Outlet.Headphones(75), night, DA_NANG));
  }
}
