package vn.quay24.device.drivers.nut;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  void aSupplyOnItsBypassIsOnTheMainsAndOneThatIsOffDoesNotSay() {
    assertEquals(Optional.of(Power.Feed.MAINS), feed("BYPASS"));
    assertEquals(Optional.of(Power.Feed.MAINS), feed("ALARM OL BOOST"));
    assertEquals(Optional.of(Power.Feed.UNKNOWN), feed("OFF"));
    assertEquals(Optional.empty(), NutAnswer.of(List.of("VAR ups ups.load \"3\"")).power());
  }

  @Test
  void aServerThatWillSwitchOffSoonCountsAsLow() {
    assertEquals(
        Optional.of(true),
        NutAnswer.of(List.of("VAR ups ups.status \"OB FSD\"")).power().map(Power::low));
  }

  @Test
  void aForcedShutdownIsToldApartFromABatteryThatIsChargedAnew() {
    assertEquals(Optional.of(true), ending("OL FSD"));
    assertEquals(Optional.of(false), ending("OL CHRG LB"));
    assertEquals(Optional.of(Power.Feed.MAINS), feed("OL CHRG LB"));
  }

  private static Optional<Boolean> ending(String status) {
    return NutAnswer.of(List.of("VAR ups ups.status \"" + status + "\""))
        .power()
        .map(Power::ending);
  }

  private static Optional<Power.Feed> feed(String status) {
    return NutAnswer.of(List.of("VAR ups ups.status \"" + status + "\"")).power().map(Power::feed);
  }
}
