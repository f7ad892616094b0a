package vn.quay24.device.drivers.nut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.quay24.device.power.Power;

class NutAnswerTest {

  @Test
  void digitsBehindThePointAndQuotesInValuesAreRead() {
    NutAnswer answer =
        NutAnswer.of(
            "ups",
            List.of(
                "BEGIN LIST VAR ups",
                "VAR ups ups.mfr \"Maker \\\"of\\\" things\"",
                "VAR ups battery.charge \"100.0\"",
                "VAR ups battery.runtime \"00.00\"",
                "VAR ups ups.status \"OB LB\""));

    assertEquals(
        Optional.of(
            new Power(Power.Feed.BATTERY, true, OptionalInt.of(100), Optional.of(Duration.ZERO))),
        answer.power());
  }

  @Test
  void aNumberMayHaveACommaAsSomeLocalesWriteIt() {
    NutAnswer answer =
        NutAnswer.of(
            "ups",
            List.of(
                "VAR ups battery.charge \"12,5\"",
                "VAR ups battery.runtime \" 99,7 \"",
                "VAR ups ups.status \"OB\""));

    assertTrue(answer.writesCommas());
    assertEquals(
        Optional.of(
            new Power(
                Power.Feed.BATTERY,
                false,
                OptionalInt.of(12),
                Optional.of(Duration.ofSeconds(99)))),
        answer.power());
  }

  @Test
  void anotherSupplysVariablesSayNothing() {
    assertEquals(
        Optional.empty(), NutAnswer.of("ups", List.of("VAR desk ups.status \"OL\"")).power());
  }

  @Test
  void aSupplyOnItsBypassIsOnTheMainsAndOneThatIsOffDoesNotSay() {
    assertEquals(Optional.of(Power.Feed.MAINS), feed("BYPASS"));
    assertEquals(Optional.of(Power.Feed.MAINS), feed("ALARM OL BOOST"));
    assertEquals(Optional.of(Power.Feed.UNKNOWN), feed("OFF"));
    assertEquals(Optional.empty(), NutAnswer.of("ups", List.of("VAR ups ups.load \"3\"")).power());
  }

  @Test
  void aServerThatWillSwitchOffSoonCountsAsLow() {
    assertEquals(
        Optional.of(true),
        NutAnswer.of("ups", List.of("VAR ups ups.status \"OB FSD\"")).power().map(Power::low));
  }

  @Test
  void aForcedShutdownIsToldApartFromABatteryThatIsChargedAnew() {
    assertEquals(Optional.of(true), ending("OL FSD"));
    assertEquals(Optional.of(false), ending("OL CHRG LB"));
    assertEquals(Optional.of(Power.Feed.MAINS), feed("OL CHRG LB"));
  }

  private static Optional<Boolean> ending(String status) {
    return NutAnswer.of("ups", List.of("VAR ups ups.status \"" + status + "\""))
        .power()
        .map(Power::ending);
  }

  private static Optional<Power.Feed> feed(String status) {
    return NutAnswer.of("ups", List.of("VAR ups ups.status \"" + status + "\""))
        .power()
        .map(Power::feed);
  }
}
