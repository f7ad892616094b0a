package vn.quay24.kiosk.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.quay24.device.power.Power;

class PowerPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
  private static final PowerLimits LIMITS =
      new PowerLimits(Duration.ofMinutes(5), Duration.ofMinutes(3), List.of("poweroff"));
  private static final PowerPlan SERVE = new PowerPlan.Serve();
  private static final PowerPlan CLOSE = new PowerPlan.Close(NOW);
  private static final PowerPlan END = new PowerPlan.End();

  @Test
  void aBatteryThatLastsKeepsServing() {
    assertEquals(SERVE, PowerPlan.next(SERVE, battery(false, 301), NOW, LIMITS));
    assertEquals(SERVE, PowerPlan.next(SERVE, mains(), NOW, LIMITS));
  }

  @Test
  void aLowOrShortBatteryLetsNobodyBegin() {
    assertEquals(CLOSE, PowerPlan.next(SERVE, battery(true, 900), NOW, LIMITS));
    assertEquals(CLOSE, PowerPlan.next(SERVE, battery(false, 299), NOW, LIMITS));
  }

  @Test
  void theMainsBringTheKioskBack() {
    assertEquals(SERVE, PowerPlan.next(CLOSE, mains(), NOW, LIMITS));
    assertEquals(CLOSE, PowerPlan.next(CLOSE, battery(false, 900), NOW, LIMITS));
    assertEquals(END, PowerPlan.next(END, mains(), NOW, LIMITS));
  }

  @Test
  void aVisitUnderWayGetsItsChanceAndNoMore() {
    assertEquals(CLOSE, PowerPlan.next(CLOSE, true, NOW.plusSeconds(179), LIMITS));
    assertEquals(END, PowerPlan.next(CLOSE, true, NOW.plusSeconds(180), LIMITS));
  }

  @Test
  void withNobodyThereItEndsWhenTheScreenCouldBeRead() {
    assertEquals(CLOSE, PowerPlan.next(CLOSE, false, NOW.plusSeconds(29), LIMITS));
    assertEquals(END, PowerPlan.next(CLOSE, false, NOW.plusSeconds(30), LIMITS));
  }

  @Test
  void aBatteryThatIsStillLowWhileTheMainsChargeItKeepsNobodyAway() {
    assertEquals(SERVE, PowerPlan.next(SERVE, supply(Power.Feed.MAINS, false), NOW, LIMITS));
    assertEquals(SERVE, PowerPlan.next(CLOSE, supply(Power.Feed.MAINS, false), NOW, LIMITS));
  }

  @Test
  void aLowBatteryCountsWhereTheSupplyDoesNotSayWhatFeedsIt() {
    assertEquals(CLOSE, PowerPlan.next(SERVE, supply(Power.Feed.UNKNOWN, false), NOW, LIMITS));
    assertEquals(CLOSE, PowerPlan.next(CLOSE, supply(Power.Feed.UNKNOWN, false), NOW, LIMITS));
  }

  @Test
  void aForcedShutdownEndsWhateverFeedsTheKiosk() {
    for (Power.Feed feed : Power.Feed.values()) {
      assertEquals(CLOSE, PowerPlan.next(SERVE, supply(feed, true), NOW, LIMITS));
      assertEquals(CLOSE, PowerPlan.next(CLOSE, supply(feed, true), NOW, LIMITS));
    }
  }

  @Test
  void withoutACommandThatSwitchesTheMachineOffItStaysClosed() {
    PowerLimits none = new PowerLimits(Duration.ofMinutes(5), Duration.ofMinutes(3), List.of());

    assertEquals(CLOSE, PowerPlan.next(CLOSE, false, NOW.plusSeconds(3600), none));
    assertEquals(CLOSE, PowerPlan.next(CLOSE, true, NOW.plusSeconds(3600), none));
    assertEquals(SERVE, PowerPlan.next(CLOSE, mains(), NOW.plusSeconds(3600), none));
  }

  private static Power supply(Power.Feed feed, boolean ending) {
    return new Power(feed, true, ending, OptionalInt.of(5), Optional.empty());
  }

  private static Power mains() {
    return new Power(Power.Feed.MAINS, false, OptionalInt.of(100), Optional.empty());
  }

  private static Power battery(boolean low, int seconds) {
    return new Power(
        Power.Feed.BATTERY, low, OptionalInt.of(50), Optional.of(Duration.ofSeconds(seconds)));
  }
}
