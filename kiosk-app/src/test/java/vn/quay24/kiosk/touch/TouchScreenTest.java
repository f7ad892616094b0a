package vn.quay24.kiosk.touch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.quay24.device.Advisory;
import vn.quay24.device.DeviceStatus;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.DeviceLine;
import vn.quay24.kiosk.visit.DeviceSeen;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Stage;
import vn.quay24.kiosk.visit.Trial;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

class TouchScreenTest {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  private final List<Duration> kept = new ArrayList<>();
  private final List<DeviceStatus> told = new ArrayList<>();
  private boolean lockedWhileKept;
  private final TouchScreen screen =
      new TouchScreen(
          new TouchLimits(Duration.ofHours(2), 12, Duration.ofSeconds(10)),
          new TouchScreen.Memory() {
            @Override
            public Duration quiet() {
              return Duration.ofMinutes(30);
            }

            @Override
            public void keep(Duration quiet) {
              kept.add(quiet);
              lockedWhileKept |= Thread.holdsLock(TouchScreenTest.this.screen);
            }
          },
          () -> NOW);

  @Test
  void timeInServiceCountsAndIsKeptEveryHour() {
    screen.onStatus(told::add);
    screen.show(visit(Visit.Service.IN_SERVICE));

    minutes(90);

    assertEquals(List.of(Duration.ofMinutes(90)), kept);
    assertEquals(Set.of(Advisory.UNTOUCHED), screen.status().advisories());
    assertEquals(2, told.size());
    assertTrue(screen.status().usable());
  }

  @Test
  void noTouchWaitsForTheDiskWhileTheTimeIsKept() {
    minutes(60);

    assertEquals(1, kept.size());
    assertFalse(lockedWhileKept);
  }

  @Test
  void aKeyThatIsPressedFortyTimesAndChangesThePageEachTimeIsNoGhost() {
    for (int letters = TouchLimits.SAME_SPOT; letters > 0; letters--) {
      screen.show(typed("x".repeat(letters)));
      screen.touched(10, 10);
    }

    assertEquals(Set.of(), screen.status().advisories());
  }

  @Test
  void touchesOfOneSpotThatChangeNothingAreGhosts() {
    Visit same = typed("x");
    for (int i = 0; i < TouchLimits.SAME_SPOT; i++) {
      screen.show(same);
      screen.touched(10, 10);
    }

    assertEquals(Set.of(Advisory.GHOST_TOUCHES), screen.status().advisories());
  }

  @Test
  void touchesOfOneSpotAreGhostsAlsoWhereDevicesTellOfThemselvesAllTheTime() {
    for (int i = 0; i < TouchLimits.SAME_SPOT; i++) {
      screen.show(devices(NOW.plusSeconds(i)));
      screen.touched(10, 10);
    }

    assertEquals(Set.of(Advisory.GHOST_TOUCHES), screen.status().advisories());
  }

  @Test
  void timeOutOfServiceDoesNotCount() {
    screen.show(visit(Visit.Service.OUT_OF_SERVICE));

    minutes(300);

    assertEquals(Set.of(), screen.status().advisories());
  }

  @Test
  void aTouchSettlesIt() {
    screen.show(visit(Visit.Service.IN_SERVICE));
    minutes(90);

    screen.touched(10, 10);

    assertEquals(Set.of(), screen.status().advisories());
  }

  private void minutes(int minutes) {
    for (int i = 0; i < minutes; i++) {
      screen.passed(Duration.ofMinutes(1));
    }
  }

  private Visit devices(Instant observed) {
    DeviceStatus status =
        DeviceStatus.online(
            screen.id(), screen.kind(), Set.of(), observed, DeviceStatus.Source.POLLED);
    DeviceSeen seen = new DeviceSeen(status, NOW, new DeviceSeen.Place("", ""), Optional.empty());
    return on(
        new StaffWork.Machine(
            Optional.empty(), DeviceLine.opened(List.of(seen)), new Trial.Nothing()));
  }

  private static Visit typed(String text) {
    return on(new Welcome.ChooseLanguage(List.of(text)));
  }

  private static Visit on(Stage stage) {
    return new Visit(
        1,
        "vi",
        stage,
        new Visit.Overlay.None(),
        Capabilities.ALL,
        Visit.Service.IN_SERVICE,
        NOW,
        0);
  }

  private static Visit visit(Visit.Service service) {
    return Visit.first(1, Capabilities.ALL, service, NOW);
  }
}
