package vn.quay24.protocol.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SupervisorTest {

  @Test
  void nobodyIsToldWhereNobodyAsks() {
    Supervisor supervisor = Supervisor.in(Map.of());

    supervisor.ready();

    assertEquals(Optional.empty(), supervisor.rhythm());
  }

  @Test
  void aNameThatIsNoSocketIsNobody() {
    assertEquals(Optional.empty(), NotifySocket.at("vsock:2:1"));
    assertEquals(Optional.empty(), NotifySocket.at("/" + "x".repeat(200)));
  }

  @Test
  void signsOfLifeComeThreeTimesWithinTheManagersPatience() {
    Map<String, String> environment =
        Map.of("WATCHDOG_USEC", String.valueOf(TimeUnit.SECONDS.toMicros(30)));

    assertEquals(Optional.of(Duration.ofSeconds(10)), Supervisor.in(environment).rhythm());
  }

  @Test
  void patienceWithAnotherProcessIsNotOurs() {
    Map<String, String> environment = Map.of("WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "1");

    assertEquals(Optional.empty(), Supervisor.in(environment).rhythm());
  }
}
