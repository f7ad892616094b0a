package vn.quay24.kiosk.touch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;

class TouchDetectorTest {
  private static final Instant BEGIN = Instant.parse("2026-11-20T01:00:00Z");

  private final TouchDetector detector = new TouchDetector(TouchLimits.USUAL, Duration.ofHours(71));
  private Instant now = BEGIN;

  @Test
  void threeDaysInServiceWithoutATouchAreTold() {
    detector.served(Duration.ofMinutes(59));
    assertEquals(Set.of(), detector.findings(now));
    detector.served(Duration.ofMinutes(1));
    assertEquals(Set.of(Advisory.UNTOUCHED), detector.findings(now));

    detector.touched(500, 900, now);

    assertEquals(Set.of(), detector.findings(now));
    assertEquals(Duration.ZERO, detector.quiet());
  }

  @Test
  void aFastHandIsNoGhost() {
    for (int i = 0; i < 300; i++) {
      touch(500 + i % 7 * 90, 1_200, 125); // eight keys a second, all over the keyboard
    }

    assertEquals(Set.of(), detector.findings(now));
  }

  @Test
  void moreTouchesThanHandsCanMakeAreGhosts() {
    for (int i = 0; i < 130; i++) {
      touch(i * 31 % 1_000, i * 97 % 1_900, 70);
    }

    assertEquals(Set.of(Advisory.GHOST_TOUCHES), detector.findings(now));
    assertEquals(Set.of(), detector.findings(now.plus(TouchLimits.TOLD)));
  }

  @Test
  void oneSpotAgainAndAgainIsAGhostWhenThePageDoesNotMove() {
    for (int i = 0; i < 40; i++) {
      touch(300 + i % 3, 40, 2_000);
    }

    assertEquals(Set.of(Advisory.GHOST_TOUCHES), detector.findings(now));
  }

  @Test
  void oneButtonAgainAndAgainIsAHandWhenThePageMoves() {
    for (int i = 0; i < 80; i++) {
      touch(300, 1_800, 1_000);
      detector.moved();
    }

    assertEquals(Set.of(), detector.findings(now));
  }

  @Test
  void touchesOfOneSpotWithLongPausesAreHands() {
    for (int i = 0; i < 80; i++) {
      touch(300, 1_800, 21_000);
    }

    assertEquals(Set.of(), detector.findings(now));
  }

  private void touch(double x, double y, long millisLater) {
    now = now.plusMillis(millisLater);
    detector.touched(x, y, now);
  }
}
