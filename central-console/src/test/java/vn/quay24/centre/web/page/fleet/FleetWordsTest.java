package vn.quay24.centre.web.page.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quay24.protocol.health.Condition;
import vn.quay24.protocol.health.DeviceHealth;

class FleetWordsTest {

  private static DeviceHealth locker(
      Condition condition, Optional<String> fault, List<String> advisories) {
    return new DeviceHealth(
        "locker",
        "locker",
        condition,
        fault,
        fault.map(_ -> "staff"),
        advisories,
        Instant.parse("2026-03-02T01:00:00Z"),
        "polled",
        false);
  }

  @Test
  void aForcedDoorSaysSoAndSendsSomebodyToLook() {
    DeviceHealth forced =
        locker(Condition.POTENTIAL_FRAUD, Optional.empty(), List.of("doorForced", "doorOpen"));

    assertEquals(
        "Nghi bị can thiệp: có cửa ngăn bị mở mà máy không cho mở; có cửa ngăn đang mở",
        FleetWords.status(forced));
    assertEquals("cán bộ đến kiểm tra", FleetWords.hand(forced));
    assertEquals("red", FleetWords.tone(forced));
  }

  @Test
  void forcedDoorsAreNamedWhereTheKioskNamesThem() {
    DeviceHealth forced =
        locker(Condition.POTENTIAL_FRAUD, Optional.empty(), List.of("doorForced"))
            .forcing(List.of(3, 12));

    assertEquals(
        "Nghi bị can thiệp: cửa ngăn 3, 12 bị mở mà máy không cho mở", FleetWords.status(forced));
  }

  @Test
  void aHousingThatOnlyStandsOpenIsNoBreakIn() {
    DeviceHealth open = locker(Condition.POTENTIAL_FRAUD, Optional.empty(), List.of("cabinetOpen"));
    DeviceHealth tilted =
        locker(Condition.POTENTIAL_FRAUD, Optional.empty(), List.of("cabinetOpen", "tilted"));

    assertEquals("Cửa vỏ quầy đang mở", FleetWords.status(open));
    assertEquals("brown", FleetWords.tone(open));
    assertEquals("red", FleetWords.tone(tilted));
  }

  @Test
  void anOpenServiceDoorIsForStaff() {
    DeviceHealth open = locker(Condition.USER_ERROR, Optional.of("serviceDoorOpen"), List.of());

    assertEquals("Cửa bảo trì đang mở", FleetWords.status(open));
    assertEquals("cán bộ tại chỗ xử lý", FleetWords.hand(open));
  }

  @Test
  void aDeviceThatIsHeldByAnotherProgramIsNotCalledMisconfigured() {
    DeviceHealth held = locker(Condition.HARDWARE_ERROR, Optional.of("withheld"), List.of());

    assertEquals(
        "Bị chương trình khác giữ, hoặc quầy không có quyền dùng", FleetWords.status(held));
  }
}
